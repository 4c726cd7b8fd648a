//! What happens to a complaint: a step as it is typed, and the steps that were made.

use super::{Outcome, Step, form::TEXT_MOST, w};
use access::Viewer;
use base::{
    FieldErrors, Id, Lang, Problem,
    ids::{ComplaintId, UserId},
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};
use casework::cases::{opening::day_until, read::in_script};
use store::{Db, Result, Tx, sql};

/// What is done with a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewStep {
    /// Somebody is to look into it.
    Assign(UserId),
    /// Whoever complained was told that it came, and how.
    Acknowledge(Date, Option<String>),
    /// What was found out.
    LookInto(Date, String),
    /// The answer.
    Answer(NewAnswer),
    /// It was taken back, with what was said.
    Withdraw(Date, String),
}

/// The answer to a complaint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    /// The day.
    pub on: Date,
    /// What it came to: any but withdrawn.
    pub outcome: Outcome,
    /// What whoever complained reads.
    pub text: String,
    /// What is done so that it does not happen again.
    pub measures: Option<String>,
}

impl NewStep {
    /// Reads the form of a step; `received_on` is the day the complaint came.
    pub fn parse(
        step: Step,
        typed: &Typed,
        received_on: Date,
        today: Date,
    ) -> std::result::Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        if step == Step::Assign {
            let handler = errors.check("handler_id", typed::id(typed.get("handler_id")));
            return errors.or(handler.map(NewStep::Assign));
        }
        let on = errors.check("on", day_between(typed.get("on"), received_on, today));
        let new = match step {
            Step::Assign => None,
            Step::Acknowledge => {
                let text = errors.check("text", typed::optional_text(typed.get("text"), TEXT_MOST));
                on.zip(text).map(|(on, text)| NewStep::Acknowledge(on, text))
            }
            Step::LookInto => {
                let text = errors.check("text", typed::text(typed.get("text"), TEXT_MOST));
                on.zip(text).map(|(on, text)| NewStep::LookInto(on, text))
            }
            Step::Withdraw => {
                let text = errors.check("text", typed::text(typed.get("text"), TEXT_MOST));
                on.zip(text).map(|(on, text)| NewStep::Withdraw(on, text))
            }
            Step::Answer => answer(typed, on, &mut errors).map(NewStep::Answer),
        };
        errors.or(new)
    }

    /// Which step it is.
    pub const fn step(&self) -> Step {
        match self {
            NewStep::Assign(_) => Step::Assign,
            NewStep::Acknowledge(..) => Step::Acknowledge,
            NewStep::LookInto(..) => Step::LookInto,
            NewStep::Answer(_) => Step::Answer,
            NewStep::Withdraw(..) => Step::Withdraw,
        }
    }
}

fn answer(typed: &Typed, on: Option<Date>, errors: &mut FieldErrors) -> Option<NewAnswer> {
    let outcome = match typed::code::<Outcome>(typed.get("outcome")) {
        // That it was taken back is a step of its own.
        Ok(Outcome::Withdrawn) => Err(Problem::NotOffered),
        other => other,
    };
    let outcome = errors.check("outcome", outcome);
    let text = errors.check("text", typed::text(typed.get("text"), TEXT_MOST));
    let measures = errors.check("measures", typed::optional_text(typed.get("measures"), TEXT_MOST));
    let is_right = matches!(outcome, Some(Outcome::Upheld | Outcome::Partly));
    if is_right && measures == Some(None) {
        errors.add("measures", Problem::said("measures-needed", w::problem_measures));
        return None;
    }
    Some(NewAnswer { on: on?, outcome: outcome?, text: text?, measures: measures? })
}

fn day_between(text: &str, first: Date, today: Date) -> std::result::Result<Date, Problem> {
    let day = day_until(text, today)?;
    if day < first { Err(Problem::Before(first)) } else { Ok(day) }
}

base::codes! {
    /// What happened to a complaint.
    pub enum Happened {
        /// It came.
        Received = "received" => w::happened_received,
        /// It was said who looks into it.
        Assign = "assign" => w::happened_assign,
        /// Whoever complained was told that it came.
        Acknowledge = "acknowledge" => w::happened_acknowledge,
        /// It was looked into.
        LookInto = "look-into" => w::happened_look_into,
        /// It was answered.
        Answer = "answer" => w::happened_answer,
        /// It was taken back.
        Withdraw = "withdraw" => w::happened_withdraw,
    }
}
store::coded!(Happened);

impl From<Step> for Happened {
    fn from(step: Step) -> Self {
        match step {
            Step::Assign => Happened::Assign,
            Step::Acknowledge => Happened::Acknowledge,
            Step::LookInto => Happened::LookInto,
            Step::Answer => Happened::Answer,
            Step::Withdraw => Happened::Withdraw,
        }
    }
}

/// What stands for one step.
pub enum Made {}

/// Puts a step behind the others.
pub async fn add(
    tx: &mut Tx,
    viewer: &Viewer,
    complaint: ComplaintId,
    kind: Happened,
    (on, text): (Date, &str),
) -> Result<()> {
    let at = tx.at();
    sql("insert into complaint_steps (id, complaint_id, kind, at, user_id, on_day, text)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(Id::<Made>::new(at))
    .bind(complaint)
    .bind(kind)
    .bind(at)
    .bind(viewer.user_id())
    .bind(on)
    .bind(text)
    .run(tx)
    .await
    .map(drop)
}

store::row! {
    /// A step as it is told.
    pub struct StepRow {
        /// What happened.
        pub kind: Happened,
        /// When it was written down.
        pub at: Timestamp,
        /// On which day.
        pub on_day: Date,
        /// Who did it.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
        /// In words.
        pub text: String,
    }
}

impl StepRow {
    /// Who did it; nobody when it came through the link.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.user_name, &self.user_latin).unwrap_or_default()
    }
}

/// What happened to a complaint, the latest first.
pub async fn of(db: &mut impl Db, complaint: ComplaintId) -> Result<Vec<StepRow>> {
    sql("select s.kind, s.at, s.on_day, u.name as user_name, u.name_latin as user_latin, s.text
           from complaint_steps s
           left join users u on u.id = s.user_id
          where s.complaint_id = $1
          order by s.at desc, s.id desc")
    .bind(complaint)
    .all(db)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn parse(step: Step, typed: Typed) -> std::result::Result<NewStep, FieldErrors> {
        NewStep::parse(step, &typed, date(2026, 3, 10), date(2026, 3, 20))
    }

    fn answer(outcome: &str) -> Typed {
        Typed::default().with("on", "15.03.2026").with("outcome", outcome).with("text", "Проверихме.")
    }

    #[test]
    fn what_is_right_is_followed_by_measures() {
        let errors = parse(Step::Answer, answer("upheld")).unwrap_err();
        assert_eq!(errors.of("measures").map(Problem::name), Some("measures-needed"));
        assert!(parse(Step::Answer, answer("partly-upheld").with("measures", "Ново работно време.")).is_ok());
        assert!(parse(Step::Answer, answer("not-upheld")).is_ok());
        assert!(parse(Step::Answer, answer("withdrawn")).is_err());
    }

    #[test]
    fn nothing_is_done_before_the_complaint_came_or_tomorrow() {
        let look = |on: &str| parse(Step::LookInto, Typed::default().with("on", on).with("text", "Питах."));
        assert!(look("09.03.2026").is_err());
        assert!(look("21.03.2026").is_err());
        assert!(look("10.03.2026").is_ok());
    }
}
