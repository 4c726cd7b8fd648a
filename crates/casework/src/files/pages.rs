//! Files as pages.

use super::{About, CaseFile, w};
use crate::{
    cases::{
        CaseView,
        frame::{self, Tab},
    },
    notes::{layer_label, layer_tag},
};
use access::{FileKind, Layer, answer::form_key};
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, Render, Table, form, html, list, story, when};

/// The files tab.
pub fn files_page(
    lang: Lang,
    case: &CaseView,
    files: &[CaseFile],
    today: Date,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let (there, gone): (Vec<_>, Vec<_>) = files.iter().partition(|file| file.removed_at.is_none());
    let body = html! {
        section {
            h2 { (w::files(lang)) }
            (table(lang, case, &there))
        }
        @if !case.may.write_files.is_empty() {
            section #add-file {
                h2 { (w::add_file(lang)) }
                (add(lang, case, typed, errors))
            }
        }
        @if !gone.is_empty() {
            (list::details(&w::removed_files(lang, gone.len()), html! {
                ul {
                    @for file in gone {
                        li {
                            (file.title) ": "
                            (w::removed_by(lang, file.removed_by(lang), file.removed_at.map(|at| when::date_time(lang, at)).unwrap_or_default()))
                            @if let Some(reason) = &file.removed_reason { ". " (reason) }
                        }
                    }
                }
            }))
        }
    };
    frame::page(lang, case, today, Tab::Files, body)
}

fn table(lang: Lang, case: &CaseView, files: &[&CaseFile]) -> Markup {
    let rows = files.iter().map(|file| {
        let here = format!("/cases/{}/files/{}", case.id, file.id);
        vec![
            html! {
                a href=(here) download { (file.title) }
                " " span.soft { (file.name) ", " (size(lang, file.bytes)) }
                " " (layer_tag(lang, file.layer))
                @if let Some(about) = file.about() { " " span.soft { (about.kind.label(lang)) } }
            },
            html! { (when::date_time(lang, file.uploaded_at)) },
            html! { (file.added_by(lang)) },
            html! {
                @if case.may.write_files.contains(&file.layer) {
                    a href={ (here) "/removal" } { (page::w::remove(lang)) span.unseen { ": " (file.title) } }
                } @else { "–" }
            },
        ]
    });
    [w::file(lang), w::added_on(lang), w::added_by(lang), w::what_to_do(lang)]
        .into_iter()
        .fold(Table::new(w::files(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::no_files(lang), html! {}))
        .render()
}

/// A label in the middle of a sentence.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn add(lang: Lang, case: &CaseView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let layers: Vec<_> = case
        .may
        .write_files
        .iter()
        .map(|layer| (layer.code().to_owned(), layer_label(lang, *layer)))
        .collect();
    let chosen = if typed.get("layer").is_empty() { Layer::General.code() } else { typed.get("layer") };
    // The file stands last, so that what was typed is read even when the file is too large.
    let body = fields.with_errors(html! {
        (fields.text("title", w::title(lang), typed.get("title")).hint(w::title_hint(lang)))
        @if let Ok(Some(about)) = About::parse(typed) {
            p.lead { (w::will_belong(lang, lower(about.kind.label(lang)))) }
            (fields.hidden("about_kind", about.kind.code()))
            (fields.hidden("about_id", typed.get("about_id")))
            (fields.hidden("layer", ""))
        } @else if layers.len() > 1 { (fields.radio_list("layer", w::layer(lang), Some(chosen), &layers)) }
        @else { (fields.hidden("layer", chosen)) }
        (fields.file("file", w::file(lang), FileKind::ACCEPT).hint(w::file_hint(lang)))
        (form::buttons(form::submit(w::add_file(lang))))
    });
    form::form_upload(&format!("/cases/{}/files", case.id), &form_key(), None, body)
}

/// Taking a file out, with the reason.
pub fn removal_page(
    lang: Lang,
    case: &CaseView,
    file: &CaseFile,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let action = format!("/cases/{}/files/{}/removal", case.id, file.id);
    let body = fields.with_errors(html! {
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3))
        (form::buttons(html! {
            (form::warning_button(w::remove_file(lang)))
            (form::button_link(&format!("/cases/{}/files", case.id), page::w::cancel(lang)))
        }))
    });
    let content = html! { p.lead { (w::removal_lead(lang)) } (form::form(&action, &form_key(), None, body)) };
    frame::step(lang, case, &w::remove_file_of(lang, &file.title), content)
}

/// `3 KB`, `2,5 MB`.
fn size(lang: Lang, bytes: i64) -> String {
    const MEGA: i64 = 1024 * 1024;
    if bytes < MEGA {
        return w::kilobytes(lang, (bytes + 1023) / 1024);
    }
    let tenths = (bytes * 10 + MEGA / 2) / MEGA;
    let point = if lang == Lang::Bg { ',' } else { '.' };
    w::megabytes(lang, format!("{}{point}{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_told_in_round_numbers() {
        assert_eq!(size(Lang::En, 1), "1 KB");
        assert_eq!(size(Lang::Bg, 2_621_440), "2,5 MB");
        assert_eq!(size(Lang::En, 25 * 1024 * 1024), "25.0 MB");
    }
}
