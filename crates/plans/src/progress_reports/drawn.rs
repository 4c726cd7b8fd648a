//! What the records of a period say, in sentences, so that nothing is typed twice.

use super::w;
use crate::support_plans;
use assessments::goals::{self, State};
use base::{
    Code, Lang, clock,
    ids::CaseId,
    jiff::{ToSpan, civil::Date},
};
use page::when;
use store::{Db, Result, sql};

/// A period of work, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

store::row! {
    struct Counted {
        notes: i64,
        visits: i64,
        tasks: i64,
        assessments: i64,
        reviews: i64,
    }
}

/// What was done and what came of the goals: two texts for the worker to go on with.
pub async fn draw(db: &mut impl Db, case: CaseId, period: Period, lang: Lang) -> Result<(String, String)> {
    let counted = counted(db, case, period).await?;
    let mut course = vec![w::drawn_notes(lang, counted.notes, counted.visits)];
    for (count, words) in [
        (counted.assessments, w::drawn_assessments as fn(Lang, i64) -> String),
        (counted.reviews, w::drawn_reviews),
        (counted.tasks, w::drawn_tasks),
    ] {
        if count > 0 {
            course.push(words(lang, count));
        }
    }
    if let Some(plan) = support_plans::current(db, case).await? {
        let whole = support_plans::whole(db, case, plan).await?;
        let services: Vec<_> = whole.services.iter().map(|code| support_plans::service(lang, code)).collect();
        course.push(w::drawn_plan(lang, whole.plan.number, services.join(", ")));
    }
    Ok((course.join("\n"), results(db, case, period, lang).await?))
}

async fn counted(db: &mut impl Db, case: CaseId, period: Period) -> Result<Counted> {
    let from = clock::start_of(period.from);
    let until = clock::start_of(period.until.saturating_add(1.day()));
    sql("select (select count(*) from notes n where n.case_id = c.id and n.happened_at >= $2 and n.happened_at < $3) as notes,
                (select count(*) from notes n where n.case_id = c.id and n.kind = 'home-visit'
                    and n.happened_at >= $2 and n.happened_at < $3) as visits,
                (select count(*) from tasks t where t.case_id = c.id and t.done_at >= $2 and t.done_at < $3) as tasks,
                (select count(*) from assessments a where a.case_id = c.id and a.state = 'finished'
                    and a.held_on >= $4 and a.held_on <= $5) as assessments,
                (select count(*) from plan_reviews r where r.case_id = c.id and r.held_on >= $4 and r.held_on <= $5) as reviews
           from cases c where c.id = $1")
    .bind(case)
    .bind(from)
    .bind(until)
    .bind(period.from)
    .bind(period.until)
    .one(db)
    .await
}

/// A line for each goal: those that came to something in the period, and those that are worked on.
async fn results(db: &mut impl Db, case: CaseId, period: Period, lang: Lang) -> Result<String> {
    let rows: Vec<(goals::GoalId, Date)> =
        sql("select id, closed_at from goals where case_id = $1 and closed_at is not null
                                                 order by closed_at, id")
        .bind(case)
        .all::<(goals::GoalId, base::jiff::Timestamp)>(db)
        .await?
        .into_iter()
        .map(|(id, at)| (id, clock::date_of(at)))
        .collect();
    let in_period = |id: goals::GoalId| {
        rows.iter().any(|(goal, day)| *goal == id && (period.from..=period.until).contains(day))
    };
    let all = goals::of_case(db, case).await?;
    let told = all.iter().filter(|goal| goal.state == State::Open || in_period(goal.id)).map(|goal| {
        let remark = goal.remark.as_deref().unwrap_or_default();
        let line = match goal.state {
            State::Open => w::drawn_open(lang, when::date(lang, goal.due_on), goal.text.as_str()),
            state => w::drawn_goal(lang, goal.text.as_str(), state.label(lang)),
        };
        if remark.is_empty() { line } else { format!("{line} {remark}") }
    });
    Ok(told.collect::<Vec<_>>().join("\n"))
}
