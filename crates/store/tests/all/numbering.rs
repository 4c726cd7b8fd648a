//! Numbers run without gaps, whoever takes them and whatever is taken back.

use crate::NOW;
use base::{ids::CentreId, jiff::civil::date};
use store::{Store, numbering};
use testkit::db::store;

#[tokio::test]
async fn each_centre_kind_and_year_counts_from_one() {
    let test = store().await;
    let (here, there) = (CentreId::new(NOW), CentreId::new(NOW));
    let mut tx = test.store.begin(NOW).await.unwrap();
    for (centre, kind, year, number) in [
        (here, "case", 2026, 1),
        (here, "case", 2026, 2),
        (here, "signal", 2026, 1),
        (there, "case", 2026, 1),
        (here, "case", 2027, 1),
        (here, "case", 2026, 3),
    ] {
        assert_eq!(numbering::next(&mut tx, centre, kind, date(year, 5, 1)).await.unwrap(), number);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_gap_and_no_twin_among_writers_at_once() {
    let test = store().await;
    let centre = CentreId::new(NOW);
    let writers: Vec<_> =
        (0..6).map(|writer| tokio::spawn(write(test.store.clone(), centre, writer))).collect();
    let mut numbers = Vec::new();
    for writer in writers {
        numbers.extend(writer.await.unwrap());
    }
    numbers.sort_unstable();
    let wanted: Vec<i64> = (1..=numbers.len() as i64).collect();
    assert_eq!(numbers, wanted);
    assert_eq!(numbers.len(), 6 * 6);
}

/// Takes nine numbers: every third is rolled back, in turn by word and by being dropped.
async fn write(store: Store, centre: CentreId, writer: u32) -> Vec<i64> {
    let mut kept = Vec::new();
    for turn in 0..9 {
        let mut tx = store.begin(NOW).await.unwrap();
        let number = numbering::next(&mut tx, centre, "case", date(2026, 1, 1)).await.unwrap();
        match (turn % 3, writer % 2) {
            (2, 0) => tx.roll_back().await.unwrap(),
            (2, _) => drop(tx),
            _ => {
                tx.commit().await.unwrap();
                kept.push(number);
            }
        }
    }
    kept
}
