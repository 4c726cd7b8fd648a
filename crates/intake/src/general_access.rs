//! General access: informing, counselling and training for whoever comes, without referral, plan or agreement, and
//! work in the field. A register by day, place, topic and kind; for a named person a term that ends or turns into a
//! request.

mod api;
mod form;
mod pages;
mod paper;
pub mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-access.rs"));
}

pub use api::GeneralAccessApi;
pub use form::{Audience, NewContact, Whom};
pub use paper::PAPERS;

use access::{Action, Routes};
use base::{
    Id, Lang,
    rules::{Rules, ServiceClass},
};

/// A contact: one line of the register.
pub enum Contact {}
/// Id of a contact.
pub type ContactId = Id<Contact>;

/// The time from the first contact of a named person.
pub enum Period {}
/// Id of such a time.
pub type PeriodId = Id<Period>;

base::codes! {
    /// Where it was.
    pub enum Place {
        /// In the centre.
        Centre = "centre" => w::place_centre,
        /// At the family's home.
        Home = "home" => w::place_home,
        /// In the neighbourhood, in the street.
        Field = "field" => w::place_field,
        /// At a school or kindergarten.
        School = "school" => w::place_school,
        /// In a hospital or with a doctor.
        Hospital = "hospital" => w::place_hospital,
        /// By telephone.
        Phone = "phone" => w::place_phone,
        /// By computer.
        Online = "online" => w::place_online,
    }
}

base::codes! {
    /// What was done.
    pub enum Kind {
        /// Somebody was informed.
        Inform = "inform" => w::kind_inform,
        /// Somebody was counselled.
        Consult = "consult" => w::kind_consult,
        /// Somebody was trained.
        Train = "train" => w::kind_train,
        /// Mobile preventive community work.
        Mobile = "mobile" => w::kind_mobile,
    }
}

base::codes! {
    /// How general access ended for a named person.
    pub enum Outcome {
        /// They got what they came for.
        Helped = "helped" => w::outcome_helped,
        /// It turned into a request.
        Request = "request" => w::outcome_request,
        /// Somebody else goes on.
        Elsewhere = "elsewhere" => w::outcome_elsewhere,
        /// They did not come again.
        Lost = "lost" => w::outcome_lost,
    }
}

store::coded!(Place, Kind, Outcome);

impl Kind {
    /// The generally accessible service that it belongs to, as the rules call it.
    pub fn service(self, lang: Lang) -> &'static str {
        let code = match self {
            Kind::Inform | Kind::Consult | Kind::Train => "general-information",
            Kind::Mobile => "mobile-community-work",
        };
        let mut all = Rules::embedded().services().of(ServiceClass::General);
        all.find(|service| service.code == code)
            .map_or(code, |service| lang.pick(service.bg.as_str(), service.en.as_str()))
    }
}

/// The rule of the term.
pub const TERM: &str = "general-access-end";

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, write) = (Action("general-access.read"), Action("general-access.write"));
    Routes::new()
        .get("/general-access", read, web::list)
        .get("/general-access/new", write, web::entry)
        .post("/general-access", write, web::record)
        .get("/general-access/periods/{id}", write, web::period)
        .post("/general-access/periods/{id}", write, web::end)
        .get("/api/v1/general-access/periods", read, api::periods)
        .post("/api/v1/general-access/periods/{id}/ending", write, api::end)
        .get("/api/v1/general-access", read, api::list)
        .post("/api/v1/general-access", write, api::create)
}
