//! The questions, and the word of thanks. Questions are drawn by `assessments` alone.

use crate::satisfaction::w;
use ::instruments::instrument::Language;
use assessments::questions::{self, Sheet, Showing, Turning};
use base::Lang;
use page::{Markup, form, html};

/// The questions as far as they are answered.
pub struct AskView {
    /// The centre that asks.
    pub centre: String,
    /// The course, when it is about one.
    pub course: Option<String>,
    /// Where the form goes.
    pub action: String,
    /// What the form is called.
    pub title: String,
    /// The languages of the form.
    pub languages: Vec<Language>,
    /// The one it is shown in.
    pub tag: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// The one that a phone shows.
    pub turning: Turning,
    /// Everything that is wrong, once it was sent: path, question, what.
    pub errors: Vec<(String, String, String)>,
    /// What its chance comes from.
    pub seed: u64,
    /// A fresh key.
    pub key: String,
}

/// Their page.
pub fn ask_page(lang: Lang, view: &AskView) -> Markup {
    let end = form::buttons(html! {
        button.button type="submit" name="do" value="send" { (w::send(lang)) }
    });
    html! {
        h1 { (view.title) }
        p.lead {
            (w::asks(lang, view.centre.as_str()))
            @if let Some(course) = &view.course { " " (w::about_course(lang, course.as_str())) "." }
        }
        p { (w::no_name(lang)) }
        @if !view.errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-focus {
                h2 { (page::w::errors_title(lang)) }
                ul { @for (path, label, what) in &view.errors { li { a href={ "#" (path) } { (label) ": " (what) } } } }
            }
        }
        form.filling method="post" action=(view.action) novalidate lang=(view.tag) {
            (form::hidden("_key", &view.key))
            (form::hidden("_language", &view.tag))
            (form::hidden("_seed", &view.seed.to_string()))
            // What the page itself is written in is chosen above, for the form too.
            @if view.languages.iter().any(|language| Lang::from_tag(&language.tag).is_none()) {
                p.form-languages {
                    @for language in &view.languages {
                        button.button.quiet type="submit" name="do" value={ "language:" (language.tag) }
                            aria-pressed=(if language.tag == view.tag { "true" } else { "false" }) lang=(language.tag) { (language.spoken()) }
                    }
                }
            }
            (questions::sheets(&Showing { lang, files: None }, &view.sheets, view.turning, end))
        }
    }
}

/// The word of thanks; also for whoever comes to a link that is spent.
pub fn thanks_page(lang: Lang, centre: &str) -> Markup {
    html! {
        h1 { (w::thanks(lang)) }
        p.lead { (w::thanks_lead(lang, centre)) }
        p { (w::thanks_more(lang)) " " a href="tel:116111" { "116 111" } "." }
    }
}
