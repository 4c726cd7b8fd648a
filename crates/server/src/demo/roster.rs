//! Duty in the demo: who was on duty when a call came, three weeks of roster with a gap and a double, regular visits
//! made and missed, what one duty told the next.

use super::{
    cast::{CHIEF, ON_DUTY, WORKER_ONE, WORKER_TWO, head_of, worker_of},
    world::World,
};
use access::{Answer, App, Subject, permit};
use base::{
    clock,
    ids::WardId,
    jiff::{
        SignedDuration, Timestamp,
        civil::{Date, time},
    },
};
use casework::{
    duty::{
        cover::Stretch,
        handovers, hours, shifts,
        visits::{self, NewPlan, NewReport},
        week::{Week, later, moment, stretch},
    },
    permits::{ReadHandover, WriteHandover, WriteRoster, WriteVisit},
};
use std::collections::BTreeSet;

/// Those who take turns at the first centre.
const TURNS: [usize; 3] = [ON_DUTY, WORKER_ONE, WORKER_TWO];

/// Half a day of duty: from 08:00 to 20:00, or the night after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    day: Date,
    is_night: bool,
}

impl Slot {
    /// The slot in which a moment lies.
    pub fn of(at: Timestamp) -> Self {
        let local = clock::local(at);
        match local.hour() {
            0..8 => Slot { day: later(local.date(), -1), is_night: true },
            8..20 => Slot { day: local.date(), is_night: false },
            _ => Slot { day: local.date(), is_night: true },
        }
    }

    fn stretch(self) -> Stretch {
        let (day, night) = (time(8, 0, 0, 0), time(20, 0, 0, 0));
        if self.is_night { stretch(self.day, night, day) } else { stretch(self.day, day, night) }
    }

    fn number(self) -> i64 {
        clock::start_of(self.day).as_second().div_euclid(86_400) * 2 + i64::from(self.is_night)
    }
}

/// The roster as it is being filled.
#[derive(Debug)]
pub struct Roster {
    now: Timestamp,
    filled: BTreeSet<(usize, Slot)>,
}

impl Roster {
    /// An empty one.
    pub const fn new(now: Timestamp) -> Self {
        Roster { now, filled: BTreeSet::new() }
    }

    /// Who is on duty in a centre at a moment, and who stands in.
    pub fn on_duty(&self, centre: usize, at: Timestamp) -> (usize, usize) {
        if centre != 0 {
            return (worker_of(centre), head_of(centre));
        }
        // Whoever opens the demo finds the one on duty on duty.
        let turn = Slot::of(at).number() - Slot::of(self.now).number();
        let of = |turn: i64| {
            let place = usize::try_from(turn.rem_euclid(3)).unwrap_or(0);
            TURNS.get(place).copied().unwrap_or(ON_DUTY)
        };
        (of(turn), of(turn + 1))
    }

    /// Puts the one on duty into the roster for a moment of the past, unless they stand there.
    pub async fn fill(&mut self, app: &App, world: &World, centre: usize, at: Timestamp) -> Answer<()> {
        let slot = Slot::of(at);
        if self.filled.insert((centre, slot)) {
            self.put(app, world, centre, slot).await?;
        }
        Ok(())
    }

    async fn put(&self, app: &App, world: &World, centre: usize, slot: Slot) -> Answer<()> {
        let stretch = slot.stretch();
        let (person, substitute) = self.on_duty(centre, stretch.from);
        let wards = &world.partners(centre)?.wards;
        self.shift(app, world, centre, (person, Some(substitute)), wards, stretch).await
    }

    async fn shift(
        &self,
        app: &App,
        world: &World,
        centre: usize,
        (person, substitute): (usize, Option<usize>),
        wards: &[WardId],
        stretch: Stretch,
    ) -> Answer<()> {
        if wards.is_empty() {
            return Ok(());
        }
        // A roster is made ten days ahead, as long as that is past.
        let at = (stretch.from - SignedDuration::from_hours(240)).min(self.now);
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
        let permit = permit::<WriteRoster>(&mut tx, &viewer, Subject::Centre(world.centre(centre)?)).await?;
        let new = shifts::NewShift {
            person: world.user(person)?,
            substitute: substitute.map(|one| world.user(one)).transpose()?,
            wards: wards.to_vec(),
            stretches: vec![stretch],
            phone: None,
        };
        shifts::create(&mut tx, &permit, &new).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The three weeks around today: with a night next week that nobody has, and a day that two have.
    pub async fn three_weeks(&mut self, app: &App, world: &World) -> Answer<()> {
        let week = Week::of(clock::date_of(self.now));
        let gap = Slot { day: later(week.next().monday(), 2), is_night: true };
        for centre in 0..world.centres.len() {
            for day in (0..21).map(|days| later(week.previous().monday(), days)) {
                for is_night in [false, true] {
                    let slot = Slot { day, is_night };
                    if (centre == 0 && slot != gap) || (centre > 0 && !is_night) {
                        self.fill(app, world, centre, slot.stretch().from).await?;
                    }
                }
            }
        }
        let double = Slot { day: later(week.next().monday(), 4), is_night: false }.stretch();
        let wards = world.partners(0)?.wards.get(..1).unwrap_or_default();
        self.shift(app, world, 0, (CHIEF, None), wards, double).await
    }
}

/// The hours in which the wards of the smaller centres must have somebody.
pub async fn hours(app: &App, world: &World, at: Timestamp) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    for centre in 1..world.centres.len() {
        let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
        let permit = permit::<WriteRoster>(&mut tx, &viewer, Subject::Centre(world.centre(centre)?)).await?;
        for ward in &world.partners(centre)?.wards {
            let days = (1..=7).map(|weekday| (weekday, time(8, 0, 0, 0), time(20, 0, 0, 0))).collect();
            hours::set(&mut tx, &permit, *ward, &hours::NewHours { days }).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Regular visits to each ward of the first centre over eight weeks: made, missed, waiting to be written down, to come.
pub async fn visits(app: &App, world: &World, now: Timestamp) -> Answer<()> {
    let begun = now - SignedDuration::from_hours(24 * 56);
    let today = clock::date_of(now);
    let mut tx = app.store.begin(begun).await?;
    let viewer = world.viewer(&mut tx, CHIEF, begun).await?;
    let permit = permit::<WriteRoster>(&mut tx, &viewer, Subject::Centre(world.centre(0)?)).await?;
    for (number, ward) in (0..).zip(&world.partners(0)?.wards) {
        let weekday = i64::from(later(today, number).weekday().to_monday_one_offset());
        let at = time(if number % 2 == 0 { 10 } else { 14 }, 30, 0, 0);
        let (from, ward) = (clock::date_of(begun), *ward);
        let goes =
            [Some(ON_DUTY), Some(WORKER_ONE)].into_iter().nth(usize::try_from(number).unwrap_or(0)).flatten();
        let user = goes.map(|one| world.user(one)).transpose()?;
        let new = NewPlan { ward, user, weekday, at, every_weeks: 1, from, until: None };
        visits::create_plan(&mut tx, &permit, &new).await?;
    }
    tx.commit().await?;
    for weeks in [4, 0] {
        let mut tx = app.store.begin(now - SignedDuration::from_hours(24 * 7 * weeks)).await?;
        visits::plan_ahead(&mut tx).await?;
        tx.commit().await?;
    }
    report_visits(app, world, now).await
}

/// What the midwife told.
const FOUND: [&str; 4] = [
    "Седем родилки, никой не говори за оставяне. Оставени са листовки с телефона на дежурния.",
    "Разговор с две майки по молба на акушерката. Едната иска среща с психолог.",
    "Акушерката пита за майка без лична карта; обяснен е редът за документи.",
    "Няма нови случаи. Проверено е, че плакатът с връзката стои на мястото си.",
];

async fn report_visits(app: &App, world: &World, now: Timestamp) -> Answer<()> {
    let centre = world.centre(0)?;
    let past = Stretch {
        from: now - SignedDuration::from_hours(24 * 60),
        until: now - SignedDuration::from_hours(20),
    };
    let rows = visits::read::in_stretch(&mut app.store.read().await?, centre, past).await?;
    let roster = Roster::new(now);
    let last = rows.len().saturating_sub(1);
    for (number, row) in rows.iter().enumerate().filter(|(number, _)| *number != last) {
        let at = row.planned_at + SignedDuration::from_mins(95);
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, roster.on_duty(0, row.planned_at).0, at).await?;
        let permit = permit::<WriteVisit>(&mut tx, &viewer, Subject::Centre(centre)).await?;
        let report = if number % 7 == 3 {
            NewReport::Missed {
                reason: "Карантина в отделението; разговор по телефона със старшата акушерка.".into(),
            }
        } else {
            let note = FOUND.get(number % FOUND.len()).map(|text| (*text).to_owned());
            let at = row.planned_at + SignedDuration::from_mins(5);
            NewReport::Made { at, place: row.private_place.clone(), note }
        };
        visits::write_report(&mut tx, &permit, row.id, row.version, &report).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What the last duties told the next ones; the last one is not read yet.
pub async fn hand_overs(app: &App, world: &World, now: Timestamp) -> Answer<()> {
    let texts = [
        "„Ясен“: майката от стая 3 още се колебае, поиска да говори отново утре преди визитация. Обещана ѝ е среща с психолога.",
        "Спокойна нощ. „Зорница“ пита дали плакатът с връзката може да се закачи и в чакалнята – казах да, моля следващият дежурен да занесе още един.",
        "ОЗД – район Утрин чака от нас протокола от тристранната среща. Калина го довършва. Ключът от стая 12 в „Изгрев“ е при старшата сестра.",
    ];
    let current = Slot::of(now).stretch().from;
    let roster = Roster::new(now);
    for (back, text) in [2, 1, 0].into_iter().zip(texts) {
        let ended = current - SignedDuration::from_hours(12 * back);
        let before = ended - SignedDuration::from_mins(15);
        let mut tx = app.store.begin(before).await?;
        let centre = Subject::Centre(world.centre(0)?);
        let author = world.viewer(&mut tx, roster.on_duty(0, before).0, before).await?;
        let permit = access::permit::<WriteHandover>(&mut tx, &author, centre).await?;
        let id = handovers::create(&mut tx, &permit, &handovers::NewHandover { text: text.into() }).await?;
        tx.commit().await?;
        if back > 0 {
            let read = ended + SignedDuration::from_mins(10);
            let mut tx = app.store.begin(read).await?;
            let reader = world.viewer(&mut tx, roster.on_duty(0, read).0, read).await?;
            let permit = access::permit::<ReadHandover>(&mut tx, &reader, centre).await?;
            handovers::confirm(&mut tx, &permit, id).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// A moment so many days ago at an hour of the clock on the wall.
pub fn days_ago(now: Timestamp, days: i64, minutes: i64) -> Timestamp {
    let midnight = moment(later(clock::date_of(now), -days), time(0, 0, 0, 0));
    midnight + SignedDuration::from_mins(minutes)
}
