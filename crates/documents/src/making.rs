//! Papers made from records with one button: how the paper of a record would look, and making it final. What a record
//! tells to its paper stands beside the record; which records make which papers is put together by `server`.

mod api;
mod as_signed;
mod leave;
mod panel;
mod shapes;
mod view;
mod web;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_making.rs"));
}

pub use api::MakingApi;
pub use as_signed::{as_corrected, as_signed, keep_as_signed};
pub use panel::{lines, panel, sample, samples};
pub use shapes::{as_told, born, day, lower, named, posted};
pub use view::{Made, Offer, made, made_of_rows, offered};
pub use web::unsaved;

use crate::{Kind, NewPaper, PaperId, Source, papers::Under};
use access::{Action, Answer, App, Ask, Form, Layer, Routes, Viewer, WebError, app::Coming, ask::Json};
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use base::Code;
use serde_json::Value;
use store::{Db, Keys, Tx};
use uuid::Uuid;

/// What a record tells to a paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Where the record belongs; says who may make its papers.
    pub under: Under,
    /// Who may read it: the layer of the record.
    pub layer: Layer,
    /// True when the record is signed: before that the paper is shown as a draft and cannot be made final.
    pub is_signed: bool,
    /// What the paper is called in lists and in the register, without a name of anybody.
    pub title: String,
    /// What the template asks for.
    pub data: Value,
}

/// Who asks a record what it tells, and what opens the parts of it that are sealed.
#[derive(Clone, Copy)]
pub struct By<'a> {
    /// Who.
    pub viewer: &'a Viewer,
    /// With which keys.
    pub keys: &'a Keys,
}

/// Asks a record what it tells, for one who may read it: 404 for everybody else. None when the record, as it stands, has
/// no such paper.
pub type Tell = for<'a> fn(&'a mut (dyn Db + 'a), By<'a>, Uuid) -> Coming<'a, Option<Told>>;

/// A kind of paper that a kind of record makes.
#[derive(Clone, Copy)]
pub struct Maker {
    /// The record, as in the audit trail: `plan`, `service-agreement`, `signal` …
    pub record: &'static str,
    /// The paper.
    pub kind: Kind,
    /// What is told.
    pub tell: Tell,
}

/// Every record that makes papers; `server` puts them together.
pub type Makers = fn() -> Vec<Maker>;

/// The routes of this area.
pub fn routes(makers: Makers) -> Routes {
    // Papers of a case, of a signal, of the desk: the door asks what all who make any have in common, the handler the rest.
    let (read, write) = (Action("desk-paper.read"), Action("desk-paper.write"));
    let preview = async move |State(app): State<App>, ask: Ask, viewer: Viewer, Path(of): Path<Of>| {
        web::preview(makers, &app, &ask, &viewer, &of).await
    };
    let make =
        async move |State(app): State<App>, ask: Ask, viewer: Viewer, Path(of): Path<Of>, form: Form| {
            web::make(makers, &app, &ask, &viewer, &of, &form).await
        };
    let post =
        async move |State(app): State<App>, ask: Ask, viewer: Viewer, headers: HeaderMap, body: Json| {
            api::make(makers, &app, &ask, &viewer, &headers, &body.0).await
        };
    let list = async move |State(app): State<App>, viewer: Viewer, Path(of): Path<(String, Uuid)>| {
        api::of_record(makers, &app, &viewer, &of).await
    };
    Routes::new()
        .get("/papers/of/{record}/{id}/{kind}", read, preview)
        .post("/papers/of/{record}/{id}/{kind}", write, make)
        .post("/api/v1/papers", write, post)
        .get("/api/v1/papers/of/{record}/{id}", read, list)
}

/// The record and the kind of paper, as they stand in an address.
pub(crate) type Of = (String, Uuid, String);

/// Where the paper of a record is looked at as a draft and made final.
pub fn address(of: Source, kind: Kind) -> String {
    format!("/papers/of/{}/{}/{}", of.kind, of.id, kind.code())
}

/// What makes this paper of this record; 404 when nothing does.
pub(crate) fn maker(makers: Makers, record: &str, kind: &str) -> Answer<Maker> {
    let found = makers().into_iter().find(|one| one.record == record && one.kind.code() == kind);
    found.ok_or(WebError::NotFound)
}

/// Makes the paper of a record final; the former one gives way.
///
/// # Errors
///
/// 404 for those who may not read the record, 403 for those who may not make papers of it, [`WebError::Conflict`] when it
/// is not signed yet.
pub async fn make(app: &App, tx: &mut Tx, viewer: &Viewer, maker: Maker, id: Uuid) -> Answer<PaperId> {
    let keys = tx.keys().clone();
    let told = told(tx, By { viewer, keys: &keys }, maker, id).await?;
    let new = NewPaper {
        kind: maker.kind,
        case_id: told.under.case(),
        layer: told.layer,
        subject: Source { kind: maker.record, id },
        title: told.title,
        data: told.data,
    };
    leave::to_make(app, tx, viewer, told.under, told.is_signed, new).await
}

/// What a record tells to its paper: once it is signed, what it told then.
pub(crate) async fn told(db: &mut impl Db, by: By<'_>, maker: Maker, id: Uuid) -> Answer<Told> {
    let told = (maker.tell)(db, by, id).await?.ok_or(WebError::NotFound)?;
    if !told.is_signed {
        return Ok(told);
    }
    let kept = as_signed::kept(db, by.keys, Source { kind: maker.record, id }, maker.kind).await?;
    Ok(Told { data: kept.unwrap_or(told.data), ..told })
}
