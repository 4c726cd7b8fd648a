//! Complaints in figures, without a name: for those who see figures. A cell of fewer than five is not told, since few
//! know each other.

use super::{
    Outcome, Reason, TERM,
    pages::{FiguresView, figures_page},
    w,
};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{FieldErrors, clock, jiff::civil::Date};
use documents::registers::Period;
use store::{Db, Result, sql};

/// Fewer than these are not told.
pub const LEAST: i64 = 5;

/// `GET /complaints/figures`: this year so far unless said.
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let today = clock::date_of(ask.now);
    let (period, errors) = match Period::parse(&query.0, today) {
        Ok(period) => (period, FieldErrors::new()),
        Err(errors) => (Period::year_to(today), errors),
    };
    let time = (period.from, period.to);
    let mut db = app.store.read().await?;
    let view = FiguresView {
        period,
        terms: terms(&mut db, &viewer, time).await?,
        reasons: reasons(&mut db, &viewer, time).await?,
        outcomes: outcomes(&mut db, &viewer, time).await?,
        typed: query.0,
        errors,
    };
    drop(db);
    let body = figures_page(ask.lang, &view);
    if view.errors.is_empty() {
        answer::page(&app, &ask, w::figures(ask.lang), body).await
    } else {
        answer::page_failed(&app, &ask, w::figures(ask.lang), body).await
    }
}

store::row! {
    /// How many came, and how they were answered (indicator I21).
    pub struct Terms {
        /// Complaints that came.
        pub received: i64,
        /// Answered by the end of their term.
        pub in_time: i64,
        /// Answered after it.
        pub late: i64,
        /// Not answered and over.
        pub over: i64,
        /// Taken back.
        pub withdrawn: i64,
    }
}

async fn terms(db: &mut impl Db, viewer: &Viewer, (from, until): (Date, Date)) -> Result<Terms> {
    sql("select count(*) as received,
                cast(coalesce(sum(case when d.met_at <= d.due_at then 1 else 0 end), 0) as bigint) as in_time,
                cast(coalesce(sum(case when d.met_at > d.due_at then 1 else 0 end), 0) as bigint) as late,
                cast(coalesce(sum(case when d.ended_at is null and d.due_at < $5 then 1 else 0 end), 0) as bigint) as over,
                cast(coalesce(sum(case when c.state = 'withdrawn' then 1 else 0 end), 0) as bigint) as withdrawn
           from complaints c
           left join deadlines d on d.subject_kind = 'complaint' and d.subject_id = c.id and d.rule_key = $4
          where c.received_on >= $2 and c.received_on <= $3
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = c.centre_id and m.action = 'figure.read'
                           and m.layer = 'general')")
    .bind(viewer.user)
    .bind(from)
    .bind(until)
    .bind(TERM)
    .bind(viewer.at)
    .one(db)
    .await
}

async fn reasons(
    db: &mut impl Db,
    viewer: &Viewer,
    (from, until): (Date, Date),
) -> Result<Vec<(Reason, i64)>> {
    sql("select c.reason, count(*) from complaints c
          where c.received_on >= $2 and c.received_on <= $3
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = c.centre_id and m.action = 'figure.read'
                           and m.layer = 'general')
          group by c.reason order by count(*) desc, c.reason")
    .bind(viewer.user)
    .bind(from)
    .bind(until)
    .all(db)
    .await
}

async fn outcomes(
    db: &mut impl Db,
    viewer: &Viewer,
    (from, until): (Date, Date),
) -> Result<Vec<(Outcome, i64)>> {
    sql("select c.outcome, count(*) from complaints c
          where c.received_on >= $2 and c.received_on <= $3 and c.outcome is not null
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = c.centre_id and m.action = 'figure.read'
                           and m.layer = 'general')
          group by c.outcome order by count(*) desc, c.outcome")
    .bind(viewer.user)
    .bind(from)
    .bind(until)
    .all(db)
    .await
}
