//! The instruments that come along, put into use, and what was assessed with them: some families twice, so that change
//! shows, and one whose next assessment is late.

use super::{
    answers::Opened,
    cast::{CHIEF, WORKER_ONE},
    world::World,
};
use access::{
    Action, Answer, App, Subject, WebError,
    permit::{may, permit},
};
use assessments::{
    filling::{
        NewAssessment,
        write::{self, Ending},
    },
    goals::{self, NewGoal},
    instruments::{self as designer, Details, InstrumentId},
    permits::{WriteAssessment, WriteGoal, WriteInstrument},
    questions, record,
};
use base::{
    clock,
    ids::CaseId,
    jiff::{SignedDuration, Timestamp, ToSpan, civil::Date},
};
use casework::cases::relatives;
use directory::acts::permit_for;
use instruments::{
    Filling, Value,
    instrument::{Item, Kind},
};

/// The instrument with which families are assessed again and again.
const REPEATED: &str = "parental_capacity";
/// Days after which a family is assessed, and the share of what is possible that is reached then.
const TIMES: [(i64, f64); 2] = [(20, 0.35), (115, 0.8)];

/// Puts every instrument that comes along into use.
pub async fn put_into_use(app: &App, world: &World, at: Timestamp) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let provider = viewer.provider().ok_or(WebError::NotFound)?;
    let permit = permit_for::<WriteInstrument>(&mut tx, &viewer, provider).await?;
    for shipped in designer::shipped() {
        let id = designer::write::upload(&mut tx, &permit, provider, &shipped.read()?).await?;
        let instrument = designer::read::one(&mut tx, id).await?;
        let draft = designer::read::version(&mut tx, id, "draft").await?;
        designer::write::publish(&mut tx, &permit, &instrument, &draft).await?;
        let instrument = designer::read::one(&mut tx, id).await?;
        let details = Details {
            purpose_bg: instrument.purpose_bg.clone(),
            purpose_en: instrument.purpose_en.clone(),
            layer: instrument.layer,
            months: match shipped.name {
                "rapid_risk_screen" | "satisfaction" | "parents_courses" => None,
                REPEATED => Some(3),
                _ => Some(6),
            },
        };
        designer::write::change(&mut tx, &permit, &instrument, instrument.version, &details).await?;
    }
    Ok(tx.commit().await?)
}

/// Assesses families of the first centre: most twice, every third once.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    let Some(instrument) = repeated(app, world).await? else { return Ok(()) };
    let own = all.iter().filter(|opened| opened.centre == 0).enumerate();
    for (number, opened) in own.filter(|(number, _)| number % 2 == 0) {
        let times = if number % 3 == 2 { 1 } else { TIMES.len() };
        for (day, level) in TIMES.into_iter().take(times) {
            let at = clock::start_of(clock::date_of(opened.at)) + SignedDuration::from_hours(24 * day + 11);
            if at < app.clock.now() {
                assess(app, world, opened, instrument, at, level).await?;
            }
        }
    }
    Ok(())
}

/// Fills an instrument about the first person of a case, as whoever leads it does.
pub async fn fill_in(
    app: &App,
    world: &World,
    by: usize,
    case: CaseId,
    (form_id, at): (&str, Timestamp),
) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, by, at).await?;
    let provider = viewer.provider().ok_or(WebError::NotFound)?;
    let id = designer::read::by_form_id(&mut tx, provider, form_id).await?.ok_or(WebError::NotFound)?;
    let leave = permit::<WriteAssessment>(&mut tx, &viewer, Subject::Case(case)).await?;
    let people = relatives::people(&mut tx, case).await?;
    let person = people.first().ok_or(WebError::NotFound)?.id;
    let instrument = designer::read::one(&mut tx, id).await?;
    let version = designer::read::published(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let new = NewAssessment {
        instrument: id,
        people: vec![person],
        held_on: clock::date_of(at),
        place: None,
        with_whom: None,
        language: "bg".into(),
    };
    let id = write::begin(&mut tx, &leave, case, (&instrument, &version), &new, &people).await?;
    tx.commit().await?;

    let end = at + SignedDuration::from_mins(30);
    let mut tx = app.store.begin(end).await?;
    let of = record::one(&mut tx, case, id).await?;
    let (form, kept) = (version.form()?, of.answers()?);
    let mut filling = Filling::begin(&form, &kept, questions::moment(at, end));
    fill(&mut filling, 0.6);
    write::finish(&mut tx, &leave, &of, &filling, Ending::default()).await?;
    Ok(tx.commit().await?)
}

async fn repeated(app: &App, world: &World) -> Answer<Option<InstrumentId>> {
    let mut db = app.store.read().await?;
    let posts = access::Viewer::posts_of(&mut db, world.user(CHIEF)?).await?;
    let Some(provider) = posts.first().map(|post| post.provider_id) else { return Ok(None) };
    Ok(designer::read::by_form_id(&mut db, provider, REPEATED).await?)
}

async fn assess(
    app: &App,
    world: &World,
    opened: &Opened,
    instrument: InstrumentId,
    at: Timestamp,
    level: f64,
) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let worker = world.viewer(&mut tx, WORKER_ONE, at).await?;
    let is_theirs = may(&mut tx, &worker, Action("assessment.write"), Subject::Case(opened.id)).await?;
    let viewer = if is_theirs { worker } else { world.viewer(&mut tx, CHIEF, at).await? };
    let leave = permit::<WriteAssessment>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let people = relatives::people(&mut tx, opened.id).await?;
    let Some(child) = people.first() else { return Ok(()) };
    let held_on = clock::date_of(at);
    let instrument = designer::read::one(&mut tx, instrument).await?;
    let version = designer::read::published(&mut tx, instrument.id).await?.ok_or(WebError::NotFound)?;
    let new = NewAssessment {
        instrument: instrument.id,
        people: vec![child.id],
        held_on,
        place: Some("У дома".into()),
        with_whom: Some("майката".into()),
        language: "bg".into(),
    };
    let id = write::begin(&mut tx, &leave, opened.id, (&instrument, &version), &new, &people).await?;
    tx.commit().await?;

    let end = at + SignedDuration::from_mins(35);
    let mut tx = app.store.begin(end).await?;
    let of = record::one(&mut tx, opened.id, id).await?;
    let (form, kept) = (version.form()?, of.answers()?);
    let mut filling = Filling::begin(&form, &kept, questions::moment(at, end));
    fill(&mut filling, level);
    write::finish(&mut tx, &leave, &of, &filling, Ending::default()).await?;
    tx.commit().await?;
    if level < 0.5 { aim(app, world, opened, child.id, id, end).await } else { Ok(()) }
}

/// A goal where support is needed.
async fn aim(
    app: &App,
    world: &World,
    opened: &Opened,
    person: base::ids::PersonId,
    assessment: record::AssessmentId,
    at: Timestamp,
) -> Answer<()> {
    let mut tx = app.store.begin(at + SignedDuration::from_mins(10)).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WriteGoal>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let due_on: Date = clock::date_of(at).saturating_add(3.months());
    let new = NewGoal {
        person,
        assessment: Some(assessment),
        domain: "stability".into(),
        text: "Детето да заспива по едно и също време всяка вечер.".into(),
        indicator: "Пет вечери от седем е в леглото до осем и половина.".into(),
        due_on,
    };
    goals::write::set(&mut tx, &leave, opened.id, &new).await?;
    Ok(tx.commit().await?)
}

/// Answers what is asked: of scored choices the one at this share of the best, else the first; a few words where words
/// are asked for. What comes up on the way is answered too.
fn fill(filling: &mut Filling, level: f64) {
    for _ in 0..3 {
        for (path, item) in filling.places() {
            let Item::Question(question) = item else { continue };
            let state = filling.state(&path);
            let is_open =
                state.is_some_and(|state| state.relevant && state.value.is_blank() && !state.read_only);
            if !is_open {
                continue;
            }
            let answer = match &question.kind {
                Kind::SelectOne { .. } => Value::from(chosen(filling, question, level)),
                Kind::Text if !question.logic.required.is_empty() => Value::from("Видяно при посещението."),
                Kind::SelectMultiple { .. } if !question.logic.required.is_empty() => {
                    Value::from(chosen(filling, question, level))
                }
                Kind::Integer if !question.logic.required.is_empty() => Value::from(1),
                _ => continue,
            };
            drop(filling.set(&path, answer));
        }
    }
}

fn chosen(filling: &Filling, question: &instruments::instrument::Question, level: f64) -> String {
    let mut scored: Vec<(f64, &str)> = filling
        .form()
        .choices_of(question)
        .iter()
        .filter_map(|choice| Some((choice.score?, choice.name.as_str())))
        .collect();
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    let first = filling.form().choices_of(question).first().map_or("", |choice| choice.name.as_str());
    let at = (level * scored.len() as f64) as usize;
    scored.get(at.min(scored.len().saturating_sub(1))).map_or(first, |(_, name)| name).to_owned()
}
