//! What is wrong with a workbook is told, all of it, with its place; what other tools write is read.

use crate::forms::{begin, problems, read};
use instruments::{
    Fault, Instrument, Problem, Workbook,
    instrument::{Item, Kind},
    limits,
};

/// One problem as `row column code`.
fn told(text: &str) -> Vec<String> {
    problems(text).iter().map(short).collect()
}

fn short(problem: &Problem) -> String {
    let told = serde_json::to_value(&problem.what).unwrap();
    let code = told["code"].as_str().unwrap_or_default();
    format!("{}:{} {} {code}", problem.sheet, problem.row, problem.column).replace("  ", " ")
}

#[test]
fn every_problem_is_told_at_once() {
    let told = told(
        "
| survey  | type            | name  | label | relevant   | constraint | required | calculation | default | parameters     | repeat_count | trigger |
|         | integr          | a     | A     |            |            |          |             |         |                |              |         |
|         | text            | 1b    | B     |            |            |          |             |         |                |              |         |
|         | text            |       | C     |            |            |          |             |         |                |              |         |
|         | text            | d     | D     | ${nobody}  | . > (      |          |             |         |                |              |         |
|         | text            | d     | D     |            |            |          |             |         |                |              |         |
|         | select_one none | e     | E     |            |            |          |             |         |                |              |         |
|         | select_one      | f     | F     |            |            |          |             |         |                |              |         |
|         | calculate       | g     |       |            |            |          |             |         |                |              |         |
|         | integer         | h     | H     |            |            |          |             | ten     |                |              |         |
|         | range           | i     | I     |            |            |          |             |         | start=5 end=1  |              |         |
|         | range           | j     | J     |            |            |          |             |         | start=x        |              |         |
|         | begin repeat    | k     | K     |            |            |          |             |         |                | 1000000      |         |
|         | text            | l     | L     |            |            |          |             |         |                |              | l       |
|         | end group       |       |       |            |            |          |             |         |                |              |         |
|         | end group       |       |       |            |            |          |             |         |                |              |         |
|         |                 | m     | M     |            |            |          |             |         |                |              |         |
|         | begin group     | n     | N     |            |            |          |             |         |                |              |         |
| choices | list_name | name | label |
|         | yn        | y    | Yes   |
|         | yn        | y    | Yes   |
|         | yn        |      | No    |
",
    );
    assert_eq!(
        told,
        [
            "survey:3 type type_unknown",
            "survey:4 name name_bad",
            "survey:5 name name_missing",
            "survey:6 relevant name_unknown",
            "survey:6 constraint formula",
            "survey:7 name name_twice",
            "survey:8 type list_missing",
            "survey:9 type list_unnamed",
            "survey:10 calculation calculation_missing",
            "survey:11 default default_bad",
            "survey:12 parameters range_bad",
            "survey:13 parameters parameter_bad",
            "survey:14 repeat_count too_many_repeats",
            "survey:15 trigger trigger_bad",
            "survey:16 type end_other",
            "survey:17 type end_alone",
            "survey:18 type type_missing",
            "survey:19 type group_open",
            "choices:22 name choice_twice",
            "choices:23 name choice_missing",
        ]
    );
}

#[test]
fn formulas_that_wait_for_one_another_are_named_with_their_rows() {
    let found = problems(
        "
| survey | type      | name | label | calculation | relevant |
|        | calculate | a    |       | ${b} + 1    |          |
|        | calculate | b    |       | ${c} + 1    |          |
|        | text      | c    | C     |             | ${a} > 1 |
|        | text      | free | F     |             |          |
",
    );
    let [Problem { what: Fault::Cycle { through }, .. }] = &found[..] else { panic!("{found:?}") };
    let names: Vec<_> = through.iter().map(|(name, row)| format!("{name}{row}")).collect();
    assert_eq!(names, ["a3", "c5", "b4"], "each before the one that looks at it");
}

#[test]
fn a_formula_that_waits_for_itself_is_told_and_once_is_not() {
    let table = "| survey | type | name | label | calculation |\n| | calculate | a | | ";
    assert_eq!(told(&format!("{table}${{a}} + 1 |")), ["survey:2  cycle".replace("  ", " ")]);
    assert!(read(&format!("{table}once(today()) |")).notices.is_empty());
    let group = "| survey | type | name | label | relevant |\n| | begin group | g | G | ${a} = 1 |\n| | integer | a | A | |\n| | end group | | | |";
    assert_eq!(told(group), ["survey:2 cycle"]);
}

#[test]
fn the_other_names_of_types_and_columns_are_read() {
    let form = read(
        "
| survey  | type                             | name | caption::English (en) | caption::Bulgarian (bg) | relevance | bind::required | calculate | readonly | constraining message | bind::jr:requiredMsg    |
|         | select one from yn               | a    | A                     | A-bg                    |           | yes            |           |          |                      |                        |
|         | select all that apply from yn    | b    | B                     | B-bg                    | ${a} = 'y'|                |           | true     |                      |                        |
|         | string                           | c    | C                     | C-bg                    |           |                |           |          |                      |                        |
|         | int                              | d    | D                     | D-bg                    |           |                |           |          |                      |                        |
|         | dateTime                         | e    | E                     | E-bg                    |           |                |           |          |                      |                        |
|         | photo                            | f    | F                     | F-bg                    |           |                |           |          |                      |                        |
|         | gps                              | g    | G                     | G-bg                    |           |                |           |          |                      |                        |
|         | begin_group                      | h    | H                     | H-bg                    |           |                |           |          |                      |                        |
|         | calculate                        | i    |                       |                         |           |                | 1 + 1     |          |                      |                        |
|         | end_group                        |      |                       |                         |           |                |           |          |                      |                        |
|         | start                            |      |                       |                         |           |                |           |          |                      |                        |
|         | audio                            | j    | J                     | J-bg                    |           |                |           |          |                      |                        |
| choices | list name | value | caption::English (en) | caption::Bulgarian (bg) |
|         | yn        | y     | Yes                   | Yes-bg                  |
",
    );
    let kinds: Vec<_> =
        form.questions().into_iter().map(|(path, question)| (path, question.kind.clone())).collect();
    let yn = || "yn".to_owned();
    assert_eq!(kinds[0], ("a".to_owned(), Kind::SelectOne { list: yn() }));
    assert_eq!(kinds[1], ("b".to_owned(), Kind::SelectMultiple { list: yn() }));
    assert_eq!(
        kinds[2..7].iter().map(|(_, kind)| kind.clone()).collect::<Vec<_>>(),
        [Kind::Text, Kind::Integer, Kind::DateTime, Kind::Image, Kind::Geopoint]
    );
    assert_eq!(kinds[7].0, "h/i");
    assert_eq!(kinds[8].0, "start");
    let Some(Item::Question(b)) = form.item("b") else { panic!() };
    assert_eq!((b.logic.relevant.as_str(), b.logic.read_only.as_str()), ("${a} = 'y'", "true()"));
    assert_eq!(b.label.get("bg"), "B-bg");
    assert_eq!(form.lists["yn"].choices[0].label.get("en"), "Yes");
    let notices: Vec<_> = form.notices.iter().map(short).collect();
    assert_eq!(notices, ["survey:14 type type_refused"], "sound is left out, and said so");
}

#[test]
fn a_workbook_of_excel_is_read_with_its_rows() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("survey").unwrap();
    for (column, heading) in ["type", "name", "label", "default", "relevant"].iter().enumerate() {
        sheet.write(2, column as u16, *heading).unwrap();
    }
    for (row, cells) in [["integer", "n", "How many?"], ["text", "why", "Why?"]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(row as u32 + 4, column as u16, *cell).unwrap();
        }
    }
    sheet.write(4, 3, 3.0).unwrap();
    sheet.write(5, 4, "${m} > 1").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let told = Instrument::read(&Workbook::from_xlsx(&bytes).unwrap()).unwrap_err();
    assert_eq!(told.iter().map(short).collect::<Vec<_>>(), ["survey:6 relevant name_unknown"]);
}

#[test]
fn a_damaged_workbook_is_told_and_not_read() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("survey").unwrap().write(0, 0, "type").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    for length in (0..bytes.len()).step_by(97) {
        assert!(Workbook::from_xlsx(&bytes[..length]).is_err(), "{length} bytes");
    }
    assert_eq!(Workbook::from_xlsx(b"not a zip").unwrap_err()[0].what, Fault::NotAWorkbook);
    assert_eq!(Workbook::from_xlsx(&[0xd0, 0xcf, 0x11, 0xe0, 0]).unwrap_err()[0].what, Fault::OldWorkbook);
}

#[test]
fn a_thousand_groups_within_one_another_are_refused() {
    let mut text = String::from("| survey | type | name | label |\n");
    for level in 0..1_000 {
        text.push_str(&format!("| | begin group | g{level} | G |\n"));
    }
    text.push_str("| | text | a | A |\n");
    text.push_str(&"| | end group | | |\n".repeat(1_000));
    assert_eq!(told(&text), ["survey:22 type too_nested"]);
}

#[test]
fn too_many_rows_are_refused() {
    let rows = "| | text | a | A |\n".repeat(limits::ROWS + 2);
    let text = format!("| survey | type | name | label |\n{rows}");
    assert!(matches!(Workbook::from_markdown(&text).unwrap_err()[0].what, Fault::TooManyRows { .. }));
    let rows: String = (0..limits::ITEMS + 1).map(|n| format!("| | text | a{n} | A |\n")).collect();
    let text = format!("| survey | type | name | label |\n{rows}");
    assert_eq!(told(&text).len(), 1);
}

#[test]
fn a_choice_of_its_own_brings_a_question() {
    let form = read(
        "
| survey  | type                     | name | label |
|         | select_one yn or_other   | a    | A     |
| choices | list_name                | name | label |
|         | yn                       | y    | Yes   |
",
    );
    let mut filling = begin(&form);
    assert!(!filling.state("a_other").unwrap().relevant);
    filling.set("a", "other").unwrap();
    assert!(filling.state("a_other").unwrap().relevant);
    assert_eq!(filling.choices("a", "en").len(), 2);
}

#[test]
fn choices_come_from_files_and_filters() {
    let book = Workbook::from_markdown(
        "
| survey | type                              | name   | label  | choice_filter      | calculation                                   | parameters            |
|        | text                              | region | Region |                    |                                               |                       |
|        | select_one_from_file towns.csv    | town   | Town   | region = ${region} |                                               | value=code label=town |
|        | calculate                         | people |        |                    | pulldata('towns', 'people', 'code', ${town})  |                       |
|        | calculate                         | first  |        |                    | instance('towns.csv')/root/item[code = 'c']/town |                    |
",
    )
    .unwrap();
    let missing = Instrument::read(&book).unwrap_err();
    assert!(missing.iter().any(|problem| matches!(problem.what, Fault::FileMissing { .. })), "{missing:?}");
    let csv = "code,town,region,people\na,Alpha,north,10\nb,Beta,north,20\nc,Gamma,south,30\n";
    let form = Instrument::read(&book.with_csv("towns.csv", csv.as_bytes()).unwrap()).unwrap();
    let mut filling = begin(&form);
    filling.set("region", "north").unwrap();
    let offered: Vec<_> = filling.choices("town", "en").into_iter().map(|choice| choice.label).collect();
    assert_eq!(offered, ["Alpha", "Beta"]);
    filling.set("town", "b").unwrap();
    assert_eq!(filling.state("people").unwrap().value.typed(), "20");
    assert_eq!(filling.state("first").unwrap().value.typed(), "Gamma");
    filling.set("region", "south").unwrap();
    assert_eq!(filling.errors().len(), 1, "Beta is no longer offered");
}
