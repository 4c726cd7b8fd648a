//! Needs assessments over the web.

use super::{
    NewNeeds,
    pages::{FormView, OneView, form_page, one_page},
    paper,
    read::{self, NeedsId, Shown},
    sheet, w, write,
};
use crate::{
    permits::{ReadPlan, WritePlan},
    printed, terms,
    working::{self, Saved, Wording},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry,
    looked, permit,
};
use assessments::record::AssessmentId;
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang, clock,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
    typed::Typed,
};
use casework::{
    cases::{self, relatives},
    order,
};
use store::{Db, Tx};

/// What the form of this paper is called, and its fields.
pub(crate) const WORDING: Wording = Wording::plain(w::write_title, label);

/// `GET /cases/{id}/needs-assessments/new`, of `?person=` where somebody is named.
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &viewer, &permit, id).await?;
    let whom = working::whom(&query.0, &view.people, view.case.focus_id);
    let blank = blank(&view, whom, clock::date_of(ask.now));
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), permit.layers(), blank).await?;
    drop(db);
    answer::page(
        &app,
        &ask,
        w::write_title(ask.lang),
        form_page(ask.lang, &view, &opened, &FieldErrors::new()),
    )
    .await
}

/// `POST /cases/{id}/needs-assessments/new`: puts it aside or signs it.
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
    let Saved::Sign(typed) = saved else {
        return working::answer(write, (&app, &ask), sheet, saved, WORDING).await;
    };
    let view = view(&mut *write, &viewer, &permit, id).await?;
    match parse(&typed, &permit, &view, clock::date_of(ask.now)) {
        Ok(new) => {
            let needs = write::sign(&mut write, &permit, id, &new).await?;
            working::drop(&mut write, viewer.user, sheet).await?;
            write
                .see_other_saying(&format!("/cases/{id}/needs-assessments/{needs}"), w::is_signed(ask.lang))
                .await
        }
        Err(errors) => {
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::write_title(ask.lang), body).await
        }
    }
}

/// Signs what was typed, whole: what comes over the API, and what is only tried to see its paper.
pub(crate) async fn signed(tx: &mut Tx, viewer: &Viewer, id: CaseId, typed: &Typed) -> Answer<NeedsId> {
    let permit = permit::<WritePlan>(tx, viewer, Subject::Case(id)).await?;
    let view = view(tx, viewer, &permit, id).await?;
    let new = parse(typed, &permit, &view, clock::date_of(tx.at()))?;
    write::sign(tx, &permit, id, &new).await
}

/// `GET /cases/{id}/needs-assessments/{needs}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, needs)): Path<(CaseId, NeedsId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let needs = readable(&mut db, &permit, id, needs).await?;
    let may = crate::permits::May::of(&mut db, &viewer, id).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let view = OneView {
        domains: read::domains(&mut db, needs.id).await?,
        sources: read::sources(&mut db, &needs, &case.may.read_assessments).await?,
        may_write: !may.write.is_empty(),
        has_plan: order::stands(&mut db, id, clock::date_of(ask.now)).await?.of(Some(needs.person_id)).plan,
        made: printed::made_of(
            &mut db,
            &viewer,
            (id, needs.layer),
            ("needs-assessment", needs.id.uuid()),
            paper::offers(),
        )
        .await?,
        case,
        needs,
    };
    drop(db);
    let entry =
        Entry::under(&permit, "needs-assessment.viewed").case(id).record("needs-assessment", view.needs.id);
    looked::record(&app, entry).await?;
    answer::page(&app, &ask, &w::title(ask.lang, view.needs.number), one_page(ask.lang, &view)).await
}

/// A needs assessment in a layer one may read; 404 otherwise.
pub(super) async fn readable(
    db: &mut impl Db,
    permit: &Permit<ReadPlan>,
    case: CaseId,
    id: NeedsId,
) -> Answer<read::Needs> {
    let needs = read::one(db, case, id).await?;
    if permit.covers(needs.layer) { Ok(needs) } else { Err(WebError::NotFound) }
}

/// What the form needs to know.
pub(super) async fn view(
    db: &mut impl Db,
    viewer: &Viewer,
    permit: &Permit<WritePlan>,
    id: CaseId,
) -> Answer<FormView> {
    let case = cases::read::see(db, viewer, id).await?;
    Ok(FormView {
        people: relatives::people(db, id).await?,
        shown: read::shown(db, id, &case.may.read_assessments).await?,
        layers: permit.layers().to_vec(),
        heard: terms::must_be_heard(db, permit.centre, case.focus_born_on, clock::date_of(viewer.at)).await?,
        case,
    })
}

/// Reads what is to be signed.
pub(super) fn parse(
    typed: &Typed,
    permit: &Permit<WritePlan>,
    view: &FormView,
    today: Date,
) -> Result<NewNeeds, FieldErrors> {
    let people: Vec<PersonId> = view.people.iter().map(|one| one.id).collect();
    let known: Vec<AssessmentId> = view.shown.iter().map(|one| one.line.id).collect();
    NewNeeds::parse(typed, permit.layers(), &people, &known, today)
}

/// The form before anything is typed: whom it is about, every finished instrument, a row for each domain that
/// they speak of.
fn blank(view: &FormView, whom: Option<PersonId>, today: Date) -> Typed {
    let mut typed = Typed::default()
        .with("person", whom.map(|id| id.to_string()).unwrap_or_default())
        .with("held_on", today.to_string())
        .with("layer", "general");
    let mut domains: Vec<&str> = Vec::new();
    for Shown { line, scores } in &view.shown {
        typed.add("sources", line.id.to_string());
        for score in scores.iter().filter(|score| !score.domain.is_empty()) {
            if !domains.contains(&score.domain.as_str()) {
                domains.push(&score.domain);
            }
        }
    }
    for (number, domain) in (1..crate::rows::MOST).zip(domains) {
        typed.add(&crate::rows::name("domains", number, "domain"), domain);
    }
    typed
}

fn label(lang: Lang, field: &str) -> String {
    let factor = super::FACTORS.iter().find(|(name, _)| *name == field);
    let known = match field {
        "person" => w::child(lang),
        "held_on" => w::held_on(lang),
        "parents_view" => w::parents_view(lang),
        "took_part" => w::took_part(lang),
        "conclusions" => w::conclusions(lang),
        "child_voice" => crate::w::child_voice(lang),
        "not_heard" => crate::w::not_heard(lang),
        other if other.starts_with("domains-") => w::domain(lang),
        _ => factor.map_or("", |(_, label)| label(lang)),
    };
    known.to_owned()
}
