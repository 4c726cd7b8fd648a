//! Whatever comes in, nothing hangs and nothing falls over.

use crate::forms::{begin, moment};
use instruments::{AnswerError, Answers, Filling, Instrument, Workbook, formula, formula::Function};
use proptest::prelude::*;

const FORM: &str = "
| survey  | type            | name | label | calculation |
|         | integer         | a    | Q     |             |
|         | text            | b    | Q     |             |
|         | select_multiple l | m  | Q     |             |
|         | begin repeat    | r    | R     |             |
|         | decimal         | x    | Q     |             |
|         | end repeat      |      |       |             |
|         | calculate       | it   |       | FORMULA     |
| choices | list_name | name | label |
|         | l         | a    | A     |
";

/// Formulas that can be read, of every operator and function.
fn formulas() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        "[0-9]{1,18}",
        "'[a-zя0-9 %.,:T-]{0,12}'",
        Just("${a}".to_owned()),
        Just("${b}".to_owned()),
        Just("${m}".to_owned()),
        Just("${x}".to_owned()),
        Just("${r}".to_owned()),
        Just("/data/r[x > 1]/x".to_owned()),
        Just("${r}[last()]/x".to_owned()),
        Just(".".to_owned()),
        Just("../a".to_owned()),
        Just("*".to_owned()),
    ];
    leaf.prop_recursive(5, 60, 4, |inner| {
        let operators = prop::sample::select(vec![
            "+", "-", "*", " div ", " mod ", "=", "!=", "<", ">=", " and ", " or ", "|",
        ]);
        prop_oneof![
            (inner.clone(), operators, inner.clone()).prop_map(|(a, op, b)| format!("{a} {op} {b}")),
            inner.clone().prop_map(|a| format!("-({a})")),
            (prop::sample::select(Function::ALL.to_vec()), prop::collection::vec(inner, 0..5))
                .prop_map(|(function, arguments)| format!("{}({})", function.name(), arguments.join(", "))),
        ]
    })
}

fn filled(form: &Instrument) {
    let answers = Answers::new()
        .with("a", "7")
        .with("b", "2026-03-10T10:00")
        .with("m", "a")
        .with("r[1]/x", "1.5")
        .with("r[2]/x", "99999999999999999999")
        .with("r[3]/x", "nothing");
    let mut filling = Filling::begin(form, &answers, moment());
    let _ = filling.set("a", "-1");
    let _ = filling.add_repeat("r");
    let _ = filling.remove_repeat("r", 1);
    let _ = (filling.state("it"), filling.errors(), filling.finish(), filling.scores(), filling.answers());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_a_formula_or_is_not(text in "\\PC{0,200}") {
        let _ = formula::parse(&text);
    }

    #[test]
    fn any_signs_are_a_formula_or_are_not(text in "[()\\[\\]/.*+'${}a-c0-9 ,=<>!|-]{0,120}") {
        let _ = formula::parse(&text);
    }

    #[test]
    fn any_formula_comes_to_something(formula in formulas()) {
        let text = FORM.replace("FORMULA", &formula.replace('|', "\\|"));
        if let Ok(form) = Instrument::read(&Workbook::from_markdown(&text).unwrap()) {
            filled(&form);
        }
    }

    #[test]
    fn any_formula_may_be_a_pattern_a_filter_or_a_count(formula in formulas()) {
        let formula = formula.replace('|', "\\|");
        let text = format!(
            "| survey | type | name | label | relevant | constraint | required | choice_filter | repeat_count | default | trigger |
| | integer | a | Q | | | | | | | |
| | text | b | Q ${{a}} | {formula} | regex(., {formula}) | {formula} | | | | |
| | select_multiple l | m | Q | | | | {formula} | | | |
| | begin repeat | r | R | | | | | {formula} | | |
| | decimal | x | Q | {formula} | | | | | {formula} | ${{a}} |
| | end repeat | | | | | | | | | |
| choices | list_name | name | label |
| | l | a | A |
");
        if let Ok(form) = Instrument::read(&Workbook::from_markdown(&text).unwrap()) {
            filled(&form);
        }
    }

    #[test]
    fn any_rows_are_a_form_or_problems(rows in prop::collection::vec(
        ("(begin group|end group|begin repeat|end repeat|text|integer|calculate|select_one l|note|range|[a-z ]{0,9})",
         "[a-c]{0,2}", "[a-z$\\{\\}]{0,6}", "(|\\$\\{[a-c]{1,2}\\}( \\+ \\$\\{[a-c]{1,2}\\})?|1|[a-z(]{1,4})"), 0..14)) {
        let mut text = String::from("| survey | type | name | label | relevant | calculation | default |\n");
        for (kind, name, label, formula) in rows {
            text.push_str(&format!("| | {kind} | {name} | {label} | {formula} | {formula} | {label} |\n"));
        }
        text.push_str("| choices | list_name | name | label |\n| | l | a | A |\n");
        if let Ok(form) = Instrument::read(&Workbook::from_markdown(&text).unwrap()) {
            let kept = serde_json::to_string(&form).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Instrument>(&kept).unwrap(), &form);
            let filling = begin(&form);
            for (path, _) in filling.places() {
                prop_assert!(filling.state(&path).is_some(), "{}", path);
            }
        }
    }

    #[test]
    fn any_bytes_are_a_workbook_or_are_not(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = Workbook::from_xlsx(&bytes);
        let _ = Workbook::from_xlsx(&[b"PK\x03\x04".to_vec(), bytes.clone()].concat());
        let _ = Workbook::default().with_csv("a.csv", &bytes);
    }
}

#[test]
fn a_change_works_out_the_same_as_a_fresh_start() {
    let text = "
| survey | type         | name | label | relevant    | calculation          | repeat_count |
|        | integer      | a    | Q     |             |                      |              |
|        | integer      | b    | Q     | ${a} > 1    |                      |              |
|        | begin repeat | r    | R     | ${b} != 2   |                      | ${b}         |
|        | integer      | x    | Q     | ${a} != 3   |                      |              |
|        | calculate    | y    |       |             | ${x} + position(..) + ${a} |        |
|        | end repeat   |      |       |             |                      |              |
|        | calculate    | s    |       | ${b} < 4    | sum(${y}) + count(${r}) |           |
|        | calculate    | t    |       |             | coalesce(${s}, -1) * 2 |            |
";
    let form = Instrument::read(&Workbook::from_markdown(text).unwrap()).unwrap();
    proptest!(|(steps in prop::collection::vec((0..4_usize, 0..6_i64), 1..25))| {
        let mut filling = begin(&form);
        for (which, value) in steps {
            let path = ["a", "b", "r[1]/x", "r[2]/x"][which];
            let _ = filling.set(path, value);
            let fresh = Filling::begin(&form, &filling.answers(), moment());
            for (path, _) in fresh.places() {
                prop_assert_eq!(filling.state(&path), fresh.state(&path), "{}", path);
            }
            prop_assert_eq!(filling.errors(), fresh.errors());
        }
    });
}

#[test]
fn a_sum_over_sums_over_many_rows_is_stopped() {
    let mut text = String::from(
        "| survey | type | name | label | calculation | repeat_count |\n| | begin repeat | r | R | | 500 |\n",
    );
    for n in 0..3 {
        text.push_str(&format!("| | calculate | c{n} | | count(/data/r[count(/data/r[count(/data/r[position() > {n}]) > 1]) > 2]) | |\n"));
    }
    text.push_str("| | end repeat | | | | |\n");
    let form = Instrument::read(&Workbook::from_markdown(&text).unwrap()).unwrap();
    assert!(begin(&form).errors().iter().any(|(_, error)| *error == AnswerError::TooMuchWork));
}

#[test]
fn a_pattern_never_takes_long() {
    let text =
        "| survey | type | name | label | constraint |\n| | text | a | A | regex(., '(a+)+(a*)*b') |\n";
    let form = Instrument::read(&Workbook::from_markdown(text).unwrap()).unwrap();
    let mut filling = begin(&form);
    filling.set("a", "a".repeat(50_000)).unwrap();
    assert_eq!(filling.errors().len(), 1);
}
