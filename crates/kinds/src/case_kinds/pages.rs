//! The kinds of a case as a panel and as pages.

use super::Work;
use crate::{
    catalogue,
    course::Stage,
    permits::May,
    standing::{State, StepLine},
    w,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::PersonId, jiff::civil::Date, rules::CaseKind, typed::Typed};
use casework::{
    cases::{
        CaseView,
        catalogue::target_group,
        frame::{self, Tab},
    },
    notes,
};
use page::{Fields, Markup, Tone, form, html, list, story, when};

/// What the pages of the kinds show.
#[derive(Debug, Clone)]
pub struct KindsView {
    /// The case.
    pub case: CaseView,
    /// The kinds that one may know of.
    pub works: Vec<Work>,
    /// What can be added.
    pub offered: Vec<&'static CaseKind>,
    /// The parents, where a kind has them as its parties.
    pub parents: Vec<PersonId>,
    /// What the viewer may do.
    pub may: May,
    /// The day of the request.
    pub today: Date,
}

impl KindsView {
    fn steps(&self, work: &Work) -> Vec<StepLine> {
        work.steps(&self.may.read, &self.parents)
    }
}

/// The panel on the page of a case: where each kind stands.
pub fn panel(lang: Lang, view: &KindsView) -> Markup {
    let mut going_on = view.works.iter().filter(|work| work.ended_on.is_none()).peekable();
    if going_on.peek().is_none() {
        return html! {};
    }
    html! {
        section.card.kinds {
            h2 { a href={ "/cases/" (view.case.id) "/kinds" } { (w::title(lang)) } }
            ul.plain { @for work in going_on { li { (line(lang, view, work)) } } }
        }
    }
}

/// The kinds of a case, and adding one.
pub fn list_page(lang: Lang, view: &KindsView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let case = &view.case;
    let (ended, going_on): (Vec<_>, Vec<_>) = view.works.iter().partition(|work| work.ended_on.is_some());
    let fields = Fields::new(lang, errors);
    let add = (!view.offered.is_empty()).then(|| add(lang, view, &fields, typed));
    let body = html! {
        (fields.errors())
        section {
            h2 { (w::going_on(lang)) }
            @if going_on.is_empty() { (story::empty_state(w::none_going_on(lang), html! {})) }
            @for work in going_on { section.card { h3 { (link(lang, view, work)) } (stands(lang, view, work)) } }
        }
        @if !ended.is_empty() {
            section {
                h2 { (w::ended_kinds(lang)) }
                ul.plain {
                    @for work in ended { li { (link(lang, view, work)) " " span.soft { (ending(lang, work)) } } }
                }
            }
        }
        @if let Some(add) = add { section { h2 { (w::add_kind(lang)) } (add) } }
    };
    frame::page(lang, case, view.today, Tab::Kinds, body)
}

/// Ending the work of a kind.
pub fn ending_page(lang: Lang, case: &CaseView, work: &Work, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let outcomes: Vec<_> = work
        .kind
        .outcomes
        .iter()
        .map(|outcome| (outcome.code.clone(), outcome.label(lang).to_owned()))
        .collect();
    let chosen = Some(typed.get("outcome")).filter(|code| !code.is_empty());
    let here = format!("/cases/{}/kinds/{}", case.id, work.key());
    let body = html! {
        (fields.radio_list("outcome", w::outcome(lang), chosen, &outcomes))
        (fields.text("ended_on", w::ended_on(lang), typed.get("ended_on")).date())
        (fields.textarea("summary", w::summary(lang), typed.get("summary")).rows(5).hint(w::summary_hint(lang)))
        (form::buttons(html! {
            (form::submit(w::end_now(lang)))
            (form::button_link(&here, page::w::cancel(lang)))
        }))
    };
    let form =
        form::form(&format!("{here}/ending"), &form_key(), Some(work.version()), fields.with_errors(body));
    let lead = html! { p.lead { (w::end_lead(lang, catalogue::name(lang, work.kind))) } };
    frame::step(lang, case, w::end_kind(lang), html! { (lead) (form) })
}

/// How the work of a kind ended, in words.
pub fn ending(lang: Lang, work: &Work) -> String {
    let outcome = work.row.as_ref().and_then(|row| row.outcome.as_deref());
    let outcome = outcome.and_then(|code| work.kind.outcome(code)).map(|outcome| outcome.label(lang));
    let day = work.ended_on.map(|day| when::date(lang, day)).unwrap_or_default();
    match outcome {
        Some(outcome) => w::ended_with(lang, day, outcome),
        None => w::ended_with_case(lang, day),
    }
}

/// The words of the kind with what is to be known of it at once.
pub fn heading(lang: Lang, work: &Work) -> Markup {
    html! {
        (catalogue::name(lang, work.kind))
        @if work.is_leading { " " (list::tag(w::is_leading(lang), Tone::Info)) }
        @if work.layer() != access::Layer::General { " " (notes::layer_tag(lang, work.layer())) }
    }
}

fn link(lang: Lang, view: &KindsView, work: &Work) -> Markup {
    let href = format!("/cases/{}/kinds/{}", view.case.id, work.key());
    html! {
        a href=(href) { (catalogue::name(lang, work.kind)) }
        @if work.is_leading { " " (list::tag(w::is_leading(lang), Tone::Info)) }
        @if work.layer() != access::Layer::General { " " (notes::layer_tag(lang, work.layer())) }
        (status(lang, work, &view.parents))
    }
}

/// What the people of the case are by where the work stands.
pub fn status(lang: Lang, work: &Work, parents: &[PersonId]) -> Markup {
    let status = work.status(parents).filter(|_| work.ended_on.is_none());
    html! { @if let Some(status) = status { " " (list::tag(status.label(lang), Tone::Neutral)) } }
}

/// The words of an outcome of the kind.
pub fn outcome<'w>(lang: Lang, work: &'w Work, code: &'w str) -> &'w str {
    work.kind.outcome(code).map_or(code, |outcome| outcome.label(lang))
}

fn line(lang: Lang, view: &KindsView, work: &Work) -> Markup {
    html! { (link(lang, view, work)) (stands(lang, view, work)) }
}

fn stands(lang: Lang, view: &KindsView, work: &Work) -> Markup {
    let steps = view.steps(work);
    let (done, total) = Work::progress(&steps);
    let next = steps.iter().find(|line| line.state == State::Next);
    html! {
        p {
            @if work.stage() == Stage::Waiting { (Stage::Waiting.label(lang)) ". " }
            @else { (w::done_of(lang, done, total)) " " }
            @match (work.proposed_end(), next) {
                (Some(end), _) => (w::may_end(lang, outcome(lang, work, &end.outcome))),
                (None, Some(next)) => (w::next_is(lang, next.step.name(lang))),
                (None, None) => (w::nothing_next(lang)),
            }
        }
    }
}

fn add<'a>(lang: Lang, view: &'a KindsView, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let fits = |kind: &CaseKind| super::form::fits(kind, &view.case.groups);
    let (fitting, others): (Vec<&CaseKind>, Vec<&CaseKind>) =
        view.offered.iter().copied().partition(|kind| fits(kind));
    let options: Vec<_> = std::iter::once((String::new(), "–".to_owned()))
        .chain(
            fitting
                .iter()
                .chain(&others)
                .map(|kind| (kind.code.clone(), catalogue::name(lang, kind).to_owned())),
        )
        .collect();
    let groups: Vec<_> = view.case.groups.iter().map(|group| target_group(lang, group)).collect();
    let body = html! {
        (fields.select("kind", w::kind(lang), typed.get("kind"), &options))
        (fields.text("opened_on", w::opened_on(lang), typed.get("opened_on")).date())
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(2).optional()
            .hint(w::reason_hint(lang, groups.join("; "))))
        (form::buttons(form::submit(w::add(lang))))
    };
    form::form(&format!("/cases/{}/kinds", view.case.id), &form_key(), None, body)
}
