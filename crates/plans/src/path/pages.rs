//! The path as a panel and as a page.

use super::{
    Earlier,
    view::{PathStep, State},
    w,
};
use crate::{
    closing_reports, consents, needs_assessments,
    permits::May,
    plan_reviews, progress_reports, referrals, service_agreements, support_plans, transfers,
    working::{Sheet, Started},
};
use base::{Code, Lang, jiff::civil::Date};
use casework::{
    cases::{
        CaseView,
        frame::{self, Tab},
    },
    order::Step as Needed,
};
use page::{Markup, Step, StepState, Tone, form, html, list, story, when};

/// The steps in a row, each done, next or later, with what is to be minded and the link to the next one.
pub fn steps_list(lang: Lang, steps: &[PathStep]) -> Markup {
    let items: Vec<_> = steps
        .iter()
        .map(|one| Step {
            text: one.step.label(lang).to_owned(),
            href: one.href.clone(),
            state: match one.state {
                State::Done => StepState::Done,
                State::Next => StepState::Current,
                State::Later => StepState::ToDo,
                State::LeftOut => StepState::Skipped,
            },
            note: html! {
                @if let Some(note) = &one.note { (note) }
                @if let Some(warning) = &one.warning { " " (list::tag(warning, tone(one))) }
            },
        })
        .collect();
    let next = steps.iter().find_map(|one| one.next.as_ref());
    html! {
        (story::steps(lang, &items))
        @if let Some((href, words)) = next { p { a.button href=(href) { (words) } } }
    }
}

/// A term that passed is pressing; the way in and the closing report are to be minded.
fn tone(one: &PathStep) -> Tone {
    match one.step {
        Needed::Referral | Needed::Closure => Tone::Warn,
        Needed::Assessment | Needed::Plan | Needed::Agreement | Needed::Services | Needed::Review => {
            Tone::Bad
        }
    }
}

/// The panel on the page of a case.
pub fn panel(lang: Lang, case: &CaseView, steps: &[PathStep]) -> Markup {
    let done = steps.iter().filter(|one| one.state == State::Done).count();
    let next = steps.iter().find(|one| one.state == State::Next);
    html! {
        section.card.path {
            h2 { a href={ "/cases/" (case.id) "/path" } { (w::title(lang)) } }
            p {
                (w::done_of(lang, done, steps.len()))
                @match next {
                    Some(next) => { " " (w::next_is(lang, next.step.label(lang))) }
                    None if case.is_open() => { " " (w::nothing_now(lang)) }
                    None => {}
                }
            }
            @for one in steps.iter().filter(|one| one.warning.is_some()) {
                @if let Some(warning) = &one.warning { p { (one.step.label(lang)) ": " (list::tag(warning, tone(one))) } }
            }
            @if let Some((href, words)) = next.and_then(|one| one.next.as_ref()) { p { (form::button_link(href, words)) } }
        }
    }
}

/// Every paper of the path.
#[derive(Debug, Clone)]
pub struct PathView {
    /// The case.
    pub case: CaseView,
    /// What one may do.
    pub may: May,
    /// The steps.
    pub steps: Vec<PathStep>,
    /// A case of the same child that was closed before, within the time of a return or not.
    pub earlier: Option<(Earlier, bool)>,
    /// What is being written.
    pub started: Vec<Started>,
    /// Needs assessments.
    pub needs: Vec<needs_assessments::Line>,
    /// Plans.
    pub plans: Vec<support_plans::Line>,
    /// Agreements.
    pub agreements: Vec<service_agreements::Line>,
    /// Consents.
    pub consents: Vec<consents::Consent>,
    /// The papers of each consent.
    pub consents_made: Vec<Vec<documents::Made>>,
    /// Reviews.
    pub reviews: Vec<plan_reviews::Line>,
    /// Progress reports.
    pub reports: Vec<progress_reports::Line>,
    /// Closing reports.
    pub closings: Vec<closing_reports::Line>,
    /// Referrals to other services.
    pub referrals: Vec<referrals::Referral>,
    /// Transfers.
    pub transfers: Vec<transfers::Transfer>,
    /// The papers of each transfer.
    pub transfers_made: Vec<documents::Made>,
    /// The day.
    pub today: Date,
}

/// `/cases/{id}/path`
pub fn path_page(lang: Lang, view: &PathView) -> Markup {
    let (case, may) = (&view.case, &view.may);
    let (open, writes) = (case.is_open(), !may.write.is_empty());
    let body = html! {
        section {
            h2 { (w::title(lang)) }
            @if let Some((earlier, is_return)) = &view.earlier { (before(lang, earlier, *is_return)) }
            (steps_list(lang, &view.steps))
        }
        @if !view.started.is_empty() {
            section {
                h2 { (w::being_written(lang)) }
                ul.plain { @for one in &view.started { (started(lang, case, one)) } }
            }
        }
        (part(lang, w::needs(lang), view.needs.is_empty(), needs_assessments::list(lang, case, &view.needs),
            (open && writes).then(|| add(case, "needs-assessments/new", w::add_needs(lang)))))
        (part(lang, w::plans(lang), view.plans.is_empty(), support_plans::list(lang, case, &view.plans),
            (open && writes).then(|| add(case, "plans/new", w::add_plan(lang)))))
        (part(lang, w::agreements(lang), view.agreements.is_empty(),
            service_agreements::list(lang, case, &view.agreements, view.today),
            (open && may.agreements).then(|| add(case, "agreements/new", w::add_agreement(lang)))))
        (part(lang, w::consents(lang), view.consents.is_empty(), consents::list(lang, case, &view.consents, &view.consents_made, may.consents, view.today),
            may.consents.then(|| add(case, "consents/new", w::add_consent(lang)))))
        (part(lang, w::reviews(lang), view.reviews.is_empty(), plan_reviews::list(lang, case, &view.reviews),
            (open && writes && view.plans.iter().any(|one| one.stage == support_plans::Stage::InForce))
                .then(|| add(case, "reviews/new", w::add_review(lang)))))
        (part(lang, w::reports(lang), view.reports.is_empty() && view.closings.is_empty(),
            html! { (progress_reports::list(lang, case, &view.reports)) (closing_reports::list(lang, case, &view.closings)) },
            writes.then(|| add(case, "reports/new", w::add_report(lang)))))
        (part(lang, w::referrals(lang), view.referrals.is_empty(), referrals::list(lang, case, &view.referrals, view.today),
            (open && may.referrals).then(|| add(case, "referrals/new", w::add_referral(lang)))))
        (part(lang, w::transfers(lang), view.transfers.is_empty(), transfers::list(lang, case, &view.transfers, &view.transfers_made, may.transfers),
            (open && may.transfers).then(|| add(case, "transfers/new", w::add_transfer(lang)))))
    };
    frame::page(lang, case, view.today, Tab::Path, body)
}

fn before(lang: Lang, earlier: &Earlier, is_return: bool) -> Markup {
    let day = when::date(lang, earlier.closed_on);
    html! {
        p.returned {
            @if is_return { (list::tag(w::re_entry(lang), Tone::Warn)) " " }
            (w::earlier_case(lang, day)) " " a href={ "/cases/" (earlier.id) } { (earlier.reference) }
        }
    }
}

fn started(lang: Lang, case: &CaseView, one: &Started) -> Markup {
    let sheet = Sheet { case: case.id, kind: one.kind };
    html! {
        li {
            a href=(sheet.address()) { (one.kind.label(lang)) }
            " " span.soft { (crate::w::put_aside(lang, one.by(lang), when::date_time(lang, one.saved_at))) }
            " · " a href=(sheet.preview()) { (crate::w::see_paper_plain(lang)) span.unseen { ": " (one.kind.label(lang)) } }
        }
    }
}

fn part(lang: Lang, heading: &str, is_empty: bool, body: Markup, add: Option<Markup>) -> Markup {
    html! {
        section {
            h2 { (heading) }
            @if is_empty { p.soft { (w::none_yet(lang)) } } @else { (body) }
            @if let Some(add) = add { p { (add) } }
        }
    }
}

fn add(case: &CaseView, path: &str, words: &str) -> Markup {
    form::button_link(&format!("/cases/{}/{path}", case.id), words)
}
