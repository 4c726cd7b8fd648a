//! Needs assessments as pages.

use super::{
    FACTORS, Line, Needs,
    form::{DOMAIN_FIELDS, Domain},
    read::Shown,
    sheet, w,
};
use crate::{rows, working};
use access::Layer;
use assessments::{
    record::Line as Filled,
    scores::{DOMAINS, domain, figure},
};
use base::{FieldErrors, Lang, clock, typed::Typed};
use casework::{
    cases::{CaseView, frame, relatives::CasePerson},
    notes::layer_tag,
};
use deadlines::RuleInForce;
use page::{Fields, Markup, Render, Table, Tone, form, html, list, story, when};

/// What the form needs to know.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// Who is in it.
    pub people: Vec<CasePerson>,
    /// What the filled instruments show.
    pub shown: Vec<Shown>,
    /// Layers one may write in.
    pub layers: Vec<Layer>,
    /// The rule by which the child must be heard; none for a younger one.
    pub heard: Option<RuleInForce>,
}

/// Writing a needs assessment.
pub fn form_page(lang: Lang, view: &FormView, opened: &working::Opened, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let typed = &opened.typed;
    let people: Vec<_> = view.people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let sources: Vec<_> = view
        .shown
        .iter()
        .map(|one| {
            let when = when::date(lang, one.line.held_on);
            (
                one.line.id.to_string(),
                format!("{} · {} · {when}", one.line.title(lang), one.line.person.display(lang)),
            )
        })
        .collect();
    let chosen: Vec<String> = typed.all("sources").map(str::to_owned).collect();
    let body = html! {
        (fields.select("person", w::child(lang), typed.get("person"), &people))
        (fields.text("held_on", w::held_on(lang), typed.get("held_on")).date())
        (working::layer_field(lang, &fields, typed, &view.layers))
        @if sources.is_empty() {
            (story::empty_state(w::no_sources(lang), html! { p { a href={ "/cases/" (view.case.id) "/assessments/new" } { (w::fill_instrument(lang)) } } }))
        } @else {
            (fields.checkbox_list("sources", w::sources(lang), &chosen, &sources).hint(w::sources_hint(lang)))
            (list::details(w::what_they_show(lang), figures(lang, &view.shown)))
        }
        (domain_rows(lang, errors, typed))
        (fields.fieldset(w::voices(lang), html! {
            (working::voice_fields(lang, &fields, typed, view.heard.as_ref()))
            (working::long(&fields, "parents_view", w::parents_view(lang), typed))
        }))
        (fields.fieldset(w::best_interest(lang), html! {
            p.hint { (w::best_interest_hint(lang)) }
            @for (name, label) in FACTORS {
                @let field = fields.textarea(name, label(lang), typed.get(name)).rows(2);
                @if name == "circumstances" { (field.optional()) } @else { (field) }
            }
        }))
        (working::long(&fields, "took_part", w::took_part(lang), typed).rows(2).hint(w::took_part_hint(lang)))
        (working::long(&fields, "conclusions", w::conclusions(lang), typed))
    };
    let action = format!("/cases/{}/needs-assessments/new", view.case.id);
    let body = fields.with_errors(body);
    let form = working::sheet_form(lang, sheet(view.case.id), opened, &action, w::sign(lang), body);
    frame::step(lang, &view.case, w::write_title(lang), html! { p.lead { (w::lead(lang)) } (form) })
}

fn domain_rows(lang: Lang, errors: &FieldErrors, typed: &Typed) -> Markup {
    let count = rows::shown(typed, "domains", &DOMAIN_FIELDS);
    html! {
        section {
            h2 { (w::domains(lang)) }
            p.hint { (w::domains_hint(lang)) }
            div #domains tabindex="-1" {
                (rows::problem(lang, errors, "domains"))
                @for number in 1..=count { (domain_row(lang, typed, number)) }
                (working::more_rows(lang))
            }
        }
    }
}

fn domain_row(lang: Lang, typed: &Typed, number: usize) -> Markup {
    let mut options: Vec<_> = DOMAINS.iter().map(|code| ((*code).to_owned(), domain(lang, code))).collect();
    options.push(("other".to_owned(), domain(lang, "")));
    let [name, need, strength, risk] = DOMAIN_FIELDS.map(|field| rows::name("domains", number, field));
    let none = FieldErrors::new();
    let row = Fields::new(lang, &none);
    let chosen = options.iter().find(|(code, _)| code == typed.get(&name)).map(|(_, label)| label.as_str());
    let summary = match chosen {
        Some(label) => format!("{}: {label}", w::domain_number(lang, number)),
        None => w::domain_number(lang, number),
    };
    let is_written = [&need, &strength, &risk].iter().any(|field| !typed.get(field).trim().is_empty());
    form::folded(
        &summary,
        number == 1 || is_written,
        html! {
            (row.select(&name, w::domain(lang), typed.get(&name), &options))
            (row.textarea(&need, w::need(lang), typed.get(&need)).rows(2))
            (row.textarea(&strength, w::strength(lang), typed.get(&strength)).rows(2))
            (row.textarea(&risk, w::risk(lang), typed.get(&risk)).rows(2))
        },
    )
}

fn figures(lang: Lang, shown: &[Shown]) -> Markup {
    let rows =
        shown.iter().flat_map(|one| one.scores.iter().map(move |score| (one, score))).map(|(one, score)| {
            let of =
                score.value.map(|value| figure(lang, value)).zip(score.most.map(|most| figure(lang, most)));
            vec![
                html! { (domain(lang, &score.domain)) },
                html! { (one.line.title(lang)) " · " (when::date(lang, one.line.held_on)) },
                html! {
                    @if let Some((value, most)) = of { (w::of_most(lang, most, value)) } @else { "–" }
                    @match score.risk.as_deref() {
                        Some("high") => (list::tag(w::risk_high(lang), Tone::Bad)),
                        Some("middle") => (list::tag(w::risk_middle(lang), Tone::Warn)),
                        Some("low") => (list::tag(w::risk_low(lang), Tone::Good)),
                        _ => {},
                    }
                },
            ]
        });
    [w::domain(lang), w::instrument(lang), w::figure(lang)]
        .into_iter()
        .fold(Table::new(w::what_they_show(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(html! { p { (w::no_figures(lang)) } })
        .render()
}

/// What a signed needs assessment shows.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The case.
    pub case: CaseView,
    /// The needs assessment.
    pub needs: Needs,
    /// By domains.
    pub domains: Vec<Domain>,
    /// The instruments it was drawn from.
    pub sources: Vec<Filled>,
    /// Whether one may write the next.
    pub may_write: bool,
    /// Whether a plan that is agreed or in force stands on it already.
    pub has_plan: bool,
    /// Its papers.
    pub made: documents::Made,
}

/// A signed needs assessment.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let needs = &view.needs;
    let body = html! {
        p {
            @if let Some(at) = needs.replaced_at { (list::tag(&w::replaced(lang, when::date(lang, clock::date_of(at))), Tone::Neutral)) }
            @else { (list::tag(w::holds(lang), Tone::Good)) }
            " " (layer_tag(lang, needs.layer))
        }
        @if view.may_write && needs.replaced_at.is_none() && view.case.is_open() {
            (form::buttons(html! {
                @if !view.has_plan {
                    a.button href={ "/cases/" (view.case.id) "/plans/new?person=" (needs.person_id) } { (w::write_plan(lang)) }
                }
                (form::button_link(&format!("/cases/{}/needs-assessments/new?person={}", view.case.id, needs.person_id), w::write_next(lang)))
            }))
        }
        (list::summary_list(&[
            (w::child(lang), html! { a href={ "/people/" (needs.person_id) } { (needs.person.display(lang)) } }),
            (w::held_on(lang), html! { (when::date(lang, needs.held_on)) }),
            (w::signed(lang), html! { (when::date_time(lang, needs.signed_at)) " · " (needs.by(lang)) }),
            (w::took_part(lang), html! { p.as-typed { (needs.took_part) } }),
        ]))
        section { h2 { (w::domains(lang)) } @for one in &view.domains { (domain_part(lang, one)) } }
        section {
            h2 { (w::voices(lang)) }
            @if let Some(voice) = &needs.child_voice { h3 { (crate::w::child_voice(lang)) } p.as-typed { (voice) } }
            @if let Some(reason) = &needs.not_heard { h3 { (crate::w::not_heard(lang)) } p.as-typed { (reason) } }
            h3 { (w::parents_view(lang)) } p.as-typed { (needs.parents_view) }
        }
        section {
            h2 { (w::best_interest(lang)) }
            (list::summary_list(&factors(lang, needs)))
        }
        section { h2 { (w::conclusions(lang)) } p.as-typed { (needs.conclusions) } }
        @if !view.sources.is_empty() {
            section {
                h2 { (w::sources(lang)) }
                ul.plain {
                    @for one in &view.sources {
                        li { a href={ "/cases/" (view.case.id) "/assessments/" (one.id) } { (one.title(lang)) " · " (one.person.display(lang)) " · " (when::date(lang, one.held_on)) } }
                    }
                }
            }
        }
        (documents::panel(lang, &view.made))
    };
    frame::step(lang, &view.case, &w::title(lang, needs.number), body)
}

fn factors(lang: Lang, needs: &Needs) -> Vec<(&'static str, Markup)> {
    let pairs = FACTORS.iter().zip(needs.factors());
    let told = pairs.filter_map(|((_, label), text)| Some((label(lang), text?)));
    told.map(|(label, text)| (label, html! { p.as-typed { (text) } })).collect()
}

fn domain_part(lang: Lang, one: &Domain) -> Markup {
    let parts = [(w::need(lang), &one.need), (w::strength(lang), &one.strength), (w::risk(lang), &one.risk)];
    html! {
        h3 { (domain(lang, &one.domain)) }
        dl.summary {
            @for (label, text) in parts { @if let Some(text) = text { div { dt { (label) } dd.as-typed { (text) } } } }
        }
    }
}

/// The needs assessments of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, lines: &[Line]) -> Markup {
    html! {
        ul.plain {
            @for one in lines {
                li {
                    a href={ "/cases/" (case.id) "/needs-assessments/" (one.id) } { (w::title(lang, one.number)) }
                    " "
                    @if one.replaced_at.is_none() { (list::tag(w::holds(lang), Tone::Good)) }
                    @else { (list::tag(w::was_replaced(lang), Tone::Neutral)) }
                    " " (layer_tag(lang, one.layer))
                    " " span.soft.details { (one.person.display(lang)) " · " (when::date(lang, one.held_on)) }
                }
            }
        }
    }
}
