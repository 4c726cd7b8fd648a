//! Every kind of value goes in and comes out the same.

use crate::{NOW, moment};
use base::{
    ids::{Id, WardId},
    jiff::{
        Timestamp,
        civil::{Date, Time, date, time},
    },
};
use store::{Error, Tx, sql};
use testkit::db::{TestStore, store};
use uuid::Uuid;

/// A table with a column of each type, and a transaction to try it in.
pub(crate) async fn probe(test: &TestStore) -> Tx {
    let mut tx = test.store.begin(NOW).await.unwrap();
    sql("create table probe (id bigint primary key, label text, whole bigint, real double precision, flag boolean,
                             code uuid, day date, at timestamptz, raw bytea)")
    .run(&mut tx)
    .await
    .unwrap();
    tx
}

/// Puts a value into its column and reads it back from there and straight from the placeholder.
macro_rules! goes_round {
    ($tx:expr, $column:literal, $type:ty, [$($value:expr),+ $(,)?]) => {
        for value in [$($value),+] {
            let value: $type = value;
            sql("delete from probe").run(&mut $tx).await.unwrap();
            sql(concat!("insert into probe (id, ", $column, ") values (1, $1)"))
                .bind(value.clone()).run(&mut $tx).await.unwrap();
            let back: $type = sql(concat!("select ", $column, " from probe")).value(&mut $tx).await.unwrap();
            assert_eq!(back, value, "stored as {}", $column);
            let back: Option<$type> =
                sql(concat!("select ", $column, " from probe where ", $column, " = $1"))
                    .bind(Some(value.clone())).maybe_value(&mut $tx).await.unwrap();
            assert_eq!(back.as_ref(), Some(&value), "found by {}", $column);
        }
        sql("delete from probe").run(&mut $tx).await.unwrap();
        sql(concat!("insert into probe (id, ", $column, ") values (1, $1)"))
            .bind(None::<$type>).run(&mut $tx).await.unwrap();
        let read = sql(concat!("select ", $column, " from probe where ", $column, " is null"));
        assert_eq!(read.value::<Option<$type>>(&mut $tx).await.unwrap(), None, "null {}", $column);
        let read = sql(concat!("select ", $column, " from probe"));
        assert!(matches!(read.value::<$type>(&mut $tx).await, Err(Error::Unreadable { .. })), "null is no {}", $column);
        // The usual shape of a filter that may be left out.
        let all: i64 = sql(concat!("select count(*) from probe where $1 is null or ", $column, " = $1"))
            .bind(None::<$type>).value(&mut $tx).await.unwrap();
        assert_eq!(all, 1, "no filter on {}", $column);
    };
}

#[tokio::test]
async fn every_value_comes_back_as_it_went() {
    let test = store().await;
    let mut tx = probe(&test).await;
    goes_round!(
        tx,
        "label",
        String,
        [
            String::new(),
            "Йоана Ѝ ъ — „заедно“ 👶".to_owned(),
            "007".to_owned(),
            "1e5".to_owned(),
            "2026-01-01".to_owned(),
            "' \" \\ % _ \n\r\t".to_owned(),
            "я".repeat(100_000),
        ]
    );
    goes_round!(tx, "label", Time, [time(0, 0, 0, 0), time(23, 59, 0, 0)]);
    goes_round!(tx, "whole", i64, [0, -1, i64::MAX, i64::MIN]);
    goes_round!(tx, "whole", u32, [0, u32::MAX]);
    goes_round!(tx, "real", f64, [0.0, 3.0, -0.1, 1e300, f64::MIN_POSITIVE, f64::MAX]);
    goes_round!(tx, "flag", bool, [true, false]);
    goes_round!(tx, "code", Uuid, [Uuid::nil(), Uuid::max(), WardId::new(NOW).uuid()]);
    goes_round!(tx, "code", WardId, [Id::new(NOW)]);
    goes_round!(tx, "raw", Vec<u8>, [vec![], vec![0], b"text".to_vec(), (0..=255).collect()]);
}

#[tokio::test]
async fn a_cast_to_a_plain_type_means_the_same() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    let cast: (String, i64, f64, bool) =
        sql("select cast($1 as text), cast($2 as bigint), cast($3 as double precision), cast($4 as boolean)")
            .bind("7")
            .bind(7i64)
            .bind(7.0)
            .bind(true)
            .one(&mut tx)
            .await
            .unwrap();
    assert_eq!(cast, ("7".to_owned(), 7, 7.0, true));
    // To a uuid, a date or a moment only null may be cast: SQLite would make a number of anything else.
    let null: (Option<Uuid>, Option<Date>, Option<Timestamp>) =
        sql("select cast(null as uuid), cast(null as date), cast(null as timestamptz)")
            .one(&mut tx)
            .await
            .unwrap();
    assert_eq!(null, (None, None, None));
}

#[tokio::test]
async fn days_and_moments_come_back_as_they_went() {
    let test = store().await;
    let mut tx = probe(&test).await;
    let days = [date(1, 1, 1), date(1899, 12, 31), date(2000, 2, 29), date(2026, 3, 19), date(9999, 12, 31)];
    for day in days {
        sql("delete from probe").run(&mut tx).await.unwrap();
        sql("insert into probe (id, day) values (1, $1)").bind(day).run(&mut tx).await.unwrap();
        let back: Date = sql("select day from probe where day = $1").bind(day).value(&mut tx).await.unwrap();
        assert_eq!(back, day);
    }
    let moments = [
        "0001-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999999Z",
        "1970-01-01T00:00:00Z",
        "2026-03-29T00:59:59.000001Z",
        "2026-03-29T01:00:00.1Z",
        "9999-12-30T21:59:59.999999Z",
    ];
    for at in moments.map(moment) {
        sql("delete from probe").run(&mut tx).await.unwrap();
        sql("insert into probe (id, at) values (1, $1)").bind(at).run(&mut tx).await.unwrap();
        let back: Timestamp =
            sql("select at from probe where at = $1").bind(at).value(&mut tx).await.unwrap();
        assert_eq!(back, at);
    }
    sql("delete from probe").run(&mut tx).await.unwrap();
    sql("insert into probe (id, day, at) values (1, $1, $2)")
        .bind(None::<Date>)
        .bind(None::<Timestamp>)
        .run(&mut tx)
        .await
        .unwrap();
    let (day, at): (Option<Date>, Option<Timestamp>) =
        sql("select day, at from probe where $1 is null and $2 is null")
            .bind(None::<Date>)
            .bind(None::<Timestamp>)
            .one(&mut tx)
            .await
            .unwrap();
    assert_eq!((day, at), (None, None));
}

#[tokio::test]
async fn a_moment_is_cut_to_microseconds_alike() {
    let test = store().await;
    let mut tx = probe(&test).await;
    for (fine, kept) in [
        ("2026-03-19T10:00:00.123456789Z", "2026-03-19T10:00:00.123456Z"),
        ("2026-03-19T10:00:00.999999999Z", "2026-03-19T10:00:00.999999Z"),
    ] {
        sql("delete from probe").run(&mut tx).await.unwrap();
        sql("insert into probe (id, at) values (1, $1)").bind(moment(fine)).run(&mut tx).await.unwrap();
        let back: Timestamp = sql("select at from probe").value(&mut tx).await.unwrap();
        assert_eq!(back, moment(kept));
    }
}

#[tokio::test]
async fn a_text_loses_the_character_that_postgresql_refuses() {
    let test = store().await;
    let mut tx = probe(&test).await;
    sql("insert into probe (id, label) values (1, $1)").bind("ма\0ма").run(&mut tx).await.unwrap();
    assert_eq!(sql("select label from probe").value::<String>(&mut tx).await.unwrap(), "мама");
}

#[tokio::test]
async fn what_a_query_works_out_has_the_type_that_was_asked_for() {
    let test = store().await;
    let mut tx = probe(&test).await;
    for (id, real) in [(1i64, 0.5), (2, 1.5), (3, 4.0)] {
        sql("insert into probe (id, whole, real, at) values ($1, $1, $2, $3)")
            .bind(id)
            .bind(real)
            .bind(NOW)
            .run(&mut tx)
            .await
            .unwrap();
    }
    let sums: (i64, i64, f64, f64) = sql("select count(*), cast(sum(whole) as bigint), sum(real),
                                                 cast(avg(whole) as double precision) from probe")
    .one(&mut tx)
    .await
    .unwrap();
    assert_eq!(sums, (3, 6, 6.0, 2.0));
    let told: (bool, bool, Timestamp, String) =
        sql("select max(whole) > 2, exists (select 1 from probe where whole > 9), max(at),
                    case when count(*) > 2 then 'many' else 'few' end from probe")
        .one(&mut tx)
        .await
        .unwrap();
    assert_eq!(told, (true, false, NOW, "many".to_owned()));
    let empty: (Option<i64>, i64) = sql(
        "select cast(sum(whole) as bigint), coalesce(cast(sum(whole) as bigint), 0) from probe where id > 9",
    )
    .one(&mut tx)
    .await
    .unwrap();
    assert_eq!(empty, (None, 0));
}

store::row! {
    struct Line { id: i64, label: Option<String>, flag: bool }
}

#[tokio::test]
async fn a_row_is_read_by_the_names_of_its_columns() {
    let test = store().await;
    let mut tx = probe(&test).await;
    sql("insert into probe (id, flag) values (7, true)").run(&mut tx).await.unwrap();
    let line: Line = sql("select flag, id, label from probe where flag").one(&mut tx).await.unwrap();
    assert_eq!(line, Line { id: 7, label: None, flag: true });
    let missing = sql("select id, flag from probe").one::<Line>(&mut tx).await.unwrap_err();
    assert!(matches!(missing, Error::Unreadable { column, .. } if column == "label"));
    let none = sql("select id, flag, label from probe where id = 8").one::<Line>(&mut tx).await;
    assert!(matches!(none, Err(Error::NoRow)));
}

#[tokio::test]
async fn a_value_that_is_taken_says_so() {
    let test = store().await;
    let mut tx = probe(&test).await;
    sql("insert into probe (id) values (1)").run(&mut tx).await.unwrap();
    let again = sql("insert into probe (id) values (1)").run(&mut tx).await;
    assert!(matches!(again, Err(Error::Taken(_))));
}
