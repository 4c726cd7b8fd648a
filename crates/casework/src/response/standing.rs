//! Where a signal stands, read inside the transaction that moves it on.

use super::{Step, w};
use crate::signals::Stage;
use access::{Act, Permit, Subject, WebError};
use base::{
    Lang,
    ids::{SignalId, UserId},
    jiff::Timestamp,
};
use page::date_time;
use store::{Tx, sql};

store::row! {
    /// What a step of the response has to know of a signal.
    pub struct Standing {
        /// The signal.
        pub id: SignalId,
        /// As people write it.
        pub reference: String,
        /// How far the response has come.
        pub stage: Stage,
        /// When the call came: nothing that is done about it can be earlier.
        pub called_at: Timestamp,
        /// When somebody took it up.
        pub accepted_at: Option<Timestamp>,
        /// Who answers for it now.
        pub accepted_by: Option<UserId>,
        /// Their name.
        pub accepted_name: Option<String>,
        /// Their name in Latin letters.
        pub accepted_latin: Option<String>,
        /// When they set off.
        pub set_off_at: Option<Timestamp>,
        /// When they arrived.
        pub arrived_at: Option<Timestamp>,
        /// When the first meeting was.
        pub first_met_at: Option<Timestamp>,
        /// The reference of the signal it is joined to.
        pub joined_reference: Option<String>,
        /// The version, this change counted in.
        pub version: i64,
    }
}

impl Standing {
    /// Takes the signal of the permit for a change: whoever comes at the same moment waits until this one is done,
    /// and then reads what became of it.
    pub async fn take<A: Act>(tx: &mut Tx, permit: &Permit<A>) -> Result<Self, WebError> {
        let id = signal_of(permit)?;
        sql("update signals set version = version + 1 where id = $1").bind(id).run(tx).await?;
        let standing = sql("select g.id, g.reference, g.stage, g.called_at, g.accepted_at, g.accepted_by,
                    u.name as accepted_name, u.name_latin as accepted_latin, g.set_off_at, g.arrived_at, g.first_met_at,
                    j.reference as joined_reference, g.version
             from signals g left join users u on u.id = g.accepted_by left join signals j on j.id = g.joined_to
             where g.id = $1")
        .bind(id)
        .one(tx)
        .await?;
        Ok(standing)
    }

    /// The stage after a step.
    ///
    /// # Errors
    ///
    /// [`WebError::Conflict`] with what to do instead, when the step cannot be taken now.
    pub fn after(&self, step: Step, lang: Lang) -> Result<Stage, WebError> {
        if let Some(other) = &self.joined_reference {
            return Err(WebError::Conflict(w::refused_joined(lang, other)));
        }
        self.stage.after(step).ok_or_else(|| WebError::Conflict(self.refusal(step, lang)))
    }

    /// Who answers for it, by the name that a language writes.
    pub fn accepted_by_name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => self.accepted_name.as_deref(),
            Lang::En => self.accepted_latin.as_deref(),
        }
        .unwrap_or_default()
    }

    fn refusal(&self, step: Step, lang: Lang) -> String {
        match (step, self.stage) {
            (Step::Accept, _) => self.accepted_at.map_or_else(
                || w::refused_over(lang).to_owned(),
                |at| w::refused_accepted(lang, self.accepted_by_name(lang), date_time(lang, at)),
            ),
            (_, Stage::Closed) => w::refused_over(lang).to_owned(),
            (_, Stage::Received) => w::refused_not_accepted(lang).to_owned(),
            (Step::MeetFirst, _) => w::refused_met(lang).to_owned(),
            (Step::MeetAgain, _) => w::refused_not_met(lang).to_owned(),
            (Step::Close, _) => w::refused_not_decided(lang).to_owned(),
            (Step::SetOff | Step::Arrive | Step::HandOver | Step::Coordinate | Step::Decide, _) => {
                w::refused_decided(lang).to_owned()
            }
        }
    }
}

/// The signal that a permit is for.
pub fn signal_of<A: Act>(permit: &Permit<A>) -> Result<SignalId, WebError> {
    match permit.subject {
        Subject::Signal(id) => Ok(id),
        Subject::Centre(_) | Subject::Case(_) | Subject::Person(_) | Subject::Complaint(_) => {
            Err(WebError::NotFound)
        }
    }
}

/// True when `at` lies in an earlier minute than `other`: people write times to the minute, a call has seconds.
pub fn is_before(at: Timestamp, other: Timestamp) -> bool {
    at.as_second().div_euclid(60) < other.as_second().div_euclid(60)
}
