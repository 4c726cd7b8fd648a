//! Both databases order and compare alike.

use crate::{NOW, moment, values::probe};
use base::jiff::{
    Timestamp,
    civil::{Date, date},
};
use store::{Tx, sql};
use testkit::db::store;
use uuid::Uuid;

/// Puts in the values from the last to the first, a null among them, and asks for them in order.
macro_rules! in_order {
    ($tx:expr, $column:literal, $type:ty, $values:expr) => {
        let values: Vec<$type> = $values.into_iter().collect();
        let with_null = |values: Vec<$type>| values.into_iter().map(Some).chain([None]).collect::<Vec<_>>();
        let up = with_null(values.clone());
        let down = with_null(values.iter().rev().cloned().collect());
        empty(&mut $tx).await;
        for (id, value) in up.iter().enumerate().rev() {
            sql(concat!("insert into probe (id, ", $column, ") values ($1, $2)"))
                .bind(id as i64)
                .bind(value.clone())
                .run(&mut $tx)
                .await
                .unwrap();
        }
        let found: Vec<Option<$type>> =
            sql(concat!("select ", $column, " from probe order by ", $column, " nulls last, id"))
                .values(&mut $tx)
                .await
                .unwrap();
        assert_eq!(found, up, "{} going up", $column);
        let found: Vec<Option<$type>> =
            sql(concat!("select ", $column, " from probe order by ", $column, " desc nulls last, id"))
                .values(&mut $tx)
                .await
                .unwrap();
        assert_eq!(found, down, "{} going down", $column);
        for (place, value) in values.iter().enumerate() {
            let counts: (i64, i64, i64) = sql(concat!(
                "select count(*) filter (where ",
                $column,
                " < $2), count(*) filter (where ",
                $column,
                " <= $2),
                        count(*) filter (where ",
                $column,
                " between $1 and $2) from probe"
            ))
            .bind(values[0].clone())
            .bind(value.clone())
            .one(&mut $tx)
            .await
            .unwrap();
            let place = place as i64;
            assert_eq!(counts, (place, place + 1, place + 1), "{} compared", $column);
        }
    };
}

async fn empty(tx: &mut Tx) {
    sql("delete from probe").run(tx).await.unwrap();
}

#[tokio::test]
async fn each_type_has_one_order() {
    let test = store().await;
    let mut tx = probe(&test).await;
    let text = ["", " ", "1", "10", "2", "A", "B", "a", "b", "É", "А", "Я", "а", "я", "ѝ", "„", "👶"];
    in_order!(tx, "label", String, text.map(str::to_owned));
    in_order!(tx, "whole", i64, [i64::MIN, -10, -9, 0, 9, 10, i64::MAX]);
    in_order!(tx, "real", f64, [f64::MIN, -1.5, 0.0, f64::MIN_POSITIVE, 0.1, 2.0, 10.0, f64::MAX]);
    in_order!(tx, "flag", bool, [false, true]);
    in_order!(
        tx,
        "code",
        Uuid,
        [
            Uuid::nil(),
            Uuid::from_u128(1),
            Uuid::from_u128(0x7f << 120),
            Uuid::from_u128(0x80 << 120),
            Uuid::max(),
        ]
    );
    in_order!(
        tx,
        "day",
        Date,
        [date(1, 1, 1), date(999, 12, 31), date(1000, 1, 1), date(2026, 9, 30), date(2026, 10, 1)]
    );
    in_order!(
        tx,
        "raw",
        Vec<u8>,
        [vec![], vec![0], vec![0, 1], vec![1], vec![0x7f], vec![0x80], vec![0xff, 0xff]]
    );
}

#[tokio::test]
async fn moments_are_in_order_to_the_microsecond() {
    let test = store().await;
    let mut tx = probe(&test).await;
    in_order!(
        tx,
        "at",
        Timestamp,
        [
            moment("0999-12-31T23:59:59Z"),
            moment("1969-12-31T23:59:59.999999Z"),
            moment("1970-01-01T00:00:00Z"),
            moment("2026-03-19T10:00:00Z"),
            moment("2026-03-19T10:00:00.000001Z"),
            moment("2026-03-19T10:00:00.01Z"),
            moment("2026-03-19T10:00:00.09Z"),
            moment("2026-03-19T10:00:00.1Z"),
            moment("2026-03-19T10:00:00.100001Z"),
            moment("2026-03-19T10:00:01Z"),
            // One hour is twice in Sofia; in the database it is not.
            moment("2026-10-25T00:30:00Z"),
            moment("2026-10-25T01:30:00Z"),
        ]
    );
}

#[tokio::test]
async fn ids_made_later_come_later() {
    let test = store().await;
    let mut tx = probe(&test).await;
    for second in (0..5i64).rev() {
        let at = Timestamp::from_second(NOW.as_second() + second).unwrap();
        sql("insert into probe (id, code) values ($1, $2)")
            .bind(second)
            .bind(base::ids::CaseId::new(at))
            .run(&mut tx)
            .await
            .unwrap();
    }
    let ids: Vec<i64> =
        sql("select id from probe order by code nulls last, id").values(&mut tx).await.unwrap();
    assert_eq!(ids, [0, 1, 2, 3, 4]);
}

#[tokio::test]
async fn like_heeds_case_on_both() {
    let test = store().await;
    let mut tx = probe(&test).await;
    for (id, label) in [(1i64, "Maria"), (2, "maria"), (3, "Мария"), (4, "мария")] {
        sql("insert into probe (id, label) values ($1, $2)").bind(id).bind(label).run(&mut tx).await.unwrap();
    }
    for (pattern, found) in [("mar%", 2i64), ("Мар%", 3), ("мар%", 4)] {
        let ids: Vec<i64> = sql("select id from probe where label like $1 order by id")
            .bind(pattern)
            .values(&mut tx)
            .await
            .unwrap();
        assert_eq!(ids, [found], "{pattern}");
    }
}

#[tokio::test]
async fn empty_text_is_not_null_and_null_equals_nothing() {
    let test = store().await;
    let mut tx = probe(&test).await;
    sql("insert into probe (id, label) values (1, ''), (2, null)").run(&mut tx).await.unwrap();
    let empty: Vec<i64> =
        sql("select id from probe where label = $1").bind("").values(&mut tx).await.unwrap();
    assert_eq!(empty, [1]);
    let other: Vec<i64> =
        sql("select id from probe where label <> $1").bind("x").values(&mut tx).await.unwrap();
    assert_eq!(other, [1]);
    let null: Vec<i64> =
        sql("select id from probe where label = $1").bind(None::<String>).values(&mut tx).await.unwrap();
    assert!(null.is_empty());
}
