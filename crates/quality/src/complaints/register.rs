//! The register of complaints of a centre for a period: printed, or taken along as a workbook. Numbers have no gaps; of
//! a complaint that the viewer may not read the register tells the number, the day and how far it has come.

use super::{
    Against, Channel, Outcome, Reason, Sender, State as Stage, TERM,
    pages::{RegisterView, register_page},
    w,
};
use crate::permits::ExportComplaints;
use access::{
    Action, Answer, App, Ask, Permit, Viewer, WebError, answer, ask::Query, audit::Entry, looked,
    permit::permit_at_home,
};
use axum::extract::State;
use base::{
    Code, FieldErrors, Lang, clock,
    jiff::{Timestamp, civil::Date},
    typed::Typed,
};
use documents::registers::Period;
use page::NavLink;
use papers::{Cell, Sheet};
use people::Name;
use store::{Db, Result, sql};

/// Most lines of a register; a longer period is asked for in parts.
const MOST: i64 = 5_000;

/// The way to the register of complaints from those of all, for those who may see it.
pub fn register_link(viewer: &Viewer, lang: Lang) -> Vec<NavLink> {
    let label = w::register_tab(lang).to_owned();
    let link = NavLink { href: "/complaints/register".to_owned(), label, ..NavLink::default() };
    Vec::from_iter(viewer.may_ever(Action("complaint.export")).then_some(link))
}

/// `GET /complaints/register`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit_at_home::<ExportComplaints>(&mut db, &viewer).await?;
    let today = clock::date_of(ask.now);
    let (period, errors) = match Period::parse(&query.0, today) {
        Ok(period) => (Some(period), FieldErrors::new()),
        Err(errors) => (None, errors),
    };
    let sheet = match period {
        Some(period) => Some(sheet(&mut db, &leave, ask.lang, period).await?),
        None => None,
    };
    drop(db);
    looked::record(&app, Entry::under(&leave, "register.viewed").set("register", "complaints")).await?;
    let view = RegisterView {
        period: period.unwrap_or_else(|| Period::year_to(today)),
        sheet,
        typed: typed(&query.0),
        errors,
    };
    let body = register_page(ask.lang, &view);
    if view.sheet.is_none() {
        return answer::page_failed(&app, &ask, w::register(ask.lang), body).await;
    }
    answer::page(&app, &ask, w::register(ask.lang), body).await
}

fn typed(query: &Typed) -> Typed {
    Typed::default().with("from", query.get("from")).with("to", query.get("to"))
}

/// `GET /complaints/register/xlsx`
pub async fn workbook(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit_at_home::<ExportComplaints>(&mut db, &viewer).await?;
    let period = Period::parse(&query.0, clock::date_of(ask.now))?;
    let sheet = sheet(&mut db, &leave, ask.lang, period).await?;
    drop(db);
    let bytes = papers::xlsx(&[sheet]).map_err(|error| WebError::Inside(error.to_string().into()))?;
    let mut tx = app.store.begin(ask.now).await?;
    Entry::under(&leave, "register.exported")
        .set("register", "complaints")
        .set("from", period.from.to_string())
        .set("to", period.to.to_string())
        .write(&mut tx)
        .await?;
    tx.commit().await?;
    let name = format!("register-complaints-{}-{}.xlsx", period.from, period.to);
    Ok(answer::download(&name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
}

store::row! {
    /// A line of the register.
    struct Line {
        reference: String,
        received_on: Date,
        channel: Channel,
        sender: Sender,
        sender_name: Option<String>,
        person_name: Option<Name>,
        is_confidential: bool,
        reason: Reason,
        against: Against,
        handler_name: Option<String>,
        state: Stage,
        due_at: Option<Timestamp>,
        closed_on: Option<Date>,
        outcome: Option<Outcome>,
        measures: Option<String>,
        is_readable: bool,
    }
}

async fn sheet(
    db: &mut impl Db,
    leave: &Permit<ExportComplaints>,
    lang: Lang,
    period: Period,
) -> Result<Sheet> {
    let lines: Vec<Line> = sql("select c.reference, c.received_on, c.channel, c.sender, c.sender_name, n.name as person_name,
                c.is_confidential, c.reason, c.against, h.name as handler_name, c.state, d.due_at, c.closed_on, c.outcome,
                c.measures,
                exists (select 1 from complaint_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $4 and r.complaint_id = c.id and m.action = 'complaint.read'
                           and m.layer = 'general') as is_readable
           from complaints c
           left join person_names n on n.person_id = c.person_id
           left join users h on h.id = c.handler_id
           left join deadlines d on d.subject_kind = 'complaint' and d.subject_id = c.id and d.rule_key = $5
          where c.centre_id = $1 and c.received_on >= $2 and c.received_on <= $3
          order by c.year, c.number, c.id limit $6")
    .bind(leave.centre)
    .bind(period.from)
    .bind(period.to)
    .bind(leave.viewer.user)
    .bind(TERM)
    .bind(MOST)
    .all(db)
    .await?;
    let heads = [
        w::head_reference(lang),
        w::received_on(lang),
        w::channel(lang),
        w::head_who(lang),
        w::reason(lang),
        w::against(lang),
        w::head_handler(lang),
        w::due_on(lang),
        w::head_state(lang),
        w::closed_on(lang),
        w::outcome(lang),
        w::measures(lang),
    ];
    let rows = lines.into_iter().map(|line| row(lang, line)).collect();
    let heads = heads.into_iter().map(str::to_owned).collect();
    Ok(Sheet { title: w::register(lang).to_owned(), heads, rows })
}

fn row(lang: Lang, line: Line) -> Vec<Cell> {
    let open = |text: &str| if line.is_readable { text.into() } else { Cell::from(w::restricted(lang)) };
    let who = match (line.sender, &line.person_name, &line.sender_name) {
        (Sender::Anonymous, ..) => w::without_name(lang).to_owned(),
        _ if line.is_confidential => w::confidential(lang).to_owned(),
        (Sender::Person, Some(name), _) => name.display(lang),
        (_, _, name) => name.clone().unwrap_or_default(),
    };
    let measures = line.measures.clone().filter(|_| line.is_readable);
    vec![
        line.reference.clone().into(),
        line.received_on.into(),
        line.channel.label(lang).into(),
        open(&who),
        open(line.reason.label(lang)),
        line.against.label(lang).into(),
        open(line.handler_name.as_deref().unwrap_or_default()),
        line.due_at.map(clock::date_of).into(),
        line.state.label(lang).into(),
        line.closed_on.into(),
        line.outcome.map(|outcome| outcome.label(lang)).into(),
        measures.into(),
    ]
}
