//! A version tried out, its logic as text, and the blank form on paper.

use crate::{
    instruments::{Instrument, Version, w},
    questions::{self, Sheet, Showing, Turning},
    scores::ScoreLine,
};
use ::instruments::{
    Instrument as Form, Score,
    formula::template::{self, Piece},
    instrument::{Item, Language, Question},
    logic::Rule,
};
use base::Lang;
use page::{Markup, Render, Table, faults, form, html, list};

/// A version while somebody tries it out.
pub struct Trying {
    /// The languages of the form.
    pub languages: Vec<Language>,
    /// The one it is shown in.
    pub tag: String,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// The one that a phone shows.
    pub turning: Turning,
    /// Everything that is wrong, when that was asked: path, question, what.
    pub errors: Option<Vec<(String, String, String)>>,
    /// What the answers come to.
    pub scores: Vec<Score>,
    /// What lets the browser fill it by itself.
    pub engine: Markup,
    /// What its chance comes from.
    pub seed: u64,
}

/// `/instruments/{id}/versions/{version}`
pub fn preview_page(lang: Lang, one: &Instrument, version: &Version, view: &Trying) -> Markup {
    let here = format!("/instruments/{}/versions/{}", one.id, version.address());
    let showing = Showing { lang, files: None };
    let end = html! {
        (form::buttons(html! {
            button.button type="submit" name="do" value="check" { (w::check_answers(lang)) }
            (form::button_link(&here, w::begin_anew(lang)))
        }))
    };
    html! {
        p.back { a href={ "/instruments/" (one.id) } { "← " (one.title(lang)) } }
        h1 { (w::trying(lang, one.title(lang))) }
        p.lead { (w::trying_lead(lang)) }
        (errors(lang, view))
        form.filling method="post" action=(here) novalidate lang=(view.tag) {
            (form::hidden("_language", &view.tag))
            (form::hidden("_seed", &view.seed.to_string()))
            @if view.languages.len() > 1 {
                p.form-languages {
                    @for language in &view.languages {
                        button.button.quiet type="submit" name="do" value={ "language:" (language.tag) }
                            aria-pressed=(if language.tag == view.tag { "true" } else { "false" }) lang=(language.tag) { (language.spoken()) }
                    }
                }
            }
            (view.engine)
            (questions::sheets(&showing, &view.sheets, view.turning, end))
        }
        @if !view.scores.is_empty() {
            section { h2 { (w::comes_to(lang)) } (ScoreLine::table(lang, &view.scores.iter().map(|score| ScoreLine::of(lang, score)).collect::<Vec<_>>())) }
        }
    }
}

fn errors(lang: Lang, view: &Trying) -> Markup {
    html! {
        @match &view.errors {
            None => {}
            Some(errors) if errors.is_empty() => { div.notice.success role="status" { p { (w::nothing_wrong(lang)) } } }
            Some(errors) => {
                div.error-summary role="alert" tabindex="-1" data-focus {
                    h2 { (page::w::errors_title(lang)) }
                    ul { @for (path, label, what) in errors { li { a href={ "#" (path) } { (label) ": " (what) } } } }
                }
            }
        }
    }
}

/// `/instruments/{id}/versions/{version}/logic`: every question in each language, and what is asked when.
pub fn logic_page(lang: Lang, one: &Instrument, version: &Version, form: &Form) -> Markup {
    let heads = form
        .languages
        .iter()
        .fold(Table::new(w::logic(lang)).quiet().head(w::name(lang)), |table, language| {
            table.head(language.name.as_str())
        });
    let rules = form.rules(lang.tag());
    let rows = form.walk().into_iter().map(|(path, item)| {
        let own: Vec<&Rule> = rules.iter().filter(|rule| rule.path == path).collect();
        let first = html! { code { (path) } };
        let texts = form.languages.iter().map(|language| {
            html! { span lang=(language.tag) { (with_names(item.label().get(&language.tag))) } @if let Item::Question(question) = item { (choices(form, question, &language.tag)) } }
        });
        let mut cells: Vec<Markup> = std::iter::once(first).chain(texts).collect();
        cells.push(conditions(lang, form, (&path, item), &own));
        cells
    });
    html! {
        p.back { a href={ "/instruments/" (one.id) } { "← " (one.title(lang)) } }
        h1 { (w::logic(lang)) }
        p.lead { (w::logic_lead(lang, one.title(lang), version.number.map_or_else(|| w::draft(lang).to_owned(), |n| n.to_string()))) }
        (heads.head(w::conditions(lang)).rows(rows).render())
    }
}

/// A text of the workbook; the names of answers that are put into it stand as such.
fn with_names(text: &str) -> Markup {
    html! {
        @for piece in template::pieces(text) {
            @match piece {
                Piece::Text(text) => { (text) }
                Piece::Name(name) => { code { (name) } }
            }
        }
    }
}

fn choices(form: &Form, question: &Question, tag: &str) -> Markup {
    let choices = form.choices_of(question);
    html! {
        @if !choices.is_empty() {
            p.soft lang=(tag) { (choices.iter().map(|choice| choice.label.get(tag)).collect::<Vec<_>>().join(" · ")) }
        }
    }
}

/// What is asked when, each in a line of its own.
fn conditions(lang: Lang, form: &Form, (path, item): (&str, &Item), rules: &[&Rule]) -> Markup {
    let rest = match item {
        Item::Question(question) => beside_rules(lang, form, path, question),
        Item::Group(_) | Item::Repeat(_) => Vec::new(),
    };
    html! {
        @for rule in rules { p { (faults::rule(rule, lang)) } }
        @for (what, said) in rest { p { (what) ": " (said) } }
    }
}

/// What no formula says: what stands in a question at first, and what its answer counts towards.
fn beside_rules(lang: Lang, form: &Form, path: &str, question: &Question) -> Vec<(&'static str, String)> {
    let logic = &question.logic;
    let choices = form.choices_of(question);
    let named = |name: &str| choices.iter().find(|choice| choice.name == name);
    let first = Some(logic.default.as_str()).filter(|text| !text.is_empty() && !logic.default_is_formula);
    let first = first.map(|text| named(text).map_or(text, |choice| choice.label.get(lang.tag())).to_owned());
    let first = first.map(|said| (w::begins_with(lang), said));
    let counting = form.scales.iter().filter(|scale| scale.questions.iter().any(|one| one == path));
    let counting = counting.map(|scale| (w::counts_towards(lang), scale.label.get(lang.tag()).to_owned()));
    first.into_iter().chain(counting).collect()
}

/// The blank form on paper.
pub fn paper_page(
    lang: Lang,
    one: &Instrument,
    version: &Version,
    form: &Form,
    tag: &str,
    sheets: &[Sheet],
) -> Markup {
    let here = format!("/instruments/{}/versions/{}/paper", one.id, version.address());
    html! {
        p.back { a href={ "/instruments/" (one.id) } { "← " (one.title(lang)) } }
        p.no-print {
            button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) } " "
            @for language in form.languages.iter().filter(|language| language.tag != tag) {
                (form::button_link(&format!("{here}?language={}", language.tag), &language.name))
            }
        }
        article.paper lang=(tag) {
            h1 { (form.settings.title.get(tag)) }
            (list::summary_list(&[
                (w::paper_about(lang), html! { span.paper-gap {} }),
                (w::paper_day(lang), html! { span.paper-gap {} }),
                (w::paper_place(lang), html! { span.paper-gap {} }),
                (w::paper_by(lang), html! { span.paper-gap {} }),
            ]))
            (questions::printed(lang, sheets, false))
            p.soft { (w::paper_foot(lang, one.title(lang), version.number.map_or_else(|| w::draft(lang).to_owned(), |n| n.to_string()))) }
        }
    }
}
