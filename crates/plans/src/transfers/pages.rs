//! Transfers as pages.

use super::{Kind, Stage, Transfer, w};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, typed::Typed};
use casework::cases::{CaseView, frame};
use documents::Made;
use page::{Fields, Markup, Tone, form, html, list, story, when};

/// To whom a case may be offered.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// Colleagues of the centre.
    pub colleagues: Vec<(String, String)>,
    /// Other centres of the provider.
    pub centres: Vec<(String, String)>,
}

/// Offering a case.
pub fn form_page(
    lang: Lang,
    case: &CaseView,
    offered: &Offered,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let nobody = || std::iter::once((String::new(), page::w::choose(lang).to_owned()));
    let colleagues: Vec<_> = nobody().chain(offered.colleagues.iter().cloned()).collect();
    let centres: Vec<_> = nobody().chain(offered.centres.iter().cloned()).collect();
    let body = html! {
        (fields.radios::<Kind>("kind", w::kind(lang), Some(typed.get("kind"))))
        (form::only_when("kind", Kind::Colleague.code(), html! {
            (fields.select("user", w::colleague(lang), typed.get("user"), &colleagues))
        }))
        @if !offered.centres.is_empty() {
            (form::only_when("kind", Kind::Centre.code(), html! {
                (fields.select("centre", w::centre(lang), typed.get("centre"), &centres))
            }))
        }
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3))
        (fields.textarea("hand_over", w::hand_over(lang), typed.get("hand_over")).rows(10).hint(w::hand_over_hint(lang)))
        (form::buttons(html! {
            (form::submit(w::offer(lang)))
            (form::button_link(&format!("/cases/{}/path", case.id), page::w::cancel(lang)))
        }))
    };
    let action = format!("/cases/{}/transfers/new", case.id);
    let form = form::form(&action, &form_key(), None, fields.with_errors(body));
    frame::step(lang, case, w::offer(lang), html! { p.lead { (w::offer_lead(lang)) } (form) })
}

/// What is offered to the viewer.
pub fn waiting_page(lang: Lang, waiting: &[Transfer]) -> Markup {
    html! {
        h1 { (w::waiting(lang)) }
        @if waiting.is_empty() { (story::empty_state(w::none_waiting(lang), html! {})) }
        ul.plain {
            @for one in waiting {
                li {
                    a href={ "/transfers/" (one.id) } { (w::case_of(lang, one.case_reference.as_str())) }
                    " " span.soft.details {
                        (one.kind.label(lang)) " · " (one.by(lang)) " · " (when::date_time(lang, one.offered_at))
                    }
                }
            }
        }
    }
}

/// What is offered, with where things stand, and the answer. `team` is who may lead it in the other centre.
pub fn one_page(
    lang: Lang,
    transfer: &Transfer,
    team: &[(String, String)],
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/transfers/{}", transfer.id);
    let accept = html! {
        @if transfer.kind == Kind::Centre { (fields.select("lead", w::lead(lang), typed.get("lead"), team)) }
        (form::buttons(form::submit(w::accept(lang))))
    };
    let version = Some(transfer.version);
    html! {
        p.back { a href="/transfers" { "← " (w::waiting(lang)) } }
        h1 { (w::case_of(lang, transfer.case_reference.as_str())) }
        p { (stage_tag(lang, transfer.stage)) }
        (list::summary_list(&[
            (w::offered_by(lang), html! { (transfer.by(lang)) " · " (when::date_time(lang, transfer.offered_at)) }),
            (w::reason(lang), html! { p.as-typed { (transfer.reason) } }),
            (w::hand_over(lang), html! { p.as-typed { (transfer.hand_over) } }),
        ]))
        @if transfer.stage == Stage::Offered {
            section {
                h2 { (w::answer(lang)) }
                @if transfer.kind == Kind::Centre { p { (w::accept_lead(lang)) } }
                (form::form(&format!("{here}/acceptance"), &form_key(), version, fields.with_errors(accept)))
                (list::details(w::decline(lang), form::form(&format!("{here}/refusal"), &form_key(), version, html! {
                    (fields.textarea("remark", w::why_not(lang), typed.get("remark")).rows(3))
                    (form::buttons(form::submit(w::decline(lang))))
                })))
            }
        }
    }
}

fn stage_tag(lang: Lang, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Offered => Tone::Warn,
        Stage::Accepted => Tone::Good,
        Stage::Declined => Tone::Bad,
        Stage::Withdrawn => Tone::Neutral,
    };
    list::tag(stage.label(lang), tone)
}

/// The transfers of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, transfers: &[Transfer], made: &[Made], may_write: bool) -> Markup {
    html! {
        ul.plain {
            @for (place, one) in transfers.iter().enumerate() {
                li {
                    (one.kind.label(lang)) ": " strong { (one.to(lang)) } " " (stage_tag(lang, one.stage))
                    p.soft { (when::date_time(lang, one.offered_at)) " · " (one.by(lang)) }
                    p.as-typed { (one.reason) }
                    @if let Some(remark) = &one.remark { p.as-typed { (remark) } }
                    @if let Some(made) = made.get(place) { (documents::making::lines(lang, made)) }
                    @if one.stage == Stage::Accepted && one.kind == Kind::Centre && case.is_open() {
                        p { (w::close_now(lang)) " " a href={ "/cases/" (case.id) "/closure" } { (w::close_case(lang)) } }
                    }
                    @if may_write && one.stage == Stage::Offered {
                        (form::post_button(&format!("/cases/{}/transfers/{}/withdrawal", case.id, one.id), &form_key(), Some(one.version), w::withdraw(lang)))
                    }
                }
            }
        }
    }
}
