//! Questions and answers as JSON.

use crate::{
    outcome::Outcome,
    work::{News, Work},
};
use instruments::{Answers, Instrument, Moment, Value, instrument::Kind, jiff::civil::DateTime};
use serde::{Deserialize, Serialize};

/// Where one form is filled, question by question.
#[derive(Default)]
pub struct Desk {
    work: Option<Work>,
}

/// What the page asks for. One plain shape for all deeds: a tagged enum would read the whole form twice, and bring the
/// code for it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Question {
    /// What is to be done: `begin`, `set`, `add`, `remove`, `outcome`.
    #[serde(rename = "do")]
    deed: Deed,
    /// Begin: the form.
    form: Option<Box<Instrument>>,
    /// Begin: the answers kept before, if any.
    answers: Answers,
    /// Begin: civil time in the zone of the person who fills.
    now: String,
    /// Begin: when the filling was begun, where that was before now.
    start: String,
    /// Begin: minutes east of UTC.
    offset: i16,
    /// Begin: the tag of the language that words are wanted in.
    language: String,
    /// Set, add, remove: where.
    path: String,
    /// Set: the answer, as typed or as a value.
    value: Value,
    /// Remove: the row, counted from 1.
    row: u32,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Deed {
    /// Begins a form, or goes on from answers kept before; answers every place.
    Begin,
    /// Sets an answer; answers the places that this changes.
    Set,
    /// Adds a row at the end of a repeat.
    Add,
    /// Takes a row of a repeat away.
    Remove,
    /// Everything as `zaedno instrument answer` tells it.
    #[default]
    Outcome,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    News(News),
    Outcome(Box<Outcome>),
    /// The question made no sense; nothing has changed. For developers, never shown.
    Refused {
        refused: String,
    },
}

impl Desk {
    /// Answers a question; one that makes no sense is refused with words and changes nothing.
    pub fn answer(&mut self, question: &[u8]) -> Vec<u8> {
        let read = serde_json::from_slice(question).map_err(|error| error.to_string());
        let answer = read
            .and_then(|question| self.work(question))
            .unwrap_or_else(|refused| Answer::Refused { refused });
        serde_json::to_vec(&answer).unwrap_or_else(|_| br#"{"refused":"no answer"}"#.to_vec())
    }

    fn work(&mut self, asked: Question) -> Result<Answer, String> {
        if let Deed::Begin = asked.deed {
            return self.begin(asked);
        }
        let work = self.work.as_mut().ok_or("nothing has begun")?;
        let changed = match asked.deed {
            Deed::Set => work.filling.set(&asked.path, asked.value),
            Deed::Add => work.filling.add_repeat(&asked.path),
            Deed::Remove => work.filling.remove_repeat(&asked.path, asked.row),
            Deed::Begin | Deed::Outcome => return Ok(Answer::Outcome(Box::new(Outcome::of(work)))),
        };
        Ok(Answer::News(work.news(changed.map_err(|missing| missing.to_string())?)))
    }

    fn begin(&mut self, asked: Question) -> Result<Answer, String> {
        let form = asked.form.ok_or("no form")?;
        let now = civil(asked.now, asked.offset).ok_or("no moment")?;
        let moment =
            Moment { now, start: civil(asked.start, asked.offset).unwrap_or(now), offset: asked.offset };
        let work = self.work.insert(Work::begin(form, &asked.answers, moment, asked.language));
        Ok(Answer::News(work.all()))
    }
}

/// A day with a time of day, read as an answer is: the module needs no second reader of dates.
fn civil(text: String, offset: i16) -> Option<DateTime> {
    match Value::from(text).of_kind(&Kind::DateTime, offset) {
        Value::DateTime(moment) => Some(moment),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value as Json, json};

    fn asked(desk: &mut Desk, question: &Json) -> Json {
        serde_json::from_slice(&desk.answer(question.to_string().as_bytes())).unwrap()
    }

    fn family() -> Json {
        let text = "
| survey |                |          |                  |               |                         |               |
|        | type           | name     | label::bg        | relevant      | choice_filter           | calculation   |
|        | integer        | n        | Колко?           |               |                         |               |
|        | begin repeat   | children | Деца             | ${n} > 0      |                         |               |
|        | text           | name     | Име              |               |                         |               |
|        | integer        | age      | Колко е ${name}? |               |                         |               |
|        | end repeat     |          |                  |               |                         |               |
|        | calculate      | total    |                  |               |                         | sum(${age})   |
|        | select_one p   | place    | Къде?            |               | ${n} > 1 or name = 'a'  |               |
| choices |               |          |                  |
|        | list_name      | name     | label::bg        |
|        | p              | a        | Тук              |
|        | p              | b        | Там              |
";
        let book = instruments::Workbook::from_markdown(text).unwrap();
        json!(instruments::Instrument::read(&book).unwrap())
    }

    fn begun() -> Desk {
        let mut desk = Desk::default();
        let question = json!({"do": "begin", "form": family(), "now": "2026-03-10T09:30", "offset": 120, "language": "bg"});
        let all = asked(&mut desk, &question);
        assert_eq!(all["places"].as_array().map(Vec::len), Some(6), "{all:#}");
        desk
    }

    fn place(answer: &Json, path: &str) -> Json {
        let all = answer["places"].as_array().unwrap();
        all.iter().find(|place| place["path"] == path).cloned().unwrap_or(Json::Null)
    }

    #[test]
    fn a_key_brings_what_it_changes_and_no_more() {
        let mut desk = begun();
        let answer = asked(&mut desk, &json!({"do": "set", "path": "n", "value": "2"}));
        assert_eq!(place(&answer, "children[1]/name")["relevant"], true);
        assert_eq!(place(&answer, "place")["choices"].as_array().map(Vec::len), Some(2));
        let answer = asked(&mut desk, &json!({"do": "set", "path": "children[1]/age", "value": "4"}));
        assert_eq!(place(&answer, "total")["value"], 4);
        assert_eq!(place(&answer, "place"), Json::Null);
        let answer = asked(&mut desk, &json!({"do": "set", "path": "children[1]/name", "value": "Ани"}));
        assert_eq!(place(&answer, "children[1]/age")["label"], "Колко е Ани?");
    }

    #[test]
    fn rows_come_and_go() {
        let mut desk = begun();
        asked(&mut desk, &json!({"do": "set", "path": "n", "value": 1}));
        let answer = asked(&mut desk, &json!({"do": "add", "path": "children"}));
        assert_eq!(answer["repeats"]["children"], 2, "{answer:#}");
        assert_eq!(place(&answer, "children[2]/age")["label"], "Колко е ?");
        let answer = asked(&mut desk, &json!({"do": "remove", "path": "children", "row": 1}));
        assert_eq!(answer["repeats"]["children"], 1, "{answer:#}");
    }

    #[test]
    fn what_makes_no_sense_is_refused_and_changes_nothing() {
        let mut desk = Desk::default();
        for bad in ["", "{", "[]", "null", r#"{"do":"set","path":"n","value":1}"#, r#"{"do":"fly"}"#] {
            let answer: Json = serde_json::from_slice(&desk.answer(bad.as_bytes())).unwrap();
            assert!(answer["refused"].is_string(), "{bad}: {answer}");
        }
        let deep = "[".repeat(1_000_000);
        assert!(desk.answer(deep.as_bytes()).starts_with(br#"{"refused""#));
        let mut desk = begun();
        for path in ["", "no", "n/n", "children[9]/age", "children[99999999999999999999]/age", "children"] {
            let answer = asked(&mut desk, &json!({"do": "set", "path": path, "value": 1}));
            assert!(answer["refused"].is_string(), "{path}: {answer}");
        }
    }
}
