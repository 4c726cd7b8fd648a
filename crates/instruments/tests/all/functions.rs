//! Every function and operator, with the values that the ODK XForms specification and XPath 1.0 give.

use crate::forms::{begin, moment, problems, read};
use instruments::{Answers, Fault, Filling, FormulaFault, formula::Function, formula::functions::REFUSED};

const FORM: &str = "
| survey  | type                | name   | label | calculation |
|         | integer             | whole  | Q     |             |
|         | decimal             | part   | Q     |             |
|         | text                | words  | Q     |             |
|         | text                | blank  | Q     |             |
|         | date                | day    | Q     |             |
|         | time                | hour   | Q     |             |
|         | datetime            | at     | Q     |             |
|         | select_one fruit    | one    | Q     |             |
|         | select_multiple fruit | many | Q     |             |
|         | geopoint            | here   | Q     |             |
|         | begin repeat        | row    | R     |             |
|         | text                | name   | Q     |             |
|         | integer             | n      | Q     |             |
|         | calculate           | at_row |       | position(..) |
|         | end repeat          |        |       |             |
| choices | list_name | name | label::English (en) | label::bg |
|         | fruit     | a    | Apple               | A-bg      |
|         | fruit     | b    | Pear                | B-bg      |
|         | fruit     | c    | Plum                | C-bg      |
|         | letter    | A    | A                   | A         |
|         | letter    | B    | B                   | B         |
|         | letter    | C    | C                   | C         |
|         | letter    | D    | D                   | D         |
|         | letter    | E    | E                   | E         |
|         | letter    | F    | F                   | F         |
| settings | form_id | version | default_language |
|          | f       | 7       | English (en)     |
";

fn answers() -> Answers {
    let rows = [("Ana", 34), ("Bia", 7), ("Cai", 19)];
    let answers = Answers::new()
        .with("whole", "42")
        .with("part", "2.5")
        .with("words", "Maria da Silva")
        .with("day", "2026-08-07")
        .with("hour", "06:30")
        .with("at", "2026-08-07T06:30:00")
        .with("one", "b")
        .with("many", "c a")
        .with("here", "42.7 23.3 550 5");
    (1..).zip(rows).fold(answers, |answers, (row, (name, n))| {
        answers.with(&format!("row[{row}]/name"), name).with(&format!("row[{row}]/n"), i64::from(n))
    })
}

/// What a formula comes to in the form above, as text.
fn result(formula: &str) -> String {
    let form = read(&with(formula));
    let filling = Filling::begin(&form, &answers(), moment());
    filling.state("it").unwrap().value.typed()
}

fn with(formula: &str) -> String {
    let line = format!("|         | calculate | it | | {} |\n| choices", formula.replace('|', "\\|"));
    FORM.replacen("| choices", &line, 1)
}

#[rustfmt::skip]
const TABLE: &[(&str, &str)] = &[
    // Operators.
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 div 2", "3.5"), ("7 mod 3", "1"), ("-7 mod 3", "-1"),
    ("-${whole} + 1", "-41"), ("5 - 3 - 1", "1"), ("${whole}-1", "41"), ("1 div 0", ""), ("0.1 + 0.2", "0.30000000000000004"),
    ("0.1 + 0.2 = 0.3", "true"), ("1 = 1 and 2 > 1", "true"), ("1 > 2 or 2 >= 2", "true"), ("1 != 1", "false"),
    ("2 <= 1", "false"), ("'b' = ${one}", "true"), ("${blank} = ''", "true"), ("${blank} > 1", "false"),
    ("${row}/n > 30", "true"), ("${row}/n = 8", "false"), ("true() = 'x'", "true"), ("${whole} = '42'", "true"),
    ("count(${whole} | ${part})", "2"), ("${day} < today()", "false"), ("${day} = '2026-08-07'", "true"),
    // Choice.
    ("if(${whole} > 40, 'old', 'young')", "old"), ("if(false(), 1, 2)", "2"),
    ("coalesce(${blank}, 'x')", "x"), ("coalesce(${words}, 'x')", "Maria da Silva"),
    ("once('first')", "first"), ("true()", "true"), ("false()", "false"), ("not(1 = 1)", "false"),
    ("boolean(0)", "false"), ("boolean('0')", "true"), ("boolean(${blank})", "false"), ("boolean('')", "false"),
    ("boolean-from-string('1')", "true"), ("boolean-from-string('true')", "true"), ("boolean-from-string('x')", "false"),
    // Selections.
    ("selected(${many}, 'a')", "true"), ("selected(${many}, 'b')", "false"), ("selected('one two', 'tw')", "false"),
    ("selected-at(${many}, 0)", "c"), ("selected-at(${many}, 1)", "a"), ("selected-at(${many}, 5)", ""),
    ("count-selected(${many})", "2"), ("count-selected(${blank})", "0"),
    ("jr:choice-name(${one}, '${one}')", "Pear"), ("jr:choice-name(selected-at(${many}, 0), '${many}')", "Plum"),
    ("checklist(1, 2, ${words} = 'x', ${whole} = 42)", "true"), ("checklist(2, -1, 1 = 1, 1 = 2)", "false"),
    ("weighted-checklist(5, 9, 1 = 1, 4, 1 = 1, 3)", "true"), ("weighted-checklist(5, -1, 1 = 1, 4, 1 = 2, 3)", "false"),
    // Rows.
    ("count(${row})", "3"), ("count(/data/row)", "3"), ("count(/data/row[n > 10])", "2"), ("sum(${n})", "60"),
    ("/data/row[position() = 2]/name", "Bia"), ("${row}[2]/name", "Bia"), ("/data/row[last()]/name", "Cai"),
    ("indexed-repeat(${name}, ${row}, 3)", "Cai"), ("indexed-repeat(${name}, ${row}, 4)", ""),
    ("sum(${at_row})", "6"), ("position(/data/row[3])", "3"), ("count(/data/row/*)", "9"),
    ("count-non-empty(/data/row/name)", "3"), ("count-non-empty(${blank})", "0"), ("join('-', ${name})", "Ana-Bia-Cai"),
    // Numbers.
    ("sum(${n}) div count(${n})", "20"), ("min(${n})", "7"), ("max(${n})", "34"), ("min(3, 1, 2)", "1"), ("max(1, ${whole})", "42"),
    ("min(${blank})", ""), ("sum(${blank})", "0"), ("string(sum(${blank}))", "0"), ("number('3.5')", "3.5"), ("number('x')", ""), ("number(true())", "1"), ("number('2026-08-07')", "20672"),
    ("int(3.9)", "3"), ("int(-3.9)", "-3"), ("round(2.5)", "3"), ("round(-1.5)", "-1"), ("round(1.005, 2)", "1.01"), ("round(1234, -2)", "1200"),
    ("floor(-1.2)", "-2"), ("ceiling(1.2)", "2"), ("abs(-3)", "3"), ("pow(2, 10)", "1024"), ("exp(0)", "1"), ("exp10(3)", "1000"),
    ("round(log(10), 4)", "2.3026"), ("log10(1000)", "3"), ("sqrt(16)", "4"), ("sqrt(-1)", ""), ("sin(0)", "0"), ("cos(0)", "1"), ("tan(0)", "0"),
    ("round(asin(1), 4)", "1.5708"), ("acos(1)", "0"), ("round(atan(1), 4)", "0.7854"), ("round(atan2(1, -1), 4)", "2.3562"), ("round(pi(), 5)", "3.14159"),
    // Text.
    ("concat('a', 1, true())", "a1true"), ("concat(${name})", "AnaBiaCai"), ("join(' ', 'a', 'b')", "a b"),
    ("substr('hello', 1, 3)", "el"), ("substr('hello', 2)", "llo"), ("substr('hello', -3, -1)", "ll"),
    ("substring('hello', 2)", "ello"), ("substring('hello', 1.5, 2.6)", "ell"), ("substring('hello', 0, 3)", "he"),
    ("substring-before('1999/04', '/')", "1999"), ("substring-after('1999/04', '/')", "04"), ("substring-before('a', 'x')", ""),
    ("string-length('яйце')", "4"), ("string-length(${blank})", "0"), ("normalize-space('  a   b ')", "a b"),
    ("contains(${words}, 'Silva')", "true"), ("contains(${words}, 'silva')", "false"),
    ("starts-with(${words}, 'Maria')", "true"), ("ends-with(${words}, 'Silva')", "true"), ("translate('bar', 'abc', 'AB')", "BAr"),
    ("lower-case('ЯБ')", "яб"), ("upper-case('яб')", "ЯБ"), ("regex('a12', '[a-z][0-9]+')", "true"), ("regex('xa12', '[a-z][0-9]+')", "false"),
    ("regex('', '.*')", "true"), ("string(2.0)", "2"), ("string(${whole})", "42"),
    // Days and times.
    ("today()", "2026-03-10"), ("now()", "2026-03-10T09:30:00.000+02:00"), ("date('2026-08-07')", "2026-08-07"), ("date(20672)", "2026-08-07"),
    ("date('x')", ""), ("date(today() + 30)", "2026-04-09"), ("${day} - today()", "150"), ("int((today() - date('2020-03-11')) div 365.25)", "5"),
    ("date-time(20672.5)", "2026-08-07T12:00:00.000+02:00"), ("decimal-date-time('1970-01-02')", "1"), ("decimal-date-time(${at})", "20672.270833333332"),
    ("round(decimal-date-time('2018-04-24T15:30:00.000+06:00'), 3)", "17645.479"), ("decimal-time('06:00:00.000+02:00')", "0.25"), ("decimal-time(${hour})", "0.2708333333333333"),
    ("format-date(${day}, '%d.%m.%Y')", "07.08.2026"), ("format-date('2026-08-07', '%e/%n/%y %b %a')", "7/8/26 Aug Fri"),
    ("format-date-time(${at}, '%Y-%m-%d %H:%M:%S.%3 %h')", "2026-08-07 06:30:00.000 6"), ("format-date(${blank}, '%Y')", ""),
    // Chance: the orders are those that ODK's engines give for these seeds.
    ("join('', randomize(instance('letter')/root/item/name, 42))", "AFCBDE"), ("join('', randomize(instance('letter')/root/item/name, 1))", "BFEACD"),
    ("join('', randomize(instance('letter')/root/item/name, 11111111))", "ACDBFE"), ("join('', randomize(instance('letter')/root/item/name, floor(1.1)))", "BFEACD"),
    ("join('-', randomize(${name}, 1))", "Bia-Ana-Cai"), ("count(randomize(${name}))", "3"), ("string-length(join('', randomize(${name})))", "9"),
    ("random() >= 0 and random() < 1", "true"), ("random() = random()", "false"), ("number(random()) * 0", "0"),
    ("regex(uuid(), '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}')", "true"), ("uuid() = uuid()", "false"), ("regex(uuid(7), '[0-9A-Z]{7}')", "true"),
    // Places, files, the form.
    ("round(distance('0 0 0 0; 0 1 0 0'), 0)", "111319"), ("distance(${here})", "0"), ("round(area('0 0;0 1;1 1;1 0') div 1000000, 0)", "12391"), ("version()", "7"),
];

#[test]
fn every_function_comes_to_what_the_specification_says() {
    let wrong: Vec<_> = TABLE
        .iter()
        .map(|(formula, expected)| (*formula, *expected, result(formula)))
        .filter(|(_, expected, result)| expected != result)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_function_that_is_taken_stands_in_the_table() {
    let spoken = |function: &&Function| {
        let called = format!("{}(", function.name());
        TABLE.iter().any(|(formula, _)| formula.contains(&called))
    };
    let silent: Vec<_> =
        Function::ALL.iter().filter(|function| !spoken(function)).map(|f| f.name()).collect();
    assert_eq!(silent, ["pulldata"], "tested where it has a file");
}

#[test]
fn what_is_refused_is_told_by_name() {
    for name in REFUSED {
        let told = problems(&with(&format!("{name}()")));
        let fault = FormulaFault::FunctionRefused { name: name.to_owned() };
        assert_eq!(told.first().map(|problem| &problem.what), Some(&Fault::Formula { fault }), "{name}");
    }
}

#[test]
fn a_formula_that_cannot_be_read_is_told_with_the_place() {
    use FormulaFault as F;
    let of = |formula: &str| match problems(&with(formula)).remove(0).what {
        Fault::Formula { fault } => fault,
        other => panic!("{formula}: {other:?}"),
    };
    assert_eq!(of("1 +"), F::EndsEarly);
    assert_eq!(of("(1 + 2"), F::Unclosed { what: "(".into(), at: 1 });
    assert_eq!(of("1 + 'a"), F::Unclosed { what: "'".into(), at: 5 });
    assert_eq!(of("${whole"), F::Unclosed { what: "${".into(), at: 1 });
    assert_eq!(of("1 == 1"), F::Unexpected { found: "=".into(), at: 4 });
    assert_eq!(of("1 2"), F::Unexpected { found: "2".into(), at: 3 });
    assert_eq!(of("abs()"), F::ArgumentCount { name: "abs".into(), given: 0, least: 1, most: 1 });
    assert_eq!(of("randomize(1, 2)"), F::ArgumentBad { name: "randomize".into(), argument: 1 });
    assert_eq!(of("count(1)"), F::ArgumentBad { name: "count".into(), argument: 1 });
    assert_eq!(
        of("slected(${one}, 'a')"),
        F::FunctionUnknown { name: "slected".into(), nearest: "selected".into() }
    );
    assert_eq!(of("//name"), F::PathRefused { path: "//".into() });
    assert!(matches!(of("regex(${words}, '(')"), F::PatternBad { .. }));
    assert!(matches!(of(&"(".repeat(1_000)), F::TooDeep { .. }));
    assert!(matches!(of(&"1+".repeat(10_000)), F::TooLong { .. }));
}

#[test]
fn a_long_chain_is_no_deep_one() {
    assert_eq!(result(&format!("1{}", " + 1".repeat(2_000))), "2001");
}

#[test]
fn curled_quotes_are_quotes() {
    assert_eq!(result("concat(“a”, ‘b’)"), "ab");
}

#[test]
fn an_answer_of_its_own_is_once_and_for_all() {
    let form = read(&with("once(${words})"));
    let mut filling = begin(&form);
    filling.set("words", "first").unwrap();
    filling.set("words", "second").unwrap();
    assert_eq!(filling.state("it").unwrap().value.typed(), "first");
}
