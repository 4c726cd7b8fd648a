//! Satisfaction as pages: what the answers say, the links, one of them with its code.

use super::{
    Scope,
    figures::LEAST,
    link::LinkLine,
    results::{QuestionResult, Results},
    w,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, typed::Typed};
use casework::signals::pages::qr;
use documents::registers::Period;
use page::{Fields, Markup, Render, Share, Table, date_time, form, html, list, story, when};

/// What the answers say.
#[derive(Debug, Clone)]
pub struct ResultsView {
    /// The days.
    pub period: Period,
    /// What they say.
    pub results: Results,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// True when the viewer may read what people wrote.
    pub may_texts: bool,
    /// True when the viewer may make links.
    pub may_ask: bool,
    /// True when the instrument is in use.
    pub in_use: bool,
}

/// Its page.
pub fn results_page(lang: Lang, view: &ResultsView) -> Markup {
    let (from, to) = (when::date(lang, view.period.from), when::date(lang, view.period.to));
    let results = &view.results;
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        @if view.may_ask { p { a.button href="/satisfaction/links" { (w::links(lang)) } } }
        @if !view.in_use { (not_in_use(lang)) }
        (filter(lang, view))
        section {
            h2 { (w::results_of(lang, from, to)) }
            @if results.answers == 0 { (story::empty_state(w::no_answers(lang), html! {})) }
            @else {
                p { (w::answers(lang, results.answers)) }
                @if results.answers < LEAST { p { (w::too_few(lang, LEAST)) } }
                @else {
                    p.soft { (w::few_hidden(lang, LEAST)) }
                    @for one in &results.questions { (question(lang, one)) }
                }
            }
        }
        @if view.may_texts && !results.texts.is_empty() {
            section {
                h2 { (w::in_own_words(lang)) }
                p.soft { (w::in_own_words_lead(lang)) }
                @for (label, texts) in &results.texts {
                    h3 { (label) }
                    // They stand in the order of their words: what several wrote alike is said once.
                    ul {
                        @for alike in texts.chunk_by(|one, next| one == next) {
                            li.as-typed {
                                @if let Some(text) = alike.first() { (text) }
                                @if alike.len() > 1 { span.soft { " × " (alike.len()) } }
                            }
                        }
                    }
                }
            }
        }
        p.no-print { button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) } }
    }
}

fn not_in_use(lang: Lang) -> Markup {
    story::empty_state(w::not_in_use(lang), form::button_link("/instruments", w::to_instruments(lang)))
}

fn filter(lang: Lang, view: &ResultsView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let scopes: Vec<(String, String)> = std::iter::once((String::new(), page::w::all(lang).to_owned()))
        .chain(page::options::<Scope>(lang))
        .collect();
    let body = html! {
        (fields.text("from", w::from(lang), view.typed.get("from")).date().optional())
        (fields.text("to", w::to(lang), view.typed.get("to")).date().optional())
        (fields.select("scope", w::scope(lang), view.typed.get("scope"), &scopes))
    };
    let form = form::form_filter("/satisfaction", page::w::filter(lang), fields.with_errors(body));
    html! { div.no-print { (form) } }
}

/// A question is a line that says what is answered most; all answers open below it.
fn question(lang: Lang, one: &QuestionResult) -> Markup {
    let told = |count: i64| when::percent_of(lang, count, one.n);
    let share = |(label, count): &(String, Option<i64>)| Share {
        label: label.clone(),
        percent: count.map(|count| count * 100 / one.n.max(1)),
        told: count.map_or_else(|| w::held_back(lang).to_owned(), told),
    };
    let heads = (w::choice(lang), w::count(lang));
    let most =
        one.choices.iter().filter_map(|(label, count)| Some((label, (*count)?))).max_by_key(|(_, n)| *n);
    let most = most.filter(|(_, count)| one.n >= LEAST && *count > 0);
    html! {
        details.fold {
            summary {
                (one.label)
                span.fold-said {
                    @if let Some((label, count)) = most { (w::most_often(lang, label.as_str(), told(count))) }
                    @else { (w::answered(lang, one.n)) }
                }
            }
            div.fold-body {
                p.soft { (w::answered(lang, one.n)) }
                @if one.n >= LEAST {
                    (list::tally(&one.label, heads, &one.choices.iter().map(share).collect::<Vec<_>>()))
                }
            }
        }
    }
}

/// The links that hold, and a new one.
#[derive(Debug, Clone)]
pub struct LinksView {
    /// The links.
    pub lines: Vec<LinkLine>,
    /// True for those who ask in the centre and in courses.
    pub may_centre: bool,
    /// True when the instrument is in use.
    pub in_use: bool,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// Its page.
pub fn links_page(lang: Lang, view: &LinksView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let scopes =
        [Scope::Centre, Scope::Course].map(|scope| (scope.code().to_owned(), scope.label(lang).to_owned()));
    let body = html! {
        (fields.radio_list("scope", w::scope(lang), Some(typed.get("scope")), &scopes))
        (fields.text("course", w::course(lang), typed.get("course")).optional().hint(w::course_hint(lang)))
        (form::buttons(form::submit(w::make(lang))))
    };
    html! {
        p.back { a href="/satisfaction" { "← " (w::title(lang)) } }
        h1 { (w::links(lang)) }
        p.lead { (w::links_lead(lang)) }
        @if !view.in_use { (not_in_use(lang)) }
        section { h2 { (w::links_that_hold(lang)) } (lines(lang, view)) }
        @if view.may_centre && view.in_use {
            section { h2 { (w::new_link(lang)) } (form::form("/satisfaction/links", &form_key(), None, fields.with_errors(body))) }
        }
        p.soft { (w::in_a_case(lang)) }
    }
}

fn lines(lang: Lang, view: &LinksView) -> Markup {
    let row = |one: &LinkLine| {
        vec![
            html! { a href={ "/satisfaction/links/" (one.id) } { (about(lang, one)) } },
            html! { (date_time(lang, one.created_at)) },
        ]
    };
    Table::new(w::links_that_hold(lang))
        .quiet()
        .head(w::scope(lang))
        .head(w::made_at(lang))
        .rows(view.lines.iter().map(row))
        .empty(story::empty_state(w::no_links(lang), html! {}))
        .render()
}

/// What a link asks about, in words.
fn about(lang: Lang, one: &LinkLine) -> String {
    match (one.scope, &one.course, &one.case_reference) {
        (Scope::Course, Some(course), _) => w::about_course(lang, course.as_str()),
        (Scope::Case, _, Some(reference)) => w::about_case(lang, reference.as_str()),
        (scope, ..) => scope.label(lang).to_owned(),
    }
}

/// One link, to be shown and printed.
#[derive(Debug, Clone)]
pub struct LinkView {
    /// The link.
    pub link: LinkLine,
    /// Its address.
    pub address: String,
}

/// Its page.
pub fn link_page(lang: Lang, view: &LinkView) -> Markup {
    let one = &view.link;
    let holds = one.revoked_at.is_none() && one.used_on.is_none();
    let back = match one.case_id {
        Some(case) => format!("/cases/{case}"),
        None => "/satisfaction/links".to_owned(),
    };
    html! {
        p.back { a href=(back) { "← " (page::w::back(lang)) } }
        h1 { (about(lang, one)) }
        @if holds {
            p.lead { @if one.scope == Scope::Case { (w::show_once(lang)) } @else { (w::show_many(lang)) } }
            div.poster { (qr(&view.address, w::code_label(lang))) p.poster-address { (view.address) } }
            p { (w::anonymous(lang)) }
            div.buttons.no-print {
                button.button.scripted-only type="button" data-print { (page::w::print(lang)) }
                (form::post_button(&format!("/satisfaction/links/{}/revocation", one.id), &form_key(), None, w::revoke(lang)))
            }
        } @else if let Some(day) = one.used_on { p { (list::tag(&w::used_on(lang, when::date(lang, day)), page::Tone::Good)) } }
        @else { p { (list::tag(w::revoked(lang), page::Tone::Neutral)) } }
    }
}

/// The question whether a family of a case is asked.
#[derive(Debug, Clone)]
pub struct CaseView {
    /// Where the case is.
    pub case: String,
    /// Its reference.
    pub reference: String,
    /// True when the instrument is in use.
    pub in_use: bool,
}

/// Its page.
pub fn case_page(lang: Lang, view: &CaseView) -> Markup {
    html! {
        p.back { a href=(view.case) { "← " (w::case_named(lang, view.reference.as_str())) } }
        h1 { (w::ask_family(lang)) }
        p.lead { (w::ask_family_lead(lang)) }
        p { (w::anonymous(lang)) }
        @if view.in_use { (form::post_button(&format!("{}/satisfaction", view.case), &form_key(), None, w::make(lang))) }
        @else { (not_in_use(lang)) }
    }
}
