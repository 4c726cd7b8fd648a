//! Rules over the web.

use super::{
    CentreRules, centre,
    form::{self, NewVersion},
    pages::{self, CalendarView, ListView, RulePage},
    read, recount, w, write,
};
use crate::acts::WriteRule;
use access::{
    Act, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{page, page_failed},
    ask::Query,
    permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::CentreId,
    rules::Rules,
    typed::{self, Typed},
};
use store::Db;

/// `GET /rules`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let centre = centre::chosen(&mut db, &viewer, query.0.get("centre")).await?;
    let centres = centre::all(&mut db, &viewer).await?;
    let rules = read::all(&mut db, centre, clock::date_of(ask.now)).await?;
    drop(db);
    let wanted = query.0.get("q").trim().chars().take(100).collect();
    let body = pages::list_page(ask.lang, &ListView { centre, centres, rules, wanted });
    page(&app, &ask, w::title(ask.lang), body).await
}

/// `GET /rules/holidays`
pub async fn calendar(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let now = clock::date_of(ask.now).year();
    let year = query.0.get("year").parse().ok().filter(|year| (2000..=2100).contains(year)).unwrap_or(now);
    let holidays = Rules::embedded().holidays();
    let days = holidays.of_year(year).into_iter().map(|(day, ground)| (day, ground.cloned()));
    let worked = holidays.worked_weekends(year).map(|day| (day.date, day.ground.clone()));
    let (days, worked): (Vec<_>, Vec<_>) = (days.collect(), worked.collect());
    let all = days.iter().map(|(day, _)| *day).chain(worked.iter().map(|(day, _)| *day));
    let unverified = all.filter(|day| holidays.is_unverified(*day)).collect();
    let view = CalendarView { year, days, worked, unverified };
    page(&app, &ask, &w::calendar_title(ask.lang, year.to_string()), pages::calendar_page(ask.lang, &view))
        .await
}

/// `GET /rules/{key}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let centre = centre::chosen(&mut db, &viewer, query.0.get("centre")).await?;
    let view = view(&mut db, &ask, &viewer, centre, &key).await?;
    drop(db);
    page(&app, &ask, view.view.line.rule.name(ask.lang), pages::rule_page(ask.lang, &view)).await
}

/// `GET /rules/{key}/versions/new`
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let view = to_write(&mut db, &ask, &viewer, &key, &query.0).await?;
    drop(db);
    let typed = form::as_typed(&view.view.line.rule, clock::date_of(ask.now));
    let body = pages::version_form(ask.lang, &view, &typed, &FieldErrors::new());
    page(&app, &ask, w::new_version(ask.lang), body).await
}

/// `POST /rules/{key}/versions`
pub async fn enter(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let view = to_write(&mut *write, &ask, &viewer, &key, &form.0).await?;
    match enter_version(&mut write, &viewer, &view, &form.0).await {
        Ok(()) => {
            write
                .see_other_saying(
                    &pages::of(&format!("/rules/{key}"), view.centre),
                    w::version_entered(ask.lang),
                )
                .await
        }
        Err(WebError::Fields(errors)) => {
            drop(write);
            let body = pages::version_form(ask.lang, &view, &form.0, &errors);
            page_failed(&app, &ask, w::new_version(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// `GET /rules/{key}/return`
pub async fn ask_give_back(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let view = to_write(&mut db, &ask, &viewer, &key, &query.0).await?;
    drop(db);
    let (typed, errors) = (Typed::default(), FieldErrors::new());
    let body = pages::ask_give_back(ask.lang, &view, &typed, &errors, clock::date_of(ask.now));
    page(&app, &ask, w::give_back(ask.lang), body).await
}

/// `POST /rules/{key}/return`
pub async fn give_back(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let view = to_write(&mut *write, &ask, &viewer, &key, &form.0).await?;
    let reason = match typed::text(form.0.get("reason"), 500) {
        Ok(reason) => reason,
        Err(problem) => {
            drop(write);
            let errors = FieldErrors::one("reason", problem);
            let body = pages::ask_give_back(ask.lang, &view, &form.0, &errors, clock::date_of(ask.now));
            return page_failed(&app, &ask, w::give_back(ask.lang), body).await;
        }
    };
    let permit = permit::<WriteRule>(&mut *write, &viewer, Subject::Centre(view.centre)).await?;
    write::give_back(&mut write, &permit, &key, &reason).await?;
    write.see_other_saying(&pages::of(&format!("/rules/{key}"), view.centre), w::given_back(ask.lang)).await
}

/// `GET /rules/{key}/recount`
pub async fn ask_recount(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let view = to_write(&mut db, &ask, &viewer, &key, &query.0).await?;
    drop(db);
    page(&app, &ask, w::recount(ask.lang), pages::ask_recount(ask.lang, &view)).await
}

/// `POST /rules/{key}/recount`
pub async fn recount(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(key): Path<String>,
    query: Query,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let view = to_write(&mut *write, &ask, &viewer, &key, &query.0).await?;
    let permit = permit::<WriteRule>(&mut *write, &viewer, Subject::Centre(view.centre)).await?;
    let asked = match view.view.line.holds {
        true => recount::ask(&mut write, &permit, &view.view.line.rule).await?,
        false => None,
    };
    let said = if asked.is_some() { w::recount_begun(ask.lang) } else { w::recount_nothing(ask.lang) };
    write.see_other_saying(&pages::of(&format!("/rules/{key}"), view.centre), said).await
}

/// Enters a version as it was typed, on a page or over the API.
pub(super) async fn enter_version(
    write: &mut Write,
    viewer: &Viewer,
    page: &RulePage,
    typed: &Typed,
) -> Answer<()> {
    let permit = permit::<WriteRule>(&mut **write, viewer, Subject::Centre(page.centre)).await?;
    let rules = CentreRules::read(&mut **write, page.centre).await?;
    let rule = &page.view.line.rule;
    let since = write::since(rule, rules.own(&rule.key));
    let new = NewVersion::parse(typed, rule, since, clock::date_of(viewer.at))?;
    write::enter(write, &permit, rule, &new).await?;
    Ok(())
}

/// A rule, for those who may enter a version of it.
pub(super) async fn to_write(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    key: &str,
    typed: &Typed,
) -> Answer<RulePage> {
    let centre = centre::chosen(db, viewer, typed.get("centre")).await?;
    let page = view(db, ask, viewer, centre, key).await?;
    if page.may_write { Ok(page) } else { Err(WebError::Forbidden) }
}

async fn view(db: &mut impl Db, ask: &Ask, viewer: &Viewer, centre: CentreId, key: &str) -> Answer<RulePage> {
    let view = read::one(db, centre, key, clock::date_of(ask.now)).await?.ok_or(WebError::NotFound)?;
    let may_write = may(db, viewer, WriteRule::ACTION, Subject::Centre(centre)).await?;
    Ok(RulePage { centre, view, may_write, may_list: viewer.may_ever(access::Action("deadline.read")) })
}
