//! What can be opened, and what was.

use super::GrantId;
use crate::{Subject, Viewer, WebError};
use base::{
    Lang,
    ids::{CaseId, CentreId, SignalId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

/// A record that somebody asks for by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The record.
    pub subject: Subject,
    /// Its number.
    pub reference: String,
    /// The centre that keeps it.
    pub centre: String,
}

impl Found {
    /// As a form carries it: `case:…`.
    pub fn code(&self) -> String {
        format!("{}:{}", self.subject.kind(), self.subject.uuid())
    }

    /// Where its page is.
    pub fn href(&self) -> String {
        href(self.subject)
    }
}

/// Where the page of a case or signal is.
pub fn href(subject: Subject) -> String {
    format!("/{}s/{}", subject.kind(), subject.uuid())
}

/// Reads what [`Found::code`] wrote.
pub fn subject(code: &str) -> Option<Subject> {
    match code.split_once(':')? {
        ("case", id) => id.parse().ok().map(Subject::Case),
        ("signal", id) => id.parse().ok().map(Subject::Signal),
        _ => None,
    }
}

/// Cases and signals with this number in the centres where the viewer may break the glass.
pub async fn by_reference(
    db: &mut impl Db,
    viewer: &Viewer,
    reference: &str,
    lang: Lang,
) -> Result<Vec<Found>> {
    let cases: Vec<(CaseId, String, String, String)> = sql(
        "select c.id, c.reference, n.name_bg, n.name_en from cases c join centres n on n.id = c.centre_id
             where c.reference = $2 and c.centre_id in (select r.centre_id from centre_relations r
                 join permissions p on p.role = r.role and p.relation = r.relation
                 where r.user_id = $1 and p.action = 'glass.break')
             order by n.name_bg, c.id limit 20",
    )
    .bind(viewer.user)
    .bind(reference)
    .all(db)
    .await?;
    let signals: Vec<(SignalId, String, String, String)> = sql(
        "select g.id, g.reference, n.name_bg, n.name_en from signals g join centres n on n.id = g.centre_id
             where g.reference = $2 and g.centre_id in (select r.centre_id from centre_relations r
                 join permissions p on p.role = r.role and p.relation = r.relation
                 where r.user_id = $1 and p.action = 'glass.break')
             order by n.name_bg, g.id limit 20",
    )
    .bind(viewer.user)
    .bind(reference)
    .all(db)
    .await?;
    let found = |subject, reference, bg, en| Found {
        subject,
        reference,
        centre: if lang == Lang::En { en } else { bg },
    };
    let mut all: Vec<Found> =
        cases.into_iter().map(|(id, number, bg, en)| found(Subject::Case(id), number, bg, en)).collect();
    all.extend(signals.into_iter().map(|(id, number, bg, en)| found(Subject::Signal(id), number, bg, en)));
    Ok(all)
}

/// The number of a case or signal.
pub async fn reference_of(db: &mut impl Db, subject: Subject) -> Result<String, WebError> {
    let question = match subject {
        Subject::Case(_) => sql("select reference from cases where id = $1"),
        Subject::Signal(_) => sql("select reference from signals where id = $1"),
        Subject::Person(_) | Subject::Complaint(_) | Subject::Centre(_) => return Err(WebError::NotFound),
    };
    Ok(question.bind(subject.uuid()).value(db).await?)
}

store::row! {
    /// An opening.
    pub struct Opening {
        /// Its id.
        pub id: GrantId,
        /// Who.
        pub name: String,
        /// The same in Latin letters.
        pub name_latin: String,
        /// The case.
        pub case_id: Option<CaseId>,
        /// The signal.
        pub signal_id: Option<SignalId>,
        /// The number of either.
        pub reference: String,
        /// Why.
        pub reason: String,
        /// When.
        pub from_at: Timestamp,
        /// Until when.
        pub until_at: Timestamp,
        /// When it was ended before its time.
        pub ended_at: Option<Timestamp>,
    }
}

impl Opening {
    /// What was opened.
    pub fn subject(&self) -> Option<Subject> {
        self.case_id.map(Subject::Case).or(self.signal_id.map(Subject::Signal))
    }
}

/// Openings in the centres of which the viewer answers, the newest first, at most two hundred.
pub async fn openings(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<Opening>> {
    sql("select b.id, u.name, u.name_latin, b.case_id, b.signal_id, coalesce(c.reference, g.reference) as reference,
                b.reason, b.from_at, b.until_at, b.ended_at
         from grants b join users u on u.id = b.user_id
         left join cases c on c.id = b.case_id left join signals g on g.id = b.signal_id
         where coalesce(c.centre_id, g.centre_id) in (select r.centre_id from centre_relations r
             join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and p.action = 'glass.read')
         order by b.from_at desc, b.id desc limit 200")
    .bind(viewer.user)
    .all(db)
    .await
}

/// Centre and record of an opening that still holds.
pub async fn holding(
    db: &mut impl Db,
    id: GrantId,
) -> Result<Option<(CentreId, Option<CaseId>, Option<SignalId>)>> {
    sql("select coalesce(c.centre_id, g.centre_id), b.case_id, b.signal_id from grants b
         left join cases c on c.id = b.case_id left join signals g on g.id = b.signal_id
         where b.id = $1 and b.ended_at is null")
    .bind(id)
    .maybe(db)
    .await
}
