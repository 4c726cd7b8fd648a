//! The kinds of a case in the first centre: each kind before its first step, under way and ended, each in a case of its
//! own; foster care, adoption, reintegration, violence and mediation after their first and before their last step too.
//! Everything goes through the forms of the steps.

mod care;
mod conflict;
mod home;
mod path;

use super::{
    assessments,
    cast::{CHIEF, PSYCHOLOGIST, WORKER_ONE, WORKER_TWO},
    lot::Lot,
    names::Family,
    world::World,
};
use ::kinds::{
    case_kinds::{self, NewEnding},
    case_steps::{self, NewStep},
    filled,
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
/// `@child`, `@mother`, `@father`, `@kin`, `@candidates`, `@neutral`, `@hospital` and `@filled` stand for whoever and
/// whatever they are in the case, `@placed` for a child that joins it then, `@+30` for a day so many days after the step,
/// `@hour` for half an hour before it. `party` is `@mother` or `@father`.
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
    /// Who stands in the case: what they are in it, and how many months old when it is opened.
    people: &'static [(PersonRole, i64)],
    steps: &'static [Told],
    outcome: &'static str,
    summary: &'static str,
    lives_with: CareForm,
    stages: &'static [Stage],
    /// The services that the family agreed to, where the steps give some.
    services: &'static [&'static str],
}

/// Before anything is recorded, under way, ended.
const EACH: &[Stage] = &[Stage::Ended, Stage::Middle, Stage::Waiting];
/// With the first steps and the last ones too.
const FIVE: &[Stage] = &[Stage::Ended, Stage::Late, Stage::Middle, Stage::Early, Stage::Waiting];

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
    Waiting,
    Early,
    Middle,
    Late,
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
    number: usize,
    opened_at: Timestamp,
}

/// Tells every kind in its stages.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    let scripts = care::SCRIPTS.iter().chain(&conflict::SCRIPTS).chain(&home::SCRIPTS);
    let mut number = 0;
    for script in scripts {
        for stage in script.stages {
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
            Stage::Waiting => 1 + i64::try_from(number % 6).unwrap_or(0),
            Stage::Early => 0,
            // Of the last stage but one, the last step is still to come.
            Stage::Late => script.steps.iter().rev().nth(1).map_or(0, |told| told.day) + 5,
            Stage::Middle => AGE - i64::try_from(number % 4).unwrap_or(0),
            Stage::Ended => last + 20 + i64::try_from(number).unwrap_or(0),
        };
        let now = app.clock.now();
        let opened_at = match stage {
            // So that the shortest terms still run.
            Stage::Early => now - SignedDuration::from_hours(20),
            Stage::Waiting | Stage::Middle | Stage::Late | Stage::Ended => {
                clock::start_of(clock::date_of(now)) - SignedDuration::from_hours(24 * days - 9)
            }
        };
        let lead = if number.is_multiple_of(2) { WORKER_ONE } else { WORKER_TWO };
        let mut tx = app.store.begin(opened_at).await?;
        let id = open_case(&mut tx, world, script, lead, number).await?;
        tx.commit().await?;
        Ok(Case { app, world, script, lead, id, number, opened_at })
    }

    async fn tell(&self, stage: Stage) -> Answer<()> {
        let steps = self.script.steps;
        let told = match stage {
            Stage::Waiting => 0,
            Stage::Early => steps.iter().take_while(|told| told.day == 0).count(),
            Stage::Middle => steps.len().div_ceil(2),
            Stage::Late => steps.len() - 1,
            Stage::Ended => steps.len(),
        };
        if stage == Stage::Late || (told > 0 && !self.script.services.is_empty()) {
            self.path(self.on_day(0)).await?;
        }
        let is_slow = matches!(stage, Stage::Late | Stage::Ended);
        for (number, step) in (0_i64..).zip(&steps[..told]) {
            let day = if is_slow { step.day } else { step.day.min(number * 2) };
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
        if told.answers.iter().any(|(_, answer)| *answer == "@placed") {
            self.child_joins(at).await?;
        }
        if told.answers.iter().any(|(_, answer)| *answer == "@filled") {
            let before = at - SignedDuration::from_mins(45);
            let (app, world) = (self.app, self.world);
            assessments::fill_in(app, world, self.lead, self.id, ("independent_living", before)).await?;
        }
        let mut tx = self.app.store.begin(at).await?;
        let (viewer, permit) = self.leave::<WriteKind>(&mut tx, at).await?;
        let case = cases::read::see(&mut tx, &viewer, self.id).await?;
        let may = May::of(&mut tx, &viewer, self.id).await?;
        let keys = self.app.store.keys();
        let work = case_kinds::find(&mut tx, keys, &case, &may, self.script.kind).await?;
        let mut lists = Lists::of_case(&mut tx, Lang::Bg, &case).await?;
        let of = (self.id, work.kind);
        (lists.filled, lists.instruments) = filled::of_kind(&mut tx, &viewer, Lang::Bg, of).await?;
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
        let work = case_kinds::find(&mut tx, self.app.store.keys(), &case, &may, self.script.kind).await?;
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
            let name = format!("fields.{field}");
            if *answer == "@candidates" {
                let candidates = lists.people.iter().filter(|(.., role)| *role == PersonRole::Candidate);
                candidates.for_each(|(id, ..)| typed.add(&name, id.to_string()));
            } else {
                typed.add(&name, self.stands_for(answer, lists, at)?);
            }
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
            Some("child" | "placed") => somebody(PersonRole::Child),
            Some("kin") => somebody(PersonRole::Kin),
            Some("filled") => lists.filled.first().map(|one| one.id.to_string()),
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
    let mut people = Vec::new();
    for (place, (role, months)) in script.people.iter().enumerate() {
        // Birthdays differ from one to the next.
        let days = i64::try_from(place * 11 + number * 17).unwrap_or(0) % 27;
        let days = if *months == 0 { 2 } else { days };
        let born_on = on.saturating_sub(months.months()).saturating_sub(days.days());
        people.push((somebody(tx, &creating, &named(&family, *role, place), born_on).await?, *role));
    }
    let opening = permit::<CreateCase>(tx, &viewer, centre).await?;
    let is_focus = |(_, role): &&(PersonId, PersonRole)| *role == PersonRole::Child;
    let focus = people.iter().find(is_focus).map(|(id, _)| *id);
    let new = NewCase {
        family_name: family.plural(),
        focus,
        people: people.into_iter().filter(|(id, _)| Some(*id) != focus).collect(),
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

/// What somebody of the family is called: the first candidate is a woman, the second a man.
fn named(family: &Family, role: PersonRole, place: usize) -> NewPerson {
    let woman = |given| NewPerson { sex: Sex::Female, ..NewPerson::named(given, "", &family.female()) };
    let man = |given| NewPerson { sex: Sex::Male, ..NewPerson::named(given, "", &family.male()) };
    match role {
        PersonRole::Child if family.is_girl => woman(family.child),
        PersonRole::Child => man(family.child),
        PersonRole::Father => man(family.father),
        PersonRole::Candidate if place > 0 => man(family.father),
        PersonRole::Mother | PersonRole::Candidate => woman(family.mother),
        PersonRole::Kin | PersonRole::Carer | PersonRole::Other => woman(family.grandmother),
    }
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
    named: &NewPerson,
    born_on: Date,
) -> Answer<PersonId> {
    let new = NewPerson { born_on: Some(born_on), precision: Precision::Exact, ..named.clone() };
    people::register(tx, permit, &new).await
}
