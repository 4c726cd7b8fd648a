//! Reviews over the web.

use super::{
    NewReview, change,
    pages::{FormView, OneView, form_page, one_page},
    paper,
    read::{self, Review, ReviewId},
    sheet, w, write,
};
use crate::{
    permits::{May, ReadPlan, WritePlan},
    printed, rows,
    support_plans::{self, PlanId, Stage},
    terms::{self, Clock},
    working::{self, Saved, Wording},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry,
    looked, permit,
};
use assessments::{goals::State as GoalState, permits::WriteGoal};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, clock, ids::CaseId, jiff::civil::Date, typed::Typed};
use casework::cases;
use deadlines::CentreRules;
use store::{Db, Tx};

/// What the form of this paper is called, and its fields.
pub(crate) const WORDING: Wording = Wording { title: w::write_title, label, codes };

/// `GET /cases/{id}/reviews/new`, of `?plan=` where more than one is in force.
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let mut view = view(&mut db, &viewer, &permit, id, &query.0).await?;
    let rules = CentreRules::read(&mut db, permit.centre).await?;
    let blank = blank(&view, &rules, clock::date_of(ask.now));
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), permit.layers(), blank).await?;
    if opened.typed.get("plan") != view.whole.plan.id.to_string() {
        // What was put aside is of another plan.
        view = self::view(&mut db, &viewer, &permit, id, &opened.typed).await?;
    }
    drop(db);
    let body = form_page(ask.lang, &view, &opened, &FieldErrors::new());
    answer::page(&app, &ask, w::write_title(ask.lang), body).await
}

/// `POST /cases/{id}/reviews/new`: puts it aside or signs it.
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let sheet = sheet(id);
    let saved =
        working::save(&mut write, viewer.user, sheet, leave.layers(), &form.0, form.version()).await?;
    let Saved::Sign(typed) = saved else {
        return working::answer(write, (&app, &ask), sheet, saved, WORDING).await;
    };
    let view = view(&mut *write, &viewer, &leave, id, &typed).await?;
    match NewReview::parse(&typed, &view.whole.goals, clock::date_of(ask.now)) {
        Ok(new) => {
            let review = sign(&mut write, &viewer, &leave, &view, &new).await?;
            write.see_other_saying(&format!("/cases/{id}/reviews/{review}"), w::is_signed(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::write_title(ask.lang), body).await
        }
    }
}

/// Signs a review and lets go of what was being written.
pub(super) async fn sign(
    tx: &mut Tx,
    viewer: &Viewer,
    leave: &Permit<WritePlan>,
    view: &FormView,
    new: &NewReview,
) -> Answer<ReviewId> {
    let id = view.case.id;
    let goals = permit::<WriteGoal>(tx, viewer, Subject::Case(id)).await?;
    let review = write::sign(tx, (leave, &goals), &view.whole.plan, new, &view.changes).await?;
    working::drop(tx, viewer.user, sheet(id)).await?;
    Ok(review)
}

/// Signs what was typed, whole: what comes over the API, and what is only tried to see its paper.
pub(crate) async fn signed(tx: &mut Tx, viewer: &Viewer, id: CaseId, typed: &Typed) -> Answer<ReviewId> {
    let leave = permit::<WritePlan>(tx, viewer, Subject::Case(id)).await?;
    let view = view(tx, viewer, &leave, id, typed).await?;
    let new = NewReview::parse(typed, &view.whole.goals, clock::date_of(tx.at()))?;
    sign(tx, viewer, &leave, &view, &new).await
}

/// `GET /cases/{id}/reviews/{review}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, review)): Path<(CaseId, ReviewId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let review = readable(&mut db, &permit, id, review).await?;
    let view = OneView {
        goals: read::goals(&mut db, review.id).await?,
        changes: read::changes(&mut db, review.id).await?,
        may_write: !May::of(&mut db, &viewer, id).await?.write.is_empty(),
        case: cases::read::see(&mut db, &viewer, id).await?,
        made: printed::made_of(
            &mut db,
            &viewer,
            (id, review.layer),
            ("plan-review", review.id.uuid()),
            paper::offers(),
        )
        .await?,
        review,
    };
    drop(db);
    let entry = Entry::under(&permit, "plan-review.viewed").case(id).record("plan-review", view.review.id);
    looked::record(&app, entry).await?;
    answer::page(&app, &ask, &w::title(ask.lang, view.review.number), one_page(ask.lang, &view)).await
}

/// A review in a layer one may read; 404 otherwise.
pub(super) async fn readable(
    db: &mut impl Db,
    permit: &Permit<ReadPlan>,
    case: CaseId,
    id: ReviewId,
) -> Answer<Review> {
    let review = read::one(db, case, id).await?;
    if permit.covers(review.layer) { Ok(review) } else { Err(WebError::NotFound) }
}

/// What the form needs to know: the plan in force that is named, else the one of the child whom the case is about; and how
/// the domains changed since it was proposed.
///
/// # Errors
///
/// [`WebError::Conflict`] when there is no plan in force, since the order of the path stops the review.
pub(super) async fn view(
    db: &mut impl Db,
    viewer: &Viewer,
    permit: &Permit<WritePlan>,
    id: CaseId,
    typed: &Typed,
) -> Answer<FormView> {
    let case = cases::read::see(db, viewer, id).await?;
    let mut in_force = support_plans::lines(db, id, permit.layers()).await?;
    in_force.retain(|line| line.stage == Stage::InForce);
    let named: Option<PlanId> = typed.get("plan").parse().ok();
    let plan = match in_force.iter().find(|line| Some(line.id) == named) {
        Some(line) => Some(line.id),
        None => support_plans::current(db, id).await?,
    };
    let whole = match plan {
        Some(plan) => Some(support_plans::whole(db, id, plan).await?),
        None => None,
    };
    let whole = whole.filter(|one| one.plan.stage == Stage::InForce);
    let whole = whole.ok_or_else(|| WebError::Conflict(w::no_plan(viewer.lang).to_owned()))?;
    permit.in_layer(whole.plan.layer)?;
    in_force.retain(|line| line.id != whole.plan.id);
    let since = whole.plan.from_on;
    let changes = change::between(db, id, since, &case.may.read_assessments).await?;
    let today = clock::date_of(viewer.at);
    let heard = terms::must_be_heard(db, permit.centre, case.focus_born_on, today).await?;
    Ok(FormView { case, whole, others: in_force, changes, heard })
}

/// The form before anything is typed.
fn blank(view: &FormView, rules: &CentreRules, today: Date) -> Typed {
    let next = Clock::PlanReview.due(rules, today).unwrap_or(today);
    let mut typed = Typed::default()
        .with("plan", view.whole.plan.id.to_string())
        .with("held_on", today.to_string())
        .with("is_planned", if view.whole.plan.review_on <= today { "yes" } else { "" })
        .with("layer", base::Code::code(view.whole.plan.layer))
        .with("next_on", next.to_string());
    let open = view.whole.goals.iter().filter(|one| one.state == GoalState::Open);
    for (number, goal) in (1..=rows::MOST).zip(open) {
        typed.add(&rows::name("goals", number, "goal"), goal.id.to_string());
    }
    typed
}

fn codes(lang: Lang, field: &str) -> working::Options {
    match field {
        "decision" => page::options::<super::Decision>(lang),
        _ => Vec::new(),
    }
}

fn label(lang: Lang, field: &str) -> String {
    let known = match field {
        "held_on" => w::held_on(lang),
        "reason" => w::reason(lang),
        "took_part" => w::took_part(lang),
        "parents_view" => w::parents_view(lang),
        "conclusions" => w::conclusions(lang),
        "decision" => w::decision(lang),
        "next_on" => w::next_on(lang),
        "child_voice" => crate::w::child_voice(lang),
        "not_heard" => crate::w::not_heard(lang),
        other if other.starts_with("goals-") => w::goals(lang),
        _ => "",
    };
    known.to_owned()
}
