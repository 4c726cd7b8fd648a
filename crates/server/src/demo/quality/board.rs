//! The board of the demo: the criteria to begin with, scored last year and this one, with evidence and actions.

use super::{World, days_ago};
use crate::demo::cast::{WORKER_ONE, WORKER_TWO, head_of};
use ::quality::{
    board::{Kind, Level, NewAction, NewEvidence, NewScore, read, starter::starter, write},
    permits::WriteQuality,
};
use access::{Answer, App, Subject, permit::permit};
use base::{Lang, clock, jiff::ToSpan};

/// How far each criterion was met last year, and is this year; in the order of the starter.
const LEVELS: [(Level, Level); 11] = [
    (Level::Mostly, Level::Wholly),
    (Level::Begun, Level::Mostly),
    (Level::None, Level::Mostly),
    (Level::Mostly, Level::Mostly),
    (Level::Begun, Level::Begun),
    (Level::Begun, Level::Mostly),
    (Level::None, Level::Begun),
    (Level::Mostly, Level::Wholly),
    (Level::Begun, Level::Mostly),
    (Level::Mostly, Level::Wholly),
    (Level::None, Level::Mostly),
];

/// What shows it, and where.
const SHOWN: [(&str, &str, &str); 4] = [
    ("1.2", "Библиотеката с процедури и кой ги е прочел", "/procedures"),
    ("1.3", "Жалбите в числа", "/complaints/figures"),
    ("3.3", "Отзоваване на сигнали от родилните отделения", "/figures"),
    ("3.4", "Мненията на хората", "/satisfaction"),
];

/// Tells of the boards of the first two centres.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    for centre in 0..2 {
        one(app, world, centre).await?;
    }
    Ok(())
}

async fn one(app: &App, world: &World, centre: usize) -> Answer<()> {
    let at = days_ago(app, 20, 14);
    let today = clock::date_of(app.clock.now());
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
    let place = world.centre(centre)?;
    let leave = permit::<WriteQuality>(&mut tx, &viewer, Subject::Centre(place)).await?;
    let (criteria, _) = starter(Lang::Bg)?;
    write::load(&mut tx, &leave, &criteria, true).await?;
    let year = i64::from(today.year());
    let lines = read::board(&mut tx, place, year).await?;
    for (line, (before, now)) in lines.iter().zip(LEVELS) {
        let note = "Обсъдено на срещата на екипа.".to_owned();
        write::score(
            &mut tx,
            &leave,
            line,
            None,
            &NewScore { year: year - 1, level: before, note: note.clone() },
        )
        .await?;
        write::score(&mut tx, &leave, line, None, &NewScore { year, level: now, note }).await?;
        for (_, text, target) in SHOWN.iter().filter(|(code, ..)| *code == line.code) {
            let new = NewEvidence {
                kind: if *target == "/procedures" { Kind::Procedure } else { Kind::Figure },
                target: Some((*target).to_owned()),
                text: (*text).to_owned(),
            };
            write::add_evidence(&mut tx, &leave, line, year, &new).await?;
        }
        let work = match (centre, line.code.as_str()) {
            (0, "2.3") => Some((WORKER_ONE, "Договор с външен супервизор", today.saturating_add(25.days()))),
            (0, "2.1") => Some((WORKER_TWO, "Обява за логопед", today.saturating_sub(4.days()))),
            _ => None,
        };
        if let Some((who, text, due_on)) = work {
            let new = NewAction { text: text.to_owned(), user: world.user(who)?, due_on };
            write::add_action(&mut tx, &leave, line, &new).await?;
        }
    }
    Ok(tx.commit().await?)
}
