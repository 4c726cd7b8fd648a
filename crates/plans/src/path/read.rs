//! What the panel of the path asks.

use crate::{
    needs_assessments::NeedsId,
    plan_reviews::{Decision, ReviewId},
    service_agreements::AgreementId,
    support_plans::PlanId,
    way_in::{self, WayIn},
    working::layers,
};
use access::{Action, Layer, Subject, Viewer, WebError, permit::may};
use base::{
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use casework::order::{self, Facts};
use deadlines::CentreRules;
use store::{Db, Result, sql};

/// What stands in a case, with the records and the days that the panel shows.
#[derive(Debug, Clone, PartialEq)]
pub struct PathFacts {
    /// What stands for the child whom the case is about; for the family, where it is about nobody alone.
    pub stands: Facts,
    /// What stands for everybody else of whom there is a plan or an agreement.
    pub others: Vec<Facts>,
    /// The records and days.
    pub latest: Latest,
    /// By which way the family came.
    pub way_in: WayIn,
    /// Whether one may look at the request.
    pub may_request: bool,
    /// Whether one may look at the signal.
    pub may_signal: bool,
    /// A case of the same child that was closed before.
    pub earlier: Option<Earlier>,
    /// The rules as they are in force for the centre.
    pub rules: CentreRules,
}

store::row! {
    /// The latest record of each step that may be read, and its days.
    pub struct Latest {
        /// The needs assessment that holds.
        pub needs_id: Option<NeedsId>,
        /// Its day.
        pub needs_on: Option<Date>,
        /// The plan that holds: in force, agreed or proposed.
        pub plan_id: Option<PlanId>,
        /// Its stage, as a code.
        pub plan_stage: Option<String>,
        /// When it is reviewed.
        pub review_on: Option<Date>,
        /// The agreement that holds: signed, or handed over.
        pub agreement_id: Option<AgreementId>,
        /// Its stage, as a code.
        pub agreement_stage: Option<String>,
        /// Until when it is.
        pub agreement_until: Option<Date>,
        /// The last review.
        pub review_id: Option<ReviewId>,
        /// Its day.
        pub reviewed_on: Option<Date>,
        /// What it decided.
        pub review_decision: Option<Decision>,
        /// Whether the closing report is signed.
        pub closing_report: bool,
    }
}

store::row! {
    /// A case of the same child that was closed before.
    pub struct Earlier {
        /// The case.
        pub id: CaseId,
        /// Its reference.
        pub reference: String,
        /// When it was closed.
        pub closed_on: Date,
    }
}

/// What stands in a case on a day, for a viewer; records and days only of those layers.
pub async fn facts(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    readable: &[Layer],
    today: Date,
) -> std::result::Result<PathFacts, WebError> {
    let way_in = way_in::way_in(db, case).await?;
    let stands = order::stands(db, case, today).await?;
    let focus: Option<PersonId> = way_in.focus_id;
    let centre = Subject::Centre(way_in.centre_id);
    let may_request = way_in.request_id.is_some() && may(db, viewer, Action("request.read"), centre).await?;
    let may_signal = match way_in.signal_id {
        Some(signal) => may(db, viewer, Action("signal.read"), Subject::Signal(signal)).await?,
        None => false,
    };
    Ok(PathFacts {
        rules: CentreRules::read(db, way_in.centre_id).await?,
        stands: stands.of(focus),
        others: stands.others(focus),
        latest: latest(db, case, readable).await?,
        earlier: earlier(db, case).await?,
        way_in,
        may_request,
        may_signal,
    })
}

async fn latest(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Latest> {
    let [a, b, c, d] = layers(readable);
    sql("select n.id as needs_id, n.held_on as needs_on, p.id as plan_id, p.stage as plan_stage, p.review_on,
                a.id as agreement_id, a.stage as agreement_stage, a.until_on as agreement_until,
                r.id as review_id, r.held_on as reviewed_on, r.decision as review_decision,
                exists (select 1 from closing_reports x join closures y on y.id = x.closure_id
                         where x.case_id = c.id and y.reopened_at is null) as closing_report
           from cases c
           left join needs_assessments n on n.id = (select i.id from needs_assessments i
                where i.case_id = c.id and i.replaced_at is null and i.layer in ($2, $3, $4, $5)
                  and (c.focus_id is null or i.person_id = c.focus_id) order by i.number desc, i.id limit 1)
           left join support_plans p on p.id = (select i.id from support_plans i
                where i.case_id = c.id and i.stage in ('in-force', 'agreed', 'proposed') and i.layer in ($2, $3, $4, $5)
                  and (c.focus_id is null or i.person_id = c.focus_id)
                order by case i.stage when 'in-force' then 0 when 'agreed' then 1 else 2 end, i.number desc, i.id limit 1)
           left join service_agreements a on a.id = (select i.id from service_agreements i
                where i.case_id = c.id and i.stage in ('signed', 'handed-over')
                  and (c.focus_id is null or coalesce(i.child_id, i.person_id) = c.focus_id)
                order by case i.stage when 'signed' then 0 else 1 end, i.created_at desc, i.id limit 1)
           left join plan_reviews r on r.id = (select i.id from plan_reviews i join support_plans q on q.id = i.plan_id
                where i.case_id = c.id and i.layer in ($2, $3, $4, $5)
                  and (c.focus_id is null or q.person_id = c.focus_id) order by i.number desc, i.id limit 1)
          where c.id = $1")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .one(db)
    .await
}

/// The last case of the same child that was closed before this one was opened.
async fn earlier(db: &mut impl Db, case: CaseId) -> Result<Option<Earlier>> {
    sql("select e.id, e.reference, e.closed_on
           from cases c join cases e on e.focus_id = c.focus_id and e.id <> c.id and e.closed_on <= c.opened_on
          where c.id = $1 order by e.closed_on desc, e.id limit 1")
    .bind(case)
    .maybe(db)
    .await
}
