//! What the formulas of a form say.

use super::w;
use base::Lang;
use instruments::{
    formula::Op,
    logic::{Decides, Rule, Saying},
};
use std::slice::Iter;

/// One formula as a line: `Asked when “Any children?” is “Yes”`.
pub fn rule(rule: &Rule, lang: Lang) -> String {
    let always = rule.says == [Saying::Always(true)];
    let says = phrase(&mut rule.says.iter(), "", lang);
    match rule.decides {
        Decides::Asked => w::logic_asked(lang, says),
        Decides::Required if always => w::logic_required_always(lang).to_owned(),
        Decides::Required => w::logic_required(lang, says),
        Decides::Constraint => w::logic_constraint(lang, says),
        Decides::ReadOnly if always => w::logic_read_only_always(lang).to_owned(),
        Decides::ReadOnly => w::logic_read_only(lang, says),
        Decides::Calculation => w::logic_calculation(lang, says),
        Decides::Default => w::logic_default(lang, says),
        Decides::Choices => w::logic_choices(lang, says),
        Decides::Rows => w::logic_rows(lang, says),
    }
}

/// What the pieces say, up to the end or to the bracket that closes; `of` is the function that the bracket belongs to.
/// The values of `if` are said as a sentence, and a function without values needs no bracket.
fn phrase(says: &mut Iter<'_, Saying>, of: &str, lang: Lang) -> String {
    let (mut text, mut commas, mut called) = (String::new(), 0, "");
    while let Some(saying) = says.next() {
        match saying {
            Saying::Close => break,
            Saying::Comma => {
                commas += 1;
                text.push(',');
                if of == "if" {
                    add(&mut text, if commas == 1 { w::logic_then(lang) } else { w::logic_otherwise(lang) });
                }
            }
            Saying::Function(name) => {
                called = name;
                if called != "if" {
                    add(&mut text, &w::logic_function(lang, called));
                }
            }
            Saying::Open => {
                let inside = phrase(says, called, lang);
                match called {
                    "if" => add(&mut text, &format!("({} {inside})", w::logic_if(lang))),
                    name if !name.is_empty() && inside.is_empty() => {}
                    // A function that has no word of its own stays as it is written.
                    name if !name.is_empty() && w::logic_function(lang, name) == name => {
                        text.push_str(&format!("({inside})"));
                    }
                    _ => add(&mut text, &format!("({inside})")),
                }
                called = "";
            }
            other => add(&mut text, &piece(other, lang)),
        }
    }
    text
}

fn add(text: &mut String, piece: &str) {
    if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(piece);
}

fn piece(saying: &Saying, lang: Lang) -> String {
    match saying {
        Saying::Answer(label) | Saying::Choice(label) | Saying::Text(label) => w::logic_answer(lang, label),
        Saying::Number(number) => number.clone(),
        Saying::This => w::logic_this(lang).to_owned(),
        Saying::Op(op) => operator(*op, lang),
        Saying::Not => w::logic_not(lang).to_owned(),
        Saying::Includes => w::logic_includes(lang).to_owned(),
        Saying::Always(true) => w::logic_true(lang).to_owned(),
        Saying::Always(false) => w::logic_false(lang).to_owned(),
        Saying::Name(name) => name.clone(),
        // Brackets, commas and functions are said where they join others.
        Saying::Function(_) | Saying::Open | Saying::Close | Saying::Comma => String::new(),
    }
}

fn operator(op: Op, lang: Lang) -> String {
    match op {
        Op::Or => w::logic_or(lang).to_owned(),
        Op::And => w::logic_and(lang).to_owned(),
        Op::Equal => w::logic_equal(lang).to_owned(),
        Op::Unequal => w::logic_unequal(lang).to_owned(),
        Op::LessOrEqual => "≤".to_owned(),
        Op::GreaterOrEqual => "≥".to_owned(),
        Op::Minus => "−".to_owned(),
        Op::Times => "×".to_owned(),
        Op::Divide => ":".to_owned(),
        other => other.sign().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use instruments::{Instrument, Workbook};

    #[test]
    fn formulas_are_said_with_labels() {
        let text = "
| survey  | type            | name | label         | relevant                                  | required | constraint |
|         | select_one yn   | a    | Any children? |                                           | yes      |            |
|         | select_multiple yn | m | Which?        |                                           |          |            |
|         | integer         | n    | How many?     | ${a} = 'y' and not(selected(${m}, 'n'))   |          | . >= 1 and . < (2 + 3) * 4 |
|         | note            | x    | Many          | count-selected(${m}) > 1                  |          |            |
|         | note            | y    | More          | if(${a} = 'y', 1, 0) + if(${n} > 2, if(today() > 3, 1, 2), 0) > pow(2, 3) |  |  |
| choices | list_name | name | label |
|         | yn        | y    | Yes   |
|         | yn        | n    | No    |
";
        let form = Instrument::read(&Workbook::from_markdown(text).unwrap()).unwrap();
        let said: Vec<String> = form.rules("en").iter().map(|one| rule(one, Lang::En)).collect();
        assert_eq!(
            said,
            [
                "Must be answered",
                "Asked when (“Any children?” is “Yes”) and not (“Which?” includes “No”)",
                "The answer must keep to: (the answer ≥ 1) and (the answer < ((2 + 3) × 4))",
                "Asked when how many are chosen (“Which?”) > 1",
                "Asked when ((if “Any children?” is “Yes”, then 1, otherwise 0) + (if “How many?” > 2, then (if today > 3, then 1, otherwise 2), otherwise 0)) > pow(2, 3)",
            ]
        );
    }
}
