//! Progress reports over the web.

pub mod api;

use super::{
    NewReport, Period, draw,
    pages::{FormView, form_page, one_page},
    paper,
    read::{self, Report, ReportId},
    sheet, w,
};
use crate::{
    permits::{ReadPlan, WritePlan},
    printed,
    support_plans::partners_of_centre,
    working::{self, Saved, Wording},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang, clock,
    ids::{CaseId, OrganisationId},
    jiff::{ToSpan, civil::Date},
    typed::Typed,
};
use casework::cases;
use store::{Db, Tx};

/// What the form of this paper is called, and its fields.
pub(crate) const WORDING: Wording = Wording::plain(w::write_title, label);

/// `GET /cases/{id}/reports/new`
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &viewer, &permit, id).await?;
    let blank = blank(&mut db, &view, clock::date_of(ask.now)).await?;
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), permit.layers(), blank).await?;
    drop(db);
    let body = form_page(ask.lang, &view, &opened, &FieldErrors::new());
    answer::page(&app, &ask, w::write_title(ask.lang), body).await
}

/// `POST /cases/{id}/reports/new`: puts it aside or signs it.
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
    match NewReport::parse(&typed, permit.layers(), &ids(&view), clock::date_of(ask.now)) {
        Ok(new) => {
            let report = read::sign(&mut write, &permit, id, &new).await?;
            working::drop(&mut write, viewer.user, sheet).await?;
            write.see_other_saying(&format!("/cases/{id}/reports/{report}"), w::is_signed(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::write_title(ask.lang), body).await
        }
    }
}

/// Signs what was typed, whole: also when it is only tried to see its paper.
pub(crate) async fn signed(tx: &mut Tx, viewer: &Viewer, id: CaseId, typed: &Typed) -> Answer<ReportId> {
    let permit = permit::<WritePlan>(tx, viewer, Subject::Case(id)).await?;
    let view = view(tx, viewer, &permit, id).await?;
    let new = NewReport::parse(typed, permit.layers(), &ids(&view), clock::date_of(tx.at()))?;
    read::sign(tx, &permit, id, &new).await
}

/// `GET /cases/{id}/reports/{report}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, report)): Path<(CaseId, ReportId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let report = readable(&mut db, &permit, id, report).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let of = ("progress-report", report.id.uuid());
    let made = printed::made_of(&mut db, &viewer, (id, report.layer), of, paper::offers()).await?;
    drop(db);
    let entry = Entry::under(&permit, "progress-report.viewed").case(id).record("progress-report", report.id);
    looked::record(&app, entry).await?;
    answer::page(&app, &ask, w::write_title(ask.lang), one_page(ask.lang, &case, &report, &made)).await
}

/// A report in a layer one may read; 404 otherwise.
async fn readable(db: &mut impl Db, permit: &Permit<ReadPlan>, case: CaseId, id: ReportId) -> Answer<Report> {
    let report = read::one(db, case, id).await?;
    if permit.covers(report.layer) { Ok(report) } else { Err(WebError::NotFound) }
}

async fn view(db: &mut impl Db, viewer: &Viewer, permit: &Permit<WritePlan>, id: CaseId) -> Answer<FormView> {
    let case = cases::read::see(db, viewer, id).await?;
    let partners = partners_of_centre(db, case.centre_id).await?;
    Ok(FormView { case, partners, layers: permit.layers().to_vec() })
}

fn ids(view: &FormView) -> Vec<OrganisationId> {
    view.partners.iter().map(|one| one.id).collect()
}

/// The form before anything is typed: what the records say of the time since the last report. The paper itself is
/// Bulgarian, whoever writes it.
async fn blank(db: &mut impl Db, view: &FormView, today: Date) -> Answer<Typed> {
    let last = read::reported_until(db, view.case.id).await?;
    let from = last.map_or(view.case.opened_on, |day| day.saturating_add(1.day())).min(today);
    let (course, results) = draw(db, view.case.id, Period { from, until: today }, Lang::Bg).await?;
    Ok(Typed::default()
        .with("from_on", from.to_string())
        .with("until_on", today.to_string())
        .with("course", course)
        .with("results", results))
}

fn label(lang: Lang, field: &str) -> String {
    let known = match field {
        "organisation" => w::to_whom(lang),
        "from_on" => w::from_on(lang),
        "until_on" => w::until_on(lang),
        "course" => w::course(lang),
        "results" => w::results(lang),
        "recommendations" => w::recommendations(lang),
        _ => "",
    };
    known.to_owned()
}
