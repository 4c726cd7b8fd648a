//! A few papers that were signed: the examples of the templates, with the people of the case in them.

use super::{answers::Opened, cast::CHIEF, world::World};
use access::{Answer, App, Layer, Subject, WebError, permit::permit};
use base::{
    Code, Lang, clock,
    jiff::{SignedDuration, Timestamp},
};
use casework::cases::{self, PersonRole, relatives};
use documents::{Kind, NewPaper, Source, permits::WritePaper};
use papers::Template;
use serde_json::Value;

/// What is signed in a case, and how many days after it was opened.
const SIGNED: [(Kind, i64); 4] =
    [(Kind::Consent, 8), (Kind::NeedsAssessment, 21), (Kind::Plan, 24), (Kind::Agreement, 26)];
/// In how many cases.
const CASES: usize = 3;

/// Signs papers in the latest cases of the first centre that are old enough, in the order of the days, so that the numbers follow them.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    let last = SIGNED.iter().map(|(_, days)| *days).max().unwrap_or_default();
    let is_old_enough = |opened: &&Opened| opened.centre == 0 && moment(opened, last) < app.clock.now();
    let mut own: Vec<&Opened> = all.iter().filter(is_old_enough).collect();
    own.sort_by_key(|opened| std::cmp::Reverse(opened.at));
    let mut all: Vec<(Timestamp, Kind, &Opened)> = own
        .into_iter()
        .take(CASES)
        .flat_map(|opened| SIGNED.map(|(kind, days)| (moment(opened, days), kind, opened)))
        .collect();
    all.sort_by_key(|(at, _, _)| *at);
    for (at, kind, opened) in all {
        sign(app, world, opened, kind, at).await?;
    }
    Ok(())
}

fn moment(opened: &Opened, days: i64) -> Timestamp {
    clock::start_of(clock::date_of(opened.at)) + SignedDuration::from_hours(24 * days + 15)
}

async fn sign(app: &App, world: &World, opened: &Opened, kind: Kind, at: Timestamp) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WritePaper>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let head = cases::read::head(&mut tx, opened.id).await?;
    let people = relatives::people(&mut tx, opened.id).await?;
    let named = |role: PersonRole| {
        let found = people.iter().find(|one| one.role == role);
        found.map_or_else(|| head.family_name.clone(), |one| one.name.display(Lang::Bg))
    };
    let (child, mother) = (named(PersonRole::Child), named(PersonRole::Mother));
    let lead = head.lead(Lang::Bg).unwrap_or_default().to_owned();
    let names = [
        ("Мила Примерова", child.as_str()),
        ("Елена Примерова", &mother),
        ("Явор Примеров", "Явор"),
        ("Ани Водева", &lead),
        ("Вера Ръководителова", &viewer.name),
    ];
    let example =
        Template::example(kind.code()).map_err(|error| WebError::Inside(error.to_string().into()))?;
    let new = NewPaper {
        kind,
        case_id: Some(opened.id),
        layer: Layer::General,
        subject: Source { kind: "case", id: opened.id.uuid() },
        title: kind.label(Lang::Bg).to_owned(),
        data: renamed(&example, &names),
    };
    documents::finalise(app, &mut tx, &leave, new).await?;
    Ok(tx.commit().await?)
}

/// The example with other people in it.
fn renamed(data: &Value, names: &[(&str, &str)]) -> Value {
    match data {
        Value::String(text) => {
            Value::String(names.iter().fold(text.clone(), |text, (from, to)| text.replace(from, to)))
        }
        Value::Array(items) => Value::Array(items.iter().map(|item| renamed(item, names)).collect()),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), renamed(value, names))).collect())
        }
        other => other.clone(),
    }
}
