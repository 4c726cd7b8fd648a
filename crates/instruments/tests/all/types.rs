//! Every question type: what it takes, what it keeps, and what it says to what it does not take.

use crate::forms::{begin, moment, read};
use instruments::{AnswerError as E, Answers, Filling, Value, jiff::civil};

const FORM: &str = "
| survey  | type                 | name     | label | parameters           | calculation |
|         | text                 | text     | Q     |                      |             |
|         | integer              | integer  | Q     |                      |             |
|         | decimal              | decimal  | Q     |                      |             |
|         | date                 | date     | Q     |                      |             |
|         | time                 | time     | Q     |                      |             |
|         | dateTime             | datetime | Q     |                      |             |
|         | select_one abc       | one      | Q     |                      |             |
|         | select_multiple abc  | many     | Q     |                      |             |
|         | rank abc             | rank     | Q     |                      |             |
|         | range                | range    | Q     | start=0 end=1 step=0.1 |           |
|         | acknowledge          | ack      | Q     |                      |             |
|         | hidden               | hidden   |       |                      |             |
|         | image                | image    | Q     |                      |             |
|         | file                 | file     | Q     |                      |             |
|         | geopoint             | geopoint | Q     |                      |             |
|         | barcode              | barcode  | Q     |                      |             |
|         | note                 | note     | Q     |                      |             |
|         | calculate            | calculate |      |                      | 6 * 7       |
|         | start                | start    |       |                      |             |
|         | end                  | end      |       |                      |             |
|         | today                | today    |       |                      |             |
|         | deviceid             | deviceid |       |                      |             |
|         | username             | username |       |                      |             |
| choices | list_name | name | label |
|         | abc       | a    | A     |
|         | abc       | b    | B     |
|         | abc       | c    | C     |
";

fn choices(names: &[&str]) -> Value {
    Value::Choices(names.iter().map(|name| (*name).to_owned()).collect())
}

#[rustfmt::skip]
fn table() -> Vec<(&'static str, &'static str, Value, Vec<E>)> {
    let unread = |text: &str| Value::Unread(text.to_owned());
    let text = |text: &str| Value::Text(text.to_owned());
    let day = civil::date(2026, 3, 10);
    let offered = |choice: &str| E::NotOffered { choice: choice.to_owned() };
    let range = || E::OutOfRange { start: 0.0, end: 1.0 };
    vec![
        ("text", "Ana", text("Ana"), vec![]),
        ("text", "", Value::Blank, vec![]),
        ("integer", "-3", Value::Integer(-3), vec![]),
        ("integer", "2.0", Value::Integer(2), vec![]),
        ("integer", "2,5", unread("2,5"), vec![E::NotWhole]),
        ("integer", "two", unread("two"), vec![E::NotANumber]),
        ("integer", "99999999999999999999", unread("99999999999999999999"), vec![E::NotWhole]),
        ("decimal", "2,5", Value::Decimal(2.5), vec![]),
        ("decimal", "3", Value::Integer(3), vec![]),
        ("decimal", "1e5", unread("1e5"), vec![E::NotANumber]),
        ("date", "2026-03-10", Value::Date(day), vec![]),
        ("date", "2026-03-10T10:00:00", Value::Date(day), vec![]),
        ("date", "2026-02-30", unread("2026-02-30"), vec![E::NotADate]),
        ("time", "14:30", Value::Time(civil::time(14, 30, 0, 0)), vec![]),
        ("time", "25:00", unread("25:00"), vec![E::NotATime]),
        ("datetime", "2026-03-10T14:30", Value::DateTime(day.at(14, 30, 0, 0)), vec![]),
        ("datetime", "2026-03-10T12:30:00.000Z", Value::DateTime(day.at(14, 30, 0, 0)), vec![]),
        ("datetime", "tomorrow", unread("tomorrow"), vec![E::NotADateTime]),
        ("one", "a", Value::Choice("a".to_owned()), vec![]),
        ("one", "x", Value::Choice("x".to_owned()), vec![offered("x")]),
        ("many", "c a c", choices(&["c", "a"]), vec![]),
        ("many", "a x y", choices(&["a", "x", "y"]), vec![offered("x"), offered("y")]),
        ("rank", "c b a", choices(&["c", "b", "a"]), vec![]),
        ("rank", "c b", choices(&["c", "b"]), vec![E::NotRanked]),
        ("range", "0.3", Value::Decimal(0.3), vec![]),
        ("range", "1", Value::Integer(1), vec![]),
        ("range", "0.35", Value::Decimal(0.35), vec![range()]),
        ("range", "2", Value::Integer(2), vec![range()]),
        ("ack", "on", text("OK"), vec![]),
        ("ack", "false", Value::Blank, vec![]),
        ("ack", "perhaps", unread("perhaps"), vec![E::NotTaken]),
        ("hidden", "x", text("x"), vec![]),
        ("image", "photo.jpg", text("photo.jpg"), vec![]),
        ("file", "scan.pdf", text("scan.pdf"), vec![]),
        ("barcode", "3800000000000", text("3800000000000"), vec![]),
        ("geopoint", "91 0", unread("91 0"), vec![E::NotAPlace]),
        ("geopoint", "somewhere", unread("somewhere"), vec![E::NotAPlace]),
        ("deviceid", "phone-1", text("phone-1"), vec![]),
        ("username", "ana", text("ana"), vec![]),
    ]
}

#[test]
fn every_type_takes_what_it_should() {
    let form = read(FORM);
    for (name, typed, value, errors) in table() {
        let mut filling = begin(&form);
        filling.set(name, typed).unwrap();
        let state = filling.state(name).unwrap();
        assert_eq!((state.value, state.errors), (value, errors), "{name}: {typed}");
    }
}

#[test]
fn a_place_is_four_numbers() {
    let form = read(FORM);
    let mut filling = begin(&form);
    filling.set("geopoint", "42.6977 23.3219 550").unwrap();
    let Value::Point(point) = filling.state("geopoint").unwrap().value else { panic!() };
    assert_eq!(
        (point.latitude, point.longitude, point.altitude, point.accuracy),
        (42.6977, 23.3219, 550.0, 0.0)
    );
}

#[test]
fn what_is_known_without_asking_stands_there() {
    let form = read(FORM);
    let filling = begin(&form);
    let value = |name: &str| filling.state(name).unwrap().value;
    assert_eq!(value("start"), Value::DateTime(moment().start));
    assert_eq!(value("end"), Value::DateTime(moment().now));
    assert_eq!(value("today"), Value::Date(civil::date(2026, 3, 10)));
    assert_eq!(value("calculate"), Value::Integer(42));
}

#[test]
fn answers_go_to_json_and_come_back() {
    let form = read(FORM);
    let mut filling = begin(&form);
    for (name, typed, value, _) in table() {
        filling.set(name, typed).unwrap();
        let kept = serde_json::to_string(&filling.answers()).unwrap();
        let answers: Answers = serde_json::from_str(&kept).unwrap();
        let again = Filling::begin(&form, &answers, moment());
        assert_eq!(again.state(name).unwrap().value, value, "{name}: {typed} as {kept}");
    }
}

#[test]
fn a_form_goes_to_json_and_comes_back() {
    let form = read(FORM);
    let kept = serde_json::to_string(&form).unwrap();
    assert_eq!(serde_json::from_str::<instruments::Instrument>(&kept).unwrap(), form);
}

#[test]
fn numbers_and_lists_are_taken_as_such() {
    let form = read(FORM);
    let answers: Answers = serde_json::from_str(
        r#"{"integer": 3, "decimal": 2.5, "many": ["b", "a"], "one": "c", "ack": true, "text": null}"#,
    )
    .unwrap();
    let filling = Filling::begin(&form, &answers, moment());
    assert_eq!(filling.errors(), []);
    let finished = serde_json::to_value(&filling.finish().unwrap().answers).unwrap();
    assert_eq!(finished["many"], serde_json::json!(["b", "a"]));
    assert_eq!((&finished["integer"], &finished["decimal"]), (&3.into(), &2.5.into()));
}
