//! Procedures of the demo: some in their second version, read by some and not yet by others.

use super::{World, days_ago};
use crate::demo::cast::{PEOPLE, head_of};
use ::quality::{
    permits::{ReadProcedure, WriteProcedure},
    procedures::{Body, Kind, NewProcedure, NewVersion, ProcedureId, READERS, read, write},
};
use access::{Answer, App, Role, Subject, permit::permit};
use base::clock;

/// A procedure: what it is, who reads it, and its versions: so many days ago, what has changed, its text.
struct Plot {
    kind: Kind,
    title: &'static str,
    roles: &'static [Role],
    versions: &'static [(i64, Option<&'static str>, &'static str)],
}

const PLOTS: [Plot; 5] = [
    Plot {
        kind: Kind::Violence,
        title: "Какво правим при съмнение за насилие над дете",
        roles: &READERS,
        versions: &[
            (
                420,
                None,
                "1. Изслушайте детето. Не го разпитвайте и не обещавайте тайна.\n2. Обадете се веднага на ръководителя на услугата.\n3. Ръководителят уведомява отдел „Закрила на детето“ и полицията.",
            ),
            (
                6,
                Some("Добавено е какво да кажем на детето."),
                "1. Изслушайте детето. Не го разпитвайте и не обещавайте тайна.\n2. Кажете му: „Добре направи, че ми каза. Не си виновен.“\n3. Обадете се веднага на ръководителя на услугата.\n4. Ръководителят уведомява отдел „Закрила на детето“ и полицията.\n5. Запишете думите на детето така, както ги е казало.",
            ),
        ],
    },
    Plot {
        kind: Kind::Admission,
        title: "Прием и първа среща",
        roles: &[Role::Head, Role::CaseWorker, Role::DutyWorker, Role::Reception],
        versions: &[(
            380,
            None,
            "1. Всеки, който дойде, се посреща до десет минути.\n2. Записва се само това, което е нужно.\n3. Обяснява се какво може центърът и какво не може.",
        )],
    },
    Plot {
        kind: Kind::Emergencies,
        title: "Пожар, земетресение, изчезнало дете",
        roles: &READERS,
        versions: &[(
            300,
            None,
            "1. Изведете децата. Не се връщайте за вещи.\n2. Обадете се на 112.\n3. Пребройте всички на сборното място до площадката.",
        )],
    },
    Plot {
        kind: Kind::Complaints,
        title: "Как приемаме жалби",
        roles: &[Role::Head, Role::CaseWorker, Role::Specialist, Role::DutyWorker, Role::Reception],
        versions: &[(
            210,
            None,
            "1. Всяка жалба се вписва в деня, в който е казана.\n2. Този, срещу когото е, не я разглежда.\n3. Отговорът е в срок и с прости думи.",
        )],
    },
    Plot {
        kind: Kind::EthicalCode,
        title: "Етичен кодекс на екипа",
        roles: &READERS,
        versions: &[(
            150,
            None,
            "Уважаваме всяко дете и всеки родител. Не съдим. Пазим казаното. Не приемаме подаръци и пари.",
        )],
    },
];

/// Tells of the procedures of the first two centres.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    for centre in 0..2 {
        for (place, plot) in PLOTS.iter().enumerate() {
            one(app, world, centre, (place, plot)).await?;
        }
    }
    Ok(())
}

async fn one(app: &App, world: &World, centre: usize, (place, plot): (usize, &Plot)) -> Answer<()> {
    let mut id = None;
    for (number, (days, changes, text)) in plot.versions.iter().enumerate() {
        let at = days_ago(app, *days, 9);
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
        let leave =
            permit::<WriteProcedure>(&mut tx, &viewer, Subject::Centre(world.centre(centre)?)).await?;
        let version = NewVersion {
            body: Body::Text((*text).to_owned()),
            valid_from: clock::date_of(at),
            roles: plot.roles.to_vec(),
            changes: changes.map(str::to_owned),
        };
        let of = match id {
            None => {
                let new = NewProcedure { kind: plot.kind, title: plot.title.to_owned(), version };
                write::create(&mut tx, &leave, &new).await?
            }
            Some(id) => {
                let known = read::one(&mut tx, &viewer, id).await?;
                write::publish(&mut tx, &leave, &known, known.version, &version).await?;
                id
            }
        };
        tx.commit().await?;
        id = Some(of);
        readings(app, world, centre, (of, place + number), *days).await?;
    }
    Ok(())
}

/// Everybody reads within the next days, but for one in three, and fewer of what is new.
async fn readings(
    app: &App,
    world: &World,
    centre: usize,
    (id, turn): (ProcedureId, usize),
    days: i64,
) -> Answer<()> {
    for (number, somebody) in PEOPLE.iter().enumerate() {
        let is_new = days < 30;
        if somebody.centre != Some(centre) || (number + turn).is_multiple_of(if is_new { 2 } else { 7 }) {
            continue;
        }
        let after = i64::try_from(number % 4).unwrap_or(0) + 1;
        let at = days_ago(app, days - after, 10);
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, number, at).await?;
        let place = Subject::Centre(world.centre(centre)?);
        let Ok(leave) = permit::<ReadProcedure>(&mut tx, &viewer, place).await else { continue };
        let procedure = read::one(&mut tx, &viewer, id).await?;
        let versions = read::versions(&mut tx, id).await?;
        if let (true, Some(newest)) = (procedure.waits(), versions.first()) {
            write::confirm(&mut tx, &leave, &procedure, newest).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
