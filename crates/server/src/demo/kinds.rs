//! The kinds of a case in the first centre: each kind in a case of its own; foster care, adoption, reintegration,
//! violence and mediation at the beginning, on the way and ended. Everything goes through the forms of the steps.

mod care;
mod conflict;
mod home;

use super::{
    cast::{CHIEF, PSYCHOLOGIST, WORKER_ONE, WORKER_TWO},
    lot::Lot,
    names::Family,
    world::World,
};
use ::kinds::{
    case_kinds::{self, NewEnding},
    case_steps::{self, NewStep},
    lists::Lists,
    permits::{May, WriteKind},
};
use access::{Act, Answer, App, Permit, Subject, Viewer, WebError, permit::permit};
use base::{
    Lang, clock,
    ids::{CaseId, PersonId, UserId},
    jiff::{SignedDuration, Timestamp, ToSpan, civil::Date},
    typed::Typed,
};
use casework::{
    cases::{
        self, CareForm, NewCase, PersonRole,
        closures::{self, NewClosure, Outcome},
        readers::{self, NewReader},
    },
    permits::{CloseCase, CreateCase, NameReader},
};
use people::{NewPerson, Precision, Sex, permits::CreatePerson};
use store::Tx;

/// A step of a script: the day after the opening on which it is when the script is told to its end, and the answers.
/// `@child`, `@mother`, `@father`, `@neutral` and `@hospital` stand for whoever they are in the case, `@+30` for a day so
/// many days after the step, `@hour` for half an hour before it. `party` is `@mother` or `@father`.
struct Told {
    day: i64,
    step: &'static str,
    party: &'static str,
    answers: &'static [(&'static str, &'static str)],
}

/// The work of one kind, from the first step to the end.
struct Script {
    kind: &'static str,
    group: &'static str,
    steps: &'static [Told],
    outcome: &'static str,
    summary: &'static str,
    lives_with: CareForm,
    /// In how many stages it is shown: under way, or at the beginning, under way and ended.
    is_in_each_stage: bool,
}

const fn told(day: i64, step: &'static str, answers: &'static [(&'static str, &'static str)]) -> Told {
    Told { day, step, party: "", answers }
}

const fn with(
    day: i64,
    step: &'static str,
    party: &'static str,
    answers: &'static [(&'static str, &'static str)],
) -> Told {
    Told { day, step, party, answers }
}

/// How far a case has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Early,
    Middle,
    Ended,
}

/// Days since a case that goes on was opened, at most: its needs assessment is not late yet.
const AGE: i64 = 15;

/// A case while it is told.
struct Case<'a> {
    app: &'a App,
    world: &'a World,
    script: &'a Script,
    lead: usize,
    id: CaseId,
    opened_at: Timestamp,
}

/// Tells every kind in its stages.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    let scripts = care::SCRIPTS.iter().chain(&conflict::SCRIPTS).chain(&home::SCRIPTS);
    let mut number = 0;
    for script in scripts {
        let stages: &[Stage] = if script.is_in_each_stage {
            &[Stage::Ended, Stage::Middle, Stage::Early]
        } else {
            &[Stage::Middle]
        };
        for stage in stages {
            number += 1;
            Case::open(app, world, script, *stage, number).await?.tell(*stage).await?;
        }
    }
    Ok(())
}

impl<'a> Case<'a> {
    async fn open(
        app: &'a App,
        world: &'a World,
        script: &'a Script,
        stage: Stage,
        number: usize,
    ) -> Answer<Self> {
        let last = script.steps.last().map_or(0, |told| told.day);
        let days = match stage {
            Stage::Early => 0,
            Stage::Middle => AGE - i64::try_from(number % 4).unwrap_or(0),
            Stage::Ended => last + 20 + i64::try_from(number).unwrap_or(0),
        };
        let now = app.clock.now();
        let opened_at = match stage {
            // So that the shortest terms still run.
            Stage::Early => now - SignedDuration::from_hours(20),
            Stage::Middle | Stage::Ended => {
                clock::start_of(clock::date_of(now)) - SignedDuration::from_hours(24 * days - 9)
            }
        };
        let lead = if number % 2 == 0 { WORKER_ONE } else { WORKER_TWO };
        let mut tx = app.store.begin(opened_at).await?;
        let id = open_case(&mut tx, world, script, lead, number).await?;
        tx.commit().await?;
        Ok(Case { app, world, script, lead, id, opened_at })
    }

    async fn tell(&self, stage: Stage) -> Answer<()> {
        let steps = self.script.steps;
        let told = match stage {
            Stage::Early => steps.iter().take_while(|told| told.day == 0).count(),
            Stage::Middle => steps.len().div_ceil(2),
            Stage::Ended => steps.len(),
        };
        for (number, step) in (0_i64..).zip(&steps[..told]) {
            let day = if stage == Stage::Ended { step.day } else { step.day.min(number * 2) };
            self.step(step, self.on_day(day)).await?;
        }
        if stage == Stage::Middle {
            self.name_psychologist(self.on_day(1)).await?;
        }
        if stage == Stage::Ended { self.end().await } else { Ok(()) }
    }

    /// The afternoon of a day after the opening, or now when that is still to come.
    fn on_day(&self, day: i64) -> Timestamp {
        let at = self.opened_at + SignedDuration::from_hours(24 * day + 6);
        at.min(self.app.clock.now())
    }

    async fn step(&self, told: &Told, at: Timestamp) -> Answer<()> {
        let mut tx = self.app.store.begin(at).await?;
        let (viewer, permit) = self.leave::<WriteKind>(&mut tx, at).await?;
        let case = cases::read::see(&mut tx, &viewer, self.id).await?;
        let may = May::of(&mut tx, &viewer, self.id).await?;
        let work = case_kinds::find(&mut tx, &case, &may, self.script.kind).await?;
        let lists = Lists::of_case(&mut tx, Lang::Bg, &case).await?;
        let step = work.kind.step(told.step).ok_or(WebError::NotFound)?;
        let typed = self.typed(told, &lists, at)?;
        let new = NewStep::parse(step, &typed, &work, &lists, at)?;
        case_steps::record(&mut tx, &permit, &case, &work, &new).await?;
        Ok(tx.commit().await?)
    }

    /// Where the kind stands in a closed layer, the head of service names the psychologist for half a year. The other
    /// worker on the team, and the psychologist of a case that has just begun, read that there is a sealed part.
    async fn name_psychologist(&self, at: Timestamp) -> Answer<()> {
        let layer = cases::catalogue::layer(self.script.kind);
        if !layer.is_closed() {
            return Ok(());
        }
        let mut tx = self.app.store.begin(at).await?;
        let viewer = self.world.viewer(&mut tx, CHIEF, at).await?;
        let permit = permit::<NameReader>(&mut tx, &viewer, Subject::Case(self.id)).await?;
        let case = cases::read::see(&mut tx, &viewer, self.id).await?;
        let new = NewReader {
            user: self.world.user(PSYCHOLOGIST)?,
            layer,
            reason: "Води разговорите с детето и със семейството.".to_owned(),
            until_on: Some(clock::date_of(at).saturating_add(180.days())),
        };
        let link = format!("{}/cases/{}/readers", self.app.settings.base_url, self.id);
        readers::write::name(&mut tx, &permit, &case, &new, &link).await?;
        Ok(tx.commit().await?)
    }

    /// The programme ends with its outcome, and the case with it.
    async fn end(&self) -> Answer<()> {
        let last = self.script.steps.last().map_or(0, |told| told.day);
        let at = self.on_day(last + 7);
        let ended_on = clock::date_of(at);
        let mut tx = self.app.store.begin(at).await?;
        let (viewer, permit) = self.leave::<WriteKind>(&mut tx, at).await?;
        let case = cases::read::see(&mut tx, &viewer, self.id).await?;
        let may = May::of(&mut tx, &viewer, self.id).await?;
        let work = case_kinds::find(&mut tx, &case, &may, self.script.kind).await?;
        let summary = self.script.summary.to_owned();
        let ending =
            NewEnding { outcome: self.script.outcome.to_owned(), ended_on, summary: summary.clone() };
        case_kinds::end(&mut tx, &permit, &case, (&work, work.version()), &ending).await?;
        let (_, permit) = self.leave::<CloseCase>(&mut tx, at).await?;
        let closure = NewClosure {
            outcome: Outcome::Reached,
            lives_with: self.script.lives_with,
            summary: "Работата по програмата приключи.".to_owned(),
            follow_on: None,
            follow_on_until: None,
            closed_on: ended_on,
        };
        closures::close_case(&mut tx, &permit, self.id, &closure).await?;
        Ok(tx.commit().await?)
    }

    fn typed(&self, told: &Told, lists: &Lists, at: Timestamp) -> Answer<Typed> {
        let on = clock::date_of(at);
        let mut typed = Typed::default().with("happened_on", on.to_string());
        if !told.party.is_empty() {
            typed.add("party", self.stands_for(told.party, lists, at)?);
        }
        for (field, answer) in told.answers {
            typed.add(&format!("fields.{field}"), self.stands_for(answer, lists, at)?);
        }
        Ok(typed)
    }

    fn stands_for(&self, text: &str, lists: &Lists, at: Timestamp) -> Answer<String> {
        let on = clock::date_of(at);
        let somebody = |role: PersonRole| {
            lists.people.iter().find(|(.., is)| *is == role).map(|(id, ..)| id.to_string())
        };
        let found = match text.strip_prefix('@') {
            None => Some(text.to_owned()),
            Some("child") => somebody(PersonRole::Child),
            Some("mother") => somebody(PersonRole::Mother),
            Some("father") => somebody(PersonRole::Father),
            Some("neutral") => Some(self.world.user(PSYCHOLOGIST)?.to_string()),
            Some("hospital") => self.world.partners(0)?.hospitals.first().map(ToString::to_string),
            Some("hour") => {
                let at = clock::local(at - SignedDuration::from_mins(30));
                Some(at.strftime("%Y-%m-%dT%H:%M").to_string())
            }
            Some(days) => days.parse::<i64>().ok().map(|days| on.saturating_add(days.days()).to_string()),
        };
        found.ok_or(WebError::NotFound)
    }

    async fn leave<A: Act>(&self, tx: &mut Tx, at: Timestamp) -> Answer<(Viewer, Permit<A>)> {
        let viewer = self.world.viewer(tx, self.lead, at).await?;
        let permit = permit::<A>(tx, &viewer, Subject::Case(self.id)).await?;
        Ok((viewer, permit))
    }
}

async fn open_case(
    tx: &mut Tx,
    world: &World,
    script: &Script,
    lead: usize,
    number: usize,
) -> Answer<CaseId> {
    let at = tx.at();
    let centre = Subject::Centre(world.centre(0)?);
    let viewer = world.viewer(tx, CHIEF, at).await?;
    let creating = permit::<CreatePerson>(tx, &viewer, centre).await?;
    let family = Family::of(number + 11, &mut Lot::new(u64::try_from(number).unwrap_or(1) + 400));
    let on = clock::date_of(at);
    let surname = if family.is_girl { family.female() } else { family.male() };
    let sex = if family.is_girl { Sex::Female } else { Sex::Male };
    let child = somebody(tx, &creating, (family.child, &surname, sex), on.saturating_sub(9.years())).await?;
    let mother = (family.mother, family.female(), Sex::Female);
    let mother =
        somebody(tx, &creating, (mother.0, &mother.1, mother.2), on.saturating_sub(33.years())).await?;
    let father =
        somebody(tx, &creating, (family.father, &family.male(), Sex::Male), on.saturating_sub(36.years()))
            .await?;
    let opening = permit::<CreateCase>(tx, &viewer, centre).await?;
    let new = NewCase {
        family_name: family.plural(),
        focus: Some(child),
        people: vec![(mother, PersonRole::Mother), (father, PersonRole::Father)],
        programme: script.kind.to_owned(),
        target_groups: vec![script.group.to_owned()],
        lead: world.user(lead)?,
        team: team(world, script, lead)?,
        signal: None,
        opened_on: on,
        risk: None,
    };
    cases::open(tx, &opening, new).await
}

/// In a closed layer both workers know each other's families, and only one of them reads it.
fn team(world: &World, script: &Script, lead: usize) -> Answer<Vec<UserId>> {
    let mut team = vec![world.user(PSYCHOLOGIST)?];
    if cases::catalogue::layer(script.kind).is_closed() {
        team.push(world.user(WORKER_ONE + WORKER_TWO - lead)?);
    }
    Ok(team)
}

async fn somebody(
    tx: &mut Tx,
    permit: &Permit<CreatePerson>,
    (given, family, sex): (&str, &str, Sex),
    born_on: Date,
) -> Answer<PersonId> {
    let new = NewPerson {
        sex,
        born_on: Some(born_on),
        precision: Precision::Estimated,
        ..NewPerson::named(given, "", family)
    };
    people::register(tx, permit, &new).await
}
