//! The questions about papers.

use crate::record::RequestId;
use base::{
    Id, Lang,
    ids::{FileId, OrganisationId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};

store::row! {
    /// A paper of a request.
    pub struct PaperRow {
        /// Its line in the checklist.
        pub id: Id<PaperRow>,
        /// A code of `rules/papers_asked.toml`.
        pub paper: String,
        /// When it was asked for.
        pub asked_on: Date,
        /// Until when an authority has to issue it, or the family brings it.
        pub due_on: Option<Date>,
        /// To whom it was handed in to be issued.
        pub submitted_to: Option<OrganisationId>,
        /// Their name in Bulgarian.
        pub submitted_bg: Option<String>,
        /// Their name in English.
        pub submitted_en: Option<String>,
        /// When it was handed in.
        pub submitted_on: Option<Date>,
        /// Under which number they entered it.
        pub entry_number: Option<String>,
        /// When it came.
        pub received_on: Option<Date>,
        /// The file.
        pub file_id: Option<FileId>,
        /// Its name.
        pub file_name: Option<String>,
        /// What it is.
        pub media_type: Option<String>,
        /// When it was waived.
        pub waived_on: Option<Date>,
        /// Why it is not needed.
        pub waived_reason: Option<String>,
        /// How often it was changed.
        pub version: i64,
    }
}

/// How a paper stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperState {
    /// It came.
    Received,
    /// It is not needed.
    Waived,
    /// It is missing.
    Missing,
    /// It is missing, and the time to issue it is over.
    Late,
}

impl PaperRow {
    /// How it stands on a day.
    pub fn state(&self, today: Date) -> PaperState {
        match (self.received_on, self.waived_on, self.due_on) {
            (Some(_), ..) => PaperState::Received,
            (None, Some(_), _) => PaperState::Waived,
            (None, None, Some(due)) if due < today => PaperState::Late,
            (None, None, _) => PaperState::Missing,
        }
    }

    /// To whom it was handed in.
    pub fn submitted_to(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.submitted_bg.as_deref(), self.submitted_en.as_deref())
    }

    /// True while it is missing.
    pub const fn is_missing(&self) -> bool {
        self.received_on.is_none() && self.waived_on.is_none()
    }
}

/// The papers of a request, in the order in which they were asked for.
pub async fn of(db: &mut impl Db, request: RequestId) -> Result<Vec<PaperRow>> {
    sql("select p.id, p.paper, p.asked_on, p.due_on, p.submitted_to, o.name_bg as submitted_bg, o.name_en as submitted_en,
                p.submitted_on, p.entry_number, p.received_on, p.file_id, f.name as file_name, f.media_type,
                p.waived_on, p.waived_reason, p.version
           from request_papers p
           left join files f on f.id = p.file_id
           left join organisations o on o.id = p.submitted_to
          where p.request_id = $1 order by p.asked_on, p.id")
    .bind(request)
    .all(db)
    .await
}

/// Codes of what is still missing.
pub async fn missing(db: &mut impl Db, request: RequestId) -> Result<Vec<String>> {
    sql("select paper from request_papers where request_id = $1 and received_on is null and waived_on is null
          order by asked_on, id")
    .bind(request)
    .values(db)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::{Timestamp, civil::date};

    #[test]
    fn a_paper_is_late_once_its_term_is_over_and_never_after_it_came() {
        let mut row = PaperRow {
            id: Id::new(Timestamp::UNIX_EPOCH),
            paper: "preliminary-assessment".into(),
            asked_on: date(2026, 3, 10),
            due_on: Some(date(2026, 3, 30)),
            submitted_to: None,
            submitted_bg: None,
            submitted_en: None,
            submitted_on: None,
            entry_number: None,
            received_on: None,
            file_id: None,
            file_name: None,
            media_type: None,
            waived_on: None,
            waived_reason: None,
            version: 1,
        };
        assert_eq!(row.state(date(2026, 3, 30)), PaperState::Missing);
        assert_eq!(row.state(date(2026, 3, 31)), PaperState::Late);
        row.waived_on = Some(date(2026, 4, 1));
        assert_eq!(row.state(date(2026, 4, 2)), PaperState::Waived);
        row.received_on = Some(date(2026, 4, 2));
        assert_eq!(row.state(date(2026, 4, 2)), PaperState::Received);
    }
}
