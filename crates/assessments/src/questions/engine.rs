//! What the forms' engine in the browser needs to know: where it is, the form, what is kept, and the words.

use super::w;
use base::Lang;
use instruments::{AnswerError, Filling, Moment, Value};
use page::{Markup, faults, html};
use serde_json::{Map, Value as Json, json};

/// Lets the browser fill the form by itself; without it every step goes to the server. `tag` is the language of the
/// form, `definition` the address of what was read from its workbook. The answer needs `access::answer::with_engine`.
/// `_engine` comes back as 1 when the browser did fill it: then each question that came up was shown at once.
pub fn engine(lang: Lang, tag: &str, filling: &Filling, moment: Moment, definition: &str) -> Markup {
    let typed = |at| Value::DateTime(at).typed();
    html! {
        div data-module=(browser::module().path) data-definition=(definition) data-language=(tag)
            data-person-language=(lang.tag()) data-answers=(json!(filling.answers())) data-now=(typed(moment.now))
            data-start=(typed(moment.start)) data-offset=(moment.offset) data-words=(Json::Object(words(lang))) {
            p.unseen role="status" {}
            input type="hidden" name="_engine" value="";
        }
        script type="module" src=(page::assets::filling_path()) {}
    }
}

fn words(lang: Lang) -> Map<String, Json> {
    use AnswerError::*;
    let plain = [
        Required,
        Constraint,
        NotANumber,
        NotWhole,
        NotADate,
        NotATime,
        NotADateTime,
        NotAPlace,
        NotTaken,
        NotOffered { choice: String::new() },
        NotRanked,
        TooMuchWork,
    ];
    let code = |error: &AnswerError| json!(error)["code"].as_str().unwrap_or_default().to_owned();
    let mut words: Map<String, Json> =
        plain.iter().map(|error| (code(error), json!(faults::answer(error, lang)))).collect();
    words.insert("out_of_range".into(), json!(faults::w::answer_out_of_range(lang, "{end}", "{start}")));
    words.insert("error_prefix".into(), json!(page::w::error_prefix(lang)));
    words.insert("must".into(), json!(w::must(lang)));
    words.insert("sheet_of".into(), json!(w::sheet_of(lang, "{all}", "{number}")));
    words.insert("shown".into(), json!(w::new_questions(lang)));
    words
}
