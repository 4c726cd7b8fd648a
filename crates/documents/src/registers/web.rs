//! Registers over the web. Looking at one and taking it along are on record.

use super::{
    NewIncoming, Period, Register,
    pages::{self, View},
    read, w, write,
};
use crate::permits::{ReadRegister, WriteRegister};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write, answer,
    app::Slots,
    ask::Query,
    audit::Entry,
    looked,
    permit::{may, offered, permit_at_home},
};
use axum::extract::{Path, State};
use base::{
    Code, FieldErrors, clock,
    ids::CentreId,
    typed::{self, Typed},
};
use store::Db;

/// `GET /registers`
pub(super) async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Query(query): Query) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<ReadRegister>(&mut db, &viewer).await?;
    let view = view(&mut db, (&ask, &app.slots), &viewer, permit.centre, &query).await?;
    drop(db);
    let entry = Entry::under(&permit, "register.viewed").set("register", view.register.code());
    looked::record(&app, entry).await?;
    let body = pages::show(ask.lang, &view);
    if view.sheet.is_none() {
        return answer::page_failed(&app, &ask, w::registers(ask.lang), body).await;
    }
    answer::page(&app, &ask, w::registers(ask.lang), body).await
}

async fn view(
    db: &mut impl Db,
    (ask, slots): (&Ask, &Slots),
    viewer: &Viewer,
    centre: CentreId,
    query: &Typed,
) -> Answer<View> {
    let register: Register = match query.get("register") {
        "" => Register::Out,
        code => typed::code(code).map_err(|_| WebError::NotFound)?,
    };
    let mut registers = Vec::new();
    for one in Register::ALL {
        if may(db, viewer, one.action(), Subject::Centre(centre)).await? {
            registers.push(*one);
        }
    }
    if !registers.contains(&register) {
        return Err(WebError::Forbidden);
    }
    let today = clock::date_of(ask.now);
    let (period, query_errors) = match Period::parse(query, today) {
        Ok(period) => (Some(period), FieldErrors::new()),
        Err(errors) => (None, errors),
    };
    let (sheet, papers) = match period {
        Some(period) => {
            let of = Subject::Centre(centre);
            let [layers] = offered(db, viewer, of, [Action("register.read")]).await?;
            let (sheet, papers) =
                read::sheet(db, ask.lang, (centre, &layers), register, period, slots.word).await?;
            (Some(sheet), papers)
        }
        None => (None, Vec::new()),
    };
    // Reception keeps the registers and does not open what stands behind them.
    let may_open = may(db, viewer, Action("paper.read"), Subject::Centre(centre)).await?;
    let papers = if may_open { papers } else { Vec::new() };
    let may_see_templates = may(db, viewer, Action("template.read"), Subject::Centre(centre)).await?;
    Ok(View {
        templates: may_see_templates.then_some(centre),
        register,
        offered: registers,
        elsewhere: (slots.registers)(viewer, ask.lang),
        period: period.unwrap_or_else(|| Period::year_to(today)),
        sheet,
        papers,
        after: query.get("after").parse().unwrap_or(0),
        query: query.clone(),
        is_whole: typed::checked(query.get("all")),
        query_errors,
        may_enter: may(db, viewer, Action("register.write"), Subject::Centre(centre)).await?,
        typed: Typed::default().with("received_on", page::date(ask.lang, today)),
        errors: FieldErrors::new(),
    })
}

/// `GET /registers/{register}/xlsx`
pub(super) async fn workbook(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(register): Path<String>,
    Query(query): Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<ReadRegister>(&mut db, &viewer).await?;
    let register = Register::from_code(&register).ok_or(WebError::NotFound)?;
    if !may(&mut db, &viewer, register.action(), Subject::Centre(permit.centre)).await? {
        return Err(WebError::Forbidden);
    }
    let period = Period::parse(&query, clock::date_of(ask.now))?;
    let of = (permit.centre, permit.layers());
    let (sheet, _) = read::sheet(&mut db, ask.lang, of, register, period, app.slots.word).await?;
    drop(db);
    let bytes = papers::xlsx(&[sheet]).map_err(|error| WebError::Inside(error.to_string().into()))?;
    export(&app, &ask, &permit, register, period).await?;
    let name = format!("register-{}-{}-{}.xlsx", register.code(), period.from, period.to);
    Ok(answer::download(&name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

async fn export(
    app: &App,
    ask: &Ask,
    permit: &Permit<ReadRegister>,
    register: Register,
    period: Period,
) -> Answer<()> {
    let mut tx = app.store.begin(ask.now).await?;
    Entry::under(permit, "register.exported")
        .set("register", register.code())
        .set("from", period.from.to_string())
        .set("to", period.to.to_string())
        .write(&mut tx)
        .await?;
    Ok(tx.commit().await?)
}

/// `POST /registers/in`
pub(super) async fn enter(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let done = async {
        let new = NewIncoming::parse(&form.0, clock::date_of(ask.now))?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let permit = permit_at_home::<WriteRegister>(&mut *write, &viewer).await?;
        write::enter(&mut write, &permit, &new).await?;
        write.see_other_saying("/registers?register=in", w::entered(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let mut db = app.store.read().await?;
            let permit = permit_at_home::<WriteRegister>(&mut db, &viewer).await?;
            let query = Typed::default().with("register", Register::In.code());
            let mut view = view(&mut db, (&ask, &app.slots), &viewer, permit.centre, &query).await?;
            drop(db);
            (view.typed, view.errors) = (form.0, errors);
            answer::page_failed(&app, &ask, w::registers(ask.lang), pages::show(ask.lang, &view)).await
        }
        done => done,
    }
}
