//! What was done in the cases: who took over, notes in their layers, tasks, the risk as it fell, the end and how the
//! family fared afterwards.

use super::{
    answers::Opened,
    cast::{CHIEF, ON_DUTY, PSYCHOLOGIST, WORKER_ONE, WORKER_TWO, head_of},
    plots::End,
    tales::{DRAFT, FOLLOW_UPS, FOR_SAFETY, OF_PSYCHOLOGIST, TALES, Tale},
    world::World,
};
use access::{
    Act, Action, Answer, App, Layer, Permit, Subject,
    permit::{may, permit},
};
use base::{
    clock,
    ids::CaseId,
    jiff::{SignedDuration, Span, Timestamp},
};
use casework::{
    cases::{
        CareForm, TeamRole,
        closures::{self, NewClosure, NewResult, Outcome},
        details::write as details,
    },
    notes::{self, NewNote, NoteKind, Session},
    permits::{CloseCase, WriteCase, WriteNote, WriteTask},
    risk::Risk,
    tasks::{self, NewTask},
};
use store::Tx;

/// Days after which a case ends, when it ends.
const ENDS: i64 = 150;

/// One case while it is told.
struct Case<'a> {
    app: &'a App,
    world: &'a World,
    opened: &'a Opened,
    number: usize,
    lead: usize,
}

/// Tells what was done in the cases.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    for (number, opened) in all.iter().enumerate() {
        // Whoever was on duty answered; a case worker goes on.
        let lead = match opened.lead {
            ON_DUTY if number % 2 == 0 => WORKER_ONE,
            ON_DUTY => WORKER_TWO,
            lead => lead,
        };
        Case { app, world, opened, number, lead }.tell().await?;
    }
    unsigned(app, world, all).await
}

impl Case<'_> {
    async fn tell(&self) -> Answer<()> {
        self.team().await?;
        let ends = self.number % 6 != 5 && self.age() > ENDS + 20;
        for tale in TALES.iter().filter(|tale| !ends || tale.day < ENDS) {
            self.note(self.lead, tale).await?;
        }
        if self.opened.centre == 0 && self.number.is_multiple_of(2) {
            for tale in &OF_PSYCHOLOGIST {
                self.note(PSYCHOLOGIST, tale).await?;
            }
        }
        if self.number % 9 == 4 {
            self.note(self.lead, &FOR_SAFETY).await?;
        }
        self.tasks().await?;
        self.risk().await?;
        if ends { self.close().await } else { Ok(()) }
    }

    /// Days since it was opened.
    fn age(&self) -> i64 {
        self.app.clock.now().duration_since(self.opened.at).as_hours() / 24
    }

    fn on_day(&self, day: i64, minutes: i64) -> Timestamp {
        let midnight = clock::start_of(clock::date_of(self.opened.at));
        midnight + SignedDuration::from_hours(24 * day) + SignedDuration::from_mins(minutes)
    }

    async fn team(&self) -> Answer<()> {
        let at = self.opened.at + SignedDuration::from_mins(20);
        if at > self.app.clock.now() {
            return Ok(());
        }
        let mut tx = self.app.store.begin(at).await?;
        let permit =
            leave::<WriteCase>(&mut tx, self.world, head_of(self.opened.centre), self.opened.id).await?;
        if self.lead != self.opened.lead {
            details::hand_over(&mut tx, &permit, self.opened.id, self.world.user(self.lead)?).await?;
        }
        if self.opened.centre == 0 {
            let psychologist = self.world.user(PSYCHOLOGIST)?;
            details::add_member(&mut tx, &permit, self.opened.id, psychologist, TeamRole::Member).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn note(&self, author: usize, tale: &Tale) -> Answer<()> {
        let happened_at = self.on_day(tale.day, 600 + i64::try_from(self.number % 5).unwrap_or(0) * 45);
        let at = happened_at + SignedDuration::from_mins(130);
        if at > self.app.clock.now() {
            return Ok(());
        }
        let mut tx = self.app.store.begin(at).await?;
        let permit = leave::<WriteNote>(&mut tx, self.world, author, self.opened.id).await?;
        let new = NewNote {
            kind: tale.kind,
            layer: tale.layer,
            happened_at,
            text: tale.text.to_owned(),
            session: Session::default(),
        };
        let note = notes::sign(&mut tx, &permit, self.opened.id, &new).await?;
        if self.number % 8 == 2 && tale.day == 26 {
            let text = "Бебето е претеглено при личния лекар, не у дома.";
            notes::correct(&mut tx, &permit, self.opened.id, note, text, "Грешно записано място").await?;
        }
        Ok(tx.commit().await?)
    }

    /// What was agreed is done, but for the newest cases: there something is due, and something is late.
    async fn tasks(&self) -> Answer<()> {
        let (given, age) = (self.opened.at + SignedDuration::from_mins(40), self.age());
        if given > self.app.clock.now() {
            return Ok(());
        }
        let mut tx = self.app.store.begin(given).await?;
        let permit = leave::<WriteTask>(&mut tx, self.world, self.lead, self.opened.id).await?;
        let on = clock::date_of(self.app.clock.now().min(self.on_day(age.min(30) + 1, 0)));
        for (text, days) in [("Копие от акта за раждане", 0), ("Час при личния лекар на детето", 4)]
        {
            let due_on = Some(on.saturating_add(Span::new().days(days - 2)));
            let new = NewTask {
                text: text.into(),
                user: Some(self.world.user(self.lead)?),
                organisation: None,
                due_on,
            };
            tasks::give(&mut tx, &permit, self.opened.id, &new).await?;
        }
        tx.commit().await?;
        if age < 40 {
            return Ok(());
        }
        let at = self.on_day(15, 900);
        let mut tx = self.app.store.begin(at).await?;
        let permit = leave::<WriteTask>(&mut tx, self.world, self.lead, self.opened.id).await?;
        for task in tasks::in_case(&mut tx, self.opened.id).await? {
            if task.done_at.is_none() {
                tasks::do_task(&mut tx, &permit, self.opened.id, &task).await?;
            }
        }
        Ok(tx.commit().await?)
    }

    async fn risk(&self) -> Answer<()> {
        let levels = [
            (30, Risk::Medium, "Майката приема помощта, близките са включени."),
            (62, Risk::Low, "Три месеца без нови поводи за тревога; екипът е на едно мнение."),
        ];
        for (day, level, reason) in levels {
            let at = self.on_day(day, 960);
            if at > self.app.clock.now() {
                break;
            }
            let mut tx = self.app.store.begin(at).await?;
            let permit = leave::<WriteCase>(&mut tx, self.world, self.lead, self.opened.id).await?;
            details::assess_risk(&mut tx, &permit, self.opened.id, level, reason).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn close(&self) -> Answer<()> {
        let at = self.on_day(ENDS, 990);
        let (closed_on, lives_with) = (clock::date_of(at), self.lives_with());
        let mut tx = self.app.store.begin(at).await?;
        let permit = leave::<CloseCase>(&mut tx, self.world, self.lead, self.opened.id).await?;
        let outcome = match self.number % 7 {
            3 => Outcome::Moved,
            5 => Outcome::PartlyReached,
            _ => Outcome::Reached,
        };
        let new = NewClosure {
            outcome,
            lives_with,
            summary: "Детето расте при близките си. Семейството има доход, личен лекар и кого да потърси."
                .into(),
            follow_on: Some("Групата за родители, веднъж месечно.".into()),
            follow_on_until: Some(closed_on.saturating_add(Span::new().months(6))),
            closed_on,
        };
        closures::close_case(&mut tx, &permit, self.opened.id, &new).await?;
        tx.commit().await?;
        self.follow_up(lives_with).await
    }

    async fn follow_up(&self, lives_with: CareForm) -> Answer<()> {
        let due = closures::follow_ups(&mut self.app.store.read().await?, self.opened.id, &[]).await?;
        for (found, one) in FOLLOW_UPS.into_iter().zip(&due) {
            let at = clock::start_of(one.due_on) + SignedDuration::from_hours(24 * 3 + 14);
            if at > self.app.clock.now() {
                break;
            }
            let mut tx = self.app.store.begin(at).await?;
            let permit = leave::<WriteCase>(&mut tx, self.world, self.lead, self.opened.id).await?;
            let new = NewResult { done_on: clock::date_of(at), lives_with, result: found.to_owned() };
            closures::record_follow_up(&mut tx, &permit, one, one.version, &new).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    const fn lives_with(&self) -> CareForm {
        match self.opened.end {
            End::Kin => CareForm::Kin,
            End::Home | End::Unit | End::Foster | End::Adoption | End::Transferred | End::Unfounded => {
                CareForm::Parents
            }
        }
    }
}

/// A note that the case worker began this morning and has not signed.
async fn unsigned(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    let Some(newest) = all.iter().rev().find(|opened| opened.centre == 0) else { return Ok(()) };
    let at = (app.clock.now() - SignedDuration::from_hours(3)).max(newest.at);
    let mut tx = app.store.begin(at).await?;
    let permit = leave::<WriteCase>(&mut tx, world, CHIEF, newest.id).await?;
    let worker = world.user(WORKER_ONE)?;
    let viewer = world.viewer(&mut tx, WORKER_ONE, at).await?;
    let on_it = may(&mut tx, &viewer, Action("note.write"), Subject::Case(newest.id)).await?;
    if !on_it {
        details::add_member(&mut tx, &permit, newest.id, worker, TeamRole::Member).await?;
    }
    let permit = leave::<WriteNote>(&mut tx, world, WORKER_ONE, newest.id).await?;
    let happened_at = at - SignedDuration::from_mins(50);
    let new = NewNote {
        kind: NoteKind::HomeVisit,
        layer: Layer::General,
        happened_at,
        text: DRAFT.to_owned(),
        session: Session::default(),
    };
    notes::save_draft(&mut tx, &permit, newest.id, None, &new).await?;
    Ok(tx.commit().await?)
}

async fn leave<A: Act>(tx: &mut Tx, world: &World, who: usize, case: CaseId) -> Answer<Permit<A>> {
    let at = tx.at();
    let viewer = world.viewer(tx, who, at).await?;
    permit::<A>(tx, &viewer, Subject::Case(case)).await
}
