//! Workbooks and formulas as they are, damaged a little at a time: what a fuzzer would try, on any compiler, the same
//! each time. `MUTATIONS=200000 cargo test -p instruments --test all mutations` goes on for longer.

use crate::forms::{begin, moment};
use instruments::{Answers, Filling, Instrument, Workbook, formula, formula::Function};
use std::{
    env,
    io::{Cursor, Read, Write},
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Numbers that look random and are the same each time (a linear congruence, as in Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// How many rounds: few in the daily run, as many as asked for in a long one.
fn rounds(few: usize) -> usize {
    env::var("MUTATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(few)
}

/// What readers of spreadsheets stumble over.
const PIECES: [&str; 34] = [
    "0",
    "-1",
    "99999999999999999999",
    "1e308",
    "NaN",
    "A0",
    "A1048577",
    "XFD1048576",
    "ZZZZZZ1",
    "$A$1",
    "a1",
    "r=\"A1\"",
    "r=\"\"",
    "t=\"s\"",
    "t=\"inlineStr\"",
    "t=\"e\"",
    "t=\"d\"",
    "s=\"9\"",
    "<v>",
    "</v>",
    "<v/>",
    "<is><t>",
    "<f>1/0</f>",
    "</row>",
    "<row r=\"0\">",
    "<c>",
    "</sheetData>",
    "&#0;",
    "&amp;",
    "&lol;",
    "]]>",
    "<!--",
    "\u{feff}",
    "\0",
];

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheets: [(&str, &[&[&str]]); 4] = [
        (
            "survey",
            &[
                &["type", "name", "label::bg", "label::en", "relevant", "calculation", "constraint", "scale"],
                &["begin group", "home", "Дом", "Home", "", "", "", ""],
                &["select_one often", "warm", "Топло?", "Warm?", "", "", "", "s"],
                &["integer", "rooms", "Стаи", "Rooms", "${warm} = 'no'", "", ". > 0 and . < 20", ""],
                &["end group", "", "", "", "", "", "", ""],
                &["begin repeat", "child", "Дете", "Child", "", "", "", ""],
                &["date", "born", "Роден", "Born", "", "", "", ""],
                &["end repeat", "", "", "", "", "", "", ""],
                &["calculate", "sum", "", "", "", "sum(${rooms}) + count(${child})", "", ""],
            ],
        ),
        (
            "choices",
            &[
                &["list_name", "name", "label::bg", "label::en", "score"],
                &["often", "yes", "Да", "Yes", "2"],
                &["often", "no", "Не", "No", "0"],
            ],
        ),
        ("settings", &[&["form_id", "version"], &["f", "1"]]),
        ("scales", &[&["scale", "label::bg", "method"], &["s", "С", "sum"]]),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(*cells) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write(row, column, number).unwrap(),
                    Err(_) => sheet.write(row, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        parts.push((part.name().unwrap().into_owned(), text));
    }
    parts
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let plain = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name.as_str(), plain).unwrap();
        zip.write_all(text).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Takes away, doubles, swaps, or puts in what stands elsewhere or what is known to hurt.
fn damage(bytes: &mut Vec<u8>, pieces: &[&str], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let end = (at + 1 + dice.below(12)).min(bytes.len());
    match dice.below(6) {
        0 => drop(bytes.drain(at.min(end)..end)),
        1 => {
            let copy = bytes[at.min(end)..end].to_vec();
            bytes.splice(at..at, copy);
        }
        2 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        3 if at < bytes.len() => {
            let other = dice.below(bytes.len());
            bytes.swap(at, other);
        }
        4 => bytes.truncate(bytes.len() - dice.below(bytes.len() / 8 + 1)),
        _ => {
            let piece = dice.one(pieces).bytes();
            bytes.splice(at.min(end)..end, piece);
        }
    }
}

/// What loads can be filled.
fn filled(form: &Instrument) {
    let mut filling = begin(form);
    for (path, _) in filling.places().into_iter().take(50) {
        let _ = filling.set(&path, "1");
    }
    let _ = (filling.finish(), filling.scores(), form.to_workbook(), form.rules("bg"));
}

#[test]
fn a_damaged_workbook_is_read_or_refused() {
    let whole = workbook();
    assert!(Instrument::read(&Workbook::from_xlsx(&whole).unwrap()).is_ok());
    let parts = parts(&whole);
    let mut dice = Dice(11);
    for _ in 0..rounds(400) {
        let mut damaged = parts.clone();
        for _ in 0..1 + dice.below(4) {
            let which = dice.below(damaged.len());
            damage(&mut damaged[which].1, &PIECES, &mut dice);
        }
        let mut bytes = packed(&damaged);
        if dice.below(10) == 0 {
            damage(&mut bytes, &PIECES, &mut dice);
        }
        let read = Workbook::from_xlsx(&bytes).and_then(|book| Instrument::read(&book));
        if let Ok(form) = read {
            filled(&form);
        }
    }
}

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
|         | l         | b    | B     |
";

/// Formulas as people write them.
const FORMULAS: [&str; 14] = [
    "if(${a} > 3 and selected(${m}, 'a'), concat(${b}, '-', ${a}), 'none')",
    "sum(/data/r[x > 1 and position() < last()]/x) div count(${r})",
    "indexed-repeat(${x}, ${r}, ${a}) + coalesce(${x}, 0) * 2",
    "regex(${b}, '^[A-Z]{1,3}[0-9]+$') or not(boolean(${a}))",
    "format-date(today() + ${a}, '%d.%m.%Y')",
    "jr:choice-name(selected-at(${m}, 0), '${m}')",
    "join(' ', randomize(instance('l')/root/item[name != 'b']/label, ${a}))",
    "round(${a} div 3, 2) mod -7 - (-${a})",
    "int((today() - date('2020-03-11')) div 365.25)",
    "weighted-checklist(1, 9, ${a} > 1, 2, ${b} != '', 4)",
    "substr(normalize-space(${b}), -3, string-length(${b}))",
    "distance('42.7 23.3 0 0; 42.8 23.4 0 0') + area('0 0;0 1;1 1')",
    "once(random()) < 0.5 or uuid(${a}) = uuid()",
    "count(${r}[position() = 2]/*) | ../a | .",
];

const SIGNS: [&str; 30] = [
    "(",
    ")",
    "[",
    "]",
    "'",
    "\"",
    "${",
    "}",
    "/",
    "//",
    "..",
    ".",
    "*",
    "|",
    ",",
    " div ",
    " mod ",
    " and ",
    "-",
    "!=",
    ">=",
    "1e9",
    "99999999999999999999",
    "${a}",
    "${r}",
    "instance('l')",
    "current()/",
    "position()",
    "\u{201c}",
    "я",
];

#[test]
fn a_damaged_formula_comes_to_something_or_is_refused() {
    let mut dice = Dice(13);
    let calls: Vec<String> = Function::ALL.iter().map(|function| format!("{}(", function.name())).collect();
    let pieces: Vec<&str> = SIGNS.iter().copied().chain(calls.iter().map(String::as_str)).collect();
    let answers = Answers::new()
        .with("a", "7")
        .with("b", "2026-03-10T10:00")
        .with("m", "a b")
        .with("r[1]/x", "1.5")
        .with("r[2]/x", "99999999999999999999");
    for _ in 0..rounds(1_500) {
        let mut bytes = dice.one(&FORMULAS).as_bytes().to_vec();
        for _ in 0..1 + dice.below(5) {
            damage(&mut bytes, &pieces, &mut dice);
        }
        let text = String::from_utf8_lossy(&bytes).replace(['\n', '\r'], " ");
        let _ = formula::parse(&text);
        let text = FORM.replace("FORMULA", &text.replace('|', "\\|"));
        let Ok(form) = Instrument::read(&Workbook::from_markdown(&text).unwrap()) else { continue };
        let mut filling = Filling::begin(&form, &answers, moment());
        let _ = filling.set("a", "-1");
        let _ = filling.add_repeat("r");
        let fresh = Filling::begin(&form, &filling.answers(), moment());
        assert_eq!(filling.state("it"), fresh.state("it"), "{text}");
        let _ = (filling.finish(), form.rules("en"));
    }
}
