//! The panels themselves.

use crate::{
    response::{
        acceptance::ColleagueLine,
        alert::{self, AlertRow},
        meeting::MeetingRow,
        notification::NotificationRow,
        outcome::OutcomeRow,
        task::{self, TaskLine},
        travel::Leg,
        w,
    },
    signals::{SignalView, Stage},
};
use base::{Code, Lang, jiff::civil::Date};
use page::{
    Markup, Step, StepState, button_link, buttons, card, date, date_time, form, html, steps, submit,
    summary_list,
};

/// What the page of a signal shows of the response.
#[derive(Debug, Clone)]
pub struct PanelsView {
    /// The address of the signal.
    pub address: String,
    /// The signal.
    pub signal: SignalView,
    /// True when the viewer may take it up.
    pub may_accept: bool,
    /// True when the viewer works on it.
    pub may_respond: bool,
    /// The guide.
    pub steps: Vec<Step>,
    /// The guidance of the step that is next.
    pub guidance: Option<Markup>,
    /// True when the child protection department knows.
    pub notified: bool,
    /// Who works on it.
    pub team: Vec<ColleagueLine>,
    /// The meetings, the last one first.
    pub meetings: Vec<MeetingRow>,
    /// The notifications, the last one first.
    pub notifications: Vec<NotificationRow>,
    /// Who was told early.
    pub alerts: Vec<AlertRow>,
    /// What was decided.
    pub outcome: Option<OutcomeRow>,
    /// The tasks.
    pub tasks: Vec<TaskLine>,
    /// A fresh key for each task.
    pub task_keys: Vec<String>,
    /// Today, for what is overdue.
    pub today: Date,
    /// A fresh key for the next step.
    pub key: String,
}

/// The panels, what to do next on top.
pub fn panels(lang: Lang, view: &PanelsView) -> Markup {
    html! {
        @if view.signal.joined_to.is_none() {
            div.response {
                (next(lang, view))
                (guide(lang, view))
                (meetings(lang, view))
                (notifications(lang, view))
                (three(lang, view))
                (tasks(lang, view))
                (team(lang, view))
            }
        }
    }
}

/// One big button: the next step of the response.
fn next(lang: Lang, view: &PanelsView) -> Markup {
    let link = |path: &str, label: &str| html! { a.button href={ (view.address) (path) } { (label) } };
    let quiet = |path: &str, label| button_link(&format!("{}{path}", view.address), label);
    let tap = |leg: Leg, label| {
        form(&format!("{}/{}", view.address, leg.path()), &view.key, None, buttons(submit(label)))
    };
    let body = match (view.signal.stage, view.may_respond) {
        (Stage::Received, _) if view.may_accept => html! {
            p { (w::next_accept_lead(lang)) }
            (form(&format!("{}/acceptance", view.address), &view.key, None, buttons(submit(w::next_accept(lang)))))
        },
        (Stage::Received, _) => html! { p { (w::next_waits(lang)) } },
        (Stage::Closed, _) => ended(lang, view),
        (_, false) => {
            html! { p { (w::next_not_yours(lang, view.signal.accepted_by_name(lang).unwrap_or_default())) } }
        }
        (Stage::Accepted, true) => html! {
            (tap(Leg::Departure, w::next_set_off(lang)))
            (buttons(html! { (quiet("/arrival", w::next_arrive(lang))) (quiet("/departure", w::next_set_off_late(lang))) }))
        },
        (Stage::OnTheWay, true) => html! {
            (tap(Leg::Arrival, w::next_arrive(lang)))
            (buttons(html! { (quiet("/arrival", w::next_arrive_late(lang))) (quiet("/meetings/new?kind=first", w::next_meet(lang))) }))
        },
        (Stage::Arrived, true) => html! { (buttons(link("/meetings/new?kind=first", w::next_meet(lang)))) },
        (Stage::Met, true) => html! {
            (buttons(html! { (link("/meetings/new?kind=further", w::next_meet_again(lang))) (quiet("/outcome", w::next_decide(lang))) }))
        },
        (Stage::Decided, true) => html! { (buttons(link("/case", w::next_case(lang)))) },
    };
    let urge =
        !view.notified && view.may_respond && !matches!(view.signal.stage, Stage::Received | Stage::Closed);
    html! {
        section.card.next-step {
            h2 { (w::next_title_panel(lang)) }
            (body)
            @if urge { p { (w::next_notify_lead(lang)) " " a href={ (view.address) "/notifications/new" } { (w::next_notify(lang)) } } }
        }
    }
}

fn ended(lang: Lang, view: &PanelsView) -> Markup {
    let case = view.outcome.as_ref().and_then(|row| Some((row.case_id?, row.case_reference.as_ref()?)));
    html! {
        @match case {
            Some((case, reference)) => p { (w::ended_with_case(lang)) " " a href={ "/cases/" (case) } { (w::case_reference(lang, reference)) } },
            None => p { (w::ended_without_case(lang)) " " (view.outcome.as_ref().and_then(|row| row.no_case_reason.as_deref()).unwrap_or_default()) },
        }
    }
}

fn guide(lang: Lang, view: &PanelsView) -> Markup {
    let done = view.steps.iter().filter(|step| step.state == StepState::Done).count();
    html! {
        section.card.guide {
            h2 { a href={ (view.address) "/guide" } { (w::guide_title(lang)) } }
            p { (page::w::steps_done(lang, view.steps.len(), done)) }
            (steps(lang, &view.steps))
            @if let Some(guidance) = &view.guidance { (guidance) }
        }
    }
}

fn meetings(lang: Lang, view: &PanelsView) -> Markup {
    let may = view.may_respond && !matches!(view.signal.stage, Stage::Received | Stage::Closed);
    let new = |kind: &str, label| button_link(&format!("{}/meetings/new?kind={kind}", view.address), label);
    card(
        w::meetings_title(lang),
        None,
        html! {
            @if view.meetings.is_empty() { p { (w::meetings_empty(lang)) } }
            ul.plain {
                @for meeting in &view.meetings {
                    li {
                        a href={ (view.address) "/meetings/" (meeting.id) } { (meeting.kind.label(lang)) ", " (date_time(lang, meeting.met_at)) }
                        @if let Some(intention) = meeting.intention { " · " (intention.label(lang)) }
                        @if let Some(next) = meeting.next_on { " · " (w::meeting_next(lang)) ": " (date(lang, next)) }
                    }
                }
            }
            @if may {
                (buttons(html! {
                    @if view.signal.stage >= Stage::Met { (new("further", w::meeting_further(lang))) (new("diagnosis", w::meeting_diagnosis(lang))) }
                    (new("tripartite", w::meeting_tripartite(lang)))
                }))
            }
        },
    )
}

fn notifications(lang: Lang, view: &PanelsView) -> Markup {
    card(
        w::notifications_title(lang),
        None,
        html! {
            @if view.notifications.is_empty() { p { (w::notifications_empty(lang)) } }
            ul.plain {
                @for row in &view.notifications {
                    li {
                        a href={ (view.address) "/notifications/" (row.id) } { (row.kind.label(lang)) ", " (date_time(lang, row.notified_at)) }
                        " · " (row.receiver)
                    }
                }
            }
            @if view.may_respond && view.signal.stage != Stage::Closed {
                (buttons(button_link(&format!("{}/notifications/new", view.address), w::next_notify(lang))))
            }
        },
    )
}

fn three(lang: Lang, view: &PanelsView) -> Markup {
    let href = format!("{}/alerts", view.address);
    card(
        w::alerts_title(lang),
        view.may_respond.then_some(href.as_str()),
        alert::pages::three(lang, &view.alerts),
    )
}

fn tasks(lang: Lang, view: &PanelsView) -> Markup {
    let doing = view.may_respond.then_some((view.address.as_str(), view.task_keys.as_slice()));
    card(
        w::tasks_caption(lang),
        None,
        html! {
            (task::pages::tasks(lang, &view.tasks, view.today, doing))
            @if view.may_respond && view.signal.stage != Stage::Closed {
                (buttons(button_link(&format!("{}/tasks/new", view.address), w::task_title(lang))))
            }
        },
    )
}

fn team(lang: Lang, view: &PanelsView) -> Markup {
    let names: Vec<_> = view.team.iter().map(|one| one.name(lang)).collect();
    let mut facts = vec![(
        w::team_caption(lang),
        html! { @if names.is_empty() { (w::team_empty(lang)) } @else { (names.join(", ")) } },
    )];
    let times = [
        (w::panel_accepted(lang), view.signal.accepted_at),
        (w::panel_set_off(lang), view.signal.set_off_at),
        (w::panel_arrived(lang), view.signal.arrived_at),
        (w::panel_first_met(lang), view.signal.first_met_at),
    ];
    facts.extend(times.into_iter().filter_map(|(label, at)| Some((label, html! { (date_time(lang, at?)) }))));
    let href = format!("{}/colleagues", view.address);
    let opened = view.may_respond && view.signal.stage != Stage::Received;
    card(w::colleagues_title(lang), opened.then_some(href.as_str()), summary_list(&facts))
}
