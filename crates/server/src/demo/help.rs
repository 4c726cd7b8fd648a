//! Help in the cases that ends in a result: under way, late with an answer, ended well and less well.

use super::{answers::Opened, cast::CHIEF, world::World};
use access::{Answer, App, FileKind, Layer, Permit, Subject, Uploaded, permit::permit};
use base::{
    clock,
    ids::FileId,
    jiff::{SignedDuration, Timestamp, ToSpan},
    typed::Typed,
};
use casework::{
    files::NewFile,
    permits::{WriteFile, WriteTask},
};
use intake::assistance::{
    AssistanceId, Catalogue, Job, NewAssistance, NewEnd, Outcome,
    applications::{self, NewApplication, NewReply, Reply},
    copies, read, write,
};
use store::Tx;

/// What is helped with, so many days ago, what is said of it besides, and what came of it after how many days.
struct Plot {
    days: i64,
    kind: &'static str,
    matter: &'static str,
    said: &'static [(&'static str, &'static str)],
    end: Option<(i64, Outcome, &'static str)>,
}

const PLOTS: [Plot; 8] = [
    Plot {
        days: 22,
        kind: "documents",
        matter: "family-benefit",
        said: &[
            ("text", "Подадено заедно с майката."),
            ("with_whom", "ДСП – Утринград, приемна"),
            ("entry_number", "94-00-31"),
            ("papers", "application"),
        ],
        end: None,
    },
    Plot {
        days: 5,
        kind: "documents",
        matter: "social-assistance",
        said: &[("entry_number", "94-00-44"), ("papers", "application"), ("papers", "income")],
        end: None,
    },
    Plot {
        days: 30,
        kind: "material-aid",
        matter: "baby-pack",
        said: &[
            ("text", "Пелени и дрехи за първите седмици."),
            ("quantity", "1"),
            ("value", "45,00"),
            ("donor", "Дарителски магазин „Въртележка“"),
        ],
        end: Some((0, Outcome::Reached, "Предадено у дома.")),
    },
    Plot {
        days: 40,
        kind: "work",
        matter: "job-search",
        said: &[
            ("text", "Търси работа на половин ден, близо до яслата."),
            ("with_whom", "Бюро по труда – Утринград"),
            ("job", "unemployed"),
            ("papers", "curriculum-vitae"),
            ("papers", "labour-office"),
        ],
        end: Some((26, Outcome::Reached, "Започва в хотела от първо число.")),
    },
    Plot {
        days: 18,
        kind: "accompaniment",
        matter: "to-doctor",
        said: &[
            ("text", "Първи преглед при личния лекар."),
            ("place", "ДКЦ „Утрин“"),
            ("companion", "Калина Опитова"),
        ],
        end: Some((0, Outcome::Reached, "Детето е записано; ваксината е отложена с три дни.")),
    },
    Plot {
        days: 15,
        kind: "hospital",
        matter: "hospital-stay",
        said: &[
            ("text", "Бронхиолит; майката остана с детето."),
            ("companion", "Милен Тестов"),
            ("with_whom", "Детско отделение, болница „Утрин“"),
        ],
        end: None,
    },
    Plot {
        days: 26,
        kind: "enrolment",
        matter: "creche",
        said: &[
            ("text", "Класиране в началото на месеца."),
            ("with_whom", "Ясла „Слънчо“"),
            ("entry_number", "112"),
            ("papers", "application"),
        ],
        end: Some((20, Outcome::Partly, "Второ в списъка на чакащите.")),
    },
    Plot {
        days: 34,
        kind: "documents",
        matter: "identity-document",
        said: &[("entry_number", "3107"), ("papers", "address")],
        end: Some((21, Outcome::Reached, "Майката получи личната си карта.")),
    },
];

/// Tells of the help in the newest cases of the first centre.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    for opened in all.iter().rev().filter(|opened| opened.centre == 0).take(5) {
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

async fn leave(
    tx: &mut Tx,
    world: &World,
    opened: &Opened,
    at: Timestamp,
) -> Answer<(Permit<WriteTask>, Permit<WriteFile>)> {
    let viewer = world.viewer(tx, CHIEF, at).await?;
    let writes = permit::<WriteTask>(tx, &viewer, Subject::Case(opened.id)).await?;
    let files = permit::<WriteFile>(tx, &viewer, Subject::Case(opened.id)).await?;
    Ok((writes, files))
}

async fn one(app: &App, world: &World, opened: &Opened, plot: &Plot) -> Answer<()> {
    let at = days_ago(app, plot.days);
    let on = clock::date_of(at);
    let mut typed = Typed::default()
        .with("kind", plot.kind)
        .with("matter", plot.matter)
        .with("begun_on", on.to_string())
        .with("submitted_on", on.to_string())
        .with("admitted_on", on.to_string());
    plot.said.iter().for_each(|(name, value)| typed.add(name, *value));
    let new = NewAssistance::parse(&typed, on)?;
    let mut tx = app.store.begin(at).await?;
    let (writes, files) = leave(&mut tx, world, opened, at).await?;
    let id = write::begin(&mut tx, &writes, opened.id, &new).await?;
    if plot.kind == "documents" {
        copy(app, &mut tx, &files, (opened, id)).await?;
    }
    tx.commit().await?;
    match plot.kind {
        "work" => search(app, world, (opened, id), plot.days).await?,
        "hospital" => discharge(app, world, (opened, id), (plot, &typed)).await?,
        _ => {}
    }
    end(app, world, opened, (plot, id)).await
}

/// The application as it was handed in.
async fn copy(
    app: &App,
    tx: &mut Tx,
    leave: &Permit<WriteFile>,
    (opened, id): (&Opened, AssistanceId),
) -> Answer<()> {
    let file = Uploaded {
        name: "zayavlenie.txt".to_owned(),
        kind: FileKind::Text,
        bytes: "Заявление-декларация, подадено на място. Приложения: по опис.".as_bytes().to_vec(),
    };
    let new = NewFile {
        id: FileId::new(tx.at()),
        title: "Подадено заявление".to_owned(),
        layer: Layer::General,
        file,
        about: Some(copies::about(id)),
    };
    app.files.put(new.id, &new.file.bytes).await?;
    copies::add(tx, leave, (opened.id, id), &new).await
}

/// Three applications: one without an answer, one refused, one that ended in work.
async fn search(app: &App, world: &World, (opened, id): (&Opened, AssistanceId), days: i64) -> Answer<()> {
    const TOLD: [(&str, &str, i64, Reply, i64); 3] = [
        ("Шивашки цех „Измислен“", "шивачка", 2, Reply::Refused, 9),
        ("Пекарна „Примерна“", "продавач", 6, Reply::Silent, 20),
        ("Хотел „Тестов“", "камериерка", 12, Reply::Hired, 24),
    ];
    for (employer, position, applied_after, answer, answered_after) in TOLD {
        let at = days_ago(app, days - applied_after);
        let mut tx = app.store.begin(at).await?;
        let (leave, _) = leave(&mut tx, world, opened, at).await?;
        let new = NewApplication {
            employer: employer.to_owned(),
            position: Some(position.to_owned()),
            applied_on: clock::date_of(at),
        };
        let application = applications::apply(&mut tx, &leave, (opened.id, id), &new).await?;
        tx.commit().await?;
        let at = days_ago(app, days - answered_after);
        let mut tx = app.store.begin(at).await?;
        let (leave, _) = self::leave(&mut tx, world, opened, at).await?;
        let known = applications::of(&mut tx, id).await?;
        let new = NewReply { answer, answered_on: clock::date_of(at), note: None };
        if let Some(known) = known.iter().find(|known| known.id == application) {
            applications::answer(&mut tx, &leave, (opened.id, id), (known, known.version), &new).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// A week later the child goes home, and is to be seen once more.
async fn discharge(
    app: &App,
    world: &World,
    (opened, id): (&Opened, AssistanceId),
    (plot, typed): (&Plot, &Typed),
) -> Answer<()> {
    let at = days_ago(app, plot.days - 7);
    let on = clock::date_of(at);
    let next = clock::date_of(app.clock.now()).saturating_add(2.days());
    let typed = typed.clone().with("discharged_on", on.to_string()).with("follow_up_on", next.to_string());
    let new = NewAssistance::parse(&typed, on)?;
    let mut tx = app.store.begin(at).await?;
    let (leave, _) = leave(&mut tx, world, opened, at).await?;
    let rows = read::of_case(&mut tx, opened.id).await?;
    if let Some(row) = rows.iter().find(|row| row.id == id) {
        write::change(&mut tx, &leave, opened.id, (row, row.version), &new).await?;
    }
    Ok(tx.commit().await?)
}

async fn end(app: &App, world: &World, opened: &Opened, (plot, id): (&Plot, AssistanceId)) -> Answer<()> {
    let Some((after, outcome, text)) = plot.end else { return Ok(()) };
    let at = days_ago(app, plot.days - after) + SignedDuration::from_mins(30);
    let mut tx = app.store.begin(at).await?;
    let (leave, _) = leave(&mut tx, world, opened, at).await?;
    let asks_job =
        Catalogue::shipped().kind(plot.kind).is_some_and(|kind| kind.asks(intake::assistance::Asked::Job));
    let new = NewEnd {
        outcome,
        text: Some(text.to_owned()),
        on: clock::date_of(at),
        job: asks_job.then_some(Job::Employed),
    };
    let rows = read::of_case(&mut tx, opened.id).await?;
    if let Some(row) = rows.iter().find(|row| row.id == id) {
        write::end(&mut tx, &leave, opened.id, (row, row.version), &new).await?;
    }
    Ok(tx.commit().await?)
}
