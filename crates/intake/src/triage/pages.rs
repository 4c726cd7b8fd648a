//! What may be decided, what is to be known before, and the page of each decision.

use super::{
    Decision, Limit, OpenCase, Place, Warning, WrongAge,
    form::{AGE_TOLD, NEW_CASE},
    w,
};
use crate::{
    law::{self, Law},
    record::RequestId,
    state::State,
    waiting,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, typed::Typed};
use casework::cases::{catalogue, frame::family};
use page::{Fields, Markup, Notice, NoticeKind, form, html, notice, when};

/// The decisions as a part of the page of a request; nothing when it has ended.
pub fn panel(lang: Lang, request: RequestId, state: State, warnings: &[Warning]) -> Markup {
    let offered = || Decision::ALL.iter().filter(move |one| state.after(one.step()).is_some());
    html! {
        @if offered().next().is_some() {
            section.card aria-labelledby="triage" {
                h2 #triage { (w::triage(lang)) }
                (told(lang, warnings))
                div.buttons {
                    @for (at, one) in offered().enumerate() {
                        @let href = format!("/requests/{request}/{}", one.code());
                        @if at == 0 { a.button href=(href) { (one.label(lang)) } }
                        @else { (form::button_link(&href, one.label(lang))) }
                    }
                }
            }
        }
    }
}

/// What speaks against a decision, or is good to know.
pub fn told(lang: Lang, warnings: &[Warning]) -> Markup {
    html! {
        @for one in warnings {
            @let kind = match one {
                Warning::OthersWait(_) | Warning::OpenCase(_) | Warning::Place(Place::NotSaid) => NoticeKind::Info,
                Warning::MissingPapers(_) | Warning::Place(_) | Warning::Age(_) | Warning::NoFreePlace(_)
                | Warning::ReEntry(..) => NoticeKind::Warning,
            };
            (notice::notice(lang, &Notice { kind, text: words(lang, one), undo: None }))
        }
    }
}

fn words(lang: Lang, warning: &Warning) -> Markup {
    match warning {
        Warning::MissingPapers(codes) => {
            let names: Vec<&str> = codes.iter().map(|code| Law::shipped().paper_label(code, lang)).collect();
            html! { (w::missing_papers(lang, names.join("; "))) }
        }
        Warning::Place(place) => living(lang, place),
        Warning::Age(age) => html! { (age_words(lang, age)) },
        Warning::NoFreePlace(places) => {
            html! { (w::no_free_place(lang, places.capacity.unwrap_or_default(), places.taken)) }
        }
        Warning::OthersWait(count) => {
            html! { (w::others_wait(lang, *count)) " " a href="/waiting-list" { (w::to_waiting_list(lang)) } }
        }
        Warning::OpenCase(case) => {
            html! { (w::has_open_case(lang, &*family(lang, &case.family_name), case.reference.as_str())) }
        }
        Warning::ReEntry(reference, day) => {
            html! { (w::re_entry(lang, when::date(lang, *day), reference.as_str())) }
        }
    }
}

fn living(lang: Lang, place: &Place) -> Markup {
    match place {
        Place::NotSaid => html! { (w::place_unknown(lang)) },
        Place::NotListed { typed, has_list: true } => html! { (w::place_not_listed(lang, typed.as_str())) },
        Place::NotListed { typed, has_list: false } => html! { (w::places_not_loaded(lang, typed.as_str())) },
        Place::CentreUnset(centre) => html! {
            (w::centre_place_unset(lang)) " " a href={ "/centres/" (centre) } { (w::to_centre(lang)) }
        },
        Place::NoAgreement { municipality, is_served, ended } => {
            let name = municipality.label(lang);
            let told = match (ended, is_served) {
                (Some(title), _) => w::agreement_not_in_force(lang, name, title.as_str()),
                (None, true) => w::agreement_missing_served(lang, name),
                (None, false) => w::agreement_missing(lang, name),
            };
            html! { (told) " " a href="/agreements" { (w::to_agreements(lang)) } }
        }
    }
}

fn age_words(lang: Lang, age: &WrongAge) -> String {
    let programme = catalogue::programme(lang, &age.programme);
    match age.limit {
        Limit::Until(years) => w::too_old(lang, age.age(lang), programme, years),
        Limit::From(years) => w::too_young(lang, age.age(lang), years, programme),
    }
}

/// The page of one decision.
#[derive(Debug, Clone)]
pub struct DecisionView {
    /// What is decided.
    pub decision: Decision,
    /// The request.
    pub request: RequestId,
    /// Its reference.
    pub reference: String,
    /// For whom.
    pub name: String,
    /// What is to be known before.
    pub warnings: Vec<Warning>,
    /// The open cases of the family.
    pub open: Vec<OpenCase>,
    /// Who can lead a case.
    pub colleagues: Vec<(String, String)>,
    /// To whom it can be passed on.
    pub bodies: Vec<(String, String)>,
    /// The chosen programme, of which was told that it is not meant for the child's age.
    pub age_told: Option<String>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The version of the request.
    pub version: i64,
}

/// What a page of a decision is called.
pub fn title(lang: Lang, decision: Decision) -> &'static str {
    match decision {
        Decision::Accept => w::title_accept(lang),
        Decision::Wait => w::title_wait(lang),
        Decision::Refuse => w::title_refuse(lang),
        Decision::PassOn => w::title_pass_on(lang),
        Decision::Withdraw => w::title_withdraw(lang),
    }
}

/// Its content.
pub fn decision_page(lang: Lang, view: &DecisionView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let (own, reasons) = match view.decision {
        Decision::Accept => (acceptance(lang, &fields, view), w::note(lang)),
        Decision::Wait => (waiting::fields(lang, &fields, typed), w::note(lang)),
        Decision::Refuse => (refusal(lang, &fields, view), w::reasons(lang)),
        Decision::PassOn => (passing_on(lang, &fields, view), w::passed_reasons(lang)),
        Decision::Withdraw => (html! {}, w::withdrawn_reasons(lang)),
    };
    let must = matches!(view.decision, Decision::Refuse | Decision::PassOn | Decision::Withdraw);
    let text = fields
        .textarea("reasons", reasons, typed.get("reasons"))
        .rows(3)
        .max_length(super::form::REASON_MOST);
    let body = html! {
        @if let Some(programme) = &view.age_told { (fields.hidden(AGE_TOLD, programme)) }
        (own)
        @if must { (text) } @else { (text.optional()) }
        (fields.text("decided_on", w::decided_on(lang), typed.get("decided_on")).date())
        (form::buttons(html! {
            (form::submit(view.decision.label(lang)))
            (form::button_link(&format!("/requests/{}", view.request), page::w::cancel(lang)))
        }))
    };
    let action = format!("/requests/{}/{}", view.request, view.decision.code());
    html! {
        p.back { a href={ "/requests/" (view.request) } { "← " (view.reference) " · " (view.name) } }
        h1 { (title(lang, view.decision)) }
        @if matches!(view.decision, Decision::Accept | Decision::Wait) { (told(lang, &view.warnings)) }
        @if view.age_told.is_some() { p { strong { (w::age_anyway(lang)) } } }
        (form::form(&action, &form_key(), Some(view.version), fields.with_errors(body)))
    }
}

fn acceptance<'a>(lang: Lang, fields: &Fields<'a>, view: &'a DecisionView) -> Markup {
    let typed = &view.typed;
    let groups: Vec<String> = typed.all("target_groups").map(str::to_owned).collect();
    let mut cases: Vec<(String, String)> = view
        .open
        .iter()
        .map(|one| {
            (one.id.to_string(), w::into_case(lang, &*family(lang, &one.family_name), one.reference.as_str()))
        })
        .collect();
    cases.push((NEW_CASE.to_owned(), w::into_new_case(lang).to_owned()));
    html! {
        p { (w::accept_lead(lang)) }
        @if !view.open.is_empty() {
            (fields.radio_list("case", w::which_case(lang), Some(typed.get("case")), &cases).hint(w::which_case_hint(lang)))
        }
        (fields.fieldset(w::new_case(lang), html! {
            (fields.text("family_name", w::family_name(lang), typed.get("family_name"))
                .max_length(casework::cases::opening::MAX_NAME))
            (fields.select("programme", w::programme(lang), typed.get("programme"), &catalogue::programmes(lang)))
            (fields.checkbox_list("target_groups", w::target_groups(lang), &groups, &catalogue::target_groups(lang)))
            (fields.select("lead", w::lead(lang), typed.get("lead"), &view.colleagues))
        }))
    }
}

fn refusal<'a>(lang: Lang, fields: &Fields<'a>, view: &'a DecisionView) -> Markup {
    let appeal = &Law::shipped().appeal;
    html! {
        (fields.radio_list("ground", w::ground(lang), Some(view.typed.get("ground")), &law::options(lang, &Law::shipped().refusals)))
        section {
            h2 { (w::appeal(lang)) }
            p { (appeal.label(lang)) }
            p.soft { (appeal.ground.text(lang)) @if appeal.verified_by.is_none() { " · " (w::not_verified(lang)) } }
        }
    }
}

fn passing_on<'a>(lang: Lang, fields: &Fields<'a>, view: &'a DecisionView) -> Markup {
    let mut options = vec![(String::new(), w::no_partner(lang).to_owned())];
    options.extend(view.bodies.iter().cloned());
    html! {
        (fields.select("organisation_id", w::passed_to(lang), view.typed.get("organisation_id"), &options).optional())
    }
}
