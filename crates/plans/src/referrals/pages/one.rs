//! One referral, for the team: what goes out, the next step, the answer.

use super::{answered, late, stage_tag, told};
use crate::referrals::{Ground, Outcome, Referral, Stage, facts::Told, link::spoken, w};
use access::answer::form_key;
use base::{
    FieldErrors, Lang,
    jiff::{Timestamp, civil::Date},
    typed::Typed,
};
use casework::cases::{CaseView, frame};
use page::{Fields, Markup, Notice, NoticeKind, Tone, form, html, list, notice, when};

/// What the page of a referral shows.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The case.
    pub case: CaseView,
    /// The referral.
    pub referral: Referral,
    /// What it tells.
    pub facts: Vec<Told>,
    /// The consent that it goes by, in words.
    pub consent: Option<String>,
    /// Its papers.
    pub made: documents::Made,
    /// The address of the link and until when it holds, for those who may send.
    pub link: Option<(String, Timestamp)>,
    /// The PIN, in the one answer that tells it.
    pub pin: Option<String>,
    /// Send it and take it back.
    pub may_write: bool,
    /// Record the answer.
    pub may_answer: bool,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: FieldErrors,
    /// The day.
    pub today: Date,
}

/// `/cases/{id}/referrals/{referral}`
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let one = &view.referral;
    let body = html! {
        p { (stage_tag(lang, one.stage))
            @if let Some(day) = late(one, view.today) { " " (list::tag(&w::answer_late(lang, when::date(lang, day)), Tone::Bad)) } }
        @if let Some(pin) = &view.pin { (told_once(lang, pin)) }
        (list::summary_list(&facts(lang, view)))
        section {
            h2 { (w::goes_out(lang)) }
            @if one.stage == Stage::Created { p { (w::check_first(lang)) } }
            (told(lang, one, &view.facts))
        }
        (documents::panel(lang, &view.made))
        (answered(lang, one))
        @if view.may_write { (steps(lang, view)) }
        @if view.may_answer { (record(lang, view)) }
        p.way { a href={ "/cases/" (view.case.id) "/referrals" } { (w::all(lang)) } }
    };
    frame::step(lang, &view.case, &w::one_title(lang, one.reference.as_str()), body)
}

fn facts(lang: Lang, view: &OneView) -> Vec<(&'static str, Markup)> {
    let one = &view.referral;
    let mut rows = vec![
        (w::about_whom(lang), html! { a href={ "/people/" (one.person_id) } { (one.person.display(lang)) } }),
        (w::to_whom(lang), html! { a href={ "/organisations/" (one.organisation_id) } { (one.to(lang)) } }),
        (w::registered(lang), html! { (when::date_time(lang, one.created_at)) " · " (one.by(lang)) }),
        (
            w::consent(lang),
            html! {
                @match (&view.consent, &one.no_consent_reason) {
                    (Some(consent), _) => (consent),
                    (None, Some(reason)) => { (w::without_consent(lang)) p.as-typed { (reason) } },
                    (None, None) => (w::nothing_told(lang)),
                }
            },
        ),
    ];
    if let Some(at) = one.sent_at {
        rows.push((
            w::sent(lang),
            html! { (when::date_time(lang, at)) @if let Some(to) = &one.email { " · " (to) } },
        ));
    }
    if let Some(day) = one.answer_by.filter(|_| one.waits()) {
        rows.push((w::answer_by(lang), html! { (when::date(lang, day)) }));
    }
    if let Some(at) = one.opened_at {
        rows.push((w::opened(lang), html! { (when::date_time(lang, at)) }));
    }
    rows
}

/// The PIN in large digits, in two groups as one tells them.
fn told_once(lang: Lang, pin: &str) -> Markup {
    let text = html! { strong.pin { (w::pin_is(lang, spoken(pin))) } " " (w::pin_once(lang)) };
    notice::notice(lang, &Notice { kind: NoticeKind::Success, text, undo: None })
}

/// What may be done next by whoever refers.
fn steps(lang: Lang, view: &OneView) -> Markup {
    let one = &view.referral;
    let here = format!("/cases/{}/referrals/{}", view.case.id, one.id);
    let version = Some(one.version);
    html! {
        @if let (Some((address, until)), true) = (&view.link, one.waits() || one.stage == Stage::Accepted) {
            section {
                h2 { (w::link(lang)) }
                p { a href=(address) { span.address { (address) } } }
                p.soft { (w::link_until(lang, when::date(lang, base::clock::date_of(*until)))) " " (w::pin_apart(lang)) }
                (form::post_button(&format!("{here}/pin"), &form_key(), None, w::new_pin(lang)))
            }
        }
        @if one.stage == Stage::Created {
            section {
                h2 { (w::send(lang)) }
                p { @match &one.email { Some(email) => (w::send_to(lang, email.as_str())), None => (w::send_by_hand(lang)) } }
                (form::form(&format!("{here}/sending"), &form_key(), version, form::buttons(form::submit(w::send(lang)))))
            }
        }
        @if matches!(one.stage, Stage::Created | Stage::Sent | Stage::Opened) {
            p { (form::button_link(&format!("{here}/withdrawal"), w::withdraw(lang))) }
        }
    }
}

/// What was told by telephone or on paper is recorded by the team.
fn record(lang: Lang, view: &OneView) -> Markup {
    let one = &view.referral;
    let here = format!("/cases/{}/referrals/{}", view.case.id, one.id);
    let fields = Fields::new(lang, &view.errors);
    let is_open = !view.errors.is_empty();
    html! {
        @if one.waits() {
            details.more open[is_open] {
                summary { (w::record_answer(lang)) }
                div.more-body {
                    (form::form(&format!("{here}/answer"), &form_key(), Some(one.version), answer_fields(lang, &fields, &view.typed)))
                }
            }
        }
        @if one.stage == Stage::Accepted {
            section {
                h2 { (w::record_outcome(lang)) }
                (form::form(&format!("{here}/outcome"), &form_key(), Some(one.version), outcome_fields(lang, &fields, &view.typed)))
            }
        }
    }
}

/// The answer of the other side, as both sides type it.
pub(super) fn answer_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let choices = [("accept", w::we_accept(lang)), ("refuse", w::we_refuse(lang))]
        .map(|(code, label)| (code.to_owned(), label.to_owned()));
    let body = html! {
        (fields.radio_list("answer", w::answer(lang), Some(typed.get("answer")), &choices))
        (fields.text("accepted_from", w::accepted_from(lang), typed.get("accepted_from")).date().hint(w::if_accepted(lang)))
        (fields.text("contact", w::contact(lang), typed.get("contact")).hint(w::contact_hint(lang)))
        (fields.radios::<Ground>("ground", w::ground(lang), Some(typed.get("ground"))).hint(w::if_refused(lang)))
        (fields.textarea("answer_text", w::answer_text(lang), typed.get("answer_text")).rows(3).optional())
        (fields.text("answered_by", w::answered_by(lang), typed.get("answered_by")).hint(w::answered_by_hint(lang)))
        (form::buttons(form::submit(w::save_answer(lang))))
    };
    fields.with_errors(body)
}

/// What came of it, as both sides type it.
pub(super) fn outcome_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let body = html! {
        (fields.radios::<Outcome>("outcome", w::outcome(lang), Some(typed.get("outcome"))))
        (fields.textarea("outcome_text", w::outcome_text(lang), typed.get("outcome_text")).rows(3).optional())
        (form::buttons(form::submit(w::save_outcome(lang))))
    };
    fields.with_errors(body)
}
