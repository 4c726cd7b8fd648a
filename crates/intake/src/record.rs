//! A request as it is kept: what was asked for whom, how far it has come, what happened to it.

pub mod read;
pub mod steps;

pub use read::{Appeal, RequestPerson, RequestView, see};
pub use steps::{StepKind, StepRow};

use crate::state;
use access::{Act, Answer, Permit, Subject, Viewer, WebError, permit};
use base::{Id, ids::CentreId, jiff::civil::Date};
use store::{Db, Tx, sql};

/// A family asks for the service, or somebody refers it.
pub enum Request {}
/// Id of a request.
pub type RequestId = Id<Request>;

/// Leave to do something with a request: it is the centre's that keeps it.
pub async fn leave<A: Act>(db: &mut impl Db, viewer: &Viewer, id: RequestId) -> Answer<Permit<A>> {
    let centre: Option<CentreId> =
        sql("select centre_id from requests where id = $1").bind(id).maybe_value(db).await?;
    permit::<A>(db, viewer, Subject::Centre(centre.ok_or(WebError::NotFound)?)).await
}

/// Makes a step as the table of states allows it, or tells that the request is past it. Counts the version up; with
/// `version` only when nobody changed the request since.
pub async fn make_step(
    tx: &mut Tx,
    lang: base::Lang,
    id: RequestId,
    step: state::Step,
    version: Option<i64>,
    on: Date,
) -> Answer<state::State> {
    let (from, current): (state::State, i64) =
        sql("select state, version from requests where id = $1").bind(id).one(tx).await?;
    let to = from.after(step).ok_or_else(|| {
        use base::Code;
        WebError::Conflict(crate::w::past_step(lang, from.label(lang), step.label(lang)))
    })?;
    if version.is_some_and(|version| version != current) {
        return Err(WebError::Stale);
    }
    let decided_on = match step {
        state::Step::AskPapers | state::Step::PapersComplete => None,
        state::Step::Accept
        | state::Step::Wait
        | state::Step::Refuse
        | state::Step::PassOn
        | state::Step::Withdraw => Some(on),
    };
    let changed =
        sql("update requests set state = $3, decided_on = coalesce($4, decided_on), version = version + 1
                        where id = $1 and version = $2")
        .bind(id)
        .bind(current)
        .bind(to)
        .bind(decided_on)
        .run(tx)
        .await?;
    if changed == 0 { Err(WebError::Stale) } else { Ok(to) }
}

/// What a deadline of a request is about.
pub const fn subject(request: RequestId) -> deadlines::Subject {
    deadlines::Subject::new("request", request)
}
