//! The record of a case that a file belongs to: a recorded step of a kind, or help. The area that keeps it stands above
//! this crate and shows the files on its own page.

use super::{CaseFile, w};
use crate::notes::layer_tag;
use access::Layer;
use base::{Code, Lang, Problem, ids::CaseId, typed::Typed};
use page::{Markup, form, html};
use store::{Db, Result, sql};
use uuid::Uuid;

base::codes! {
    /// What a file may belong to.
    pub enum AboutKind {
        /// A recorded step of a kind.
        CaseStep = "case-step" => w::about_step,
        /// Help that ends in a result.
        Assistance = "assistance" => w::about_assistance,
    }
}
store::coded!(AboutKind);

/// A record that a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub kind: AboutKind,
    /// Its id.
    pub id: Uuid,
}

impl About {
    /// What was typed, or stood in the address; none when the file belongs to the case alone.
    ///
    /// # Errors
    ///
    /// [`Problem::NotOffered`] for what there is not.
    pub fn parse(typed: &Typed) -> std::result::Result<Option<Self>, Problem> {
        match (typed.get("about_kind").trim(), typed.get("about_id").trim()) {
            ("", "") => Ok(None),
            (kind, id) => {
                let kind = AboutKind::from_code(kind).ok_or(Problem::NotOffered)?;
                Ok(Some(About { kind, id: id.parse().map_err(|_| Problem::NotOffered)? }))
            }
        }
    }

    /// Where a file is added to it.
    pub fn address(self, case: CaseId) -> String {
        format!("/cases/{case}/files?about_kind={}&about_id={}#add-file", self.kind.code(), self.id)
    }

    /// The layer of the record in its case; none when it is no record of this case.
    pub(super) async fn layer(self, db: &mut impl Db, case: CaseId) -> Result<Option<Layer>> {
        match self.kind {
            AboutKind::CaseStep => {
                sql("select layer from case_steps where id = $1 and case_id = $2")
                    .bind(self.id)
                    .bind(case)
                    .maybe_value(db)
                    .await
            }
            AboutKind::Assistance => {
                let known: Option<Uuid> = sql("select id from assistance where id = $1 and case_id = $2")
                    .bind(self.id)
                    .bind(case)
                    .maybe_value(db)
                    .await?;
                Ok(known.map(|_| Layer::General))
            }
        }
    }
}

/// The files of one record, out of those of its case, with the way to add one.
pub fn files_of(lang: Lang, case: CaseId, files: &[CaseFile], about: About, may_add: bool) -> Markup {
    let own: Vec<_> =
        files.iter().filter(|file| file.removed_at.is_none() && file.about() == Some(about)).collect();
    html! {
        @if !own.is_empty() {
            ul.plain {
                @for file in own {
                    li { a href={ "/cases/" (case) "/files/" (file.id) } download { (file.title) } " " (layer_tag(lang, file.layer)) }
                }
            }
        }
        @if may_add { p { (form::button_link(&about.address(case), w::attach(lang))) } }
    }
}
