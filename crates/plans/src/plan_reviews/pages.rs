//! Reviews as pages.

use super::{Change, Decision, Line, Review, read::GoalLine, sheet, w};
use crate::{
    rows,
    support_plans::{Line as PlanLine, Whole},
    working,
};
use assessments::{goals::State, scores::domain};
use base::{Code, FieldErrors, Lang, ids::CaseId, typed::Typed};
use casework::{
    cases::{CaseView, frame},
    notes::layer_tag,
};
use deadlines::RuleInForce;
use page::{Fields, Markup, Render, Table, Tone, form, html, list, when};

/// What the form needs to know.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// The plan that is reviewed.
    pub whole: Whole,
    /// The other plans in force: of a brother, a sister, a parent.
    pub others: Vec<PlanLine>,
    /// How the domains changed.
    pub changes: Vec<Change>,
    /// The rule by which the child must be heard; none for a younger one.
    pub heard: Option<RuleInForce>,
}

/// Writing a review.
pub fn form_page(lang: Lang, view: &FormView, opened: &working::Opened, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let typed = &opened.typed;
    let kinds = [("yes", w::planned(lang)), ("no", w::unplanned(lang))];
    let kinds = kinds.map(|(value, label)| (value.to_owned(), label.to_owned()));
    let body = html! {
        (fields.radio_list("is_planned", w::kind(lang), Some(typed.get("is_planned")), &kinds).inline())
        (fields.text("reason", w::reason(lang), typed.get("reason")).optional().hint(w::reason_hint(lang)))
        (fields.text("held_on", w::held_on(lang), typed.get("held_on")).date())
        (working::long(&fields, "took_part", w::took_part(lang), typed).rows(2))
        section {
            h2 { (w::goals(lang)) }
            div #goals tabindex="-1" {
                (rows::problem(lang, errors, "goals"))
                @for (number, goal) in (1..=rows::MOST).zip(view.whole.goals.iter().filter(|one| one.state == State::Open)) {
                    (goal_row(lang, typed, number, goal))
                }
            }
        }
        @if !view.changes.is_empty() { section { h2 { (w::changes(lang)) } (changes(lang, &view.changes)) } }
        (working::voice_fields(lang, &fields, typed, view.heard.as_ref()))
        (working::long(&fields, "parents_view", w::parents_view(lang), typed).rows(3))
        (working::long(&fields, "conclusions", w::conclusions(lang), typed))
        (fields.radios::<Decision>("decision", w::decision(lang), Some(typed.get("decision"))))
        (fields.text("next_on", w::next_on(lang), typed.get("next_on")).date().hint(w::next_on_hint(lang)))
    };
    let action = format!("/cases/{}/reviews/new", view.case.id);
    let body = html! { (form::hidden("layer", view.whole.plan.layer.code())) (form::hidden("plan", &view.whole.plan.id.to_string())) (fields.with_errors(body)) };
    let form = working::sheet_form(lang, sheet(view.case.id), opened, &action, w::sign(lang), body);
    let content = html! {
        p.lead { (w::lead(lang, view.whole.plan.person.display(lang), view.whole.plan.number)) }
        @for other in &view.others {
            p { a href=(of_plan(view.case.id, other)) { (w::review_other(lang, other.person.display(lang), other.number)) } }
        }
        (form)
    };
    frame::step(lang, &view.case, w::write_title(lang), content)
}

fn of_plan(case: CaseId, plan: &PlanLine) -> String {
    format!("/cases/{case}/reviews/new?plan={}", plan.id)
}

fn goal_row(lang: Lang, typed: &Typed, number: usize, goal: &crate::support_plans::PlanGoal) -> Markup {
    let [id, state, remark] = ["goal", "state", "remark"].map(|field| rows::name("goals", number, field));
    let states: Vec<_> =
        State::ALL.iter().map(|one| (one.code().to_owned(), one.label(lang).to_owned())).collect();
    let none = FieldErrors::new();
    let row = Fields::new(lang, &none);
    row.fieldset(
        &goal.text,
        html! {
            (form::hidden(&id, &goal.id.to_string()))
            p.soft { (w::seen_by(lang, goal.indicator.as_str())) " · " (w::until_day(lang, when::date(lang, goal.due_on))) }
            (row.radio_list(&state, w::came_of_it(lang), Some(typed.get(&state)), &states))
            (row.text(&remark, w::remark(lang), typed.get(&remark)).optional())
        },
    )
}

fn changes(lang: Lang, changes: &[Change]) -> Markup {
    let rows = changes.iter().map(|one| {
        vec![
            html! { (domain(lang, &one.domain)) },
            html! { (w::percent(lang, one.first)) " · " (when::date(lang, one.first_on)) },
            html! { (w::percent(lang, one.last)) " · " (when::date(lang, one.last_on)) },
            html! { (w::points(lang, format!("{:+}", one.last - one.first))) },
        ]
    });
    [w::domain(lang), w::before(lang), w::now(lang), w::difference(lang)]
        .into_iter()
        .fold(Table::new(w::changes(lang)).quiet(), Table::head)
        .rows(rows)
        .render()
}

/// What a signed review shows.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The case.
    pub case: CaseView,
    /// The review.
    pub review: Review,
    /// How far the goals came.
    pub goals: Vec<GoalLine>,
    /// How the domains had changed.
    pub changes: Vec<Change>,
    /// Whether one may go on from it.
    pub may_write: bool,
    /// Its papers.
    pub made: documents::Made,
}

/// A signed review.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let review = &view.review;
    let case = &view.case;
    let mut facts = vec![
        (w::held_on(lang), html! { (when::date(lang, review.held_on)) }),
        (w::kind(lang), html! { (if review.is_planned { w::planned(lang) } else { w::unplanned(lang) }) }),
        (
            w::of_plan(lang),
            html! { a href={ "/cases/" (case.id) "/plans/" (review.plan_id) } { (crate::support_plans::w::title(lang, review.plan)) } },
        ),
        (w::took_part(lang), html! { p.as-typed { (review.took_part) } }),
        (w::decision(lang), html! { (review.decision.label(lang)) }),
        (w::signed(lang), html! { (when::date_time(lang, review.signed_at)) " · " (review.by(lang)) }),
    ];
    if let Some(reason) = &review.reason {
        facts.insert(2, (w::reason(lang), html! { p.as-typed { (reason) } }));
    }
    if let Some(day) = review.next_on {
        facts.push((w::next_on(lang), html! { (when::date(lang, day)) }));
    }
    let body = html! {
        p { (layer_tag(lang, review.layer)) }
        (list::summary_list(&facts))
        section { h2 { (w::goals(lang)) } ul.plain { @for goal in &view.goals { (reached(lang, goal)) } } }
        @if !view.changes.is_empty() { section { h2 { (w::changes(lang)) } (changes(lang, &view.changes)) } }
        section {
            h2 { (w::voices(lang)) }
            @if let Some(voice) = &review.child_view { h3 { (crate::w::child_voice(lang)) } p.as-typed { (voice) } }
            @if let Some(reason) = &review.not_heard { h3 { (crate::w::not_heard(lang)) } p.as-typed { (reason) } }
            h3 { (w::parents_view(lang)) } p.as-typed { (review.parents_view) }
        }
        section { h2 { (w::conclusions(lang)) } p.as-typed { (review.conclusions) } }
        (documents::panel(lang, &view.made))
        @if view.may_write && case.is_open() {
            @match review.decision {
                Decision::Continue => {},
                Decision::Change => p { (form::button_link(&format!("/cases/{}/plans/new", case.id), w::write_plan(lang))) },
                Decision::Close => p { (form::button_link(&format!("/cases/{}/closure", case.id), w::close_case(lang))) },
            }
        }
    };
    frame::step(lang, case, &w::title(lang, review.number), body)
}

fn reached(lang: Lang, goal: &GoalLine) -> Markup {
    let tone = match goal.state {
        State::Met => Tone::Good,
        State::Partly => Tone::Warn,
        State::Open => Tone::Info,
        State::NotMet => Tone::Neutral,
    };
    html! {
        li {
            span.as-typed { (goal.text) } " " (list::tag(goal.state.label(lang), tone))
            @if let Some(remark) = &goal.remark { p.as-typed { (remark) } }
        }
    }
}

/// The reviews of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, lines: &[Line]) -> Markup {
    html! {
        ul.plain {
            @for one in lines {
                li {
                    a href={ "/cases/" (case.id) "/reviews/" (one.id) } { (w::title(lang, one.number)) }
                    @if !one.is_planned { " " (list::tag(w::unplanned(lang), Tone::Info)) }
                    " " (layer_tag(lang, one.layer))
                    " " span.soft.details { (when::date(lang, one.held_on)) " · " (one.decision.label(lang)) }
                }
            }
        }
    }
}
