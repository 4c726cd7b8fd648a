//! Forms are read and filled as their authors mean them.

use crate::forms::{begin, moment, read};
use instruments::{AnswerError, Answers, Filling, Value};

const FAMILY: &str = "
| survey   |                      |          |                   |                   |                      |          |                  |              |
|          | type                 | name     | label::English (en) | label::bg       | relevant             | required | calculation      | repeat_count |
|          | select_one yn        | has      | Any children?     | Има ли деца?      |                      | yes      |                  |              |
|          | integer              | n        | How many?         | Колко?            | ${has} = 'y'         | yes      |                  |              |
|          | begin repeat         | children | Children          | Деца              | ${has} = 'y'         |          |                  | ${n}         |
|          | text                 | name     | Name              | Име               |                      |          |                  |              |
|          | integer              | age      | Age of ${name}    | Възраст на ${name}|                      |          |                  |              |
|          | calculate            | next     |                   |                   |                      |          | ${age} + 1       |              |
|          | end repeat           |          |                   |                   |                      |          |                  |              |
|          | calculate            | total    |                   |                   |                      |          | sum(${age})      |              |
|          | note                 | said     | ${has}: ${total} years | ${has}: ${total} години |           |          |                  |              |
| choices  |                      |          |                   |                   |
|          | list_name            | name     | label::English (en) | label::bg       |
|          | yn                   | y        | Yes               | Да                |
|          | yn                   | n        | No                | Не                |
";

#[test]
fn a_repeat_follows_its_count_and_sums_up() {
    let form = read(FAMILY);
    let mut filling = begin(&form);
    assert!(!filling.state("n").unwrap().relevant);
    filling.set("has", "y").unwrap();
    let changed = filling.set("n", "2").unwrap();
    assert!(changed.paths.contains(&"children[2]".to_owned()), "{changed:?}");
    filling.set("children[1]/age", "4").unwrap();
    let changed = filling.set("children[2]/age", 7_i64).unwrap();
    assert_eq!(changed.paths, ["children[2]/age", "children[2]/next", "total"]);
    assert_eq!(filling.state("total").unwrap().value, Value::Integer(11));
    assert_eq!(filling.state("children[2]/next").unwrap().value, Value::Integer(8));
    filling.set("children[1]/name", "Ani").unwrap();
    assert_eq!(filling.label("children[1]/age", "en"), "Age of Ani");
    assert_eq!(filling.label("said", "bg"), "Да: 11 години");
}

#[test]
fn what_is_hidden_is_kept_and_counts_for_nothing() {
    let form = read(FAMILY);
    let mut filling = Filling::begin(&form, &Answers::new().with("has", "y").with("n", 1_i64), moment());
    filling.set("children[1]/age", 5_i64).unwrap();
    filling.set("has", "n").unwrap();
    assert_eq!(filling.state("total").unwrap().value, Value::Integer(0));
    let finished = filling.finish().unwrap();
    assert_eq!(finished.answers.get("n"), None);
    filling.set("has", "y").unwrap();
    assert_eq!(filling.state("n").unwrap().value, Value::Integer(1));
}

#[test]
fn what_must_be_answered_is_told() {
    let form = read(FAMILY);
    let filling = begin(&form);
    assert_eq!(filling.finish().unwrap_err(), [("has".to_owned(), AnswerError::Required)]);
}
