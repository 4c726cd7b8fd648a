//! Who reads what, as a page.

use super::{NamedLine, Reader, team, w};
use crate::{
    cases::{
        CaseView,
        frame::{self, Tab},
    },
    notes::layer_tag,
};
use access::{Layer, Relation, answer::form_key};
use base::{
    Code, FieldErrors, Lang, clock,
    jiff::{SignedDuration, Timestamp},
    typed::Typed,
};
use page::{Fields, Markup, Render, Table, form, html, story, when};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ReadersView {
    /// The case.
    pub case: CaseView,
    /// The closed layers that the viewer reads.
    pub layers: Vec<Layer>,
    /// Everybody who reads them.
    pub readers: Vec<Reader>,
    /// Who is and was named.
    pub named: Vec<NamedLine>,
    /// The moment of the request.
    pub now: Timestamp,
}

/// The page: a table for each closed layer that one reads oneself; naming somebody; what was before.
pub fn readers_page(lang: Lang, view: &ReadersView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let case = &view.case;
    let fields = Fields::new(lang, errors);
    let past: Vec<_> = view.named.iter().filter(|one| !one.holds(view.now)).collect();
    let body = html! {
        h2 { (w::title(lang)) }
        (fields.errors())
        p.lead { (w::lead(lang)) }
        @if view.layers.is_empty() { (story::empty_state(w::nothing_closed(lang), html! {})) }
        @for layer in &view.layers {
            section {
                h3 { (layer.label(lang)) }
                (table(lang, view, *layer))
            }
        }
        @if !case.may.name.is_empty() {
            section {
                h2 { (w::name_somebody(lang)) }
                (naming(lang, case, &fields, typed))
            }
        }
        @if !past.is_empty() {
            section {
                h2 { (w::before(lang)) }
                ul.plain { @for one in past { li { (was(lang, one)) } } }
            }
        }
        p { (form::button_link(&format!("/cases/{}/details", case.id), w::to_team(lang))) }
    };
    frame::page(lang, case, clock::date_of(view.now), Tab::Details, body)
}

fn table(lang: Lang, view: &ReadersView, layer: Layer) -> Markup {
    let rows = view.readers.iter().filter(|one| one.layer == layer).map(|one| {
        let holding = |named: &&NamedLine| {
            named.layer == layer && named.user_id == one.user_id && named.holds(view.now)
        };
        let named = view.named.iter().find(holding).filter(|_| is_named(one.relation));
        vec![
            html! { (one.name(lang)) },
            html! { (why(lang, one.relation)) @if let Some(named) = named { (given(lang, named)) } },
            html! { @match one.until_at { Some(at) => (until(lang, at)), None => "–" } },
            html! {
                @match named {
                    Some(named) if view.case.may.name.contains(&layer) => {
                        a href={ "/cases/" (view.case.id) "/readers/" (named.id) "/end" } { (w::take_back_from(lang, named.name(lang))) }
                    }
                    _ => "–",
                }
            },
        ]
    });
    [w::who(lang), w::why(lang), w::until(lang), w::what_to_do(lang)]
        .into_iter()
        .fold(Table::new(w::readers_of(lang, layer.label(lang))).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::nobody(lang), html! {}))
        .render()
}

const fn is_named(relation: Relation) -> bool {
    matches!(relation, Relation::NamedPsychology | Relation::NamedSafety | Relation::NamedAdoption)
}

/// Why somebody reads a layer, as how they stand to the case says.
pub fn why(lang: Lang, relation: Relation) -> &'static str {
    match relation {
        Relation::Network | Relation::Centre => w::by_centre(lang),
        Relation::Team => w::by_team(lang),
        Relation::Lead | Relation::AdoptionLead => w::by_lead(lang),
        Relation::NamedPsychology | Relation::NamedSafety | Relation::NamedAdoption => w::by_name(lang),
        Relation::Glass => w::by_glass(lang),
    }
}

fn given(lang: Lang, named: &NamedLine) -> Markup {
    let day = when::date(lang, clock::date_of(named.from_at));
    html! {
        p.soft {
            @match named.giver(lang) { Some(giver) => (w::given_by(lang, day, giver)), None => (w::given_on(lang, day)) }
        }
        p.as-typed { (named.reason) }
    }
}

/// The last day that is covered: what ends at midnight ends with the day before.
fn until(lang: Lang, at: Timestamp) -> String {
    let last = at - SignedDuration::from_secs(1);
    if page::time_of_day(at) == "00:00" {
        when::date(lang, clock::date_of(last))
    } else {
        when::date_time(lang, at)
    }
}

/// Taking a named access back.
pub fn ending_page(
    lang: Lang,
    case: &CaseView,
    named: &NamedLine,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = fields.with_errors(html! {
        (fields.textarea("reason", w::why_end(lang), typed.get("reason")).rows(3).optional())
        (form::buttons(html! {
            (form::submit(w::take_back(lang)))
            (form::button_link(&format!("/cases/{}/readers", case.id), page::w::cancel(lang)))
        }))
    });
    let action = format!("/cases/{}/readers/{}/end", case.id, named.id);
    let content = html! {
        p.lead { (w::take_back_lead(lang, named.layer.label(lang))) }
        (form::form(&action, &form_key(), None, body))
    };
    frame::step(lang, case, &w::take_back_from(lang, named.name(lang)), content)
}

fn naming<'a>(lang: Lang, case: &'a CaseView, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let layers: Vec<_> =
        case.may.name.iter().map(|layer| (layer.code().to_owned(), layer.label(lang).to_owned())).collect();
    let body = html! {
        (fields.select("user", w::who(lang), typed.get("user"), &team(lang, case)).hint(w::who_hint(lang)))
        (fields.radio_list("layer", w::layer(lang), Some(typed.get("layer")), &layers))
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3).hint(w::reason_hint(lang)))
        (fields.text("until_on", w::until_on(lang), typed.get("until_on")).date().optional().hint(w::until_hint(lang)))
        (form::buttons(form::submit(w::name_somebody(lang))))
    };
    form::form(&format!("/cases/{}/readers", case.id), &form_key(), None, body)
}

fn was(lang: Lang, one: &NamedLine) -> Markup {
    let day = |at: Timestamp| when::date(lang, clock::date_of(at));
    let end = one.ended_at.or(one.until_at).unwrap_or(one.from_at);
    html! {
        (layer_tag(lang, one.layer)) " " (w::read_from_to(lang, day(one.from_at), one.name(lang), day(end)))
        p.as-typed { (one.reason) }
        @if let Some(reason) = &one.ended_reason { p.soft { (w::taken_back_because(lang, reason.as_str())) } }
    }
}
