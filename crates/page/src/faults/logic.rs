//! What the formulas of a form say.

use super::w;
use base::Lang;
use instruments::{
    formula::Op,
    logic::{Decides, Rule, Saying},
};

/// One formula as a line: `Asked when “Any children?” is “Yes”`.
pub fn rule(rule: &Rule, lang: Lang) -> String {
    let always = rule.says == [Saying::Always(true)];
    let says = sentence(&rule.says, lang);
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

/// The pieces with spaces between, but none inside brackets, before commas and after the name of a function.
fn sentence(says: &[Saying], lang: Lang) -> String {
    let mut text = String::new();
    let mut before = &Saying::Open;
    for saying in says {
        let close = matches!(saying, Saying::Close | Saying::Comma)
            || matches!((before, saying), (Saying::Open, _) | (Saying::Function(_), Saying::Open));
        if !close {
            text.push(' ');
        }
        text.push_str(&piece(saying, lang));
        before = saying;
    }
    text
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
        Saying::Function(name) => (*name).to_owned(),
        Saying::Name(name) => name.clone(),
        Saying::Open => "(".to_owned(),
        Saying::Close => ")".to_owned(),
        Saying::Comma => ",".to_owned(),
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
                "Asked when count-selected(“Which?”) > 1",
            ]
        );
    }
}
