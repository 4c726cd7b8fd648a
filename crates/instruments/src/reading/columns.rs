//! Headings: the names that XLSForm tools take for the same column.

use crate::{
    instrument::{Language, Texts},
    nearest::nearest,
    problem::{Fault, Problem},
    workbook::{Row, Sheet},
};

/// Where the columns of a sheet are.
pub(super) struct Columns<'a> {
    pub sheet: &'a Sheet,
    /// The name of each column as this crate has it, with the tag of its language.
    known: Vec<(String, String)>,
}

/// Columns with a text in each language.
const SPOKEN: [&str; 7] =
    ["label", "hint", "guidance_hint", "constraint_message", "required_message", "image", "title"];

/// Other names for the same, in small letters with `_` for spaces.
const ALIASES: [(&str, &str); 46] = [
    ("caption", "label"),
    ("command", "type"),
    ("relevance", "relevant"),
    ("bind::relevant", "relevant"),
    ("bind:relevant", "relevant"),
    ("bind::type", "bind::type"),
    ("bind::constraint", "constraint"),
    ("bind:constraint", "constraint"),
    ("constraining_message", "constraint_message"),
    ("constraint_msg", "constraint_message"),
    ("bind::jr:constraintmsg", "constraint_message"),
    ("bind:jr:constraintmsg", "constraint_message"),
    ("bind::jr:requiredmsg", "required_message"),
    ("bind:jr:requiredmsg", "required_message"),
    ("bind::required", "required"),
    ("bind:required", "required"),
    ("readonly", "read_only"),
    ("bind::readonly", "read_only"),
    ("bind:readonly", "read_only"),
    ("calculate", "calculation"),
    ("bind::calculate", "calculation"),
    ("bind:calculate", "calculation"),
    ("count", "repeat_count"),
    ("jr:count", "repeat_count"),
    ("bind::jr:count", "repeat_count"),
    ("control::jr:count", "repeat_count"),
    ("body::jr:count", "repeat_count"),
    ("control::appearance", "appearance"),
    ("control:appearance", "appearance"),
    ("body::appearance", "appearance"),
    ("media::image", "image"),
    ("media:image", "image"),
    ("media::guidance_hint", "guidance_hint"),
    ("value", "name"),
    ("list", "list_name"),
    ("id_string", "form_id"),
    ("set_form_id", "form_id"),
    ("form_title", "title"),
    ("set_form_title", "title"),
    ("scale_name", "scale"),
    ("missing_rule", "min_answered"),
    ("least_answered", "min_answered"),
    ("control::autoplay", "autoplay"),
    ("bind::default", "default"),
    ("parameter", "parameters"),
    ("choicefilter", "choice_filter"),
];

/// Taken by other tools, without effect here, and not worth a notice.
const QUIET: [&str; 16] = [
    "audio",
    "video",
    "big_image",
    "big-image",
    "autoplay",
    "rows",
    "disabled",
    "save_to",
    "note",
    "notes",
    "comment",
    "comments",
    "compact_tag",
    "intent",
    "accuracythreshold",
    "sms_field",
];

impl<'a> Columns<'a> {
    /// Finds the columns of a sheet. `taken` are those that mean something on it; others are noticed when `told`.
    pub fn of(sheet: &'a Sheet, taken: &[&str], told: bool, problems: &mut Vec<Problem>) -> Self {
        let mut known: Vec<(String, String)> = Vec::new();
        for heading in &sheet.headings {
            let (name, language) = named(heading);
            let tag = language.map(|name| Language::named(name).tag).unwrap_or_default();
            let means = !name.is_empty() && taken.contains(&name.as_str());
            if means && known.contains(&(name.clone(), tag.clone())) {
                let fault = Fault::ColumnTwice { column: heading.clone() };
                problems.push(Problem::at(&sheet.name, 0, heading, fault));
            }
            if told && !means && !name.is_empty() && !quiet(&name) {
                let nearest = nearest(&name, taken.iter().copied());
                let fault = Fault::ColumnUnknown { column: heading.clone(), nearest };
                problems.push(Problem::at(&sheet.name, 0, heading, fault));
            }
            known.push((name, tag));
        }
        Self { sheet, known }
    }

    /// Whether the sheet has the column, in any language.
    pub fn has(&self, name: &str) -> bool {
        self.known.iter().any(|(known, _)| known == name)
    }

    /// What a row has in a column that stands in no language.
    pub fn cell<'r>(&self, row: &'r Row, name: &str) -> &'r str {
        let at = self.known.iter().position(|(known, _)| known == name);
        at.map_or("", |at| row.cell(at))
    }

    /// What a row has in the columns of each language.
    pub fn texts(&self, row: &Row, name: &str) -> Texts {
        let mut texts = Texts::default();
        for (at, (known, tag)) in self.known.iter().enumerate() {
            if known == name && texts.exactly(tag).is_none() {
                texts.set(tag, row.cell(at));
            }
        }
        texts
    }

    /// The columns that are none of the given ones, by their headings.
    pub fn others<'s>(&'s self, row: &'s Row, given: &'s [&str]) -> impl Iterator<Item = (&'s str, &'s str)> {
        let all = self.sheet.headings.iter().zip(&self.known).enumerate();
        all.filter(|(_, (_, (known, _)))| !given.contains(&known.as_str()))
            .map(|(at, (heading, _))| (heading.as_str(), row.cell(at)))
            .filter(|(heading, cell)| !heading.is_empty() && !cell.is_empty())
    }

    /// The heading of a column as its author wrote it, for a problem.
    pub fn heading<'n>(&'n self, name: &'n str) -> &'n str {
        let at = self.known.iter().position(|(known, _)| known == name);
        at.and_then(|at| self.sheet.headings.get(at)).map_or(name, String::as_str)
    }

    /// Tells a problem of a row.
    pub fn tell(&self, problems: &mut Vec<Problem>, row: u32, column: &str, what: Fault) {
        problems.push(Problem::at(&self.sheet.name, row, self.heading(column), what));
    }
}

/// The language that a heading names.
pub(super) fn language(heading: &str) -> Option<&str> {
    named(heading).1
}

/// The column's name as this crate has it, and the language after `::`.
fn named(heading: &str) -> (String, Option<&str>) {
    let heading = heading.trim();
    let plain = heading.to_lowercase().split_whitespace().collect::<Vec<_>>().join("_");
    let plain = alias(&plain);
    if SPOKEN.contains(&plain.as_str()) {
        return (plain, None);
    }
    let cut = heading.rfind("::").map(|at| (at, 2)).or_else(|| heading.rfind(':').map(|at| (at, 1)));
    if let Some((at, length)) = cut {
        let (name, _) = named(&heading[..at]);
        let language = heading[at + length..].trim();
        if SPOKEN.contains(&name.as_str()) && !language.is_empty() {
            return (name, Some(language));
        }
    }
    (plain, None)
}

fn alias(plain: &str) -> String {
    let found = ALIASES.iter().find(|(alias, _)| *alias == plain);
    found.map_or(plain, |(_, name)| name).to_owned()
}

fn quiet(name: &str) -> bool {
    let first = name.split(':').next().unwrap_or_default();
    QUIET.contains(&first) || matches!(first, "bind" | "body" | "control" | "instance" | "media" | "entity")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_known_by_their_other_names() {
        for (heading, name, language) in [
            ("Label::English (en)", "label", Some("English (en)")),
            ("label : bg", "label", Some("bg")),
            ("caption", "label", None),
            ("Constraint Message::bg", "constraint_message", Some("bg")),
            ("bind::jr:constraintMsg", "constraint_message", None),
            ("bind::jr:constraintMsg::bg", "constraint_message", Some("bg")),
            ("media::image::English", "image", Some("English")),
            ("bind::relevant", "relevant", None),
            ("List Name", "list_name", None),
            ("jr:count", "repeat_count", None),
        ] {
            assert_eq!(named(heading), (name.to_owned(), language), "{heading}");
        }
    }
}
