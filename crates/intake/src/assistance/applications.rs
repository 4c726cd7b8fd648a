//! Where somebody applied for work, and what was answered.

use super::{AssistanceId, form::LINE_MOST, w};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{
    Code, FieldErrors, Id,
    ids::CaseId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::{cases, cases::opening::day_until, permits::WriteTask};
use store::{Db, Result, Tx, outbox, sql};

/// What stands for an application.
pub enum ApplicationRow {}
/// Its id.
pub type ApplicationId = Id<ApplicationRow>;

base::codes! {
    /// What an employer answered.
    pub enum Reply {
        /// To come and talk.
        Invited = "invited" => w::reply_invited,
        /// Yes.
        Hired = "hired" => w::reply_hired,
        /// No.
        Refused = "refused" => w::reply_refused,
        /// Nothing, and nothing is expected any more.
        Silent = "silent" => w::reply_silent,
    }
}
store::coded!(Reply);

store::row! {
    /// An application.
    pub struct Application {
        /// Its id.
        pub id: ApplicationId,
        /// Where.
        pub employer: String,
        /// As what.
        pub position: Option<String>,
        /// When.
        pub applied_on: Date,
        /// What was answered.
        pub answer: Option<Reply>,
        /// When.
        pub answered_on: Option<Date>,
        /// What else is to be known.
        pub note: Option<String>,
        /// For answering it.
        pub version: i64,
    }
}

/// An application about to be written down.
#[derive(Debug, Clone, PartialEq)]
pub struct NewApplication {
    /// Where.
    pub employer: String,
    /// As what.
    pub position: Option<String>,
    /// When.
    pub applied_on: Date,
}

impl NewApplication {
    /// Reads the form or the body of the API.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let employer = errors.check("employer", typed::text(typed.get("employer"), LINE_MOST));
        let position = errors.check("position", typed::optional_text(typed.get("position"), LINE_MOST));
        let applied_on = errors.check("applied_on", day_until(typed.get("applied_on"), today));
        let new =
            || Some(NewApplication { employer: employer?, position: position?, applied_on: applied_on? });
        let new = new();
        errors.or(new)
    }
}

/// What was answered to an application.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReply {
    /// What.
    pub answer: Reply,
    /// When.
    pub answered_on: Date,
    /// What else is to be known.
    pub note: Option<String>,
}

impl NewReply {
    /// Reads the form or the body of the API.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let answer = errors.check("answer", typed::code(typed.get("answer")));
        let answered_on = errors.check("answered_on", day_until(typed.get("answered_on"), today));
        let note = errors.check("note", typed::optional_text(typed.get("note"), LINE_MOST));
        let new = || Some(NewReply { answer: answer?, answered_on: answered_on?, note: note? });
        let new = new();
        errors.or(new)
    }
}

/// The applications of one search, the first one first.
pub async fn of(db: &mut impl Db, search: AssistanceId) -> Result<Vec<Application>> {
    sql("select id, employer, position, applied_on, answer, answered_on, note, version from job_applications
          where assistance_id = $1 order by applied_on, id limit 200")
    .bind(search)
    .all(db)
    .await
}

/// Writes an application down.
pub async fn apply(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, search): (CaseId, AssistanceId),
    new: &NewApplication,
) -> Answer<ApplicationId> {
    let (at, id) = (tx.at(), ApplicationId::new(tx.at()));
    sql("insert into job_applications (id, assistance_id, employer, position, applied_on, user_id, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)")
    .bind(id)
    .bind(search)
    .bind(&new.employer)
    .bind(new.position.as_deref())
    .bind(new.applied_on)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "assistance.applied")
        .case(case)
        .record("assistance", search)
        .set("employer", new.employer.as_str())
        .set("applied_on", new.applied_on.to_string())
        .write(tx)
        .await?;
    told(tx, (case, search)).await?;
    Ok(id)
}

/// Writes down what was answered, as it was read at `version`; a later answer takes the place of the one before.
pub async fn answer(
    tx: &mut Tx,
    permit: &Permit<WriteTask>,
    (case, search): (CaseId, AssistanceId),
    (before, version): (&Application, i64),
    new: &NewReply,
) -> Answer<()> {
    let changed =
        sql("update job_applications set answer = $3, answered_on = $4, note = $5, version = version + 1
                        where id = $1 and version = $2")
        .bind(before.id)
        .bind(version)
        .bind(new.answer)
        .bind(new.answered_on)
        .bind(new.note.as_deref())
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "assistance.application-answered")
        .case(case)
        .record("assistance", search)
        .set("employer", before.employer.as_str())
        .change("answer", before.answer.map(Code::code), new.answer.code())
        .write(tx)
        .await?;
    told(tx, (case, search)).await
}

async fn told(tx: &mut Tx, (case, search): (CaseId, AssistanceId)) -> Answer<()> {
    let payload = serde_json::json!({ "case": case, "assistance": search });
    outbox::tell(tx, "assistance.changed", &payload).await?;
    Ok(cases::read::touch(tx, case).await?)
}
