//! The signals as they are told: received, alerted, taken up, answered. Each step is written at its own moment by the
//! one who took it.

use super::{
    plots::{Course, Plot},
    roster::Roster,
    world::World,
};
use access::{
    Answer, App, Permit, Subject, Viewer, WebError,
    app::Parts,
    message,
    permit::{permit, permit_outside},
    viewer::Via,
};
use base::{
    Clock, Lang, clock,
    ids::SignalId,
    jiff::{SignedDuration, Span, Timestamp},
};
use casework::{
    permits::{AcceptSignal, CreateSignal, JoinSignals, RespondToSignal},
    response::{acceptance, travel},
    signals::{self, Channel, ChildState, NewSignal, ReporterRole, escalate, form, join},
};
use store::Tx;

/// A signal as it was told.
pub struct Told {
    /// Its id.
    pub id: SignalId,
    /// Who answered it, by their place in the cast.
    pub by: usize,
    /// When it was taken up, when they set off, arrived, met.
    pub moments: [Timestamp; 4],
}

/// Tells one signal; `before` is the one told before it at the same centre, which it may be about again.
pub async fn tell(
    app: &App,
    world: &World,
    roster: &mut Roster,
    plot: &Plot,
    before: Option<&Told>,
) -> Answer<Told> {
    roster.fill(app, world, plot.centre, plot.at).await?;
    let id = receive(app, world, roster, plot).await?;
    let by = roster.on_duty(plot.centre, plot.at).0;
    let mut at = plot.at;
    let moments = plot.minutes.map(|minutes| {
        at += SignedDuration::from_mins(minutes);
        at
    });
    let told = Told { id, by, moments };
    match plot.course {
        Course::Again => joined(app, world, &told, before).await?,
        Course::Waiting => alert(app, plot.at, id, 2).await?,
        Course::OnTheWay => {
            alert(app, plot.at, id, 1).await?;
            accepted(app, world, &told).await?;
            travelled(app, world, &told, 1).await?;
        }
        Course::Met | Course::Decided(_) => {
            alert(app, plot.at, id, if plot.minutes[0] > 15 { 2 } else { 1 }).await?;
            accepted(app, world, &told).await?;
            travelled(app, world, &told, 2).await?;
        }
    }
    Ok(told)
}

/// What somebody does with a signal at a moment, with leave for it.
pub async fn leave<A: access::Act>(
    tx: &mut Tx,
    world: &World,
    who: usize,
    signal: SignalId,
) -> Answer<Permit<A>> {
    let at = tx.at();
    let viewer = world.viewer(tx, who, at).await?;
    permit::<A>(tx, &viewer, Subject::Signal(signal)).await
}

async fn receive(app: &App, world: &World, roster: &Roster, plot: &Plot) -> Answer<SignalId> {
    let mut tx = app.store.begin(plot.at).await?;
    let centre = world.centre(plot.centre)?;
    let permit = match plot.channel {
        Channel::WardLink | Channel::PublicForm => {
            permit_outside::<CreateSignal>(&Viewer::outside(Via::Link, Lang::Bg, "-", plot.at), centre)
        }
        Channel::Phone | Channel::Visit | Channel::Letter => {
            let viewer = world.viewer(&mut tx, roster.on_duty(plot.centre, plot.at).0, plot.at).await?;
            permit::<CreateSignal>(&mut tx, &viewer, Subject::Centre(centre)).await?
        }
    };
    let id = signals::receive(&mut tx, &permit, &new(world, plot)?).await?;
    tx.commit().await?;
    Ok(id)
}

fn new(world: &World, plot: &Plot) -> Answer<NewSignal> {
    let wards = &world.partners(plot.centre)?.wards;
    let (call, family, on) = (plot.call, &plot.family, clock::date_of(plot.at));
    let is_again = plot.course == Course::Again;
    let by = if is_again { ReporterRole::Cpd } else { call.by };
    let said = if is_again {
        "Отделът е получил същото съобщение от болницата и пита дали знаем."
    } else {
        call.said
    };
    let name = Some(call.name).filter(|name| !name.is_empty() && !is_again).map(str::to_owned);
    Ok(NewSignal {
        call: form::Call {
            ward: plot.ward.and_then(|ward| wards.get(ward).copied()),
            channel: plot.channel,
            reporter_role: by,
            reporter_name: name,
            reporter_phone: (by != ReporterRole::Anonymous).then(|| "+35920000101".to_owned()),
            called_at: plot.at,
            child_state: call.child,
            risk: plot.risk,
            reasons: call.reasons.to_vec(),
            said: said.to_owned(),
        },
        mother_name: Some(family.mother_line()),
        mother_phone: (by == ReporterRole::Mother).then(|| "+35920000199".to_owned()),
        child_on: match call.child {
            ChildState::Unborn => Some(on.saturating_add(Span::new().days(17))),
            ChildState::Newborn => Some(on.saturating_sub(Span::new().days(1))),
            ChildState::Older => Some(on.saturating_sub(Span::new().days(365 * 6 + 40))),
        },
        child_name: (call.child == ChildState::Older).then(|| {
            format!("{} {}", family.child, if family.is_girl { family.female() } else { family.male() })
        }),
    })
}

/// Tells those on duty at once, and whoever comes next a quarter of an hour later, as the worker in the background
/// would have done at that time.
async fn alert(app: &App, from: Timestamp, id: SignalId, rounds: i64) -> Answer<()> {
    for round in 0..rounds {
        let at = from + SignedDuration::from_mins(15 * round);
        let then = then(app, at);
        escalate::run_job(&then, escalate::JOB, &serde_json::json!({ "signal": id, "round": round })).await?;
        while message::deliver(&then.store, then.transports(), at + SignedDuration::from_secs(2)).await? {}
    }
    Ok(())
}

/// The same application at a moment of the past.
fn then(app: &App, at: Timestamp) -> App {
    App::new(Parts {
        store: app.store.clone(),
        files: app.files.clone(),
        clock: Clock::hand(at),
        settings: app.settings.clone(),
        slots: app.slots,
    })
}

async fn accepted(app: &App, world: &World, told: &Told) -> Answer<()> {
    let mut tx = app.store.begin(told.moments[0]).await?;
    let permit = leave::<AcceptSignal>(&mut tx, world, told.by, told.id).await?;
    acceptance::accept(&mut tx, &permit).await?;
    Ok(tx.commit().await?)
}

async fn travelled(app: &App, world: &World, told: &Told, legs: usize) -> Answer<()> {
    for (leg, at) in
        [travel::Leg::Departure, travel::Leg::Arrival].into_iter().zip(&told.moments[1..]).take(legs)
    {
        let mut tx = app.store.begin(*at).await?;
        let permit = leave::<RespondToSignal>(&mut tx, world, told.by, told.id).await?;
        let new = travel::NewTravel { at: *at, reason: None };
        travel::record(&mut tx, &permit, leg, &new).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn joined(app: &App, world: &World, told: &Told, before: Option<&Told>) -> Answer<()> {
    let before = before.ok_or(WebError::NotFound)?;
    let mut tx = app.store.begin(told.moments[0]).await?;
    let one = leave::<JoinSignals>(&mut tx, world, before.by, before.id).await?;
    let other = leave::<JoinSignals>(&mut tx, world, before.by, told.id).await?;
    join::join(&mut tx, &one, &other).await?;
    Ok(tx.commit().await?)
}
