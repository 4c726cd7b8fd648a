//! What was done about a signal after they arrived: the others told, the first meeting, further ones, the
//! institutions at one table, the outcome, and the case that takes it over or the end without one.

use super::{
    families,
    plots::{Course, End, Plot},
    signals::{Told, leave},
    world::World,
};
use access::{Answer, App};
use base::{
    clock,
    ids::{CaseId, OrganisationId},
    jiff::{SignedDuration, Span, Timestamp},
};
use casework::{
    permits::{CreateCase, RespondToSignal},
    response::{
        alert::{self, NewAlert},
        meeting::{
            self, Consent, Intention, Known, MeetingKind, NewMeeting, NewParticipant, NewTask, PartRole,
        },
        notification::{self, NewNotification, NotificationKind, Way},
        outcome::{self, NewClosure, NewOutcome, NewTakeover, Outcome},
        party::Party,
        weighing::{self, NewWeighing},
    },
};

/// A case that took a signal over.
pub struct Opened {
    /// The case.
    pub id: CaseId,
    /// The centre, counted from 0.
    pub centre: usize,
    /// Who leads it, by their place in the cast.
    pub lead: usize,
    /// When it was opened.
    pub at: Timestamp,
    /// How the signal ended.
    pub end: End,
}

/// Tells what was done; the case, when one was opened.
pub async fn tell(app: &App, world: &World, told: &Told, plot: &Plot) -> Answer<Option<Opened>> {
    notify(app, world, told, plot).await?;
    if plot.minutes[2] % 4 != 0 {
        inform(app, world, told, plot).await?;
    }
    first_meeting(app, world, told, plot).await?;
    if plot.minutes[1] % 4 != 0 {
        weigh(app, world, told, plot).await?;
    }
    families::enter(app, world, told, plot).await?;
    let mut at = told.moments[3];
    if plot.minutes[0] % 3 != 0 {
        at += SignedDuration::from_hours(22);
        further_meeting(app, world, told, at).await?;
    }
    let Course::Decided(end) = plot.course else { return Ok(None) };
    if plot.ward.is_some() && end != End::Unfounded {
        at += SignedDuration::from_hours(20);
        tripartite(app, world, told, plot, at).await?;
    }
    at += SignedDuration::from_hours(5);
    decide(app, world, told, (plot, end), at).await
}

/// Tells the department by telephone a few minutes after the signal was taken up.
async fn notify(app: &App, world: &World, told: &Told, plot: &Plot) -> Answer<()> {
    let at = told.moments[0] + SignedDuration::from_mins(4);
    let mut tx = app.store.begin(at).await?;
    let permit = leave::<RespondToSignal>(&mut tx, world, told.by, told.id).await?;
    let new = NewNotification {
        kind: if plot.call.name == "инспектор от отдела" {
            NotificationKind::Knows
        } else {
            NotificationKind::Sent
        },
        organisation: world.partners(plot.centre)?.departments.first().copied(),
        receiver: "дежурният в отдела".into(),
        way: Way::Phone,
        notified_at: at,
        their_number: None,
        text: format!("Получен е сигнал: {} Тръгваме за среща с майката.", plot.call.said),
    };
    notification::notify(app, &mut tx, &permit, &new).await?;
    Ok(tx.commit().await?)
}

/// Tells the director, and the hospital when it is not the one who called.
async fn inform(app: &App, world: &World, told: &Told, plot: &Plot) -> Answer<()> {
    let at = (told.moments[0] + SignedDuration::from_mins(9)).min(app.clock.now());
    let mut tx = app.store.begin(at).await?;
    let permit = leave::<RespondToSignal>(&mut tx, world, told.by, told.id).await?;
    let new = |party, receiver: &str| NewAlert { party, receiver: receiver.to_owned(), way: Way::Phone, at };
    alert::alert(&mut tx, &permit, &new(Party::Provider, "директорът на сдружението")).await?;
    if plot.ward.is_some() {
        alert::alert(&mut tx, &permit, &new(Party::Hospital, "началникът на отделението")).await?;
    }
    Ok(tx.commit().await?)
}

/// After the first meeting one knows more than the caller did.
async fn weigh(app: &App, world: &World, told: &Told, plot: &Plot) -> Answer<()> {
    let at = (told.moments[3] + SignedDuration::from_hours(2)).min(app.clock.now());
    let mut tx = app.store.begin(at).await?;
    let permit = leave::<RespondToSignal>(&mut tx, world, told.by, told.id).await?;
    let new = NewWeighing {
        risk: plot.risk,
        reason: "Майката приема разговора, близките знаят. Къде ще живеят, още не е ясно.".to_owned(),
    };
    weighing::weigh(&mut tx, &permit, &new).await?;
    Ok(tx.commit().await?)
}

async fn meet(app: &App, world: &World, told: &Told, new: NewMeeting) -> Answer<()> {
    let minutes = new.minutes.unwrap_or(30) + 12;
    let mut tx = app.store.begin(new.met_at + SignedDuration::from_mins(minutes)).await?;
    let permit = leave::<RespondToSignal>(&mut tx, world, told.by, told.id).await?;
    meeting::record(&mut tx, &permit, &new).await?;
    Ok(tx.commit().await?)
}

async fn first_meeting(app: &App, world: &World, told: &Told, plot: &Plot) -> Answer<()> {
    let place = if plot.ward.is_some() {
        "стаята за разговори в отделението"
    } else {
        "в дома на семейството"
    };
    let gives_up = matches!(plot.course, Course::Decided(End::Adoption | End::Foster));
    let new = NewMeeting {
        intention: Some(if gives_up { Intention::GivesUp } else { Intention::Hesitates }),
        father_known: Some(if plot.minutes[1] % 2 == 0 { Known::Known } else { Known::NotSaid }),
        kin_known: Some(if plot.minutes[2] % 3 == 0 { Known::Unknown } else { Known::Known }),
        consent: Some(if gives_up { Consent::NotAsked } else { Consent::Consents }),
        participants: vec![part(PartRole::Mother, "", None), part(PartRole::Midwife, plot.call.name, None)]
            .into_iter()
            .filter(|one| one.role == PartRole::Mother || !one.name.is_empty())
            .collect(),
        private: plot.minutes[3] % 5 != 0,
        next_on: Some(clock::date_of(told.moments[3] + SignedDuration::from_hours(22))),
        ..talk(MeetingKind::First, told.moments[3], place, FIRST_TALK)
    };
    meet(app, world, told, new).await
}

const FIRST_TALK: &str = "Изслушахме я, без да я притискаме. Страхува се, че няма да се справи сама и че близките ѝ ще \
    я отхвърлят. Обяснихме правата ѝ, помощите, на които има право, и че има време да реши. Взе бебето на ръце по \
    време на разговора.";
const SECOND_TALK: &str = "Спала е по-добре. Попита какво трябва да има вкъщи, за да я изпишат с детето. Заедно се \
    обадихме на майка ѝ, която обеща да дойде.";

async fn further_meeting(app: &App, world: &World, told: &Told, at: Timestamp) -> Answer<()> {
    let new = NewMeeting {
        intention: Some(Intention::Keeps),
        consent: Some(Consent::Consents),
        participants: vec![part(PartRole::Mother, "", None), part(PartRole::Kin, "", None)],
        ..talk(MeetingKind::Further, at, "стаята за разговори в отделението", SECOND_TALK)
    };
    meet(app, world, told, new).await
}

async fn tripartite(app: &App, world: &World, told: &Told, plot: &Plot, at: Timestamp) -> Answer<()> {
    let partners = world.partners(plot.centre)?;
    let (hospital, department) = (partners.hospitals.first().copied(), partners.departments.first().copied());
    let due = |days: i32| Some(clock::date_of(at).saturating_add(Span::new().days(days)));
    let follows = matches!(plot.course, Course::Decided(end) if reason_without_case(end).is_none());
    let tasks = vec![
        NewTask {
            text: "Посещение на дома и оценка на условията".into(),
            organisation: None,
            due_on: due(2),
        },
        NewTask {
            text: "Становище на отдела".into(), organisation: department, due_on: due(3)
        },
    ];
    let new = NewMeeting {
        participants: vec![
            part(PartRole::Doctor, "началник на отделение", hospital),
            part(PartRole::Cpd, "социален работник", department),
            part(PartRole::Centre, "дежурен и психолог", None),
        ],
        decisions: vec![
            "Болницата не изписва детето, преди отделът да е потвърдил плана.".into(),
            "Центърът посещава дома до два дни и съдейства за пакет за новородено.".into(),
        ],
        // Where no case follows, nobody is left to do them.
        tasks: if follows { tasks } else { Vec::new() },
        ..talk(
            MeetingKind::Tripartite,
            at,
            "кабинетът на началника на отделение",
            "Трите страни приеха общ план.",
        )
    };
    meet(app, world, told, new).await
}

fn talk(kind: MeetingKind, at: Timestamp, place: &str, summary: &str) -> NewMeeting {
    NewMeeting {
        kind,
        met_at: at,
        minutes: Some(45),
        place: place.to_owned(),
        private: true,
        participants: Vec::new(),
        intention: None,
        father_known: None,
        kin_known: None,
        consent: None,
        summary: summary.to_owned(),
        follow_up: None,
        decisions: Vec::new(),
        tasks: Vec::new(),
        next_on: None,
    }
}

fn part(role: PartRole, name: &str, organisation: Option<OrganisationId>) -> NewParticipant {
    NewParticipant { role, name: name.to_owned(), organisation }
}

async fn decide(
    app: &App,
    world: &World,
    told: &Told,
    (plot, end): (&Plot, End),
    at: Timestamp,
) -> Answer<Option<Opened>> {
    let at = at.min(app.clock.now());
    let mut tx = app.store.begin(at).await?;
    let permit = leave::<RespondToSignal>(&mut tx, world, told.by, told.id).await?;
    outcome::decide(app, &mut tx, &permit, None, &new_outcome(plot, end, at)).await?;
    let opened = match reason_without_case(end) {
        Some(reason) => {
            outcome::close(app, &mut tx, &permit, &NewClosure { reason: reason.to_owned() }).await?;
            None
        }
        None => {
            let permit = leave::<CreateCase>(&mut tx, world, told.by, told.id).await?;
            let programme = (plot.centre == 3).then(|| "family-support".to_owned());
            let new = NewTakeover { family_name: Some(plot.family.plural()), programme, target_groups: None };
            let id = outcome::open_case(&mut tx, &permit, &new).await?;
            Some(Opened { id, centre: plot.centre, lead: told.by, at, end })
        }
    };
    tx.commit().await?;
    Ok(opened)
}

fn new_outcome(plot: &Plot, end: End, at: Timestamp) -> NewOutcome {
    let (outcome, note) = match end {
        End::Home => (Outcome::Home, None),
        End::Kin => (Outcome::Kin, Some("При бабата по майчина линия.")),
        End::Unit => (Outcome::MotherAndBabyUnit, Some("Звено „Майка и бебе“, до три месеца.")),
        End::Foster => (Outcome::Foster, Some("Краткосрочно, докато майката намери жилище.")),
        End::Adoption => (Outcome::AdoptionConsent, Some("Решението е обсъдено трикратно и с психолог.")),
        End::Transferred => {
            (Outcome::Transferred, Some("Семейството живее в друга област; поет от тамошния център."))
        }
        End::Unfounded => (Outcome::Unfounded, Some("Недоразумение: майката е питала само за документи.")),
    };
    let decided_on = clock::date_of(at);
    let newborn = plot.ward.is_some();
    let left = newborn && matches!(end, End::Foster | End::Adoption | End::Kin);
    NewOutcome {
        outcome,
        decided_on,
        discharged_on: newborn.then(|| decided_on.saturating_add(Span::new().days(if left { 6 } else { 1 }))),
        mother_left_on: left.then_some(decided_on),
        note: note.map(str::to_owned),
    }
}

const fn reason_without_case(end: End) -> Option<&'static str> {
    match end {
        End::Home | End::Kin | End::Unit | End::Foster => None,
        End::Adoption => Some("Отделът води случая; на майката е предложена подкрепа, ако пожелае."),
        End::Transferred => Some("Предаден с всички записи на център в друга област."),
        End::Unfounded => Some("Няма риск от изоставяне."),
    }
}
