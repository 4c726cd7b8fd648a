//! The questions about reviews.

use super::{Change, Decision};
use crate::{support_plans::PlanId, working::layers};
use access::Layer;
use assessments::goals::{GoalId, State};
use base::{
    Id, Lang,
    ids::CaseId,
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use store::{Db, Result, sql};

/// What stands for a review.
pub enum ReviewRow {}
/// Id of a review.
pub type ReviewId = Id<ReviewRow>;

store::row! {
    /// A signed review.
    pub struct Review {
        /// Its id.
        pub id: ReviewId,
        /// The case.
        pub case_id: CaseId,
        /// The plan.
        pub plan_id: PlanId,
        /// The number of the plan.
        pub plan: i64,
        /// The first, the second … of the case.
        pub number: i64,
        /// Who may read it.
        pub layer: Layer,
        /// Whether it was planned.
        pub is_planned: bool,
        /// Why it was held, when it was not.
        pub reason: Option<String>,
        /// The day.
        pub held_on: Date,
        /// Who took part.
        pub took_part: String,
        /// What the child says.
        pub child_view: Option<String>,
        /// Why it was not heard.
        pub not_heard: Option<String>,
        /// What the parents say.
        pub parents_view: String,
        /// What follows.
        pub conclusions: String,
        /// In a word.
        pub decision: Decision,
        /// The next review.
        pub next_on: Option<Date>,
        /// When it was signed.
        pub signed_at: Timestamp,
        /// Who signed it.
        pub signer: Option<String>,
        /// Their name in Latin letters.
        pub signer_latin: Option<String>,
    }
}

impl Review {
    /// Who signed it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.signer, &self.signer_latin).unwrap_or("–")
    }
}

/// A review of a case, in whatever layer.
pub async fn one(db: &mut impl Db, case: CaseId, id: ReviewId) -> Result<Review> {
    sql("select r.id, r.case_id, r.plan_id, p.number as plan, r.number, r.layer, r.is_planned, r.reason, r.held_on,
                r.took_part, r.child_view, r.not_heard, r.parents_view, r.conclusions, r.decision, r.next_on, r.signed_at,
                u.name as signer, u.name_latin as signer_latin
           from plan_reviews r
           join support_plans p on p.id = r.plan_id
           join users u on u.id = r.signed_by
          where r.case_id = $1 and r.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

store::row! {
    /// How far a goal came.
    pub struct GoalLine {
        /// The goal.
        pub id: GoalId,
        /// What was to be reached.
        pub text: String,
        /// What came of it then.
        pub state: State,
        /// What shows it.
        pub remark: Option<String>,
    }
}

/// How far the goals came.
pub async fn goals(db: &mut impl Db, id: ReviewId) -> Result<Vec<GoalLine>> {
    sql("select g.id, g.text, x.state, x.remark
           from plan_review_goals x join goals g on g.id = x.goal_id
          where x.review_id = $1 order by g.due_on, g.id")
    .bind(id)
    .all(db)
    .await
}

/// How the domains had changed.
pub async fn changes(db: &mut impl Db, id: ReviewId) -> Result<Vec<Change>> {
    let rows: Vec<(base::ids::PersonId, String, Date, i64, Date, i64)> =
        sql("select person_id, domain, first_on, first_value, last_on, last_value
               from plan_review_changes where review_id = $1 order by place")
        .bind(id)
        .all(db)
        .await?;
    let change = |(person, domain, first_on, first, last_on, last)| Change {
        person,
        domain,
        first_on,
        first,
        last_on,
        last,
    };
    Ok(rows.into_iter().map(change).collect())
}

store::row! {
    /// A review in a list.
    pub struct Line {
        /// Its id.
        pub id: ReviewId,
        /// The first, the second … of the case.
        pub number: i64,
        /// The number of the plan.
        pub plan: i64,
        /// Who may read it.
        pub layer: Layer,
        /// The day.
        pub held_on: Date,
        /// Whether it was planned.
        pub is_planned: bool,
        /// What follows.
        pub decision: Decision,
    }
}

/// The reviews of a case in these layers, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Line>> {
    let [a, b, c, d] = layers(readable);
    sql("select r.id, r.number, p.number as plan, r.layer, r.held_on, r.is_planned, r.decision
           from plan_reviews r join support_plans p on p.id = r.plan_id
          where r.case_id = $1 and r.layer in ($2, $3, $4, $5) order by r.number desc, r.id")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}
