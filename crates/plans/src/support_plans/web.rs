//! Plans over the web.

use super::{
    NewPlan, PartyId, PlanId, Said,
    form::Offered,
    pages::{FormView, OneView, begin_page, end_page, form_page, goal_address, one_page, party_page, title},
    paper, parts, read, sheet, w, write,
};
use crate::{
    permits::{May, ReadPlan, WritePlan},
    printed, rows,
    terms::Clock,
    working::{self, Saved, Wording},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry,
    looked, permit,
};
use assessments::goals;
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang, clock,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::{
    cases::{self, PersonRole, relatives},
    order::{self, Step},
};
use deadlines::CentreRules;
use store::{Db, Tx};

/// What the form of this paper is called, and its fields.
pub(crate) const WORDING: Wording = Wording::plain(w::write_title, label);

/// `GET /cases/{id}/plans/new`, for `?person=` where somebody is named.
pub async fn begin_writing(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let mut view = view(&mut db, &viewer, &permit, id, clock::date_of(ask.now)).await?;
    let whom = working::whom(&query.0, &view.people, view.case.focus_id);
    let blank = blank(&mut db, &permit, &view, whom, ask.lang).await?;
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), permit.layers(), blank).await?;
    view.before = judged(&mut db, &viewer, &view, &opened.typed).await?;
    drop(db);
    let body = form_page(ask.lang, &view, &opened, &FieldErrors::new());
    answer::page(&app, &ask, w::write_title(ask.lang), body).await
}

/// `POST /cases/{id}/plans/new`: puts it aside or proposes it.
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let sheet = sheet(id);
    let saved =
        working::save(&mut write, viewer.user, sheet, permit.layers(), &form.0, form.version()).await?;
    if form.0.get("do") == "goal" && matches!(saved, Saved::Aside) {
        return write.see_other(&goal_address(id)).await;
    }
    let Saved::Sign(typed) = saved else {
        return working::answer(write, (&app, &ask), sheet, saved, WORDING).await;
    };
    let mut view = view(&mut *write, &viewer, &permit, id, clock::date_of(ask.now)).await?;
    match NewPlan::parse(&typed, &offered(&view)) {
        Ok(new) => {
            let plan = write::propose(&mut write, &permit, id, &new, born_on(&view, &new)).await?;
            working::drop(&mut write, viewer.user, sheet).await?;
            write.see_other_saying(&format!("/cases/{id}/plans/{plan}"), w::is_proposed(ask.lang)).await
        }
        Err(errors) => {
            view.before = judged(&mut *write, &viewer, &view, &form.0).await?;
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::write_title(ask.lang), body).await
        }
    }
}

/// Proposes what was typed, whole: also when it is only tried to see its paper.
pub(crate) async fn proposed(tx: &mut Tx, viewer: &Viewer, id: CaseId, typed: &Typed) -> Answer<PlanId> {
    let permit = permit::<WritePlan>(tx, viewer, Subject::Case(id)).await?;
    let view = view(tx, viewer, &permit, id, clock::date_of(tx.at())).await?;
    let new = NewPlan::parse(typed, &offered(&view))?;
    write::propose(tx, &permit, id, &new, born_on(&view, &new)).await
}

/// `GET /cases/{id}/plans/{plan}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, plan, permit.layers()).await?;
    drop(db);
    let entry = Entry::under(&permit, "plan.viewed").case(id).record("plan", plan);
    looked::record(&app, entry).await?;
    answer::page(&app, &ask, &title(ask.lang, &view.whole), one_page(ask.lang, &view)).await
}

/// `GET /cases/{id}/plans/{plan}/parties/{party}`
pub async fn party_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan, party)): Path<(CaseId, PlanId, PartyId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, plan, permit.layers()).await?;
    drop(db);
    let party = party_of(&view, party)?;
    let agrees = party.agrees.map_or("", |agrees| if agrees { "yes" } else { "no" });
    let said_on = party.said_on.unwrap_or(clock::date_of(ask.now));
    let typed = Typed::default()
        .with("agrees", agrees)
        .with("said_on", said_on.to_string())
        .with("remark", party.remark.clone().unwrap_or_default());
    let body = party_page(ask.lang, &view, party, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::record_party(ask.lang), body).await
}

/// `POST /cases/{id}/plans/{plan}/parties/{party}`
pub async fn party(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan, party)): Path<(CaseId, PlanId, PartyId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut *write, &viewer, id, plan, permit.layers()).await?;
    let party = party_of(&view, party)?;
    match Said::parse(&form.0, clock::date_of(ask.now)) {
        Ok(said) => {
            let version = form.version().unwrap_or(party.version);
            write::record_party(&mut write, &permit, &view.whole.plan, party, version, &said).await?;
            write.see_other_saying(&format!("/cases/{id}/plans/{plan}"), w::party_recorded(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = party_page(ask.lang, &view, party, &form.0, &errors);
            answer::page_failed(&app, &ask, w::record_party(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/plans/{plan}/beginning`
pub async fn begin_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, plan, permit.layers()).await?;
    let whom = Some(view.whole.plan.person_id);
    let before = order::before_told(&mut db, &viewer, Step::Services, (id, whom)).await?;
    drop(db);
    let body = begin_page(ask.lang, &view, &before, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::begin(ask.lang), body).await
}

/// `POST /cases/{id}/plans/{plan}/beginning`
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut *write, &viewer, id, plan, permit.layers()).await?;
    let done = match typed::optional_text(form.0.get("urgent_reason"), super::form::MAX_TEXT) {
        Ok(reason) => write::begin(&mut write, &permit, &view.whole.plan, reason.as_deref()).await,
        Err(problem) => Err(FieldErrors::one("urgent_reason", problem).into()),
    };
    match done {
        Ok(()) => write.see_other_saying(&format!("/cases/{id}/plans/{plan}"), w::has_begun(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            let whom = Some(view.whole.plan.person_id);
            let before = order::before_told(&mut *write, &viewer, Step::Services, (id, whom)).await?;
            drop(write);
            let body = begin_page(ask.lang, &view, &before, &form.0, &errors);
            answer::page_failed(&app, &ask, w::begin(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// `GET /cases/{id}/plans/{plan}/ending`
pub async fn end_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, plan, permit.layers()).await?;
    drop(db);
    let body = end_page(ask.lang, &view, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::end(ask.lang), body).await
}

/// `POST /cases/{id}/plans/{plan}/ending`
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, plan)): Path<(CaseId, PlanId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut *write, &viewer, id, plan, permit.layers()).await?;
    match typed::text(form.0.get("reason"), super::form::MAX_TEXT) {
        Ok(reason) => {
            write::end(&mut write, &permit, &view.whole.plan, &reason).await?;
            write.see_other_saying(&format!("/cases/{id}/plans/{plan}"), w::has_ended(ask.lang)).await
        }
        Err(problem) => {
            drop(write);
            let body = end_page(ask.lang, &view, &form.0, &FieldErrors::one("reason", problem));
            answer::page_failed(&app, &ask, w::end(ask.lang), body).await
        }
    }
}

/// What the order of the path says before a plan for the person whom the form names.
async fn judged(
    db: &mut impl Db,
    viewer: &Viewer,
    view: &FormView,
    typed: &Typed,
) -> Result<order::Verdict, WebError> {
    let whom = working::whom(typed, &view.people, view.case.focus_id);
    order::before_told(db, viewer, Step::Plan, (view.case.id, whom)).await
}

/// A plan in one of these layers; 404 otherwise.
pub(super) async fn one_view(
    db: &mut impl Db,
    viewer: &Viewer,
    id: CaseId,
    plan: PlanId,
    layers: &[access::Layer],
) -> Answer<OneView> {
    let whole = read::whole(db, id, plan).await?;
    if !layers.contains(&whole.plan.layer) {
        return Err(WebError::NotFound);
    }
    let may = May::of(db, viewer, id).await?;
    let case = cases::read::see(db, viewer, id).await?;
    let at = (id, whole.plan.layer);
    let made = printed::made_of(db, viewer, at, ("plan", plan.uuid()), paper::offers(&whole.plan)).await?;
    let to_sign = read::to_sign(db, id, whole.plan.person_id).await?;
    Ok(OneView { may_write: may.write.contains(&whole.plan.layer), to_sign, made, case, whole })
}

pub(super) fn party_of(view: &OneView, id: PartyId) -> Answer<&parts::Party> {
    view.whole.parties.iter().find(|party| party.id == id).ok_or(WebError::NotFound)
}

/// What the form needs to know.
pub(super) async fn view(
    db: &mut impl Db,
    viewer: &Viewer,
    permit: &Permit<WritePlan>,
    id: CaseId,
    today: Date,
) -> Answer<FormView> {
    let case = cases::read::see(db, viewer, id).await?;
    let goals = goals::of_case(db, id).await?;
    Ok(FormView {
        people: relatives::people(db, id).await?,
        goals: goals.into_iter().filter(|goal| goal.state == goals::State::Open).collect(),
        partners: super::partners_of_centre(db, case.centre_id).await?,
        layers: permit.layers().to_vec(),
        before: order::Verdict::default(),
        today,
        case,
    })
}

/// What may be chosen.
pub(super) fn offered(view: &FormView) -> Offered {
    Offered {
        layers: view.layers.clone(),
        people: view.people.iter().map(|one| one.id).collect(),
        goals: view.goals.iter().map(|one| one.id).collect(),
        organisations: view.partners.iter().map(|one| one.id).collect(),
    }
}

/// The birthday of the child that a plan is for.
pub(super) fn born_on(view: &FormView, new: &NewPlan) -> Option<Date> {
    view.people.iter().find(|one| one.id == new.person).and_then(|one| one.born_on)
}

/// The form before anything is typed: the plan that holds now for whom it is, else the parents and every goal.
async fn blank(
    db: &mut impl Db,
    permit: &Permit<WritePlan>,
    view: &FormView,
    whom: Option<PersonId>,
    lang: Lang,
) -> Answer<Typed> {
    let id = view.case.id;
    let rules = CentreRules::read(db, permit.centre).await?;
    let review_on = Clock::PlanReview.due(&rules, view.today).unwrap_or(view.today);
    let mut typed =
        Typed::default().with("from_on", view.today.to_string()).with("review_on", review_on.to_string());
    let current = match whom {
        Some(whom) => read::current_of(db, id, whom).await?,
        None => read::current(db, id).await?,
    };
    let current = match current {
        Some(plan) => Some(read::whole(db, id, plan).await?).filter(|one| permit.covers(one.plan.layer)),
        None => None,
    };
    match &current {
        Some(whole) => super::pages::fill(&mut typed, whole, view),
        None => {
            typed.add("person", whom.map(|id| id.to_string()).unwrap_or_default());
            let carers = [PersonRole::Mother, PersonRole::Father, PersonRole::Carer, PersonRole::Candidate];
            for one in view.people.iter().filter(|one| carers.contains(&one.role)) {
                typed.add("family", one.id.to_string());
            }
            for (number, goal) in (1..=rows::MOST).zip(&view.goals) {
                typed.add(&rows::name("goals", number, "goal"), goal.id.to_string());
            }
            if let Some(lead) = view.case.lead(lang) {
                typed.add(&rows::name("activities", 1, "responsible"), lead);
            }
        }
    }
    Ok(typed)
}

fn label(lang: Lang, field: &str) -> String {
    let known = match field {
        "person" => w::child(lang),
        "aim" => w::aim(lang),
        "child_view" => crate::w::child_voice(lang),
        "from_on" => w::from_on(lang),
        "review_on" => w::review_on(lang),
        other if other.starts_with("activities-") => w::activities(lang),
        other if other.starts_with("goals-") => w::goals(lang),
        _ => "",
    };
    known.to_owned()
}
