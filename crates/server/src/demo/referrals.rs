//! Families that were referred to other services: one in each stage, from the one just prepared to the one that helped.

use super::{answers::Opened, cast::CHIEF, door::PIN, papers::Papers, world::World};
use access::{Answer, App, Subject, Viewer, WebError, permit, permit::permit_outside, viewer::Via};
use base::{
    Lang, clock,
    jiff::{SignedDuration, Timestamp, ToSpan},
};
use casework::cases::{PersonRole, relatives};
use plans::{
    consents::{self, NewConsent, Purpose},
    permits::{AnswerReferral, WriteConsent, WriteReferral},
    referrals::{self, Fact, Ground, NewAnswer, NewOutcome, NewReferral, Outcome, ReferralId, Says, Stage},
};
use store::Tx;

/// To which service, of which partner by their place, what for, what is hoped for, and how far it came.
const PLOTS: [(&str, usize, &str, &str, Stage); 7] = [
    (
        "Ранна интервенция",
        EARLY_INTERVENTION,
        "Бебето държи главата си по-слабо от очакваното.",
        "Оценка и упражнения за вкъщи.",
        Stage::Done,
    ),
    ("Безплатна правна помощ", LEGAL_AID, "Бащата оспорва издръжката.", "Среща с адвокат.", Stage::Refused),
    (
        "Място в ясла",
        MUNICIPALITY,
        "Майката започва работа.",
        "Място за деня от следващия месец.",
        Stage::Accepted,
    ),
    (
        "Кризисен център",
        CRISIS_CENTRE,
        "Напрежение вкъщи след връщането на бащата.",
        "Разговор и план за безопасност.",
        Stage::Withdrawn,
    ),
    (
        "Детска консултация",
        CLINIC,
        "Бебето се буди на всеки час и наддава слабо.",
        "Преглед и съвет за храненето.",
        Stage::Opened,
    ),
    (
        "Рехабилитация за бебета",
        EARLY_INTERVENTION,
        "Бебето предпочита едната си ръка.",
        "Оценка от рехабилитатор.",
        Stage::Sent,
    ),
    (
        "Група за родители",
        MOTHER_AND_BABY,
        "Първо дете, без близки наблизо.",
        "Записване в групата.",
        Stage::Created,
    ),
];
// The places of the partners of the first centre among those that are neither hospital nor department.
const MUNICIPALITY: usize = 1;
const MOTHER_AND_BABY: usize = 4;
const EARLY_INTERVENTION: usize = 7;
const LEGAL_AID: usize = 8;
const CRISIS_CENTRE: usize = 9;
const CLINIC: usize = 10;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Refers families of the first centre in the last weeks, one after another. The papers of what was signed before are
/// made first: numbers follow days.
pub async fn tell(app: &App, world: &World, all: &[Opened], papers: &mut Papers) -> Answer<()> {
    let now = app.clock.now();
    let first = now - DAY * 20;
    let between = now.duration_since(first) / 10;
    let open = all.iter().rev().filter(|opened| opened.centre == 0 && opened.at < first);
    let mut left = PLOTS.iter();
    // In the hours of work, as letters are sent.
    let at_work = |at: Timestamp| clock::start_of(clock::date_of(at)) + SignedDuration::from_hours(35);
    let mut at = at_work(first);
    for opened in open {
        let Some(plot) = left.clone().next().filter(|_| at + DAY / 3 < now) else { break };
        papers.until(app, world, at).await?;
        if one(app, world, opened, plot, (at, SignedDuration::from_hours(3))).await? {
            left.next();
            at = at_work(at + between - DAY);
        }
    }
    Ok(())
}

/// Refers a family; false when its case cannot be one to refer from.
async fn one(
    app: &App,
    world: &World,
    opened: &Opened,
    (service, place, reason, wish, stage): &(&str, usize, &str, &str, Stage),
    (at, step): (Timestamp, SignedDuration),
) -> Answer<bool> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let people = relatives::people(&mut tx, opened.id).await?;
    let child = people.iter().find(|one| one.role == PersonRole::Child);
    let parent = people.iter().find(|one| one.role == PersonRole::Mother);
    let is_open = casework::cases::read::head(&mut tx, opened.id).await?.is_open();
    let (Some(child), Some(parent), true) = (child, parent, is_open) else { return Ok(false) };
    let agreed = NewConsent {
        person: child.id,
        giver: parent.id,
        purpose: Purpose::Sharing,
        detail: "Сведения пред услугата, към която насочваме.".into(),
        given_on: clock::date_of(at),
        valid_until: None,
        child_signed: false,
    };
    let leave = permit::<WriteConsent>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let agreed = consents::give(&mut tx, &leave, opened.id, &agreed).await?;
    let new = NewReferral {
        person: child.id,
        organisation: world.partners(0)?.others.get(*place).copied().ok_or(WebError::NotFound)?,
        email: Some("priemna@partner.example".into()),
        service: (*service).into(),
        reason: (*reason).into(),
        wish: (*wish).into(),
        known: None,
        facts: vec![Fact::Name, Fact::Born, Fact::Parents],
        consent: Some(agreed),
        no_consent_reason: None,
    };
    let leave = permit::<WriteReferral>(&mut tx, &viewer, Subject::Case(opened.id)).await?;
    let id = referrals::register(&mut tx, &leave, opened.id, &new).await?;
    if *stage == Stage::Created {
        tx.commit().await?;
        return Ok(true);
    }
    let row = referrals::one(&mut tx, opened.id, id).await?;
    referrals::send_with(app, &mut tx, &leave, (&row, row.version), PIN).await?;
    if *stage == Stage::Withdrawn {
        let row = referrals::one(&mut tx, opened.id, id).await?;
        referrals::withdraw(&mut tx, &leave, &row, row.version, "Семейството реши да почака.").await?;
    }
    tx.commit().await?;
    answered(app, opened, (id, *stage), (at + step, at + step + step)).await?;
    Ok(true)
}

/// What the other side did through its link.
async fn answered(
    app: &App,
    opened: &Opened,
    (id, stage): (ReferralId, Stage),
    (at, later): (Timestamp, Timestamp),
) -> Answer<()> {
    if matches!(stage, Stage::Created | Stage::Sent | Stage::Withdrawn) {
        return Ok(());
    }
    let viewer = Viewer::outside(Via::Link, Lang::Bg, "-", at);
    let mut tx = app.store.begin(at).await?;
    let row = referrals::one(&mut tx, opened.id, id).await?;
    let leave = permit_outside::<AnswerReferral>(&viewer, row.centre_id);
    referrals::opened(&mut tx, &leave, &row).await?;
    let from = clock::date_of(at).saturating_add(3.days());
    let says = match stage {
        Stage::Refused => Says::No(Ground::NoPlace, Some("Първото свободно място е през май.".into())),
        _ => Says::Yes(from, "кабинет 3, при Мила Измислена".into(), None),
    };
    if stage != Stage::Opened {
        let row = referrals::one(&mut tx, opened.id, id).await?;
        let new = NewAnswer { by: "Мила Измислена, координатор".into(), says };
        referrals::answer(&mut tx, &leave, &row, row.version, &new).await?;
    }
    tx.commit().await?;
    if stage == Stage::Done { finished(app, opened, id, later).await } else { Ok(()) }
}

async fn finished(app: &App, opened: &Opened, id: ReferralId, at: Timestamp) -> Answer<()> {
    let mut tx: Tx = app.store.begin(at).await?;
    let viewer = Viewer::outside(Via::Link, Lang::Bg, "-", at);
    let row = referrals::one(&mut tx, opened.id, id).await?;
    let leave = permit_outside::<AnswerReferral>(&viewer, row.centre_id);
    let new = NewOutcome {
        outcome: Outcome::Helped,
        text: Some("Шест срещи; бебето държи главата си и се обръща.".into()),
    };
    referrals::outcome(&mut tx, &leave, &row, row.version, &new).await?;
    Ok(tx.commit().await?)
}
