//! The panels at each stage.

use super::view::{PanelsView, panels};
use crate::{
    response::{
        guide::{self, Facts, GuideStep, checklist},
        meeting::{self, MeetingKind},
        notification::{self, NotificationKind},
        outcome::{self, Outcome},
        samples::{address, alerts, help, signal, tasks, team},
    },
    signals::Stage,
};
use base::{Code, Lang, jiff::civil::date};
use page::{Markup, html};

/// Every stage, by name, as a page of its own.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut all: Vec<_> = Stage::ALL.iter().map(|stage| (name(*stage), page(lang, *stage, true))).collect();
    all.push(("panels, of somebody else", page(lang, Stage::Arrived, false)));
    all
}

fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Received => "panels, received",
        Stage::Accepted => "panels, accepted",
        Stage::OnTheWay => "panels, on the way",
        Stage::Arrived => "panels, arrived",
        Stage::Met => "panels, met",
        Stage::Decided => "panels, decided",
        Stage::Closed => "panels, closed",
    }
}

fn page(lang: Lang, stage: Stage, may_respond: bool) -> Markup {
    let signal = signal(stage);
    let (met, decided) = (stage >= Stage::Met, stage >= Stage::Decided);
    let facts = Facts {
        notified: i64::from(met),
        talks: if decided { 2 } else { 0 },
        tripartite: i64::from(decided),
        weighed: i64::from(decided),
        outcome: decided.then_some(Outcome::Home),
        case_id: None,
        case_closed_on: None,
    };
    let tasks = if met { tasks() } else { Vec::new() };
    let view = PanelsView {
        address: address(),
        may_accept: may_respond,
        may_respond,
        steps: checklist(lang, &signal, &facts, may_respond),
        guidance: guide::current(lang, &signal, &facts).map(|step: GuideStep| help(lang, step)),
        notified: met,
        team: if stage == Stage::Received { Vec::new() } else { team() },
        meetings: if met { vec![meeting::sample(MeetingKind::First)] } else { Vec::new() },
        notifications: if met { vec![notification::sample(NotificationKind::Sent)] } else { Vec::new() },
        alerts: if met { alerts() } else { Vec::new() },
        outcome: decided.then(|| outcome::sample(Outcome::Home)),
        task_keys: tasks.iter().map(|task| format!("key-{}", task.id)).collect(),
        tasks,
        today: date(2026, 3, 5),
        key: "key".into(),
        signal,
    };
    html! { h1 { "…" } (panels(lang, &view)) }
}
