//! Forms and formulas that others have published, as an oracle: pyxform's example forms, which come inside `rxform`, and
//! the values that ODK Collect and Enketo give to the formulas inside `rxeval`. `bin/xlsforms` fetches them and sets
//! `XLSFORMS` and `ODK_ORACLE`; without them there is nothing to compare with.

use crate::forms::read;
use instruments::{
    Answers, Fault, Filling, FormulaFault, Instrument, Moment, Problem, Workbook, jiff::civil,
};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// Why a public form may be refused: files that did not come with it, and what is deliberately not taken.
fn is_deliberate(problem: &Problem) -> bool {
    match &problem.what {
        Fault::FileMissing { .. } | Fault::FileKind { .. } => true,
        Fault::Formula { fault: FormulaFault::PathRefused { path } } => path.contains("last-saved#"),
        _ => false,
    }
}

#[test]
fn public_forms_load_or_are_refused_for_a_reason() {
    let Ok(folder) = std::env::var("XLSFORMS") else { return };
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "xlsx"));
    files.sort();
    assert!(files.len() >= 30, "{files:?}");
    let mut loaded = 0;
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        match Workbook::from_xlsx(&fs::read(file).unwrap()).and_then(|book| Instrument::read(&book)) {
            Ok(form) => {
                loaded += 1;
                let again = Instrument::read(&form.to_workbook()).unwrap();
                assert_eq!(again.changes_since(&form), [], "{name}");
            }
            Err(problems) => {
                println!("refused: {name}: {problems:?}");
                assert!(problems.iter().all(is_deliberate), "{name}: {problems:#?}");
            }
        }
    }
    println!("{loaded} of {} public forms load", files.len());
}

/// Where we differ from both, and why.
fn is_ours(formula: &str) -> bool {
    // A name that no question has is told when the form is read, not blank for ever.
    formula.contains("missing")
        // Searching the whole form and attributes of XML are not taken.
        || formula.contains("//")
        || formula.contains('@')
        // Collect and Enketo have no such functions.
        || formula.contains("er-case(")
        // XPath 1.0 itself says "he"; Enketo says "o", Collect has no such function.
        || formula == "substring(\"hello\", 0, 3)"
        // What is no number is blank.
        || formula.ends_with("1 div 0")
        // Enketo reckons with another earth, Collect takes no text.
        || formula.starts_with("area(\"")
}

#[test]
fn formulas_come_to_what_collect_or_enketo_say() {
    let Ok(folder) = std::env::var("ODK_ORACLE") else { return };
    let load = |name: &str| fs::read_to_string(PathBuf::from(&folder).join(name)).unwrap();
    let engines: Vec<BTreeMap<String, serde_json::Value>> = ["expected.json", "javarosa-expected.json"]
        .map(|name| serde_json::from_str(&load(name)).unwrap())
        .into_iter()
        .collect();
    let corpus = load("corpus.txt");
    let formulas: Vec<&str> =
        corpus.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut agree = 0;
    for formula in &formulas {
        let ours = ours(formula);
        let theirs: Vec<String> = engines.iter().filter_map(|engine| said(engine.get(*formula)?)).collect();
        if theirs.iter().any(|theirs| same(&ours, theirs)) {
            agree += 1;
        } else {
            assert!(is_ours(formula), "{formula}: ours {ours:?}, theirs {theirs:?}");
        }
    }
    println!("{agree} of {} formulas agree with one of both engines", formulas.len());
    assert!(agree >= 100, "{agree}");
}

/// The value of one engine as text; of several nodes the first.
fn said(told: &serde_json::Value) -> Option<String> {
    match told.get("value")? {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Array(nodes) => {
            Some(nodes.first().and_then(|node| node.as_str()).unwrap_or_default().to_owned())
        }
        other => Some(other.to_string()),
    }
}

fn same(ours: &str, theirs: &str) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(1.0);
    let numbers = ours.parse::<f64>().ok().zip(theirs.parse::<f64>().ok());
    ours == theirs || (ours.is_empty() && theirs == "NaN") || numbers.is_some_and(|(a, b)| close(a, b))
}

/// What we say, in the instance that both engines were asked about.
fn ours(formula: &str) -> String {
    const FORM: &str = "
| survey | type         | name        | label | calculation | default |
|        | integer      | age         | Q | | 42 |
|        | decimal      | income      | Q | | 1500.5 |
|        | integer      | zero        | Q | | 0 |
|        | integer      | negative    | Q | | -7 |
|        | text         | consent     | Q | | yes |
|        | text         | name        | Q | | Maria da Silva |
|        | text         | spaced      | Q | | padded |
|        | text         | services    | Q | | water power |
|        | text         | one_service | Q | | water |
|        | text         | blank       | Q | | |
|        | date         | date        | Q | | 2026-08-07 |
|        | text         | stamp       | Q | | 2026-08-07T06:31:13.834-03:00 |
|        | text         | cpf         | Q | | 12345678901 |
|        | text         | ponto       | Q | | -23.5505 -46.6333 760 5 |
|        | text         | trecho      | Q | | -23.5505 -46.6333 760 5;-23.5605 -46.6433 762 5;-23.5705 -46.6333 758 5 |
|        | text         | area_quadra | Q | | -23.5505 -46.6333 0 0;-23.5505 -46.6233 0 0;-23.5605 -46.6233 0 0;-23.5605 -46.6333 0 0;-23.5505 -46.6333 0 0 |
|        | text         | um_ponto    | Q | | -23.5505 -46.6333 760 5 |
|        | begin group  | household   | G | | |
|        | begin repeat | resident    | R | | |
|        | text         | nome        | Q | | |
|        | integer      | idade       | Q | | |
|        | end repeat   |             |   | | |
|        | end group    |             |   | | |
|        | calculate    | it          |   | FORMULA | |
";
    let rows = [("Ana", 34_i64), ("Bia", 7), ("Caio", 19)];
    let answers = (1..).zip(rows).fold(Answers::new(), |answers, (row, (name, age))| {
        let at = format!("household/resident[{row}]");
        answers.with(&format!("{at}/nome"), name).with(&format!("{at}/idade"), age)
    });
    let text = FORM.replace("FORMULA", &formula.replace('|', "\\|"));
    if Instrument::read(&Workbook::from_markdown(&text).unwrap()).is_err() {
        return "refused".to_owned();
    }
    let form = read(&text);
    let moment = Moment::beginning(civil::date(2026, 3, 10).at(9, 30, 0, 0), -180);
    Filling::begin(&form, &answers, moment).state("it").unwrap().value.typed()
}
