//! What happened to a request, step by step. Steps are added and never changed.

use super::RequestId;
use crate::w;
use access::Viewer;
use base::{
    Id, Lang,
    ids::OrganisationId,
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, Tx, sql};

base::codes! {
    /// What happened.
    pub enum StepKind {
        /// It came.
        Received = "received" => w::happened_received,
        /// What was entered was changed.
        Changed = "changed" => w::happened_changed,
        /// A paper was asked for, came or was waived; the text says which.
        Paper = "paper" => w::happened_paper,
        /// It was accepted.
        Accept = "accept" => w::happened_accept,
        /// It waits for a place.
        Wait = "wait" => w::happened_wait,
        /// Its place in the list was changed.
        Priority = "priority" => w::happened_priority,
        /// It was refused.
        Refuse = "refuse" => w::happened_refuse,
        /// It was passed on.
        PassOn = "pass-on" => w::happened_pass_on,
        /// Its refusal was told, or appealed.
        Told = "told" => w::happened_told,
        /// The family withdrew it.
        Withdraw = "withdraw" => w::happened_withdraw,
    }
}
store::coded!(StepKind);

/// What stands for one step.
pub enum Step {}

/// A step on its way.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// What happens.
    pub kind: StepKind,
    /// On which day.
    pub on: Date,
    /// A code of `rules/refusals.toml`.
    pub ground: Option<String>,
    /// To whom it is passed on.
    pub organisation: Option<OrganisationId>,
    /// In words.
    pub text: String,
    /// Codes of what was told before.
    pub warnings: Vec<&'static str>,
}

impl NewStep {
    /// A step with words alone.
    pub fn saying(kind: StepKind, on: Date, text: impl Into<String>) -> Self {
        NewStep { kind, on, ground: None, organisation: None, text: text.into(), warnings: Vec::new() }
    }

    /// Puts it behind the others.
    pub async fn add(self, tx: &mut Tx, viewer: &Viewer, request: RequestId) -> Result<()> {
        let at = tx.at();
        sql("insert into request_steps (id, request_id, kind, at, user_id, on_day, ground, organisation_id, text, warnings)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(Id::<Step>::new(at))
        .bind(request)
        .bind(self.kind)
        .bind(at)
        .bind(viewer.user_id())
        .bind(self.on)
        .bind(self.ground.as_deref())
        .bind(self.organisation)
        .bind(self.text)
        .bind(self.warnings.join(","))
        .run(tx)
        .await
        .map(drop)
    }
}

store::row! {
    /// A step as it is told.
    pub struct StepRow {
        /// What happened.
        pub kind: StepKind,
        /// When it was recorded.
        pub at: Timestamp,
        /// On which day.
        pub on_day: Date,
        /// Who did it.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// The ground of a refusal.
        pub ground: Option<String>,
        /// To whom it was passed on, in Bulgarian.
        pub organisation_bg: Option<String>,
        /// The same in English.
        pub organisation_en: Option<String>,
        /// In words.
        pub text: String,
    }
}

impl StepRow {
    /// Who did it.
    pub fn by(&self, lang: Lang) -> &str {
        casework::cases::read::in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }

    /// To whom it was passed on.
    pub fn organisation(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.organisation_bg.as_deref(), self.organisation_en.as_deref())
    }
}

/// What happened to a request, the latest first.
pub async fn of(db: &mut impl Db, request: RequestId) -> Result<Vec<StepRow>> {
    sql("select s.kind, s.at, s.on_day, u.name as user_name, u.name_latin as user_latin, s.ground,
                o.name_bg as organisation_bg, o.name_en as organisation_en, s.text
           from request_steps s
           left join users u on u.id = s.user_id
           left join organisations o on o.id = s.organisation_id
          where s.request_id = $1
          order by s.at desc, s.id desc")
    .bind(request)
    .all(db)
    .await
}
