//! Help in the cases that ends in a result: under way, late with an answer, ended well and less well.

use super::{answers::Opened, cast::CHIEF, world::World};
use access::{Answer, App, Subject, permit::permit};
use base::{
    clock,
    jiff::{SignedDuration, Timestamp},
};
use casework::permits::WriteTask;
use intake::assistance::{AssistanceId, NewAssistance, NewEnd, Outcome, read, write};

/// What is helped with, so many days ago, and what came of it after how many days.
struct Plot {
    days: i64,
    kind: &'static str,
    matter: &'static str,
    text: &'static str,
    end: Option<(i64, Outcome, &'static str)>,
}

const PLOTS: [Plot; 5] = [
    Plot {
        days: 22,
        kind: "documents",
        matter: "family-benefit",
        text: "Подадено заедно с майката.",
        end: None,
    },
    Plot { days: 5, kind: "documents", matter: "social-assistance", text: "", end: None },
    Plot {
        days: 30,
        kind: "material-aid",
        matter: "baby-pack",
        text: "Пелени и дрехи за първите седмици.",
        end: Some((0, Outcome::Reached, "Предадено у дома.")),
    },
    Plot {
        days: 40,
        kind: "work",
        matter: "job-application",
        text: "Шивашки цех наблизо.",
        end: Some((12, Outcome::NotReached, "Взеха друга; опитваме отново в хотела.")),
    },
    Plot {
        days: 18,
        kind: "accompaniment",
        matter: "to-doctor",
        text: "Първи преглед при личния лекар.",
        end: Some((0, Outcome::Reached, "Детето е записано и ваксинирано.")),
    },
];

/// Tells of the help in the newest cases of the first centre.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    for opened in all.iter().rev().filter(|opened| opened.centre == 0).take(3) {
        for plot in &PLOTS {
            let at = days_ago(app, plot.days);
            if at > opened.at {
                one(app, world, opened, plot).await?;
            }
        }
    }
    Ok(())
}

fn days_ago(app: &App, days: i64) -> Timestamp {
    clock::start_of(clock::date_of(app.clock.now())) - SignedDuration::from_hours(24 * days - 12)
}

async fn one(app: &App, world: &World, opened: &Opened, plot: &Plot) -> Answer<()> {
    let at = days_ago(app, plot.days);
    let given = plot.kind == "material-aid";
    let on = clock::date_of(at);
    let new = NewAssistance {
        kind: plot.kind.to_owned(),
        matter: plot.matter.to_owned(),
        person: None,
        organisation: None,
        place: None,
        text: plot.text.to_owned(),
        begun_on: on,
        submitted_on: (plot.kind == "documents").then_some(on),
        entry_number: (plot.kind == "documents").then(|| "94-00-31".to_owned()),
        quantity: given.then_some(1),
        cents: given.then_some(4500),
        donor: given.then(|| "Дарителски магазин „Въртележка“".to_owned()),
        papers: if plot.matter == "family-benefit" { vec!["application".to_owned()] } else { Vec::new() },
    };
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WriteTask>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let id = write::begin(&mut tx, &leave, opened.id, &new).await?;
    tx.commit().await?;
    end(app, world, opened, (plot, id)).await
}

async fn end(app: &App, world: &World, opened: &Opened, (plot, id): (&Plot, AssistanceId)) -> Answer<()> {
    let Some((after, outcome, text)) = plot.end else { return Ok(()) };
    let at = days_ago(app, plot.days - after) + SignedDuration::from_mins(30);
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WriteTask>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let new = NewEnd { outcome, text: Some(text.to_owned()), on: clock::date_of(at) };
    let rows = read::of_case(&mut tx, opened.id).await?;
    if let Some(row) = rows.iter().find(|row| row.id == id) {
        write::end(&mut tx, &leave, opened.id, (row, row.version), &new).await?;
    }
    Ok(tx.commit().await?)
}
