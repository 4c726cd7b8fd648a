//! From a workbook to a form. Every problem is told, and a form with problems is not made at all.

mod choices;
mod columns;
mod kinds;
mod logic;
mod scales;
mod settings;
mod survey;

use crate::{
    instrument::{Instrument, Language},
    limits,
    plan::Plan,
    problem::{Fault, Problem},
    workbook::Workbook,
};

impl Instrument {
    /// Reads a form from a workbook.
    ///
    /// # Errors
    ///
    /// Every problem with its sheet, row and column; nothing half loaded. What does not stop the form from being used is
    /// in its `notices`.
    pub fn read(book: &Workbook) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut form = Self::default();
        let Some(sheet) = book.sheet("survey") else {
            return Err(vec![Problem::of_file(Fault::SheetMissing { sheet: "survey".to_owned() })]);
        };
        form.languages = languages(book);
        form.settings = settings::read(book, &form.languages, &mut problems);
        form.lists = choices::read(book, &form.languages, &mut problems);
        form.items = survey::read(sheet, book, &mut form.lists, &form.languages, &mut problems);
        if form.items.is_empty() && problems.is_empty() {
            problems.push(Problem::at(&sheet.name, 0, "", Fault::SheetEmpty));
        }
        let (_, found) = Plan::of(&form);
        problems.extend(found.into_iter().map(|problem| Problem { sheet: sheet.name.clone(), ..problem }));
        form.scales = scales::read(book, &form, &mut problems);
        let (notices, mut errors): (Vec<_>, Vec<_>) =
            problems.into_iter().partition(|problem| problem.what.is_notice());
        errors.sort_by_key(|problem| place(book, problem));
        errors.truncate(limits::PROBLEMS);
        if errors.is_empty() {
            form.notices = notices;
            Ok(form)
        } else {
            Err(errors)
        }
    }
}

/// Problems are told in the order of the workbook.
fn place(book: &Workbook, problem: &Problem) -> (usize, u32) {
    let sheet = book.sheets.iter().position(|sheet| sheet.name == problem.sheet);
    (sheet.map_or(0, |at| at + 1), problem.row)
}

/// The languages that the headings of `survey` and `choices` name, in their order.
fn languages(book: &Workbook) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    for sheet in ["survey", "choices"].iter().filter_map(|name| book.sheet(name)) {
        for heading in &sheet.headings {
            let Some(name) = columns::language(heading) else { continue };
            let language = Language::named(name);
            if !languages.iter().any(|known| known.tag == language.tag) {
                languages.push(language);
            }
        }
    }
    languages
}
