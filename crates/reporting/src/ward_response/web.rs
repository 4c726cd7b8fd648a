//! The page of the figures, the records behind them, and their export.

use super::{
    Behind, By, export,
    measure::{self, Measure},
    pages::{self, Group, View},
    read,
};
use crate::{period::Period, w};
use access::{Answer, App, Ask, Viewer, WebError, answer, ask::Query, audit::Entry, policy};
use axum::extract::{Path, State};
use base::{
    Code, FieldErrors, clock,
    typed::{self, Typed},
};
use papers::Sheet;

/// Years shown side by side.
const YEARS: i64 = 5;

/// What was asked for in the query.
pub struct Wanted {
    /// The days.
    pub period: Period,
    /// The grouping.
    pub by: By,
}

impl Wanted {
    /// Reads a query; this year so far by ward when nothing is said.
    pub fn parse(query: &Typed, ask: &Ask) -> Result<Wanted, FieldErrors> {
        let by = typed::optional_code(query.get("by")).map_err(|problem| FieldErrors::one("by", problem))?;
        let period = Period::parse(query, clock::date_of(ask.now))?;
        Ok(Wanted { period, by: by.unwrap_or(By::Ward) })
    }
}

pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Query(query): Query) -> Answer {
    let wanted = match Wanted::parse(&query, &ask) {
        Ok(wanted) => wanted,
        Err(errors) => {
            let body = pages::asking(ask.lang, &query, &errors);
            return answer::page_failed(&app, &ask, w::figures_title(ask.lang), body).await;
        }
    };
    let view = view(&app, &ask, &viewer, &wanted).await?;
    answer::page(&app, &ask, w::figures_title(ask.lang), pages::show(ask.lang, &query, &view)).await
}

/// Everything the page, the API and the export show.
pub async fn view(app: &App, ask: &Ask, viewer: &Viewer, wanted: &Wanted) -> Answer<View> {
    let mut db = app.store.read().await?;
    let (received, decided) = read::facts(&mut db, viewer, wanted.period).await?;
    let labels = measure::groups(ask.lang, wanted.by, received.iter().chain(&decided));
    let groups = labels.into_iter().map(|(key, label)| {
        let of = |fact: &&measure::Fact| measure::key(wanted.by, fact) == key;
        Group { measure: Measure::of(received.iter().filter(of), decided.iter().filter(of), ask.now), label }
    });
    let groups = groups.collect();
    let mut years = Vec::new();
    for back in (0..YEARS).rev() {
        let period = wanted.period.years_ago(back);
        let (received, decided) = if back == 0 {
            (received.clone(), decided.clone())
        } else {
            read::facts(&mut db, viewer, period).await?
        };
        years.push((period.to.year(), Measure::of(received.iter(), decided.iter(), ask.now)));
    }
    let opens = viewer.posts.iter().any(|post| policy::ever(post.role, access::Action("figure.open")));
    let whole = Measure::of(received.iter(), decided.iter(), ask.now);
    Ok(View { period: wanted.period, by: wanted.by, whole, groups, years, opens })
}

pub async fn records(State(app): State<App>, ask: Ask, viewer: Viewer, Query(query): Query) -> Answer {
    let found = found(&app, &ask, &viewer, &query).await?;
    let body = pages::records(ask.lang, found.period, found.behind, &found.records, found.counted);
    answer::page(&app, &ask, found.behind.label(ask.lang), body).await
}

/// The records behind a figure.
pub struct Found {
    /// The days.
    pub period: Period,
    /// Of which figure.
    pub behind: Behind,
    /// Those the viewer may open.
    pub records: Vec<read::Record>,
    /// How many the figure counts.
    pub counted: usize,
}

/// The records behind the figure that a query names.
pub async fn found(app: &App, ask: &Ask, viewer: &Viewer, query: &Typed) -> Answer<Found> {
    let Wanted { period, .. } = Wanted::parse(query, ask)?;
    let behind: Behind = typed::code(query.get("behind")).map_err(|_| WebError::NotFound)?;
    let mut db = app.store.read().await?;
    let (received, decided) = read::facts(&mut db, viewer, period).await?;
    let ids = read::behind(behind, &received, &decided, ask.now);
    let mut records = read::openable(&mut db, viewer, period).await?;
    records.retain(|record| ids.contains(&record.id));
    Ok(Found { period, behind, records, counted: ids.len() })
}

pub async fn export(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(kind): Path<String>,
    Query(query): Query,
) -> Answer {
    let wanted = Wanted::parse(&query, &ask)?;
    let sheet: Sheet = export::sheet(ask.lang, &view(&app, &ask, &viewer, &wanted).await?);
    let (name, media_type, bytes) = export::file(ask.lang, &kind, wanted.period, sheet)?;
    let mut tx = app.store.begin(ask.now).await?;
    Entry::by(&viewer, "figure.exported", "figures")
        .set("from", wanted.period.from.to_string())
        .set("to", wanted.period.to.to_string())
        .write(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(answer::download(&name, media_type, bytes))
}
