//! Filling as pages.

use super::{w, web::autosave};
use crate::{
    instruments::{Instrument, InstrumentId},
    questions::{self, Sheet, Showing, Turning},
    record::{Assessment, State, Together},
};
use ::instruments::instrument::Language;
use access::{FileKind, answer::form_key};
use base::{Code, FieldErrors, Lang, Problem, jiff::Timestamp, typed::Typed};
use casework::{
    cases::{CaseView, frame, relatives::CasePerson},
    notes::layer_tag,
};
use page::{Draft, Fields, Markup, Tone, form, html, list, notice, story, when};

/// What may be chosen from.
pub struct BeginView {
    /// The case.
    pub case: CaseView,
    /// Everyone in it.
    pub people: Vec<CasePerson>,
    /// The instruments in use, in the layers one may write.
    pub instruments: Vec<Instrument>,
}

impl BeginView {
    /// One of the instruments.
    pub fn instrument(&self, id: InstrumentId) -> Option<&Instrument> {
        self.instruments.iter().find(|one| one.id == id)
    }
}

/// Beginning an assessment.
pub fn begin_page(lang: Lang, view: &BeginView, typed: &Typed, errors: &FieldErrors) -> Markup {
    if view.instruments.is_empty() {
        let nothing = story::empty_state(
            w::no_instruments(lang),
            html! { p { a href="/instruments" { (w::to_instruments(lang)) } } },
        );
        return frame::step(lang, &view.case, w::new_assessment(lang), nothing);
    }
    let fields = Fields::new(lang, errors);
    let instruments: Vec<_> =
        view.instruments.iter().map(|one| (one.id.to_string(), one.title(lang).to_owned())).collect();
    let people: Vec<_> = view
        .people
        .iter()
        .map(|one| (one.id.to_string(), format!("{} ({})", one.name.display(lang), one.role.label(lang))))
        .collect();
    let chosen: Vec<String> = typed.all("people").map(str::to_owned).collect();
    let languages: Vec<_> =
        Lang::ALL.iter().map(|one| (one.tag().to_owned(), w::language_of(lang, one.tag()))).collect();
    let body = html! {
        (fields.radio_list("instrument", w::instrument(lang), Some(typed.get("instrument")), &instruments))
        (fields.checkbox_list("people", w::about_whom(lang), &chosen, &people).hint(w::about_whom_hint(lang)))
        (fields.text("held_on", w::held_on(lang), typed.get("held_on")).date())
        (fields.text("place", w::place(lang), typed.get("place")).optional())
        (fields.text("with_whom", w::with_whom(lang), typed.get("with_whom")).optional().hint(w::with_whom_hint(lang)))
        (fields.radio_list("language", w::language(lang), Some(typed.get("language")), &languages).inline())
        (form::buttons(html! {
            (form::submit(w::begin(lang)))
            (form::button_link(&format!("/cases/{}/assessments", view.case.id), page::w::cancel(lang)))
        }))
    };
    let action = format!("/cases/{}/assessments", view.case.id);
    frame::step(
        lang,
        &view.case,
        w::new_assessment(lang),
        form::form(&action, &form_key(), None, fields.with_errors(body)),
    )
}

/// An assessment while it is filled.
pub struct FillingView {
    /// The case.
    pub case: CaseView,
    /// The assessment.
    pub of: Assessment,
    /// The sheets of the form.
    pub sheets: Vec<Sheet>,
    /// The one that a phone shows.
    pub turning: Turning,
    /// Everything that keeps it from being finished: path, question, what.
    pub errors: Vec<(String, String, String)>,
    /// When the browser kept what is shown, if it is not saved yet.
    pub restored: Option<Timestamp>,
    /// The languages of the form.
    pub languages: Vec<Language>,
    /// Those filled in the same sitting.
    pub sitting: Vec<Together>,
    /// How long it took, as typed.
    pub minutes: String,
    /// When to assess again, as typed.
    pub next_on: String,
    /// True when something was kept from another device meanwhile.
    pub other_device: bool,
    /// True when the last two could not be read.
    pub wrong_end: bool,
    /// True when questions have come up that were not asked before.
    pub has_more: bool,
    /// What lets the browser fill it by itself.
    pub engine: Markup,
}

/// Filling.
pub fn filling_page(lang: Lang, view: &FillingView) -> Markup {
    let of = &view.of;
    let here = of.address();
    let name = autosave(of.id);
    let showing = Showing { lang, files: Some(&here) };
    let body = html! {
        (languages(view))
        (view.engine)
        (questions::sheets(&showing, &view.sheets, view.turning, end(lang, view)))
    };
    let content = html! {
        p.case-tags {
            strong { (of.person.display(lang)) } " · " (when::date(lang, of.held_on)) " " (layer_tag(lang, of.layer))
        }
        (sitting(lang, view))
        @if let Some(at) = view.restored { (notice::draft_restored(lang, at)) }
        @if view.other_device { (notice::notice(lang, &page::Notice::new(page::NoticeKind::Warning, w::other_device(lang)))) }
        @if view.has_more { (notice::notice(lang, &page::Notice::new(page::NoticeKind::Info, w::more_questions(lang)))) }
        (errors(lang, view))
        div.filling lang=(of.language) {
            (form::form_draft(lang, Draft { name: &name, saved: None }, &here, &form_key(), Some(of.version), body))
        }
        (list::details(w::discard(lang), html! {
            p { (w::discard_text(lang)) }
            (form::post_button(&format!("{here}/discard"), &form_key(), None, w::discard(lang)))
        }))
    };
    frame::step(lang, &view.case, of.title(lang), content)
}

fn languages(view: &FillingView) -> Markup {
    html! {
        @if view.languages.len() > 1 {
            p.form-languages {
                @for language in &view.languages {
                    button.button.quiet type="submit" name="do" value={ "language:" (language.tag) } lang=(language.tag)
                        aria-pressed=(if language.tag == view.of.language { "true" } else { "false" }) { (language.spoken()) }
                }
            }
        }
    }
}

fn sitting(lang: Lang, view: &FillingView) -> Markup {
    html! {
        @if view.sitting.len() > 1 {
            nav.sitting aria-label=(w::sitting(lang)) {
                ul {
                    @for one in &view.sitting {
                        li {
                            a href={ "/cases/" (view.case.id) "/assessments/" (one.id) } aria-current=[(one.id == view.of.id).then_some("page")] { (one.person.display(lang)) }
                            @if one.state == State::Finished { " " (list::tag(one.state.label(lang), Tone::Good)) }
                        }
                    }
                }
            }
        }
    }
}

/// Everything that is wrong, each with a link to its sheet and its question.
fn errors(lang: Lang, view: &FillingView) -> Markup {
    let sheet = |path: &str| questions::sheet_of(&view.sheets, path).unwrap_or(view.turning.current);
    html! {
        @if !view.errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-focus {
                h2 { (w::not_finished(lang, view.errors.len())) }
                ul {
                    @for (path, label, what) in &view.errors {
                        @let sheet = sheet(path);
                        @let href = if sheet == view.turning.current { format!("#{path}") } else { format!("?check=1&sheet={sheet}#{path}") };
                        li { a href=(href) { (label) ": " (what) } }
                    }
                }
            }
        }
    }
}

fn end(lang: Lang, view: &FillingView) -> Markup {
    let errors =
        if view.wrong_end { FieldErrors::one("_minutes", Problem::NotANumber) } else { FieldErrors::new() };
    let fields = Fields::new(lang, &errors);
    html! {
        section.filling-end {
            h2 { (w::at_the_end(lang)) }
            (fields.text("_minutes", w::minutes(lang), &view.minutes).number().optional().hint(w::minutes_hint(lang)))
            (fields.text("_next_on", w::next_on(lang), &view.next_on).date().optional())
            p.soft { (w::finish_means(lang)) }
            (form::buttons(html! {
                button.button type="submit" name="do" value="finish" { (w::finish(lang)) }
                (form::secondary(w::refresh(lang), "do", "stay"))
                (form::secondary(w::leave(lang), "do", "leave"))
            }))
        }
    }
}

/// A question that a file answers.
pub struct FileView {
    /// The case.
    pub case: CaseView,
    /// The assessment.
    pub of: Assessment,
    /// Where the question stands.
    pub path: String,
    /// What is asked.
    pub label: String,
    /// The sheet it stands on.
    pub sheet: usize,
}

impl FileView {
    /// Back to the question.
    pub fn back(&self) -> String {
        format!("{}?sheet={}#{}", self.of.address(), self.sheet, self.path)
    }
}

/// Choosing a file that answers a question.
pub fn file_page(lang: Lang, view: &FileView, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = html! {
        (form::hidden("path", &view.path))
        (fields.file("file", &view.label, FileKind::ACCEPT).hint(w::file_hint(lang)))
        (form::buttons(html! {
            (form::submit(w::add_file(lang)))
            (form::button_link(&view.back(), page::w::cancel(lang)))
        }))
    };
    let action = format!("{}/files", view.of.address());
    frame::step(
        lang,
        &view.case,
        w::add_file(lang),
        form::form_upload(&action, &form_key(), None, fields.with_errors(body)),
    )
}
