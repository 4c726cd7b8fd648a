//! Samples of registers.

use super::{
    Period, Register,
    pages::{self, View},
};
use base::{Code, FieldErrors, Lang, Problem, typed::Typed};
use casework::cases::samples::today;
use page::Markup;
use papers::{Cell, Sheet};

/// Registers: full, empty, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let row = vec![Cell::Int(21), today().into(), "Договор".into(), Cell::Empty];
    let papers = vec![Some(casework::cases::samples::id(302))];
    let full = View { sheet: Some(sheet(vec![row])), papers, ..view(Register::Out) };
    let wrong = View {
        errors: FieldErrors::one("sender", Problem::Required),
        typed: Typed::default().with("about", "Писмо за среща"),
        ..view(Register::In)
    };
    let no_period = View {
        sheet: None,
        query_errors: FieldErrors::one("to", Problem::NotADate),
        query: Typed::default().with("to", "утре"),
        ..view(Register::Signals)
    };
    let line = |number| vec![Cell::Int(number), today().into(), "Договор".into(), Cell::Empty];
    let long = View { sheet: Some(sheet((1..=60).map(line).collect())), after: 25, ..view(Register::Out) };
    vec![
        ("registers", pages::show(lang, &full)),
        ("registers, the second page", pages::show(lang, &long)),
        ("registers, none", pages::show(lang, &view(Register::Cases))),
        ("registers, entering with errors", pages::show(lang, &wrong)),
        ("registers, no period", pages::show(lang, &no_period)),
    ]
}

fn view(register: Register) -> View {
    View {
        register,
        offered: Register::ALL.to_vec(),
        elsewhere: Vec::new(),
        period: Period::year_to(today()),
        sheet: Some(sheet(Vec::new())),
        papers: Vec::new(),
        after: 0,
        query: Typed::default(),
        is_whole: false,
        query_errors: FieldErrors::new(),
        templates: Some(casework::cases::samples::id(2)),
        may_enter: true,
        typed: Typed::default(),
        errors: FieldErrors::new(),
    }
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let heads = ["№", "Дата", "Заглавие", "Случай"].map(str::to_owned).to_vec();
    Sheet { title: "Изходящи документи".to_owned(), heads, rows }
}
