//! The sheet `survey`: rows into a tree.

mod question;

use super::{
    columns::Columns,
    kinds::{self, RowKind},
    logic,
};
use crate::{
    instrument::{Group, Item, Kind, Language, List, Repeat},
    limits,
    problem::{Fault, Problem},
    workbook::{Row, Sheet, Workbook},
};
use std::collections::BTreeMap;

const TAKEN: [&str; 21] = [
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "image",
    "relevant",
    "constraint",
    "constraint_message",
    "required",
    "required_message",
    "read_only",
    "calculation",
    "default",
    "choice_filter",
    "appearance",
    "trigger",
    "parameters",
    "repeat_count",
    "scale",
    "weight",
];

pub(super) fn read(
    sheet: &Sheet,
    book: &Workbook,
    lists: &mut BTreeMap<String, List>,
    languages: &[Language],
    problems: &mut Vec<Problem>,
) -> Vec<Item> {
    let columns = Columns::of(sheet, &TAKEN, true, problems);
    for needed in ["type", "name"] {
        if !columns.has(needed) {
            let fault = Fault::ColumnMissing { column: needed.to_owned() };
            problems.push(Problem::at(&sheet.name, 0, "", fault));
        }
    }
    if !columns.has("type") {
        return Vec::new();
    }
    let mut survey = Survey {
        columns: &columns,
        book,
        lists,
        languages,
        problems,
        open: vec![Open::default()],
        count: 0,
        disabled: sheet.headings.iter().position(|heading| heading.eq_ignore_ascii_case("disabled")),
    };
    for row in &sheet.rows {
        survey.row(row);
    }
    survey.end()
}

/// A group that is not yet ended, with what stands in it so far; the first is the form.
#[derive(Default)]
struct Open {
    group: Group,
    repeat: Option<String>,
    names: BTreeMap<String, u32>,
}

pub(super) struct Survey<'s, 'b> {
    columns: &'s Columns<'b>,
    book: &'s Workbook,
    lists: &'s mut BTreeMap<String, List>,
    languages: &'s [Language],
    problems: &'s mut Vec<Problem>,
    open: Vec<Open>,
    count: usize,
    disabled: Option<usize>,
}

impl Survey<'_, '_> {
    fn tell(&mut self, row: &Row, column: &str, what: Fault) {
        self.columns.tell(self.problems, row.number, column, what);
    }

    fn cell<'r>(&self, row: &'r Row, column: &str) -> &'r str {
        self.columns.cell(row, column)
    }

    fn row(&mut self, row: &Row) {
        if self.disabled.is_some_and(|at| logic::is_yes(row.cell(at))) {
            return;
        }
        let kind = self.cell(row, "type");
        if kind.is_empty() {
            // A row with a note beside the form is common; one with a name or label is a question without a type.
            if !self.cell(row, "name").is_empty() || !self.columns.texts(row, "label").is_empty() {
                self.tell(row, "type", Fault::TypeMissing);
            }
            return;
        }
        match kinds::read(kind) {
            Ok(RowKind::BeginGroup) => self.begin(row, false),
            Ok(RowKind::BeginRepeat) => self.begin(row, true),
            Ok(RowKind::End { repeat }) => self.close(row, repeat),
            Ok(RowKind::File) => self.file(row),
            Ok(RowKind::Question(kind)) => self.question(row, kind),
            Ok(RowKind::OrOther(kind)) => self.or_other(row, kind),
            Ok(RowKind::FromFile(kind)) => self.choice_from_file(row, kind),
            Err(fault) => self.tell(row, "type", fault),
        }
    }

    fn begin(&mut self, row: &Row, repeat: bool) {
        let name = self.name(row, if repeat { "repeat" } else { "group" });
        if self.open.len() > limits::NESTING {
            // Told once; what is deeper is read on the last level, so that every other problem is told too.
            if self.open.len() == limits::NESTING + 1 {
                self.tell(row, "type", Fault::TooNested { most: limits::NESTING });
            }
        }
        let group = Group {
            name,
            label: self.columns.texts(row, "label"),
            relevant: self.cell(row, "relevant").to_owned(),
            appearance: self.cell(row, "appearance").to_owned(),
            items: Vec::new(),
            row: row.number,
        };
        let repeat = repeat.then(|| self.cell(row, "repeat_count").to_owned());
        self.open.push(Open { group, repeat, names: BTreeMap::new() });
    }

    fn close(&mut self, row: &Row, repeat: Option<bool>) {
        if self.open.len() < 2 {
            return self.tell(row, "type", Fault::EndAlone);
        }
        let Some(open) = self.open.pop() else { return };
        if repeat.is_some_and(|repeat| repeat != open.repeat.is_some()) {
            self.tell(row, "type", Fault::EndOther { row: open.group.row });
        }
        self.put_group(open);
    }

    fn put_group(&mut self, open: Open) {
        let deep = self.open.len() > limits::NESTING;
        let item = match open.repeat {
            _ if deep => return,
            Some(count) => Item::Repeat(Box::new(Repeat { group: open.group, count })),
            None => Item::Group(Box::new(open.group)),
        };
        self.put(item);
    }

    fn put(&mut self, item: Item) {
        if let Some(open) = self.open.last_mut() {
            open.group.items.push(item);
        }
    }

    /// The name of a row, checked; a group without one gets one from its row, as forms without names for groups exist.
    fn name(&mut self, row: &Row, made: &str) -> String {
        let name = self.cell(row, "name").to_owned();
        self.count += 1;
        if self.count == limits::ITEMS + 1 {
            self.tell(row, "", Fault::TooManyItems { most: limits::ITEMS });
        }
        if name.is_empty() {
            if made == "group" || made == "note" {
                return format!("{made}_{}", row.number);
            }
            self.tell(row, "name", Fault::NameMissing);
            return format!("row_{}", row.number);
        }
        if !is_name(&name) {
            self.tell(row, "name", Fault::NameBad { name: name.clone() });
        }
        let first = self.open.last_mut().and_then(|open| open.names.insert(name.clone(), row.number));
        if let Some(first) = first {
            self.tell(row, "name", Fault::NameTwice { name: name.clone(), row: first });
        }
        name
    }

    /// `csv-external`: the file must be there; it is no question.
    fn file(&mut self, row: &Row) {
        let file = format!("{}.csv", self.cell(row, "name"));
        if !self.book.files.contains_key(&file) {
            self.tell(row, "name", Fault::FileMissing { file });
        }
    }

    fn end(mut self) -> Vec<Item> {
        while self.open.len() > 1 {
            let Some(open) = self.open.pop() else { break };
            let fault = Fault::GroupOpen { name: open.group.name.clone() };
            self.columns.tell(self.problems, open.group.row, "type", fault);
            self.put_group(open);
        }
        self.open.pop().map(|form| form.group.items).unwrap_or_default()
    }

    /// The question that `or_other` brings along.
    fn or_other(&mut self, row: &Row, kind: Kind) {
        if !self.cell(row, "choice_filter").is_empty() {
            self.tell(row, "choice_filter", Fault::OtherWithFilter);
        }
        let name = self.cell(row, "name").to_owned();
        let list = kind.list().and_then(|list| self.lists.get_mut(list));
        if let Some(list) = list.filter(|list| list.choice("other").is_none()) {
            list.choices.push(crate::instrument::Choice { name: "other".to_owned(), ..Default::default() });
        }
        self.question(row, kind);
        let relevant = format!("selected(${{{name}}}, 'other')");
        let logic = crate::instrument::Logic { relevant, ..Default::default() };
        let other = crate::instrument::Question {
            name: format!("{name}_other"),
            logic,
            row: row.number,
            ..Default::default()
        };
        self.put(Item::Question(Box::new(other)));
    }
}

/// A name as XML allows it, without a colon.
fn is_name(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
        && chars.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
}
