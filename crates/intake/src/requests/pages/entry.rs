//! A new request: first the way in, then one page with what belongs to it; and the same fields to change it later.

use crate::{
    law::{self, Law},
    papers::{self, referral},
    record::RequestId,
    requests::{
        form::{REASON_MOST, WISH_MOST},
        w,
    },
    ways::{Channel, Urgency, Way},
};
use access::{answer::form_key, secret::SEALED};
use base::{
    Code, FieldErrors, Lang,
    jiff::Timestamp,
    typed::{self, Typed},
};
use casework::{
    cases::{PersonRole, catalogue},
    merging,
};
use directory::places::{PlaceAnswer, place_field};
use page::{Draft, Fields, Markup, draft_restored, form, html};
use people::{picker, search::read::Found};

/// The field of the settlement as it is typed.
pub const PLACE: &str = "settlement";
/// The field of the settlement's code.
pub const PLACE_CODE: &str = "settlement_code";

/// The first step: by which way it comes.
pub fn ways_page(lang: Lang, period: Option<&str>) -> Markup {
    html! {
        p.back { a href="/requests" { "← " (w::title(lang)) } }
        h1 { (w::new_request(lang)) }
        p.lead { (w::ways_lead(lang)) }
        ul.starts {
            @for way in Way::ALL {
                @let period = period.map(|period| format!("&period={period}")).unwrap_or_default();
                li {
                    a href={ "/requests/new?way=" (way.code()) (period) } { (way.label(lang)) }
                    p.soft { (way.about(lang)) }
                }
            }
        }
        p { (w::ways_without(lang)) " " a href="/general-access/new" { (w::to_general_access(lang)) } }
        p { (w::ways_ward(lang)) " " a href="/signals/new" { (w::to_signal(lang)) } }
    }
}

/// The second step.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// By which way it comes.
    pub way: Way,
    /// Who may refer by this way.
    pub bodies: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The people whom a typed name may mean: those who ask, children, others.
    pub found: [Vec<Found>; 3],
    /// What the typed settlement means.
    pub place: PlaceAnswer,
    /// When the draft that is shown was kept.
    pub draft_of: Option<Timestamp>,
    /// The moment.
    pub now: Timestamp,
}

/// Its page.
pub fn entry_page(lang: Lang, view: &EntryView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let (typed, way) = (&view.typed, view.way);
    let draft = format!("request-{}", way.code());
    let body = html! {
        (fields.hidden("way", way.code()))
        (fields.hidden("period", typed.get("period")))
        (fields.text("received_on", w::received_on(lang), typed.get("received_on")).date())
        (fields.radios::<Channel>("channel", w::channel(lang), Some(typed.get("channel"))).inline())
        (people(lang, &fields, view))
        @if way.is_referred() {
            (fields.fieldset(w::referral(lang), referral::fields(lang, &fields, typed, &view.bodies)))
        }
        (wanted_fields(lang, &fields, typed, &view.place))
        (papers::brought(lang, &fields, typed, way))
        (form::buttons(html! { (form::submit(w::save_request(lang))) (form::button_link("/requests", page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href="/requests/new" { "← " (w::other_way(lang)) } }
        h1 { (way.label(lang)) }
        p.lead { (way.about(lang)) }
        @if let Some(at) = view.draft_of { (draft_restored(lang, at)) }
        (form::form_draft(lang, Draft { name: &draft, saved: None }, "/requests", &form_key(), None, fields.with_errors(body)))
    }
}

fn people<'a>(lang: Lang, fields: &Fields<'a>, view: &'a EntryView) -> Markup {
    let (typed, [asks, children, others]) = (&view.typed, &view.found);
    let is_other = |name: &str| name.starts_with("other");
    let asked = typed.0.iter().any(|(name, value)| is_other(name) && !value.is_empty())
        || view.errors.iter().any(|(name, _)| is_other(name));
    html! {
        (fields.fieldset(w::who_asks(lang), html! {
            (picker::field(lang, fields, "person", w::person(lang), typed, asks, view.now))
            (born(lang, fields, typed, ["person_born", "person_guessed"]))
            (fields.select_code::<PersonRole>("person_role", w::person_role(lang), Some(typed.get("person_role"))))
        }))
        (fields.fieldset(w::about_child(lang), html! {
            (picker::field(lang, fields, "child", w::child(lang), typed, children, view.now))
            (born(lang, fields, typed, ["child_born", "child_guessed"]))
        }))
        (form::folded(w::one_more(lang), asked, html! {
            (picker::field(lang, fields, "other", w::other(lang), typed, others, view.now))
            (fields.select_code::<PersonRole>("other_role", w::other_role(lang), Some(typed.get("other_role"))).optional())
        }))
    }
}

/// The day of birth of somebody new, as much of it as is known.
fn born<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, [born, guessed]: [&'static str; 2]) -> Markup {
    html! {
        (fields.text(born, w::born(lang), typed.get(born)).narrow().optional().max_length(20).hint(w::born_hint(lang)))
        (fields.checkbox(guessed, w::born_guessed(lang), typed::checked(typed.get(guessed))))
    }
}

/// What is wanted, where they live, how long it can wait.
fn wanted_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, place: &'a PlaceAnswer) -> Markup {
    let ticked = |name: &str| typed.all(name).map(str::to_owned).collect::<Vec<_>>();
    let mut programmes = vec![(String::new(), page::w::not_given(lang).to_owned())];
    programmes.extend(catalogue::programmes(lang));
    html! {
        (place_field(fields, lang, w::settlement(lang), place))
        (fields.checkbox_list("services", w::services(lang), &ticked("services"), &law::options(lang, &Law::shipped().services)))
        (fields.textarea("wish", w::wish(lang), typed.get("wish")).hint(w::wish_hint(lang)).max_length(WISH_MOST))
        (fields.radios::<Urgency>("urgency", w::urgency(lang), Some(typed.get("urgency"))).inline())
        (fields.textarea("urgency_reason", w::urgency_reason(lang), typed.get("urgency_reason")).rows(2).optional()
            .hint(w::urgency_reason_hint(lang)).max_length(REASON_MOST))
        @if typed.get("programme") == SEALED {
            (fields.hidden("programme", SEALED))
            p { (w::programme(lang)) ": " (catalogue::programme(lang, SEALED)) }
        } @else {
            (fields.select("programme", w::programme(lang), typed.get("programme"), &programmes).optional())
        }
        @if typed.all("groups").any(|code| code == SEALED) { (fields.hidden("groups", SEALED)) }
        (form::folded(w::groups(lang), typed.has("groups"), html! {
            (fields.checkbox_list("groups", w::groups(lang), &ticked("groups"), &catalogue::target_groups(lang)).optional())
        }))
    }
}

/// A change of what is wanted.
#[derive(Debug, Clone)]
pub struct ChangeView {
    /// The request.
    pub request: RequestId,
    /// Its reference.
    pub reference: String,
    /// What was typed.
    pub typed: Typed,
    /// What it was read as, so that a change of somebody else meanwhile can be joined with it.
    pub was: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// What the typed settlement means.
    pub place: PlaceAnswer,
    /// The version it was read at.
    pub version: i64,
}

/// Its page.
pub fn change_page(lang: Lang, view: &ChangeView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let body = html! {
        (merging::was(&view.was))
        (wanted_fields(lang, &fields, &view.typed, &view.place))
        (form::buttons(html! {
            (form::submit(page::w::save(lang)))
            (form::button_link(&format!("/requests/{}", view.request), page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href={ "/requests/" (view.request) } { "← " (view.reference) } }
        h1 { (w::change(lang)) }
        (form::form(&format!("/requests/{}/change", view.request), &form_key(), Some(view.version), fields.with_errors(body)))
    }
}

/// What a field of what is wanted is called, where two people changed it.
pub fn wanted_label(lang: Lang, field: &str) -> String {
    let known = match field {
        PLACE => w::settlement(lang),
        "services" => w::services(lang),
        "wish" => w::wish(lang),
        "urgency" => w::urgency(lang),
        "urgency_reason" => w::urgency_reason(lang),
        "programme" => w::programme(lang),
        "groups" => w::groups(lang),
        _ => "",
    };
    known.to_owned()
}

/// The list from which a field of what is wanted is chosen; empty for what is typed.
pub fn wanted_options(lang: Lang, field: &str) -> Vec<(String, String)> {
    match field {
        "services" => law::options(lang, &Law::shipped().services),
        "urgency" => page::options::<Urgency>(lang),
        "programme" => catalogue::programmes(lang),
        "groups" => catalogue::target_groups(lang),
        _ => Vec::new(),
    }
}
