//! The health of the children of the first centre and the rights of their families: doctors chosen, cards of
//! vaccinations looked at, some of it late, something declined; rights explained to most.

use super::{answers::Opened, cast::CHIEF, world::World};
use access::{Answer, App, Permit, Subject, permit::permit};
use base::{
    clock,
    ids::{CaseId, PersonId},
    jiff::{SignedDuration, Timestamp},
};
use casework::{
    cases::{PersonRole, relatives},
    permits::WriteTask,
};
use intake::{
    health::{NewDoctor, NewRecord, Outcome, read, write},
    rights::{self, Edition, NewGiven},
};
use store::Tx;

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// Every so many-eth child has no doctor yet.
const WITHOUT_DOCTOR: usize = 5;
const DOCTORS: [(&str, &str); 3] = [
    ("д-р Мила Измислена", "ДКЦ „Утрин“"),
    ("д-р Симеон Примеров", "Практика „Щъркел“"),
    ("д-р Бела Тестова", "Детска поликлиника – Утринград"),
];

/// Tells of the children and of the rights, case by case.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    let now = app.clock.now();
    for (number, opened) in all.iter().filter(|opened| opened.centre == 0).enumerate() {
        let soon = opened.at + DAY * 4;
        if soon < now {
            first_days(app, world, (number, opened), soon).await?;
        }
        // The card was looked at some weeks ago: what came due since is open.
        let card = (opened.at + DAY * 75).min(now - DAY * 20);
        if card > soon && !number.is_multiple_of(3) {
            look_at_card(app, world, opened.id, card).await?;
        }
    }
    Ok(())
}

async fn first_days(
    app: &App,
    world: &World,
    (number, opened): (usize, &Opened),
    at: Timestamp,
) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WriteTask>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let today = clock::date_of(at);
    if number % 4 != 3 {
        explain(&mut tx, &leave, opened.id).await?;
    }
    for told in read::of_case(&mut tx, opened.id, today).await? {
        let child = told.child.id;
        if number % WITHOUT_DOCTOR != 1
            && let Some((name, practice)) = DOCTORS.get(number % DOCTORS.len())
        {
            let new = NewDoctor {
                name: (*name).to_owned(),
                practice: Some((*practice).to_owned()),
                phone: None,
                chosen_on: today,
            };
            write::choose_doctor(&mut tx, &leave, (opened.id, child), &new).await?;
        }
        let Some(born_on) = told.child.born_on.filter(|day| *day <= today) else { continue };
        let place = Some("в родилното отделение".to_owned());
        // A child of two cases has its first days once.
        let is_new = told.lines.iter().all(|line| line.kept.is_none());
        if is_new {
            let new = record("hepatitis-b-birth", Outcome::Done, Some(born_on), place, None);
            write::record(&mut tx, &leave, (opened.id, child), &new).await?;
        }
        if is_new && number % 6 == 2 {
            let reason = Some("Майката иска да изчака, лекарят ѝ обясни.".to_owned());
            let new = record("pneumococcal-1", Outcome::Declined, None, None, reason);
            write::record(&mut tx, &leave, (opened.id, child), &new).await?;
        }
    }
    Ok(tx.commit().await?)
}

fn record(
    item: &str,
    outcome: Outcome,
    done_on: Option<base::jiff::civil::Date>,
    place: Option<String>,
    reason: Option<String>,
) -> NewRecord {
    NewRecord { item: item.to_owned(), round: 1, outcome, done_on, place, reason }
}

async fn explain(tx: &mut Tx, leave: &Permit<WriteTask>, case: CaseId) -> Answer<()> {
    let people = relatives::people(tx, case).await?;
    let parents = people.iter().filter(|one| matches!(one.role, PersonRole::Mother | PersonRole::Father));
    let parents: Vec<PersonId> = parents.map(|one| one.id).collect();
    if parents.is_empty() {
        return Ok(());
    }
    let new = NewGiven {
        people: parents,
        edition: Edition::Adult,
        given_on: clock::date_of(tx.at()),
        note: Some("Прочетохме ги заедно; питаха за достъпа до записките.".to_owned()),
    };
    rights::write::give(tx, leave, case, &new).await.map(drop)
}

async fn look_at_card(app: &App, world: &World, case: CaseId, at: Timestamp) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WriteTask>(&mut tx, &viewer, Subject::Case(case)).await?;
    for told in read::of_case(&mut tx, case, clock::date_of(at)).await? {
        write::record_card(&mut tx, &leave, (case, told.child.id)).await?;
    }
    Ok(tx.commit().await?)
}
