//! The years of work: cases spread over the centres, the newest still open, a few signals still waiting.

use super::{
    Amount, Progress,
    one::One,
    place::Place,
    tables::{Tables, number_on},
};
use access::{Answer, App};
use base::{clock, ids::CentreId, jiff::SignedDuration};
use std::collections::BTreeMap;

/// Cases in one transaction, and in memory at one time.
const AT_ONCE: usize = 4000;
/// Over so many seconds, five years, the cases are spread.
const SPAN: usize = 5 * 365 * 86_400;
/// Signals of each centre that wait for an answer.
const WAITING: usize = 3;

/// The last numbers given, by kind, centre and year.
pub type Numbers = BTreeMap<(&'static str, CentreId, i64), i64>;

/// Fills every centre.
pub async fn fill(app: &App, places: &[Place], amount: Amount, progress: Progress<'_>) -> Answer<()> {
    let now = app.clock.now();
    let (mut tables, mut numbers) = (Tables::new(), Numbers::new());
    for begin in (0..amount.cases).step_by(AT_ONCE) {
        let end = (begin + AT_ONCE).min(amount.cases);
        for n in begin..end {
            let back = SPAN / amount.cases * (amount.cases - n);
            let at = now - SignedDuration::from_secs(i64::try_from(back).unwrap_or(0));
            let place = &places[n % places.len()];
            One::new(n, n / places.len(), at, now, place).case(amount.notes, &mut tables, &mut numbers);
        }
        let mut tx = app.store.begin(now).await?;
        tables.write(&mut tx).await?;
        tx.commit().await?;
        progress(end, amount.cases);
    }
    let mut tx = app.store.begin(now).await?;
    for n in 0..if amount.cases > 0 { WAITING * places.len() } else { 0 } {
        let at = now - SignedDuration::from_mins(i64::try_from(7 * n).unwrap_or(0));
        One::new(amount.cases + n, n, at, now, &places[n % places.len()]).waiting(&mut tables, &mut numbers);
    }
    tables.write(&mut tx).await?;
    for ((kind, centre, year), last) in numbers {
        number_on(&mut tx, kind, centre, year, last).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The next number of a kind in a centre, and its year.
pub fn next(
    numbers: &mut Numbers,
    kind: &'static str,
    centre: CentreId,
    at: base::jiff::Timestamp,
) -> (i64, i64) {
    let year = i64::from(clock::date_of(at).year());
    let last = numbers.entry((kind, centre, year)).or_default();
    *last += 1;
    (year, *last)
}
