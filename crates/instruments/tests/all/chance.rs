//! What looks random is the same again: when somebody goes on, on another device, in the browser.

use crate::forms::{moment, problems, read};
use instruments::{Answers, Fault, Filling, Instrument, Value};

const FORM: &str = "
| survey  | type              | name    | label | parameters                    | calculation          |
|         | integer           | seed    | Q     |                               |                      |
|         | select_one l      | own     | Q     | randomize=true                |                      |
|         | select_multiple l | fixed   | Q     | randomize=true, seed=42       |                      |
|         | rank l            | asked   | Q     | randomize=true seed=${seed}   |                      |
|         | select_one l      | plain   | Q     | randomize=false               |                      |
|         | calculate         | drawn   |       |                               | random()             |
|         | calculate         | once    |       |                               | once(random())       |
|         | calculate         | id      |       |                               | uuid()               |
|         | begin repeat      | child   | R     |                               |                      |
|         | text              | name    | Q     |                               |                      |
|         | calculate         | number  |       |                               | int(random() * 1000000) |
|         | end repeat        |         |       |                               |                      |
|         | calculate         | turn    |       |                               | join(' ', randomize(${name})) |
| choices | list_name | name | label |
|         | l         | A    | A     |
|         | l         | B    | B     |
|         | l         | C    | C     |
|         | l         | D    | D     |
|         | l         | E    | E     |
|         | l         | F    | F     |
";

fn filled(form: &Instrument, seed: u64) -> Filling<'_> {
    let answers = Answers::new().seeded(seed);
    let answers =
        (1..=6).fold(answers, |answers, row| answers.with(&format!("child[{row}]/name"), row.to_string()));
    Filling::begin(form, &answers, moment())
}

fn order(filling: &Filling<'_>, path: &str) -> String {
    filling.choices(path, "").iter().map(|choice| choice.name).collect()
}

fn drawn(filling: &Filling<'_>) -> Vec<String> {
    let value = |path: &str| filling.state(path).unwrap().value.typed();
    let mut all = ["drawn", "once", "id", "turn", "child[1]/number", "child[2]/number"].map(value).to_vec();
    all.push(order(filling, "own"));
    all
}

#[test]
fn a_seed_draws_the_same_and_another_seed_draws_otherwise() {
    let form = read(FORM);
    assert_eq!(drawn(&filled(&form, 1)), drawn(&filled(&form, 1)));
    let (one, other) = (drawn(&filled(&form, 1)), drawn(&filled(&form, 2)));
    assert!(one.iter().zip(&other).all(|(one, other)| one != other), "{one:?} {other:?}");
    assert_ne!(one[4], one[5], "each row draws for itself");
}

#[test]
fn what_was_drawn_stays_when_somebody_goes_on() {
    let form = read(FORM);
    let mut filling = filled(&form, 7);
    filling.set("own", "C").unwrap();
    let before = drawn(&filling);
    let kept = serde_json::to_string(&filling.answers()).unwrap();
    let answers: Answers = serde_json::from_str(&kept).unwrap();
    assert_eq!(answers.seed(), Some(7));
    let again = Filling::begin(&form, &answers, moment());
    assert_eq!(drawn(&again), before);
    let fixed = again.finish().unwrap().answers;
    assert_eq!(fixed.seed(), Some(7));
    assert_eq!(drawn(&Filling::begin(&form, &fixed, moment())), before);
}

#[test]
fn choices_stand_in_the_order_of_the_seed_and_are_answered_as_ever() {
    let form = read(FORM);
    let mut filling = filled(&form, 3);
    assert_eq!(order(&filling, "fixed"), "AFCBDE");
    assert_eq!(order(&filling, "plain"), "ABCDEF");
    let first = order(&filling, "asked");
    filling.set("seed", 1_i64).unwrap();
    assert_eq!(order(&filling, "asked"), "BFEACD");
    filling.set("seed", Value::Blank).unwrap();
    assert_eq!(order(&filling, "asked"), first, "without an answer the seed is the filling's own");
    filling.set("own", "F").unwrap();
    assert_eq!(filling.errors(), []);
}

#[test]
fn a_blank_form_on_paper_has_the_order_of_the_workbook() {
    let form = read(FORM);
    let filling = Filling::begin(&form, &Answers::new(), moment());
    assert_eq!([order(&filling, "own"), order(&filling, "asked")], ["ABCDEF", "ABCDEF"]);
    assert_eq!(filling.answers().seed(), None);
}

#[test]
fn the_seed_is_no_answer() {
    let answers = Answers::new().seeded(u64::MAX);
    assert!(answers.is_empty());
    assert_eq!(answers.iter().count(), 0);
    assert_eq!(answers.seed(), Some((1 << 53) - 1), "small enough for scripts");
}

#[test]
fn a_seed_that_makes_no_sense_is_told() {
    let told = |from: &str, to: &str| problems(&FORM.replace(from, to)).remove(0);
    let problem = told("randomize=false", "randomize=perhaps");
    let what = Fault::ParameterBad { parameter: "randomize".into(), text: "perhaps".into() };
    assert_eq!((problem.column.as_str(), problem.what), ("parameters", what));
    let problem = told("seed=${seed}", "seed=${sede}");
    assert!(matches!(problem.what, Fault::NameUnknown { .. }), "{problem:?}");
}
