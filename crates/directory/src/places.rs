//! Places by the national classifier of administrative-territorial units (ЕКАТТЕ): oblasts, municipalities,
//! mayoralties and settlements, loaded from the workbooks that the statistical institute publishes.

mod api;
pub mod edition;
mod field;
mod import;
pub mod pages;
mod read;
mod report;
pub mod samples;
mod web;
mod workbook;

pub use api::openapi;
pub use edition::Edition;
pub use field::{PlaceAnswer, choice, place_field};
pub use import::{import_edition, import_places, load};
pub use read::{MunicipalityLine, PlaceLine, count, municipalities, name, search, served_by, settlement};
pub use report::{ImportError, Note, Reason, Report};
pub use workbook::{Workbook, WorkbookKind};

use access::{Action, Routes};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_places.rs"));
}

base::codes! {
    /// What a place is.
    pub enum PlaceKind {
        /// Област.
        Oblast = "oblast" => w::kind_oblast,
        /// Община.
        Municipality = "municipality" => w::kind_municipality,
        /// Кметство.
        Mayoralty = "mayoralty" => w::kind_mayoralty,
        /// Населено място.
        Settlement = "settlement" => w::kind_settlement,
    }
}

base::codes! {
    /// What a settlement is.
    pub enum SettlementKind {
        /// Град.
        Town = "town" => w::settlement_town,
        /// Село.
        Village = "village" => w::settlement_village,
        /// Манастир.
        Monastery = "monastery" => w::settlement_monastery,
    }
}

const READ: Action = Action("place.read");
const IMPORT: Action = Action("place.import");

store::coded!(PlaceKind, SettlementKind);

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new()
        .get("/places", READ, web::look_up)
        .get("/places/import", IMPORT, web::show_import)
        .post_upload("/places/import", IMPORT, web::import)
        .get("/api/v1/places", READ, api::list)
}
