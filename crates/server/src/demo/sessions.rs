//! Sessions of the psychologist in the newest cases where goals are worked on: individual therapy towards a goal, a test
//! with its result, a session with the family, a group.

use super::{answers::Opened, cast::PSYCHOLOGIST, world::World};
use access::{
    Action, Answer, App, Layer, Subject,
    permit::{may, permit},
};
use base::{
    clock,
    jiff::{SignedDuration, Timestamp},
};
use casework::{
    notes::{self, Mode, NewNote, NoteKind, Session},
    permits::WriteNote,
};
use store::sql;

/// How many cases have sessions.
const CASES: usize = 4;

/// A session, so many days ago.
struct Plot {
    days: i64,
    kind: NoteKind,
    layer: Layer,
    mode: Mode,
    service: &'static str,
    towards_goal: bool,
    method: Option<&'static str>,
    test: Option<(&'static str, &'static str)>,
    text: &'static str,
}

const PLOTS: [Plot; 4] = [
    Plot {
        days: 19,
        kind: NoteKind::Diagnosis,
        layer: Layer::Psychology,
        mode: Mode::Individual,
        service: "psychological-therapy",
        towards_goal: false,
        method: None,
        test: Some(("Единбургска скала за следродилна депресия", "8 точки от 30; повторно след месец")),
        text: "Попълнихме скалата заедно. Уморена е, но се радва на детето и търси помощ, когато ѝ е тежко.",
    },
    Plot {
        days: 12,
        kind: NoteKind::Therapy,
        layer: Layer::Psychology,
        mode: Mode::Individual,
        service: "psychological-therapy",
        towards_goal: true,
        method: Some("подкрепяща терапия майка – бебе"),
        test: None,
        text: "Втора среща. Говорихме за нощите и за страха, че няма да го чуе. Упражнение за успокояване.",
    },
    Plot {
        days: 6,
        kind: NoteKind::Counselling,
        layer: Layer::General,
        mode: Mode::Family,
        service: "information-counselling",
        towards_goal: true,
        method: None,
        test: None,
        text: "Среща с майката и бабата: кой кога поема детето и как си казват, че им е тежко.",
    },
    Plot {
        days: 3,
        kind: NoteKind::CentreVisit,
        layer: Layer::General,
        mode: Mode::Group,
        service: "skills-training",
        towards_goal: true,
        method: Some("група „Първи месеци“, 5 майки"),
        test: None,
        text: "Включи се в разговора за захранването и остана накрая с една от другите майки.",
    },
];

/// Tells of the sessions.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    let first = moment(app, PLOTS.iter().map(|plot| plot.days).max().unwrap_or_default());
    let mut left = CASES;
    for opened in all.iter().rev().filter(|opened| opened.centre == 0 && opened.at < first) {
        if left == 0 {
            break;
        }
        if one(app, world, opened).await? {
            left -= 1;
        }
    }
    Ok(())
}

fn moment(app: &App, days: i64) -> Timestamp {
    clock::start_of(clock::date_of(app.clock.now())) - SignedDuration::from_hours(24 * days - 13)
}

/// The sessions of one case; false when it has no goal, or the psychologist is not on its team.
async fn one(app: &App, world: &World, opened: &Opened) -> Answer<bool> {
    let mut db = app.store.read().await?;
    let goal = sql("select g.id from goals g join cases c on c.id = g.case_id
                     where g.case_id = $1 and c.closed_on is null and g.state = 'open' order by g.due_on, g.id limit 1")
        .bind(opened.id)
        .maybe_value(&mut db)
        .await?;
    drop(db);
    if goal.is_none() {
        return Ok(false);
    }
    for plot in &PLOTS {
        let happened_at = moment(app, plot.days);
        let mut tx = app.store.begin(happened_at + SignedDuration::from_mins(80)).await?;
        let at = tx.at();
        let viewer = world.viewer(&mut tx, PSYCHOLOGIST, at).await?;
        if !may(&mut tx, &viewer, Action("note.write"), Subject::Case(opened.id)).await? {
            return Ok(false);
        }
        let leave = permit::<WriteNote>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
        let new = NewNote {
            kind: plot.kind,
            layer: plot.layer,
            happened_at,
            text: plot.text.to_owned(),
            session: Session {
                mode: Some(plot.mode),
                service: Some(plot.service.to_owned()),
                goal: goal.filter(|_| plot.towards_goal),
                method: plot.method.map(str::to_owned),
                test_name: plot.test.map(|(name, _)| name.to_owned()),
                test_result: plot.test.map(|(_, result)| result.to_owned()),
                assessment: None,
            },
        };
        notes::sign(&mut tx, &leave, opened.id, &new).await?;
        tx.commit().await?;
    }
    Ok(true)
}
