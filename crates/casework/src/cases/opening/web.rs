//! Opening a case over the web.

use super::{
    form,
    pages::{OpeningView, child_page, head_page},
    read,
};
use crate::{
    cases::{self, PersonRole, w},
    permits::CreateCase,
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write, answer, ask::Query, draft, permit::permit_at_home,
};
use axum::extract::State;
use base::{
    FieldErrors, clock,
    ids::{CentreId, PersonId},
    typed::{self, Typed},
};
use deadlines::CentreRules;
use page::when;
use people::{KinKind, kinship};
use store::Db;

/// `GET /cases/new`: looks for the child; with `child`, asks for the head of the case.
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let centre = permit_at_home::<CreateCase>(&mut db, &viewer).await?.centre;
    let chosen = query.0.get("child");
    if chosen.is_empty() {
        let q = query.0.get("q");
        let found = read::find(&mut db, centre, q).await?;
        drop(db);
        let body = child_page(ask.lang, q, &found, clock::date_of(ask.now));
        return answer::page(&app, &ask, w::open_case(ask.lang), body).await;
    }
    let child =
        typed::optional_id(if chosen == "none" { "" } else { chosen }).map_err(|_| WebError::NotFound)?;
    let view = view(&mut db, &ask, centre, child).await?;
    let mut typed = Typed::default().with("lead", viewer.user.to_string());
    typed.add("opened_on", when::date(ask.lang, view.today));
    if let Some(child) = &view.child {
        typed.add("child", child.id.to_string());
        typed.add("family_name", family_of(child));
    }
    let kept = draft::load(&mut db, viewer.user, &draft_name(child)).await?;
    drop(db);
    let restored = kept.as_ref().map(|(_, at)| *at);
    let typed = kept.map_or(typed, |(typed, _)| typed);
    let view = OpeningView { restored, ..view };
    let body = head_page(ask.lang, &view, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::open_case(ask.lang), body).await
}

/// `POST /cases`
pub async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut new = match form::parse(&form.0, ask.now) {
        Ok(new) => new,
        Err(errors) => return again(&app, &ask, &viewer, &form.0, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit_at_home::<CreateCase>(&mut *write, &viewer).await?;
    let focus = new.focus;
    if let Some(child) = focus {
        new.people = parents(&mut *write, child).await?;
    }
    let id = match cases::open(&mut write, &permit, new).await {
        Ok(id) => id,
        Err(WebError::Fields(errors)) => {
            drop(write);
            return again(&app, &ask, &viewer, &form.0, &errors).await;
        }
        Err(error) => return Err(error),
    };
    draft::drop(&mut write, viewer.user, &draft_name(focus)).await?;
    let reference = cases::read::head(&mut *write, id).await?.reference;
    let said = match returned(&mut *write, permit.centre, focus, id, &ask).await? {
        Some(day) => w::case_opened_again(ask.lang, day, reference),
        None => w::case_opened(ask.lang, reference),
    };
    write.see_other_saying(&format!("/cases/{id}"), &said).await
}

/// The day an earlier case of the child was closed, when this one is a return.
async fn returned(
    db: &mut impl Db,
    centre: CentreId,
    focus: Option<PersonId>,
    case: base::ids::CaseId,
    ask: &Ask,
) -> Result<Option<String>, WebError> {
    let Some(child) = focus else { return Ok(None) };
    let earlier = read::earlier(db, centre, child, Some(case)).await?;
    let today = clock::date_of(ask.now);
    let rules = CentreRules::read(db, centre).await?;
    let returns = earlier.iter().filter(|one| one.is_re_entry(&rules, today));
    let last = returns.filter_map(|one| one.closed_on).max();
    Ok(last.map(|day| when::date(ask.lang, day)))
}

async fn again(app: &App, ask: &Ask, viewer: &Viewer, typed: &Typed, errors: &FieldErrors) -> Answer {
    let mut db = app.store.read().await?;
    let centre = permit_at_home::<CreateCase>(&mut db, viewer).await?.centre;
    let child = typed::optional_id(typed.get("child")).ok().flatten();
    let view = view(&mut db, ask, centre, child).await?;
    drop(db);
    answer::page_failed(app, ask, w::open_case(ask.lang), head_page(ask.lang, &view, typed, errors)).await
}

async fn view(
    db: &mut impl Db,
    ask: &Ask,
    centre: CentreId,
    child: Option<PersonId>,
) -> Result<OpeningView, WebError> {
    let (mut found, mut earlier) = (None, Vec::new());
    if let Some(child) = child {
        found = Some(read::child(db, centre, child).await?.ok_or(WebError::NotFound)?);
        earlier = read::earlier(db, centre, child, None).await?;
    }
    let colleagues = cases::read::options(ask.lang, &cases::read::colleagues(db, centre).await?);
    let today = clock::date_of(ask.now);
    let rules = CentreRules::read(db, centre).await?;
    Ok(OpeningView {
        draft: draft_name(child),
        restored: None,
        child: found,
        earlier,
        rules,
        colleagues,
        today,
    })
}

/// The name under which the browser keeps what is typed about a child.
fn draft_name(child: Option<PersonId>) -> String {
    child.map_or_else(|| "case-new".to_owned(), |child| format!("case-new-{child}"))
}

/// The parents of a child, as far as they are known, to stand in the case from the beginning.
async fn parents(db: &mut impl Db, child: PersonId) -> store::Result<Vec<(PersonId, PersonRole)>> {
    let family = kinship::family(db, child, &[]).await?;
    let ties = family.ties.iter().filter(|tie| tie.until_on.is_none());
    let own = ties.filter(|tie| tie.person_id == child || tie.relative_id == child);
    Ok(own
        .filter_map(|tie| match tie.seen_from(child) {
            (mother, KinKind::Mother, _) => Some((mother, PersonRole::Mother)),
            (father, KinKind::Father, _) => Some((father, PersonRole::Father)),
            _ => None,
        })
        .collect())
}

/// What the family is called by the child's own or, before it has a name, its mother's family name.
fn family_of(child: &read::Found) -> String {
    let own = child.name.own[2].clone();
    if own.is_empty() { child.name.mother[1].clone() } else { own }
}
