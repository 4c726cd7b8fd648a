//! Consents as pages.

use super::{Consent, Purpose, w};
use access::answer::form_key;
use base::{
    Code, FieldErrors, Lang,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::{CaseView, frame, relatives::CasePerson};
use documents::Made;
use page::{Fields, Markup, Tone, form, html, list, when};

/// Recording a consent.
pub fn form_page(
    lang: Lang,
    case: &CaseView,
    people: &[CasePerson],
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let people: Vec<_> = people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let body = html! {
        (fields.select("person", w::about_whom(lang), typed.get("person"), &people))
        (fields.select("giver", w::giver(lang), typed.get("giver"), &people))
        (fields.radios::<Purpose>("purpose", w::purpose(lang), Some(typed.get("purpose"))))
        (fields.textarea("detail", w::detail(lang), typed.get("detail")).rows(3).hint(w::detail_hint(lang)))
        (fields.text("given_on", w::given_on(lang), typed.get("given_on")).date())
        (fields.text("valid_until", w::valid_until(lang), typed.get("valid_until")).date().optional().hint(w::valid_until_hint(lang)))
        (fields.checkbox("child_signed", w::child_signed(lang), typed::checked(typed.get("child_signed"))).hint(w::child_signed_hint(lang)))
        (form::buttons(html! {
            (form::submit(w::record(lang)))
            (form::button_link(&format!("/cases/{}/path", case.id), page::w::cancel(lang)))
        }))
    };
    let action = format!("/cases/{}/consents/new", case.id);
    let form = form::form(&action, &form_key(), None, fields.with_errors(body));
    frame::step(lang, case, w::record(lang), html! { p.lead { (w::lead(lang)) } (form) })
}

/// Withdrawing a consent.
pub fn withdraw_page(
    lang: Lang,
    case: &CaseView,
    consent: &Consent,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = html! {
        (fields.text("withdrawn_on", w::withdrawn_on(lang), typed.get("withdrawn_on")).date())
        (fields.text("by", w::withdrawn_by(lang), typed.get("by")))
        (fields.textarea("note", w::note(lang), typed.get("note")).rows(3).optional())
        (form::buttons(html! {
            (form::submit(w::withdraw(lang)))
            (form::button_link(&format!("/cases/{}/path", case.id), page::w::cancel(lang)))
        }))
    };
    let action = format!("/cases/{}/consents/{}/withdrawal", case.id, consent.id);
    let form = form::form(&action, &form_key(), Some(consent.version), fields.with_errors(body));
    let content = html! {
        p.lead { (consent.purpose.label(lang)) " · " (consent.person.display(lang)) }
        p.as-typed { (consent.detail) }
        p.soft { (w::withdraw_lead(lang)) }
        (form)
    };
    frame::step(lang, case, w::withdraw(lang), content)
}

/// The consents of a case, for the page of its path.
pub fn list(
    lang: Lang,
    case: &CaseView,
    consents: &[Consent],
    made: &[Vec<Made>],
    may_write: bool,
    today: Date,
) -> Markup {
    html! {
        ul.plain {
            @for (place, one) in consents.iter().enumerate() {
                li {
                    strong { (one.purpose.label(lang)) } ": " (one.person.display(lang)) " "
                    @if one.withdrawn_on.is_some() { (list::tag(w::state_withdrawn(lang), Tone::Bad)) }
                    @else if one.holds(today) { (list::tag(w::state_holds(lang), Tone::Good)) }
                    @else { (list::tag(w::state_run_out(lang), Tone::Neutral)) }
                    p.as-typed { (one.detail) }
                    p.soft {
                        (w::given_by(lang, when::date(lang, one.given_on), one.giver.display(lang)))
                        @if let Some(day) = one.valid_until { " · " (w::until_day(lang, when::date(lang, day))) }
                        @if one.child_signed { " · " (w::child_signed(lang)) }
                    }
                    @if let (Some(day), Some(by)) = (one.withdrawn_on, &one.withdrawn_by) {
                        p { (w::withdrawn_told(lang, by.as_str(), when::date(lang, day))) }
                        @if let Some(note) = &one.withdrawn_note { p.as-typed { (note) } }
                    }
                    @for made in made.get(place).into_iter().flatten() { (documents::making::lines(lang, made)) }
                    @if may_write && one.withdrawn_on.is_none() {
                        p { a href={ "/cases/" (case.id) "/consents/" (one.id) "/withdrawal" } { (w::withdraw(lang)) span.unseen { ": " (one.purpose.label(lang)) } } }
                    }
                }
            }
        }
    }
}
