//! Deadlines of the demo: those of cases, met in time and late, running, at risk and overdue; those of the centre that
//! somebody entered by hand; and a rule of which the first centre has a version of its own.

use super::{
    answers::Opened,
    cast::{CHIEF, head_of},
    world::World,
};
use ::deadlines::{
    New, Subject,
    acts::{LiftDeadline, WriteDeadline, WriteRule},
    deadline::{self, form::ByHand, see, write},
    rules::{form::NewVersion, write as rules},
};
use access::{Answer, App, Subject as Asked, permit::permit};
use base::{
    clock,
    jiff::{SignedDuration, Timestamp, civil::Date},
    rules::Rules,
    typed::Typed,
};
use casework::permits::CloseCase;
use store::sql;

/// Days after opening on which the assessment and the plan were ready: most in time, some late, some not yet.
const READY: [Option<i64>; 5] = [Some(15), Some(18), Some(26), Some(12), None];
/// Days after opening on which the plan begins.
const PLAN: i64 = 20;
/// Days after which nothing of the demo happens.
const NEVER: i64 = 10_000;

/// Tells the deadlines of the cases and of the first centre.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    own_rule(app, world).await?;
    for (number, opened) in all.iter().enumerate() {
        course(app, world, (number, opened)).await?;
    }
    by_hand(app, world).await
}

/// The first centre has looked at its plans every three months for a year now.
async fn own_rule(app: &App, world: &World) -> Answer<()> {
    let at = app.clock.now() - days(365);
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let permit = permit::<WriteRule>(&mut tx, &viewer, Asked::Centre(world.centre(0)?)).await?;
    let today = clock::date_of(at);
    let typed = Typed::default()
        .with("value", "3")
        .with("unit", "months")
        .with("counting", "calendar")
        .with("valid_from", today.to_string())
        .with("ground", "Заповед на ръководителя; ППЗСУ")
        .with("reason", "Екипът преглежда плановете на три месеца, за да не се губи време при малките деца.");
    if let Some(rule) = Rules::embedded().named("plan-review")
        && let Ok(new) = NewVersion::parse(&typed, rule, rule.valid_from, today)
    {
        rules::enter(&mut tx, &permit, rule, &new).await?;
    }
    Ok(tx.commit().await?)
}

/// A case while its deadlines are told.
struct Course<'a> {
    app: &'a App,
    world: &'a World,
    opened: &'a Opened,
    number: usize,
    /// When it was closed, or the end of what is told.
    until: Timestamp,
}

impl Course<'_> {
    /// From the opening on: assessment and plan, then the reviews of the plan; a case that was closed has none that run.
    async fn tell(&self) -> Answer<()> {
        let opened_at = self.opened.at;
        self.start("needs-assessment-and-plan", opened_at, opened_at).await?;
        // The newest cases may still be without a plan; an old one never is.
        let late = if self.until.duration_since(opened_at) > days(60) { 19 } else { NEVER };
        let ready = opened_at + days(READY[self.number % READY.len()].unwrap_or(late));
        if ready < self.until {
            self.meet("needs-assessment-and-plan", ready).await?;
            self.start("plan-review", opened_at + days(PLAN).max(ready.duration_since(opened_at)), ready)
                .await?;
            self.reviews().await?;
        }
        Ok(())
    }

    /// The plan is looked at a few days before it must be; one in six teams has let the last one pass.
    async fn reviews(&self) -> Answer<()> {
        loop {
            let lines = ::deadlines::for_subject(&mut self.app.store.read().await?, self.case()).await?;
            let open = lines.into_iter().find(|line| line.met_at.is_none() && line.rule_key == "plan-review");
            let Some(open) = open else { return Ok(()) };
            let at = open.due_at - days(3);
            let is_forgotten = self.number % 6 == 1 && self.until.duration_since(at) < days(30);
            if at >= self.until || is_forgotten {
                return Ok(());
            }
            self.meet("plan-review", at).await?;
            self.start("plan-review", at, at).await?;
        }
    }

    async fn start(&self, rule: &str, from: Timestamp, at: Timestamp) -> Answer<()> {
        let mut tx = self.app.store.begin(at).await?;
        let centre = self.world.centre(self.opened.centre)?;
        let new = New::by(rule, centre, self.case(), clock::date_of(from)).of_case(self.opened.id);
        ::deadlines::start(&mut tx, new).await?;
        Ok(tx.commit().await?)
    }

    async fn meet(&self, rule: &str, at: Timestamp) -> Answer<()> {
        let mut tx = self.app.store.begin(at).await?;
        ::deadlines::meet(&mut tx, self.case(), rule, at).await?;
        Ok(tx.commit().await?)
    }

    fn case(&self) -> Subject {
        Subject::new("case", self.opened.id)
    }
}

async fn course(app: &App, world: &World, (number, opened): (usize, &Opened)) -> Answer<()> {
    let closed_on: Option<Date> = sql("select closed_on from cases where id = $1")
        .bind(opened.id)
        .value(&mut app.store.read().await?)
        .await?;
    let closed_at = closed_on.map(|day| clock::start_of(day) + SignedDuration::from_hours(17));
    let until = closed_at.unwrap_or(app.clock.now());
    Course { app, world, opened, number, until }.tell().await?;
    let Some(at) = closed_at else { return Ok(()) };
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, head_of(opened.centre), at).await?;
    let permit = permit::<CloseCase>(&mut tx, &viewer, Asked::Case(opened.id)).await?;
    deadline::lift_case(&mut tx, &permit, opened.id, "Случаят е закрит, целите са постигнати.").await?;
    Ok(tx.commit().await?)
}

/// A rule, how many days ago it began, what it is about, and after how many days it was met or lifted.
type Entered = (&'static str, i64, &'static str, Option<(i64, bool)>);

/// What the head of the first centre entered: rule, days ago, what of, days until it was met or lifted.
const BY_HAND: [Entered; 6] = [
    ("social-assistance-order", 26, "Заявление за месечна помощ, вх. № 118", None),
    ("complaint-answer", 16, "Жалба вх. № 12", None),
    ("data-subject-request", 4, "Искане за достъп до досие, вх. № 21", None),
    ("licence-change", 40, "Нов адрес на залата за групи", Some((9, false))),
    ("family-benefit-order", 35, "Помощ за ученик, вх. № 97", Some((17, false))),
    ("referral-answer", 20, "Насочване към дневен център", Some((6, true))),
];

async fn by_hand(app: &App, world: &World) -> Answer<()> {
    for (rule, ago, about, end) in BY_HAND {
        let at = app.clock.now() - days(ago);
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, CHIEF, at).await?;
        let new = ByHand { rule: rule.to_owned(), case: None, from: at, about: about.to_owned() };
        let id = write::enter(&mut tx, &viewer, &new).await?;
        tx.commit().await?;
        let Some((after, lifted)) = end else { continue };
        let at = at + days(after);
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, CHIEF, at).await?;
        let (line, _) = see::see(&mut tx, &viewer, id).await?;
        if lifted {
            let permit = see::leave::<LiftDeadline>(&mut tx, &viewer, &line).await?;
            write::lift_one(&mut tx, &permit, &line, line.version, "Семейството се премести в друга община.")
                .await?;
        } else {
            let permit = see::leave::<WriteDeadline>(&mut tx, &viewer, &line).await?;
            write::meet_one(&mut tx, &permit, &line, line.version, at).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}
