//! Figures of the ways in, for those who see figures and no names.

use super::{
    pages::{FiguresView, figures_page},
    w,
};
use crate::{general_access, state::State as Stage, ways::Way};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{
    FieldErrors, clock,
    jiff::civil::{Date, date},
    typed,
};
use store::{Db, Result, sql};

store::row! {
    /// So many requests of one way have come so far.
    pub struct Count {
        /// By which way they came.
        pub way: Way,
        /// How far they have come.
        pub state: Stage,
        /// How many.
        pub count: i64,
    }
}

/// `GET /requests/figures`: from the first of January until today unless said.
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let (mut errors, today) = (FieldErrors::new(), clock::date_of(ask.now));
    let from = errors.check("from", typed::optional_date(query.0.get("from"))).flatten();
    let until = errors.check("until", typed::optional_date(query.0.get("until"))).flatten();
    let time = (from.unwrap_or_else(|| date(today.year(), 1, 1)), until.unwrap_or(today));
    let mut db = app.store.read().await?;
    let view = FiguresView {
        from: time.0,
        until: time.1,
        counts: counts(&mut db, &viewer, time).await?,
        waiting: waiting(&mut db, &viewer).await?,
        access: general_access::read::sums(&mut db, &viewer, "figure.read", time).await?,
        typed: query.0,
        errors,
    };
    drop(db);
    answer::page(&app, &ask, w::figures(ask.lang), figures_page(ask.lang, &view)).await
}

async fn counts(db: &mut impl Db, viewer: &Viewer, (from, until): (Date, Date)) -> Result<Vec<Count>> {
    sql("select q.way, q.state, count(*) as count from requests q
          where q.received_on >= $2 and q.received_on <= $3
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = q.centre_id and m.action = 'figure.read' and m.layer = 'general')
          group by q.way, q.state order by q.way, q.state")
    .bind(viewer.user)
    .bind(from)
    .bind(until)
    .all(db)
    .await
}

async fn waiting(db: &mut impl Db, viewer: &Viewer) -> Result<(i64, Option<Date>)> {
    sql("select count(*), min(t.since_on) from waiting t
          where t.left_on is null
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = t.centre_id and m.action = 'figure.read' and m.layer = 'general')")
    .bind(viewer.user)
    .one(db)
    .await
}
