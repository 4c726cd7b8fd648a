//! The job of the morning. It runs at the time of the next centre, writes the letters of each centre whose time has
//! come, starts what begins with the year, and puts itself on the list for the next time.

use super::{digest, settings};
use crate::{
    deadline::{New, Subject, start},
    rules::CentreRules,
};
use access::{Answer, App};
use base::{
    clock,
    ids::CentreId,
    jiff::{
        SignedDuration, Timestamp, ToSpan,
        civil::{Date, Time},
    },
    rules::Rules,
};
use serde_json::json;
use store::{Tx, jobs, sql};

/// The kind of the job.
pub const JOB: &str = "deadlines.morning";
/// After so long a letter of the morning is one of the next morning.
const LATEST: SignedDuration = SignedDuration::from_hours(5);
/// What a centre reports every year, counted from the end of the year before.
const YEARLY: &str = "annual-report";
/// What the mayor adds to it, of a centre that the municipality runs or has run.
const OF_MAYOR: &str = "municipal-analysis";

/// Puts the job on the list when the program starts; it looks after itself from then on.
pub async fn begin(app: &App) -> Answer<()> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    let at = tx.at();
    put(&mut tx, at).await?;
    Ok(tx.commit().await?)
}

/// Has the job look again at a new time of a centre.
pub async fn look_again(tx: &mut Tx) -> store::Result<()> {
    let at = tx.at();
    put(tx, at).await
}

/// Carries out the job; false when it is another area's.
pub async fn run_job(app: &App, kind: &str) -> Answer<bool> {
    if kind != JOB {
        return Ok(false);
    }
    let now = app.clock.now();
    let centres = settings::all(&mut app.store.read().await?).await?;
    for (centre, time) in &centres {
        if is_time(now, *time) {
            let mut tx = app.store.begin(now).await?;
            begin_year(&mut tx, *centre).await?;
            digest::write(&mut tx, *centre, &app.settings.base_url).await?;
            tx.commit().await?;
        }
    }
    let mut tx = app.store.begin(now).await?;
    put(&mut tx, next(now, centres.iter().map(|(_, time)| *time))).await?;
    tx.commit().await?;
    Ok(true)
}

/// One job for each moment: the one that runs does not stand in the way of the next.
async fn put(tx: &mut Tx, at: Timestamp) -> store::Result<()> {
    jobs::put(tx, JOB, &json!({}), at, Some(&format!("{JOB}:{at}"))).await
}

/// True on a working day from the time of a centre on, while it is still morning there.
fn is_time(now: Timestamp, time: Time) -> bool {
    let today = clock::date_of(now);
    let at = moment(today, time);
    Rules::embedded().holidays().is_working(today) && at <= now && now < at + LATEST
}

/// The next moment at which it is the time of any of the centres.
fn next(now: Timestamp, times: impl Iterator<Item = Time>) -> Timestamp {
    let today = clock::date_of(now);
    let tomorrow = Rules::embedded().holidays().next_working(today.saturating_add(1.day()));
    let of = |time: Time| {
        let at = moment(today, time);
        if at > now && Rules::embedded().holidays().is_working(today) { at } else { moment(tomorrow, time) }
    };
    times.map(of).min().unwrap_or_else(|| moment(tomorrow, settings::AT))
}

fn moment(day: Date, time: Time) -> Timestamp {
    day.to_datetime(time)
        .to_zoned(clock::zone())
        .map_or_else(|_| clock::start_of(day), |zoned| zoned.timestamp())
}

/// The report on last year is started while it can still be made in time, for a centre that was there last year.
async fn begin_year(tx: &mut Tx, centre: CentreId) -> Answer<()> {
    let today = clock::date_of(tx.at());
    let Some(end) = Date::new(today.year().saturating_sub(1), 12, 31).ok() else { return Ok(()) };
    let funding: Option<String> = sql("select funding from centres
          where id = $1 and (established_on <= $2 or (established_on is null and created_at < $3))")
    .bind(centre)
    .bind(end)
    .bind(clock::start_of(end))
    .maybe_value(tx)
    .await?;
    let Some(funding) = funding else { return Ok(()) };
    let is_municipal = matches!(funding.as_str(), "municipal" | "state-delegated");
    let (rules, year) = (CentreRules::read(tx, centre).await?, end.year().to_string());
    for key in [YEARLY, OF_MAYOR].into_iter().filter(|key| *key == YEARLY || is_municipal) {
        let rule = rules.in_force(key, end);
        if rule.is_some_and(|rule| rule.due_at(clock::start_of(end)) >= tx.at()) {
            start(tx, New::by(key, centre, Subject::new("centre", centre), end).under(&year)).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::time;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_letter_is_written_in_the_morning_of_a_working_day() {
        // Tuesday 10 March 2026; Sofia is two hours ahead.
        assert!(!is_time(at("2026-03-10T05:59:00Z"), settings::AT));
        assert!(is_time(at("2026-03-10T06:00:00Z"), settings::AT));
        assert!(!is_time(at("2026-03-10T11:00:00Z"), settings::AT));
        // A Saturday, and the national holiday.
        assert!(!is_time(at("2026-03-07T06:00:00Z"), settings::AT));
        assert!(!is_time(at("2026-03-03T06:00:00Z"), settings::AT));
    }

    #[test]
    fn the_next_morning_is_that_of_a_working_day_and_of_the_earliest_centre() {
        let times = || [time(8, 0, 0, 0), time(7, 30, 0, 0)].into_iter();
        assert_eq!(next(at("2026-03-10T05:00:00Z"), times()), at("2026-03-10T05:30:00Z"));
        assert_eq!(next(at("2026-03-10T05:30:00Z"), times()), at("2026-03-10T06:00:00Z"));
        // From Friday to Monday.
        assert_eq!(next(at("2026-03-13T09:00:00Z"), times()), at("2026-03-16T05:30:00Z"));
        assert_eq!(next(at("2026-03-13T09:00:00Z"), std::iter::empty()), at("2026-03-16T06:00:00Z"));
    }
}
