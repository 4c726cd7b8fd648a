//! Referrals as pages: of a case, one of them, writing one.

mod entry;
mod one;
pub mod outside;

pub use entry::{FormView, form_page, label, options};
pub use one::{OneView, one_page};

use super::{Referral, Stage, facts::Told, w};
use base::{Code, Lang, jiff::civil::Date};
use casework::cases::{
    CaseView,
    frame::{self, Tab},
};
use page::{Markup, Tone, form, html, list as lists, story, when};

/// `/cases/{id}/referrals`
pub fn list_page(
    lang: Lang,
    case: &CaseView,
    referrals: &[Referral],
    may_write: bool,
    today: Date,
) -> Markup {
    let add = may_write && case.is_open();
    let button = || form::button_link(&format!("/cases/{}/referrals/new", case.id), w::refer(lang));
    let body = html! {
        section {
            h2 { (w::title(lang)) }
            @if referrals.is_empty() {
                (story::empty_state(w::none(lang), if add { button() } else { html! {} }))
            } @else {
                (list(lang, case, referrals, today))
                @if add { p.buttons { (button()) } }
            }
        }
    };
    frame::page(lang, case, today, Tab::Path, body)
}

/// The referrals of a case, for this page and that of its path.
pub fn list(lang: Lang, case: &CaseView, referrals: &[Referral], today: Date) -> Markup {
    html! {
        ul.plain {
            @for one in referrals {
                li {
                    a href={ "/cases/" (case.id) "/referrals/" (one.id) } { (one.reference) " · " (one.service) }
                    " " (stage_tag(lang, one.stage))
                    @if let Some(day) = late(one, today) { " " (lists::tag(&w::answer_late(lang, when::date(lang, day)), Tone::Bad)) }
                    p.soft { (one.to(lang)) " · " (when::date_time(lang, one.sent_at.unwrap_or(one.created_at))) }
                }
            }
        }
    }
}

/// The day on which an answer was due, when it passed and none came.
fn late(one: &Referral, today: Date) -> Option<Date> {
    one.answer_by.filter(|day| one.waits() && *day < today)
}

/// Where it stands, as a tag.
fn stage_tag(lang: Lang, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::Created | Stage::Withdrawn => Tone::Neutral,
        Stage::Sent | Stage::Opened => Tone::Warn,
        Stage::Accepted | Stage::Done => Tone::Good,
        Stage::Refused => Tone::Bad,
    };
    lists::tag(stage.label(lang), tone)
}

/// What the other side is told: the same inside and outside, so that nobody has to guess what went out.
fn told(lang: Lang, referral: &Referral, facts: &[Told]) -> Markup {
    let mut rows = vec![
        (w::service(lang), html! { (referral.service) }),
        (w::reason(lang), html! { p.as-typed { (referral.reason) } }),
        (w::wish(lang), html! { p.as-typed { (referral.wish) } }),
    ];
    if let Some(known) = &referral.known {
        rows.push((w::known(lang), html! { p.as-typed { (known) } }));
    }
    rows.extend(facts.iter().map(|one| (one.fact.label(lang), html! { p.as-typed { (one.text) } })));
    lists::summary_list(&rows)
}

/// What the other side said, and what came of it.
fn answered(lang: Lang, referral: &Referral) -> Markup {
    let mut rows = Vec::new();
    if let (Some(at), Some(by)) = (referral.answered_at, &referral.answered_by) {
        rows.push((w::answered(lang), html! { (when::date_time(lang, at)) " · " (by) }));
    }
    if let Some(day) = referral.accepted_from {
        rows.push((w::accepted_from(lang), html! { (when::date(lang, day)) }));
    }
    if let Some(contact) = &referral.contact {
        rows.push((w::contact(lang), html! { (contact) }));
    }
    if let Some(ground) = referral.ground {
        rows.push((w::ground(lang), html! { (ground.label(lang)) }));
    }
    if let Some(text) = &referral.answer_text {
        rows.push((w::answer_text(lang), html! { p.as-typed { (text) } }));
    }
    if let Some(outcome) = referral.outcome {
        rows.push((
            w::outcome(lang),
            html! {
                (outcome.label(lang))
                @if let Some(text) = &referral.outcome_text { p.as-typed { (text) } }
            },
        ));
    }
    html! { @if !rows.is_empty() { section { h2 { (w::answer(lang)) } (lists::summary_list(&rows)) } } }
}
