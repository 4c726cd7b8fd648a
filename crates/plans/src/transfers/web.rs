//! Transfers over the web.

pub mod api;

use super::{
    Kind, NewTransfer, Step, Transfer, TransferId, form,
    pages::{Offered, form_page, one_page, waiting_page},
    read, w, write,
};
use crate::{
    permits::{AnswerTransfer, WriteTransfer},
    progress_reports::{Period, draw},
};
use access::{
    Action, Answer, App, Ask, Form, Permit, Role, Subject, Viewer, WebError, Write, answer, app::Coming,
    audit::Entry, looked, permit, permit::permit_at_home,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang, Problem, clock,
    ids::{CaseId, CentreId, UserId},
    typed::{self, Typed},
};
use casework::{
    cases::{self, CaseView},
    permits::CreateCase,
};
use page::NavLink;
use store::{Db, sql};

/// `GET /cases/{id}/transfers/new`
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteTransfer>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let offered = offered(&mut db, &case, ask.lang).await?;
    let today = clock::date_of(ask.now);
    let (course, results) =
        draw(&mut db, id, Period { from: case.opened_on.min(today), until: today }, Lang::Bg).await?;
    drop(db);
    let typed = Typed::default().with("hand_over", format!("{course}\n\n{results}").trim());
    let body = form_page(ask.lang, &case, &offered, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::offer(ask.lang), body).await
}

/// `POST /cases/{id}/transfers/new`
pub async fn offer(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteTransfer>(&mut *write, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    let offered = offered(&mut *write, &case, ask.lang).await?;
    match parse(&form.0, &offered) {
        Ok(new) => {
            write::offer(&mut write, &permit, id, &new).await?;
            write.see_other_saying(&format!("/cases/{id}/path"), w::has_offered(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = form_page(ask.lang, &case, &offered, &form.0, &errors);
            answer::page_failed(&app, &ask, w::offer(ask.lang), body).await
        }
    }
}

/// `POST /cases/{id}/transfers/{transfer}/withdrawal`
pub async fn withdraw(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, transfer)): Path<(CaseId, TransferId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteTransfer>(&mut *write, &viewer, Subject::Case(id)).await?;
    let transfer = read::one(&mut *write, transfer).await?;
    if transfer.case_id != id {
        return Err(WebError::NotFound);
    }
    write::answer_no(&mut write, &permit, &transfer, Step::Withdraw, None).await?;
    write.see_other_saying(&format!("/cases/{id}/path"), w::has_withdrawn(ask.lang)).await
}

/// `GET /transfers`
pub async fn waiting(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    permit_at_home::<AnswerTransfer>(&mut db, &viewer).await?;
    let waiting = read::waiting(&mut db, &viewer, led(&viewer)).await?;
    drop(db);
    answer::page(&app, &ask, w::waiting(ask.lang), waiting_page(ask.lang, &waiting)).await
}

/// The cases offered to somebody, for the navigation and the first screen; nothing when there are none.
pub fn offered_to<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<NavLink>> {
    Box::pin(async move {
        if !viewer.may_ever(Action("transfer.answer")) {
            return Ok(Vec::new());
        }
        let waiting = read::count_waiting(&mut app.store.read().await?, viewer, led(viewer)).await?;
        let count = usize::try_from(waiting).unwrap_or_default();
        let link = NavLink {
            href: "/transfers".to_owned(),
            label: w::waiting(lang).to_owned(),
            current: false,
            count: Some(count),
        };
        Ok((count > 0).then_some(link).into_iter().collect())
    })
}

/// `GET /transfers/{transfer}`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<TransferId>) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, transfer) = own(&mut db, &viewer, id).await?;
    let team = team(&mut db, &viewer, ask.lang).await?;
    drop(db);
    let entry =
        Entry::under(&permit, "transfer.viewed").case(transfer.case_id).record("transfer", transfer.id);
    looked::record(&app, entry).await?;
    let body = one_page(ask.lang, &transfer, &team, &Typed::default(), &FieldErrors::new());
    answer::page(&app, &ask, w::waiting(ask.lang), body).await
}

/// `POST /transfers/{transfer}/acceptance`
pub async fn accept(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TransferId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, transfer) = own(&mut *write, &viewer, id).await?;
    let team = team(&mut *write, &viewer, ask.lang).await?;
    match take(&mut write, &viewer, &permit, &transfer, &form.0, &team).await {
        Ok(case) => write.see_other_saying(&format!("/cases/{case}"), w::has_accepted(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            let body = one_page(ask.lang, &transfer, &team, &form.0, &errors);
            answer::page_failed(&app, &ask, w::waiting(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /transfers/{transfer}/refusal`
pub async fn decline(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TransferId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, transfer) = own(&mut *write, &viewer, id).await?;
    match typed::text(form.0.get("remark"), form::MAX_TEXT) {
        Ok(remark) => {
            write::answer_no(&mut write, &permit, &transfer, Step::Decline, Some(&remark)).await?;
            write.see_other_saying("/transfers", w::has_declined(ask.lang)).await
        }
        Err(problem) => {
            let team = team(&mut *write, &viewer, ask.lang).await?;
            drop(write);
            let body = one_page(ask.lang, &transfer, &team, &form.0, &FieldErrors::one("remark", problem));
            answer::page_failed(&app, &ask, w::waiting(ask.lang), body).await
        }
    }
}

/// Takes over what is offered; another centre needs leave to open a case, and a lead.
async fn take(
    write: &mut Write,
    viewer: &Viewer,
    permit: &Permit<AnswerTransfer>,
    transfer: &Transfer,
    typed: &Typed,
    team: &[(String, String)],
) -> Answer<CaseId> {
    let create = match transfer.kind {
        Kind::Centre => Some(permit_at_home::<CreateCase>(&mut **write, viewer).await?),
        Kind::Colleague => None,
    };
    let lead = form::lead(typed, &ids(team))?;
    write::accept(write, permit, create.as_ref(), transfer, lead).await
}

/// What is offered to the viewer themselves, or to the centre that they lead; 404 for everybody else.
async fn own(
    db: &mut impl Db,
    viewer: &Viewer,
    id: TransferId,
) -> Answer<(Permit<AnswerTransfer>, Transfer)> {
    let transfer = read::one(db, id).await?;
    let permit = permit_at_home::<AnswerTransfer>(db, viewer).await?;
    let mine = transfer.user_id == Some(viewer.user);
    let ours = transfer.centre_id.is_some() && transfer.centre_id == led(viewer);
    if mine || ours { Ok((permit, transfer)) } else { Err(WebError::NotFound) }
}

/// The centre that the viewer leads.
fn led(viewer: &Viewer) -> Option<CentreId> {
    viewer.posts.iter().find(|post| post.role == Role::Head).and_then(|post| post.centre_id)
}

async fn team(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Vec<(String, String)>> {
    let Some(centre) = led(viewer) else { return Ok(Vec::new()) };
    Ok(cases::read::options(lang, &cases::read::colleagues(db, centre).await?))
}

fn ids<T>(options: &[(String, String)]) -> Vec<base::Id<T>> {
    options.iter().filter_map(|(id, _)| id.parse().ok()).collect()
}

fn parse(typed: &Typed, offered: &Offered) -> Result<NewTransfer, FieldErrors> {
    let (users, centres): (Vec<UserId>, Vec<CentreId>) = (ids(&offered.colleagues), ids(&offered.centres));
    if offered.centres.is_empty() && typed.get("kind") == "centre" {
        return Err(FieldErrors::one("kind", Problem::NotOffered));
    }
    NewTransfer::parse(typed, &users, &centres)
}

/// To whom a case may be offered: everybody of the centre but its lead, every other centre of the provider.
async fn offered(db: &mut impl Db, case: &CaseView, lang: Lang) -> Answer<Offered> {
    let colleagues = cases::read::options(lang, &cases::read::colleagues(db, case.centre_id).await?);
    let lead = case.lead_id.map(|id| id.to_string());
    let centres: Vec<(CentreId, String, String)> = sql("select o.id, o.name_bg, o.name_en
           from centres c join centres o on o.provider_id = c.provider_id and o.id <> c.id
          where c.id = $1 order by o.name_bg, o.id")
    .bind(case.centre_id)
    .all(db)
    .await?;
    let centre = |(id, bg, en): (CentreId, String, String)| match lang {
        Lang::Bg => (id.to_string(), bg),
        Lang::En => (id.to_string(), en),
    };
    Ok(Offered {
        colleagues: colleagues.into_iter().filter(|(id, _)| Some(id) != lead.as_ref()).collect(),
        centres: centres.into_iter().map(centre).collect(),
    })
}
