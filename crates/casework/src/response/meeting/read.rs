//! Questions about meetings.

use super::{Consent, Intention, Known, Meeting, MeetingKind, PartRole};
use crate::response::task::{self, TaskLine};
use base::{
    Code, Id, Lang,
    ids::{OrganisationId, SignalId},
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, sql};

store::row! {
    /// A meeting as it is kept.
    pub struct MeetingRow {
        /// Its id.
        pub id: Id<Meeting>,
        /// What it was for.
        pub kind: MeetingKind,
        /// When it began.
        pub met_at: Timestamp,
        /// How long it took, in minutes.
        pub minutes: Option<i64>,
        /// Where.
        pub place: String,
        /// True when one could talk undisturbed.
        pub private: bool,
        /// What the mother wants.
        pub intention: Option<Intention>,
        /// Whether the father is known.
        pub father_known: Option<Known>,
        /// Whether kin who could help are known.
        pub kin_known: Option<Known>,
        /// Whether she agrees to work with the centre.
        pub consent: Option<Consent>,
        /// What was said and done.
        pub summary: String,
        /// Whom the parents can turn to.
        pub follow_up: Option<String>,
        /// The day of the next meeting.
        pub next_on: Option<Date>,
        /// Who wrote it down.
        pub user_name: String,
        /// Their name in Latin letters.
        pub user_latin: String,
        /// How often it was changed.
        pub version: i64,
    }
}

impl MeetingRow {
    /// Who wrote it down.
    pub fn by(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.user_name,
            Lang::En => &self.user_latin,
        }
    }
}

store::row! {
    /// Somebody who took part.
    pub struct ParticipantRow {
        /// In which meeting.
        pub meeting_id: Id<Meeting>,
        /// As what.
        pub role: PartRole,
        /// Their name.
        pub name: String,
        /// The institution they came from.
        pub organisation_id: Option<OrganisationId>,
        /// Its name in Bulgarian.
        pub organisation_bg: Option<String>,
        /// Its name in English.
        pub organisation_en: Option<String>,
    }
}

impl ParticipantRow {
    /// The institution they came from, by name.
    pub fn organisation(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.organisation_bg.as_deref(), self.organisation_en.as_deref())
    }
}

/// A meeting with all that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingView {
    /// The meeting.
    pub meeting: MeetingRow,
    /// Who took part.
    pub participants: Vec<ParticipantRow>,
    /// What was decided.
    pub decisions: Vec<String>,
    /// Who does what until when.
    pub tasks: Vec<TaskLine>,
}

impl MeetingView {
    /// Role and name of each, for the audit trail.
    pub fn participants_in_words(&self) -> String {
        let each = self
            .participants
            .iter()
            .map(|one| format!("{} {}", one.role.code(), one.name).trim_end().to_owned());
        each.collect::<Vec<_>>().join(", ")
    }
}

/// A meeting of this signal; [`store::Error::NoRow`] when there is none.
pub async fn one(db: &mut impl Db, signal: SignalId, id: Id<Meeting>) -> Result<MeetingView> {
    let meeting = sql("select m.id, m.kind, m.met_at, m.minutes, m.place, m.private, m.intention, m.father_known, m.kin_known,
                m.consent, m.summary, m.follow_up, m.next_on, u.name as user_name, u.name_latin as user_latin, m.version
         from meetings m join users u on u.id = m.user_id
         where m.id = $1 and m.signal_id = $2")
    .bind(id)
    .bind(signal)
    .one(db)
    .await?;
    let participants = sql("select p.meeting_id, p.role, p.name, p.organisation_id, o.name_bg as organisation_bg, o.name_en as organisation_en
         from meeting_participants p left join organisations o on o.id = p.organisation_id
         where p.meeting_id = $1 order by p.position, p.id")
    .bind(id)
    .all(db)
    .await?;
    let decisions = sql("select text from meeting_decisions where meeting_id = $1 order by position, id")
        .bind(id)
        .values(db)
        .await?;
    let tasks = task::of_meeting(db, id).await?;
    Ok(MeetingView { meeting, participants, decisions, tasks })
}

/// The meetings of a signal, the last one first.
pub async fn of_signal(db: &mut impl Db, signal: SignalId) -> Result<Vec<MeetingRow>> {
    sql("select m.id, m.kind, m.met_at, m.minutes, m.place, m.private, m.intention, m.father_known, m.kin_known,
                m.consent, m.summary, m.follow_up, m.next_on, u.name as user_name, u.name_latin as user_latin, m.version
         from meetings m join users u on u.id = m.user_id
         where m.signal_id = $1 order by m.met_at desc, m.created_at desc, m.id desc")
    .bind(signal)
    .all(db)
    .await
}
