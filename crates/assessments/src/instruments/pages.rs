//! Instruments as pages.

mod trying;

use super::{Instrument, VersionId, changes, read::VersionLine, w};
use ::instruments::Problem;
use access::{Layer, answer::form_key};
use base::{FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, Render, Table, Tone, faults, form, html, list, story, when};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use std::collections::BTreeMap;

pub use trying::{Trying, logic_page, paper_page, preview_page};

/// What the list of instruments shows.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// The instruments of the provider.
    pub instruments: Vec<Instrument>,
    /// Those that come with the program and are not in use: name and title.
    pub ready: Vec<(&'static str, String)>,
    /// True for those who may upload.
    pub may_write: bool,
}

/// `/instruments`
pub fn list_page(lang: Lang, view: &Listed) -> Markup {
    let rows = view.instruments.iter().map(|one| {
        vec![
            html! {
                a href={ "/instruments/" (one.id) } { (one.title(lang)) }
                @if !one.purpose(lang).is_empty() { p.soft { (one.purpose(lang)) } }
            },
            state_tag(lang, one),
            html! { (one.filled) },
        ]
    });
    let table = Table::new(w::instruments(lang))
        .quiet()
        .head(w::instrument(lang))
        .head(w::state(lang))
        .number(w::filled(lang))
        .rows(rows)
        .empty(story::empty_state(w::none_yet(lang), html! { p { (w::none_yet_next(lang)) } }));
    html! {
        h1 { (w::instruments(lang)) }
        p.lead { (w::instruments_lead(lang)) }
        @if view.may_write { p { (form::button_link("/instruments/new", w::upload(lang))) } }
        section { h2 { (w::own_instruments(lang)) } (table.render()) }
        @if !view.ready.is_empty() {
            section {
                h2 { (w::ready(lang)) }
                p { (w::ready_text(lang)) }
                ul.plain.ready-forms {
                    @for (name, title) in &view.ready {
                        li { span { (title) } (form::post_button(&format!("/instruments/shipped/{name}"), &form_key(), None, &w::put_into_use(lang, title.as_str()))) }
                    }
                }
            }
        }
    }
}

fn state_tag(lang: Lang, one: &Instrument) -> Markup {
    html! {
        @match (one.retired_at, one.number) {
            (Some(_), _) => (list::tag(w::retired(lang), Tone::Neutral)),
            (None, Some(number)) => (list::tag(&w::in_use(lang, number), Tone::Good)),
            (None, None) => (list::tag(w::not_published(lang), Tone::Warn)),
        }
        @if one.has_draft && one.number.is_some() { " " (list::tag(w::draft_waits(lang), Tone::Info)) }
    }
}

/// Uploading a workbook: a new instrument, or the next version of one; with every problem of the last attempt.
pub fn new_page(lang: Lang, of: Option<&Instrument>, wrong: &[Problem]) -> Markup {
    let action = of.map_or_else(|| "/instruments".to_owned(), |one| format!("/instruments/{}/draft", one.id));
    let back = of.map_or_else(|| "/instruments".to_owned(), |one| format!("/instruments/{}", one.id));
    html! {
        p.back { a href=(back) { "← " (of.map_or(w::instruments(lang), |one| one.title(lang))) } }
        h1 { (w::upload(lang)) }
        @if !wrong.is_empty() { (problem_list(lang, wrong, w::not_taken(lang))) }
        p.lead { (w::upload_lead(lang)) }
        (upload_form(lang, &action))
    }
}

fn upload_form(lang: Lang, action: &str) -> Markup {
    let errors = FieldErrors::new();
    let fields = Fields::new(lang, &errors);
    let body = html! {
        (fields.file("workbook", w::workbook(lang), ".xlsx,.csv").hint(w::workbook_hint(lang)).several())
        (form::buttons(form::submit(w::upload(lang))))
    };
    form::form_upload(action, &form_key(), None, body)
}

/// Everything that is wrong with a workbook, each with its place.
fn problem_list(lang: Lang, wrong: &[Problem], title: &str) -> Markup {
    let rows = wrong
        .iter()
        .map(|one| vec![html! { (place(lang, one)) }, html! { (faults::fault(&one.what, lang)) }]);
    html! {
        div.error-summary role="alert" tabindex="-1" data-focus {
            h2 { (title) }
            (Table::new(w::problems(lang, wrong.len())).head(w::problem_where(lang)).head(w::problem_what(lang)).rows(rows))
        }
    }
}

/// Where a problem is; the file itself when it is nowhere in it.
fn place(lang: Lang, problem: &Problem) -> String {
    let place = faults::place(problem, lang);
    if place.is_empty() { w::the_file(lang).to_owned() } else { place }
}

/// One instrument.
#[derive(Debug)]
pub struct OneView {
    /// The instrument.
    pub instrument: Instrument,
    /// Its versions, the newest first.
    pub versions: Vec<VersionLine>,
    /// What was noticed in the newest.
    pub notices: Vec<Problem>,
    /// The names of the tables that came with a version.
    pub tables: BTreeMap<VersionId, Vec<String>>,
    /// True for those who may upload.
    pub may_write: bool,
    /// True for those who may take answers along.
    pub may_export: bool,
}

/// One instrument with its versions.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let OneView { instrument: one, may_write, .. } = view;
    let draft = view.versions.iter().find(|version| version.number.is_none());
    html! {
        p.back { a href="/instruments" { "← " (w::instruments(lang)) } }
        h1 { (one.title(lang)) }
        p.case-tags { (state_tag(lang, one)) }
        @if !one.purpose(lang).is_empty() { p.lead { (one.purpose(lang)) } }
        (list::summary_list(&facts(lang, one)))
        @if *may_write { p { (form::button_link(&format!("/instruments/{}/details", one.id), w::change_details(lang))) } }
        @if let Some(draft) = draft { (draft_card(lang, view, draft)) }
        (published(lang, view))
        @if view.may_export && one.number.is_some() { (exports(lang, one)) }
        @if *may_write { (next_version(lang, one)) }
    }
}

fn facts(lang: Lang, one: &Instrument) -> Vec<(&'static str, Markup)> {
    vec![
        (w::code(lang), html! { code { (one.form_id) } }),
        (w::layer(lang), html! { (casework::notes::layer_label(lang, one.layer)) }),
        (
            w::again(lang),
            html! { @match one.months { Some(months) => (w::every(lang, months)), None => (w::no_again(lang)) } },
        ),
        (w::filled(lang), html! { (one.filled) }),
    ]
}

fn draft_card(lang: Lang, view: &OneView, draft: &VersionLine) -> Markup {
    let here = format!("/instruments/{}", view.instrument.id);
    let notices = &view.notices;
    let body = html! {
        p { (w::uploaded_by(lang, draft.uploader.as_deref().unwrap_or("–"), when::date_time(lang, draft.uploaded_at))) }
        @if !notices.is_empty() {
            (list::details(&w::notices(lang, notices.len()), html! {
                ul { @for notice in notices { li { (faults::problem(notice, lang)) } } }
            }))
        }
        (version_links(lang, view, draft))
        @if view.may_write {
            div.buttons {
                a.button href={ (here) "/publication" } { (w::publish(lang)) }
                (form::post_button(&format!("{here}/draft/discard"), &form_key(), None, w::discard_draft(lang)))
            }
        }
    };
    list::card(w::draft(lang), None, body)
}

fn version_links(lang: Lang, view: &OneView, version: &VersionLine) -> Markup {
    let number = version.number.map_or_else(|| "draft".to_owned(), |number| number.to_string());
    let here = format!("/instruments/{}/versions/{number}", view.instrument.id);
    let tables = view.tables.get(&version.id).map_or(&[][..], Vec::as_slice);
    html! {
        ul.version-links {
            li { a href=(here) { (w::try_out(lang)) } }
            li { a href={ (here) "/logic" } { (w::logic(lang)) } }
            li { a href={ (here) "/paper" } { (w::on_paper(lang)) } }
            li { a href={ (here) "/workbook.xlsx" } download { (w::download_workbook(lang)) } }
            @for name in tables {
                li { a href={ (here) "/files/" (utf8_percent_encode(name, NON_ALPHANUMERIC)) } download { (w::download_table(lang, name.as_str())) } }
            }
        }
    }
}

fn published(lang: Lang, view: &OneView) -> Markup {
    let OneView { instrument: one, versions, .. } = view;
    html! {
        section {
            h2 { (w::versions(lang)) }
            @if one.number.is_none() { p { (w::no_versions(lang)) } }
            @for version in versions {
                @if let Some(number) = version.number {
                    section.version {
                        h3 { (w::version_number(lang, number)) }
                        p.soft {
                            (w::published_by(lang, version.by(lang), version.published_at.map(|at| when::date_time(lang, at)).unwrap_or_default()))
                            " · " (w::filled_times(lang, version.filled))
                        }
                        @if number > 1 { (list::details(w::what_changed(lang), changes::told(lang, &changes::kept(&version.changes)))) }
                        (version_links(lang, view, version))
                    }
                }
            }
        }
    }
}

fn exports(lang: Lang, one: &Instrument) -> Markup {
    let here = format!("/instruments/{}", one.id);
    html! {
        section {
            h2 { (w::take_along(lang)) }
            p { (w::take_along_text(lang)) }
            p { (w::texts_left_out(lang)) " " a href={ (here) "/answers" } { (w::take_texts_too(lang)) } }
            ul.version-links {
                li { a href={ (here) "/answers.xlsx" } download { (w::answers_xlsx(lang)) } }
                li { a href={ (here) "/answers.csv" } download { (w::answers_csv(lang)) } }
                li { a href={ (here) "/codebook.csv" } download { (w::codebook_csv(lang)) } }
            }
        }
    }
}

fn next_version(lang: Lang, one: &Instrument) -> Markup {
    let action = format!("/instruments/{}/draft", one.id);
    let is_retired = one.retired_at.is_some();
    html! {
        section {
            h2 { (w::next_version(lang)) }
            p { (w::next_version_text(lang)) }
            (upload_form(lang, &action))
        }
        @if one.number.is_some() {
            section {
                h2 { @if is_retired { (w::bring_back(lang)) } @else { (w::take_out(lang)) } }
                p { @if is_retired { (w::bring_back_text(lang)) } @else { (w::take_out_text(lang)) } }
                (form::form(&format!("/instruments/{}/retirement", one.id), &form_key(), None, html! {
                    (form::hidden("do", if is_retired { "return" } else { "retire" }))
                    button.button.quiet type="submit" { @if is_retired { (w::bring_back(lang)) } @else { (w::take_out(lang)) } }
                }))
            }
        }
    }
}

/// What is said of an instrument beside its questions.
pub fn details_page(lang: Lang, one: &Instrument, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/instruments/{}", one.id);
    let body = html! {
        (fields.textarea("purpose_bg", w::purpose_bg(lang), typed.get("purpose_bg")).rows(2).optional())
        (fields.textarea("purpose_en", w::purpose_en(lang), typed.get("purpose_en")).rows(2).optional())
        (fields.radio_list("layer", w::layer(lang), Some(typed.get("layer")), &layers(lang)).hint(w::layer_hint(lang)))
        (fields.text("months", w::months(lang), typed.get("months")).number().optional().hint(w::months_hint(lang)))
        (form::buttons(html! {
            (form::submit(page::w::save(lang)))
            (form::button_link(&here, page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href=(here) { "← " (one.title(lang)) } }
        h1 { (w::change_details(lang)) }
        (form::form(&format!("{here}/details"), &form_key(), Some(one.version), fields.with_errors(body)))
    }
}

fn layers(lang: Lang) -> Vec<(String, String)> {
    use base::Code;
    Layer::ALL
        .iter()
        .map(|layer| (layer.code().to_owned(), casework::notes::layer_label(lang, *layer)))
        .collect()
}

/// Once more before a draft is published: what is other than before.
pub fn publication_page(lang: Lang, one: &Instrument, draft: &VersionLine) -> Markup {
    let here = format!("/instruments/{}", one.id);
    let body = html! {
        (form::hidden("draft", &draft.id.to_string()))
        (form::buttons(html! {
            (form::submit(w::publish(lang)))
            (form::button_link(&here, page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href=(here) { "← " (one.title(lang)) } }
        h1 { (w::publish_question(lang, one.number.unwrap_or(0) + 1)) }
        p.lead { (w::publish_lead(lang)) }
        @if one.number.is_some() {
            section { h2 { (w::what_changed(lang)) } (changes::told(lang, &changes::kept(&draft.changes))) }
        }
        (form::form(&format!("{here}/publication"), &form_key(), None, body))
    }
}
