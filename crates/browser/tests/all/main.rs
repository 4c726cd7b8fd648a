//! The module in WebAssembly answers as the engine on the server does, word for word.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

mod asking;
mod forms;

use asking::{Session, same};
use instruments::{Instrument, instrument::Kind};
use serde_json::json;

/// Numbers that look random and are the same each time (a linear congruence, as in Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

#[test]
fn the_forms_that_come_along_come_to_the_same() {
    let forms = forms::shipped();
    assert!(forms.len() >= 9, "{}", forms.len());
    let mut dice = Dice(3);
    let mut sessions = Vec::new();
    for form in &forms {
        for _ in 0..3 {
            let mut session = Session::begin(form);
            answer_at_random(&mut session, form, &mut dice);
            sessions.push(session.then(json!({"do": "outcome"})));
        }
    }
    same(&sessions);
}

#[test]
fn every_kind_of_question_and_most_functions_come_to_the_same() {
    let form = forms::of_everything();
    let mut dice = Dice(7);
    let mut sessions = Vec::new();
    for _ in 0..10 {
        let mut session = Session::begin(&form);
        session.ask(json!({"do": "add", "path": "children"}));
        answer_at_random(&mut session, &form, &mut dice);
        session.ask(json!({"do": "set", "path": "children[2]/age", "value": dice.below(20)}));
        session.ask(json!({"do": "remove", "path": "children", "row": 1 + dice.below(3)}));
        sessions.push(session.then(json!({"do": "outcome"})));
    }
    let answers = same(&sessions);
    let calculated = answers.iter().filter_map(|answer| answer["calculated"].as_object());
    assert!(calculated.flat_map(|all| all.values()).filter(|value| !value.is_null()).count() > 300);
}

#[test]
fn hostile_questions_are_refused_and_the_module_lives_on() {
    let form = forms::of_everything();
    let mut session = Session::begin(&form);
    for text in forms::hostile() {
        session.write(text);
    }
    for value in
        [json!("9".repeat(400)), json!("\u{0}\u{202e}"), json!(1e308), json!(vec!["x"; 500]), json!(-0.0)]
    {
        for path in ["whole", "part", "day", "one", "many", "order", "where", "children[1]/age"] {
            session.ask(json!({"do": "set", "path": path, "value": value}));
        }
    }
    let mut sessions = vec![session.then(json!({"do": "outcome"}))];
    sessions.extend(forms::unfriendly().into_iter().map(|form| {
        let mut session = Session::of_json(&form);
        session.ask(json!({"do": "set", "path": "a", "value": "1"}));
        session.then(json!({"do": "outcome"}))
    }));
    let answers = same(&sessions);
    assert!(answers.iter().any(|answer| answer["refused"].is_string()));
    assert!(answers.last().unwrap().is_object());
}

fn answer_at_random(session: &mut Session, form: &Instrument, dice: &mut Dice) {
    for (path, question) in form.questions() {
        let names: Vec<&str> = form.choices_of(question).iter().map(|choice| choice.name.as_str()).collect();
        let value = match &question.kind {
            Kind::SelectOne { .. } if !names.is_empty() => json!(names[dice.below(names.len())]),
            Kind::SelectMultiple { .. } | Kind::Rank { .. } if !names.is_empty() => {
                json!(names.iter().filter(|_| dice.below(2) == 0).collect::<Vec<_>>())
            }
            Kind::Integer | Kind::Range => json!(dice.below(12).to_string()),
            Kind::Decimal => json!(format!("{}.{}", dice.below(50), dice.below(10))),
            Kind::Date => {
                json!(format!("20{:02}-{:02}-{:02}", dice.below(30), dice.below(13), dice.below(31)))
            }
            Kind::Time => json!(format!("{:02}:{:02}", dice.below(25), dice.below(61))),
            Kind::DateTime => json!(format!("2026-03-{:02}T{:02}:30", 1 + dice.below(30), dice.below(24))),
            Kind::Geopoint => json!(format!("42.{} 23.{} 0 0", dice.below(100), dice.below(100))),
            Kind::Acknowledge => json!("OK"),
            kind if kind.is_answered() => json!(["Ани", "", "два  реда", "x"][dice.below(4)]),
            _ => continue,
        };
        if dice.below(6) > 0 {
            session.ask(json!({"do": "set", "path": path, "value": value}));
        }
    }
}
