//! The sheet `settings`: one row.

use super::columns::Columns;
use crate::{
    instrument::{Language, Settings, Texts},
    problem::{Fault, Problem},
    workbook::Workbook,
};

const TAKEN: [&str; 7] =
    ["form_id", "title", "label", "version", "default_language", "instance_name", "style"];

/// Known to other tools; what they do here.
const WITHOUT_EFFECT: [&str; 7] =
    ["public_key", "submission_url", "auto_send", "auto_delete", "client_editable", "namespaces", "name"];

pub(super) fn read(book: &Workbook, languages: &[Language], problems: &mut Vec<Problem>) -> Settings {
    let mut settings = Settings::default();
    if let Some(sheet) = book.sheet("settings") {
        let known: Vec<&str> = TAKEN.iter().chain(&WITHOUT_EFFECT).copied().collect();
        let columns = Columns::of(sheet, &known, true, problems);
        if let Some(row) = sheet.rows.first() {
            let cell = |name: &str| columns.cell(row, name).to_owned();
            settings.form_id = cell("form_id");
            settings.version = cell("version");
            settings.title = title(&columns.texts(row, "title"), &columns.texts(row, "label"));
            settings.default_language = cell("default_language");
            settings.instance_name = cell("instance_name");
            settings.style = cell("style");
            for name in WITHOUT_EFFECT.iter().filter(|name| !columns.cell(row, name).is_empty()) {
                let fault = Fault::SettingUnknown { setting: (*name).to_owned() };
                columns.tell(problems, row.number, name, fault);
            }
        }
    }
    settings.default_language = default_language(&settings.default_language, languages);
    settings
}

/// Other tools know one title; in several languages it stands under `label::`, one of them perhaps the same.
fn title(one: &Texts, several: &Texts) -> Texts {
    let mut title = several.clone();
    for (tag, text) in one.iter().filter(|(_, text)| several.iter().all(|(_, other)| other != *text)) {
        title.set(tag, text);
    }
    title
}

/// The tag of the language that the settings name, else of the first.
fn default_language(named: &str, languages: &[Language]) -> String {
    let tag = Language::named(named).tag;
    let found = languages.iter().find(|known| known.name == named || known.tag == tag);
    found.or_else(|| languages.first()).map(|language| language.tag.clone()).unwrap_or_default()
}
