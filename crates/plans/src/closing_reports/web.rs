//! Closing reports over the web.

pub mod api;

use super::{
    NewClosingReport,
    pages::{FormView, form_page, one_page},
    paper,
    read::{self, ClosingReportId},
    sheet, w,
};
use crate::{
    permits::{ReadPlan, WritePlan},
    printed,
    progress_reports::{Period, draw},
    terms,
    working::{self, Saved, Wording},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer, audit::Entry, looked, permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, clock, ids::CaseId, typed::Typed};
use casework::cases;
use store::{Db, Tx};

/// What the form of this paper is called, and its fields.
pub(crate) const WORDING: Wording = Wording::plain(w::closing_title, label);

/// `GET /cases/{id}/closing-report/new`
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WritePlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = view(&mut db, &viewer, &permit, id).await?;
    let blank = blank(&mut db, &view).await?;
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), permit.layers(), blank).await?;
    drop(db);
    let body = form_page(ask.lang, &view, &opened, &FieldErrors::new());
    answer::page(&app, &ask, w::closing_title(ask.lang), body).await
}

/// `POST /cases/{id}/closing-report/new`: puts it aside or signs it.
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
    let view = view(&mut *write, &viewer, &permit, id).await?;
    let saved =
        working::save(&mut write, viewer.user, sheet, permit.layers(), &form.0, form.version()).await?;
    let Saved::Sign(typed) = saved else {
        return working::answer(write, (&app, &ask), sheet, saved, WORDING).await;
    };
    match NewClosingReport::parse(&typed, permit.layers()) {
        Ok(new) => {
            let report = read::sign(&mut write, &permit, id, &view.closure, &new).await?;
            working::drop(&mut write, viewer.user, sheet).await?;
            let there = format!("/cases/{id}/closing-reports/{report}");
            write.see_other_saying(&there, w::closing_signed(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::closing_title(ask.lang), body).await
        }
    }
}

/// Signs what was typed, whole: also when it is only tried to see its paper.
pub(crate) async fn signed(
    tx: &mut Tx,
    viewer: &Viewer,
    id: CaseId,
    typed: &Typed,
) -> Answer<ClosingReportId> {
    let permit = permit::<WritePlan>(tx, viewer, Subject::Case(id)).await?;
    let view = view(tx, viewer, &permit, id).await?;
    let new = NewClosingReport::parse(typed, permit.layers())?;
    read::sign(tx, &permit, id, &view.closure, &new).await
}

/// `GET /cases/{id}/closing-reports/{report}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, report)): Path<(CaseId, ClosingReportId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let report = read::one(&mut db, id, report).await?;
    if !permit.covers(report.layer) {
        return Err(WebError::NotFound);
    }
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let all = cases::closures::closures(&mut db, id, &case.may.knows).await?;
    let of = ("closing-report", report.id.uuid());
    let made = printed::made_of(&mut db, &viewer, (id, report.layer), of, paper::offers()).await?;
    drop(db);
    let closure = all.iter().find(|one| one.id.uuid() == report.closure_id.uuid());
    let entry = Entry::under(&permit, "closing-report.viewed").case(id).record("closing-report", report.id);
    looked::record(&app, entry).await?;
    let body = one_page(ask.lang, &case, &report, closure, &made);
    answer::page(&app, &ask, w::closing_title(ask.lang), body).await
}

/// What the form needs to know; [`WebError::Conflict`] while the case is open.
async fn view(db: &mut impl Db, viewer: &Viewer, permit: &Permit<WritePlan>, id: CaseId) -> Answer<FormView> {
    let case = cases::read::see(db, viewer, id).await?;
    let closure = read::standing(db, id, &case.may.knows).await?.filter(|_| !case.is_open());
    let closure = closure.ok_or_else(|| WebError::Conflict(w::close_first(viewer.lang).to_owned()))?;
    let today = clock::date_of(viewer.at);
    let heard = terms::must_be_heard(db, permit.centre, case.focus_born_on, today).await?;
    Ok(FormView { case, closure, layers: permit.layers().to_vec(), heard })
}

/// The form before anything is typed: the summary of the closure and what the records say of the whole case.
async fn blank(db: &mut impl Db, view: &FormView) -> Answer<Typed> {
    let period = Period { from: view.case.opened_on, until: view.closure.closed_on };
    let (course, results) = draw(db, view.case.id, period, Lang::Bg).await?;
    let whole = [view.closure.summary.as_str(), course.as_str(), results.as_str()];
    let whole: Vec<&str> = whole.into_iter().filter(|text| !text.is_empty()).collect();
    Ok(Typed::default().with("course", whole.join("\n\n")))
}

fn label(lang: Lang, field: &str) -> String {
    let known = match field {
        "course" => w::course(lang),
        "parents_view" => w::parents_view(lang),
        "recommendations" => w::recommendations(lang),
        "child_voice" => crate::w::child_voice(lang),
        "not_heard" => crate::w::not_heard(lang),
        _ => "",
    };
    known.to_owned()
}
