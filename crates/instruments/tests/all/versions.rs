//! A form is written out as it was read, and a new version says what it changes.

use crate::forms::read;
use instruments::{Change, Instrument, What, Workbook};

const FIRST: &str = "
| survey   | type                  | name | label::English (en) | label::bg | relevant | required | default | parameters        | repeat_count | trigger | calculation | scale | weight |
|          | select_one yn         | a    | First?              | A?        |          | yes      | y       |                   |              |         |             | s     | 2      |
|          | begin repeat          | r    | Rows                | R         |          |          |         |                   | 2            |         |             |       |        |
|          | range                 | b    | How much?           | B?        | ${a} = 'y' |        |         | start=0 end=4     |              |         |             | s     |        |
|          | end repeat            |      |                     |           |          |          |         |                   |              |         |             |       |        |
|          | begin group           | g    | Group               | G         |          |          |         |                   |              |         |             |       |        |
|          | dateTime              | when | When                | W         |          |          |         |                   |              | ${a}    | now()       |       |        |
|          | end group             |      |                     |           |          |          |         |                   |              |         |             |       |        |
|          | deviceid              | who  |                     |           |          |          |         |                   |              |         |             |       |        |
| choices  | list_name | name | label::English (en) | label::bg | score | region |
|          | yn        | y    | Yes                 | Y         | 1     | north  |
|          | yn        | n    | No                  | N         | 0     |        |
| settings | form_id | version | form_title | label::bg | default_language |
|          | f       | 1       | Title      | T-bg      | English (en)     |
| scales   | scale | label::English (en) | method   | min_answered | missing | higher | reverse |
|          | s     | Scale               | weighted | 50%          | zero    | worse  | a       |
| bands    | scale | from | to | label::English (en) | level | risk |
|          | s     | 0    | 1  | Low                 | low   | low  |
|          | s     | 1    |    | High                | high  | high |
";

#[test]
fn a_form_is_written_out_and_read_again() {
    let form = read(FIRST);
    let book = form.to_workbook();
    let again = Instrument::read(&book).unwrap();
    assert_eq!(again.changes_since(&form), []);
    assert_eq!(again.to_workbook(), book);
    assert_eq!((&again.settings, &again.languages), (&form.settings, &form.languages));
    assert_eq!(again.scales[0].questions, ["a", "r/b"]);
    assert_eq!(again.scales[0].reversed, ["a"]);
}

#[test]
fn choices_from_a_file_come_along() {
    let text = "| survey | type | name | label | parameters |\n| | select_one_from_file t.csv | t | T | value=code label=town |\n";
    let book = Workbook::from_markdown(text).unwrap().with_csv("t.csv", b"code,town\na,Alpha\n").unwrap();
    let form = Instrument::read(&book).unwrap();
    let again = Instrument::read(&form.to_workbook()).unwrap();
    assert_eq!(again.changes_since(&form), []);
    assert_eq!(again.lists, form.lists);
}

#[test]
fn a_new_version_says_what_it_changes() {
    let second = FIRST
        .replace("| 1       | Title", "| 2       | Title")
        .replace("First? ", "Really?")
        .replace("${a} = 'y' ", "${a} = 'n' ")
        .replace("|          | deviceid              | who ", "|          | text                  | new ")
        .replace("| No                  | N         | 0 ", "| No                  | N         | 5 ")
        .replace("| s     | 1    |    | High ", "| s     | 1    |    | Grave");
    let (first, second) = (read(FIRST), read(&second));
    let told: Vec<String> = second.changes_since(&first).iter().map(short).collect();
    assert_eq!(
        told,
        [
            "settings  version 1 → 2",
            "survey a label::English (en) First? → Really?",
            "survey r/b relevant ${a} = 'y' → ${a} = 'n'",
            "survey new added",
            "survey who removed",
            "choices yn/n score 0 → 5",
            "bands s/1 label::English (en) High → Grave",
        ]
    );
}

fn short(change: &Change) -> String {
    let what = match &change.what {
        What::Added => "added".to_owned(),
        What::Removed => "removed".to_owned(),
        What::Changed { column, from, to } => format!("{column} {from} → {to}"),
    };
    format!("{} {} {what}", change.sheet, change.key)
}
