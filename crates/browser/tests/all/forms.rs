//! Forms to compare with.

use instruments::{Instrument, Workbook};
use serde_json::{Value as Json, json};
use std::{fs, path::Path};

/// The forms that come with the program.
pub fn shipped() -> Vec<Instrument> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let forms = files.iter().filter(|file| !file.ends_with("README.md"));
    forms.map(|file| read(&fs::read_to_string(file).unwrap())).collect()
}

/// Every kind of question, and a calculation for each of these formulas.
pub fn of_everything() -> Instrument {
    let mut text = String::from(QUESTIONS);
    for (at, formula) in FORMULAS.iter().enumerate() {
        text.push_str(&format!("| | calculate | c{at} | | | | {} | |\n", formula.replace('|', "\\|")));
    }
    text.push_str(CHOICES);
    read(&text)
}

/// Lines that are no questions, or ask for what is not there.
pub fn hostile() -> Vec<String> {
    let paths = [
        "#seed",
        "",
        "/",
        "//",
        "whole/whole",
        "children[0]/age",
        "children[-1]",
        "children[4294967296]/age",
        "[",
        "a]b[",
    ];
    let mut lines: Vec<String> =
        ["{", "]", "null", "\"\"", "[1]", r#"{"do":"begin"}"#, r#"{"do":7}"#, r#"{"path":[]}"#]
            .map(str::to_owned)
            .into();
    lines.push("[".repeat(300_000));
    lines.push(format!(r#"{{"do":"set","path":"whole","value":{}1{}}}"#, "[".repeat(5000), "]".repeat(5000)));
    lines.push(json!({"do": "set", "path": "x".repeat(300_000), "value": 1}).to_string());
    lines.push(json!({"do": "remove", "path": "children", "row": u32::MAX}).to_string());
    lines.extend(paths.map(|path| json!({"do": "set", "path": path, "value": "1"}).to_string()));
    lines
}

/// Forms that no reader of workbooks would let pass: a circle, a formula without an end, a repeat without measure.
pub fn unfriendly() -> Vec<Json> {
    let texts = json!({"": "A"});
    let question = |name: &str, calculation: &str| {
        json!({"item": "question", "name": name, "kind": {"type": "text"}, "label": texts, "row": 2,
            "logic": {"calculation": calculation, "relevant": calculation}})
    };
    let form = |items: Json| {
        json!({"settings": {"form_id": "f", "version": "", "title": texts, "default_language": "bg",
            "instance_name": "", "style": ""}, "languages": [], "items": items, "lists": {}, "scales": [], "notices": []})
    };
    let mut deep = question("a", "1");
    for _ in 0..40 {
        deep = json!({"item": "group", "name": "g", "label": texts, "items": [deep], "row": 2});
    }
    let endless = json!({"item": "repeat", "count": "10000000", "group":
        {"name": "r", "label": texts, "items": [question("a", "count(../../r)")], "row": 2}});
    vec![
        form(json!([question("a", "${b} + 1"), question("b", "${a} + 1")])),
        form(json!([question("a", &"(".repeat(100_000))])),
        form(json!([question("a", "regex(., '(((((a*)*)*)*)*)*$')"), question("a", "no-such(1, )")])),
        form(json!([deep])),
        form(json!([question("a", "1"), endless])),
        form(json!([])),
    ]
}

fn read(text: &str) -> Instrument {
    Instrument::read(&Workbook::from_markdown(text).unwrap())
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

const QUESTIONS: &str = "
| survey | type | name | label::bg | relevant | constraint | calculation | choice_filter | parameters |
| | integer | whole | Цяло | | . < 10 | | |
| | decimal | part | Дробно | | | | |
| | text | words | Думи за ${whole} | ${whole} > 2 | string-length(.) < 5 | | |
| | date | day | Ден | | | | |
| | time | hour | Час | | | | |
| | dateTime | moment | Миг | | | | |
| | select_one l | one | Едно | | | | |
| | select_multiple l | many | Няколко | | | | name != ${one} |
| | rank l | order | Ред | | | | |
| | select_one l | mixed | Разбъркано | | | | | randomize=true |
| | select_one l | seeded | Със семе | | | | | randomize=true, seed=${whole} |
| | range | scale | Скала | | | | |
| | acknowledge | read | Прочетох | | | | |
| | geopoint | where | Къде? | | | | |
| | begin repeat | children | Деца | | | | |
| | text | name | Име | | | | |
| | integer | age | Колко е ${name}? | | | | |
| | calculate | double | | | | ${age} * 2 | |
| | end repeat | | | | | | |
";

const CHOICES: &str = "
| choices | list_name | name | label::bg |
| | l | a | А |
| | l | b | Б |
| | l | c | В |
| | l | d | Г |
";

const FORMULAS: [&str; 65] = [
    "${whole} + ${part} * 2 - 1 div 3",
    "${whole} mod 3",
    "-${part}",
    "round(${part}, 1)",
    "round(${part})",
    "int(${part})",
    "number(${words})",
    "abs(${part} - 20)",
    "pow(${part}, 2)",
    "sqrt(${part})",
    "pi()",
    "min(${age})",
    "max(${age})",
    "sum(${age})",
    "sum(${double})",
    "count(${children})",
    "count-non-empty(${age})",
    "position(..)",
    "indexed-repeat(${age}, ${children}, 2)",
    "join(', ', ${name})",
    "concat(${words}, '-', ${whole})",
    "string-length(${words})",
    "substr(${words}, 1, 3)",
    "substring-before(${words}, ' ')",
    "substring-after(${words}, ' ')",
    "contains(${words}, 'А')",
    "starts-with(${words}, 'А')",
    "ends-with(${words}, 'а')",
    "translate(${words}, 'абв', 'xyz')",
    "normalize-space(${words})",
    "regex(${words}, '[А-Яа-я]+')",
    "string(${part})",
    "if(${whole} > 5, 'много', 'малко')",
    "coalesce(${words}, 'нищо')",
    "once(${whole})",
    "boolean(${words})",
    "not(${whole} = 3)",
    "true() and ${whole} > 3 or false()",
    "${whole} >= 3 and ${part} <= 7.5",
    "${one} = 'a'",
    "selected(${many}, 'b')",
    "count-selected(${many})",
    "selected-at(${many}, 1)",
    "jr:choice-name(${one}, '${one}')",
    "checklist(1, 2, ${whole} > 1, ${part} > 3)",
    "weighted-checklist(1, 9, ${whole} > 1, 2, ${part} > 3, 4)",
    "today()",
    "now()",
    "date(${day})",
    "format-date(${day}, '%d.%m.%Y')",
    "format-date-time(${moment}, '%H:%M')",
    "decimal-date-time(${moment})",
    "decimal-time(${hour})",
    "date('2026-03-10') - ${day}",
    "int((today() - ${day}) div 365.25)",
    "distance(${where})",
    "${scale} * 10",
    "string-length(string(${order}))",
    "format-date(today() + ${whole}, '%Y-%m-%d')",
    "number('1e3') + number('x')",
    "random()",
    "int(random() * 1000) + random()",
    "uuid()",
    "uuid(9)",
    "join(' ', randomize(${name}, ${whole}))",
];
