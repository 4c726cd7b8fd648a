//! Ways into the centres: requests in every state, papers that are missing, families that wait, general access that
//! runs, runs out and turned into a request.

use super::{
    cast::{PEOPLE, WORKER_ONE, head_of},
    lot::Lot,
    names::Family,
    places,
    world::World,
};
use access::{Act, Answer, App, Permit, Role, Subject, permit::permit};
use base::{
    clock,
    jiff::{SignedDuration, Timestamp},
};
use casework::cases::PersonRole;
use intake::{
    general_access::{self, Kind, NewContact, Place, Whom},
    papers::{
        self, Referral,
        submission::{self, Submission},
    },
    permits::{CreateRequest, Triage, WriteGeneralAccess, WriteRequest},
    record::{self, RequestId},
    requests::{NewRequest, form::Wanted, write},
    triage::{
        form::{NewDecision, Opening, What},
        warnings, write as decisions,
    },
    waiting::{Priority, Standing},
    ways::{Channel, Urgency, Way},
};
use people::{NewPerson, Precision, picker::Picked};
use store::Tx;

/// What becomes of a request in the demo.
#[derive(Clone, Copy)]
enum Fate {
    Undecided,
    Accepted,
    Waits(Priority, Option<&'static str>),
    Refused,
    PassedOn,
    Withdrawn,
}

/// A request of the demo: so many days ago, by which way, what is wanted, whether the papers came along, its fate.
struct Plot {
    days: i64,
    way: Way,
    programme: Option<&'static str>,
    group: Option<&'static str>,
    wish: &'static str,
    complete: bool,
    fate: Fate,
}

const URGENT: &str = "Майката и бебето нямат къде да спят от понеделник.";

const PLOTS: [Plot; 9] = [
    plot(
        64,
        Way::Directorate,
        "family-support",
        "TG02",
        "Помощ с отглеждането на бебето и с документите за помощи.",
        true,
        Fate::Accepted,
    ),
    plot(
        51,
        Way::Protection,
        "violence",
        "TG03",
        "Подкрепа за детето и майката след насилие в дома.",
        true,
        Fate::Accepted,
    ),
    plot(
        38,
        Way::Municipality,
        "school-drop-out",
        "TG04",
        "Детето отказва да ходи на училище; родителите искат съвет.",
        true,
        Fate::Waits(Priority::Ordinary, None),
    ),
    plot(
        33,
        Way::Application,
        "parental-conflict",
        "TG12",
        "Посредничество за това как детето да се вижда с двамата родители.",
        false,
        Fate::Waits(Priority::Raised, Some("Делото е след три седмици.")),
    ),
    plot(
        27,
        Way::Provider,
        "leaving-care",
        "TG06",
        "Подготовка за самостоятелен живот на младеж, който напуска жилището.",
        true,
        Fate::Withdrawn,
    ),
    plot(
        21,
        Way::Signal,
        "behaviour",
        "TG05",
        "Училището съобщава за сбивания и бягства от час.",
        true,
        Fate::PassedOn,
    ),
    plot(
        16,
        Way::Court,
        "parental-conflict",
        "TG12",
        "Съдът постановява срещи с бащата в центъра.",
        true,
        Fate::Refused,
    ),
    plot(
        9,
        Way::Application,
        "family-support",
        "TG09",
        "Иска да се научи да кърми и да приспива бебето.",
        false,
        Fate::Undecided,
    ),
    plot(2, Way::Disability, "general", "TG10", "Логопед и рехабилитатор за детето.", true, Fate::Undecided),
];

const fn plot(
    days: i64,
    way: Way,
    programme: &'static str,
    group: &'static str,
    wish: &'static str,
    complete: bool,
    fate: Fate,
) -> Plot {
    Plot { days, way, programme: Some(programme), group: Some(group), wish, complete, fate }
}

/// Tells of the ways into every centre.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    for centre in 0..world.centres.len() {
        let mut lot = Lot::new(900 + centre as u64);
        for (number, plot) in PLOTS.iter().enumerate() {
            // The first centre has them all, each of the others some.
            if centre == 0 || (number + centre) % 3 == 0 {
                request(app, world, centre, (number, plot), &mut lot).await?;
            }
        }
        contacts(app, world, centre, &mut lot).await?;
    }
    Ok(())
}

/// Who sits at the desk of a centre.
fn desk_of(centre: usize) -> usize {
    let at_desk = |role| PEOPLE.iter().position(|one| one.centre == Some(centre) && one.role == role);
    at_desk(Role::Reception).or_else(|| at_desk(Role::CaseWorker)).unwrap_or_else(|| head_of(centre))
}

async fn leave<A: Act>(tx: &mut Tx, world: &World, who: usize, centre: usize) -> Answer<Permit<A>> {
    let at = tx.at();
    let viewer = world.viewer(tx, who, at).await?;
    permit::<A>(tx, &viewer, Subject::Centre(world.centre(centre)?)).await
}

fn days_ago(app: &App, days: i64, hour: i64) -> Timestamp {
    clock::start_of(clock::date_of(app.clock.now())) - SignedDuration::from_hours(24 * days - hour)
}

async fn request(
    app: &App,
    world: &World,
    centre: usize,
    (number, plot): (usize, &Plot),
    lot: &mut Lot,
) -> Answer<()> {
    let at = days_ago(app, plot.days, 10);
    let mut tx = app.store.begin(at).await?;
    let leave = leave::<CreateRequest>(&mut tx, world, desk_of(centre), centre).await?;
    let family = Family::of(300 + centre * 20 + number, lot);
    let id = write::register(&mut tx, &leave, new(plot, &family, clock::date_of(at), number), None).await?;
    tx.commit().await?;
    if matches!(plot.fate, Fate::Undecided) && !plot.complete {
        hand_in(app, world, centre, (id, plot)).await?;
    }
    decide(app, world, centre, plot, (id, &family)).await
}

/// The centre helps the family to ask for the preliminary assessment, two days later.
async fn hand_in(app: &App, world: &World, centre: usize, (id, plot): (RequestId, &Plot)) -> Answer<()> {
    let Some(to) = world.partners(centre)?.others.first().copied() else { return Ok(()) };
    let at = days_ago(app, plot.days - 2, 12);
    let mut tx = app.store.begin(at).await?;
    let leave = leave::<WriteRequest>(&mut tx, world, desk_of(centre), centre).await?;
    let rows = papers::of(&mut tx, id).await?;
    let new = Submission { to, on: clock::date_of(at), entry_number: Some("30-118".to_owned()) };
    for row in rows.iter().filter(|row| row.is_missing() && submission::is_submitted(&row.paper)) {
        submission::submit(&mut tx, &leave, id, (row, row.version), &new).await?;
    }
    Ok(tx.commit().await?)
}

fn new(plot: &Plot, family: &Family, on: base::jiff::civil::Date, number: usize) -> NewRequest {
    let urgent = number == 1;
    let asked = intake::law::Law::shipped().papers_of(plot.way);
    let brought = asked.filter(|paper| paper.needed && (plot.complete || !paper.referral));
    let somebody = |line: String| Picked::New(Box::new(NewPerson::from_line(&line)));
    NewRequest {
        way: plot.way,
        channel: if plot.way.is_referred() { Channel::Letter } else { Channel::InPerson },
        received_on: on,
        asks: (somebody(family.mother_line()), PersonRole::Mother),
        child: Some(Picked::New(Box::new(child(family, on, number)))),
        other: None,
        referral: Referral {
            number: plot.complete.then(|| format!("94-00-{}", 100 + number)),
            on: plot.complete.then_some(on),
            term_months: plot.complete.then_some(6),
            services: if plot.complete { vec!["skills-training".to_owned()] } else { Vec::new() },
            ..Referral::default()
        },
        wanted: Wanted {
            settlement_code: places::code(lives(number)),
            settlement: lives(number).to_owned(),
            services: vec!["information-counselling".to_owned(), "skills-training".to_owned()],
            groups: plot.group.map(str::to_owned).into_iter().collect(),
            programme: plot.programme.map(str::to_owned),
            urgency: if urgent { Urgency::Urgent } else { Urgency::Ordinary },
            urgency_reason: urgent.then(|| URGENT.to_owned()),
            wish: plot.wish.to_owned(),
        },
        brought: brought.map(|paper| paper.code.clone()).collect(),
    }
}

/// The child, of the age that goes with what is wanted.
fn child(family: &Family, on: base::jiff::civil::Date, number: usize) -> NewPerson {
    let years = [1, 9, 12, 8, 17, 13, 10, 0, 4].get(number).copied().unwrap_or(1);
    let lived = base::jiff::Span::new().years(years).days(40);
    NewPerson {
        born_on: Some(on.saturating_sub(lived)),
        precision: Precision::Exact,
        ..NewPerson::from_line(&format!("Ния {}", family.female()))
    }
}

/// Most live where the first centre is; the two that wait for a decision in the municipalities around it, one of which
/// has no agreement with the centre.
const fn lives(number: usize) -> &'static str {
    match number {
        7 => places::NOT_AGREED,
        8 => places::PARTNER,
        _ => places::OWN,
    }
}

/// The head of service decides, two days later.
async fn decide(
    app: &App,
    world: &World,
    centre: usize,
    plot: &Plot,
    (id, family): (RequestId, &Family),
) -> Answer<()> {
    let at = days_ago(app, plot.days - 2, 15);
    let worker = if centre == 0 { WORKER_ONE } else { head_of(centre) };
    let (what, text) = match plot.fate {
        Fate::Undecided => return Ok(()),
        Fate::Accepted => (
            What::Open(Opening {
                family_name: family.plural(),
                programme: plot.programme.unwrap_or("general").to_owned(),
                target_groups: plot.group.map(str::to_owned).into_iter().collect(),
                lead: world.user(worker)?,
            }),
            "",
        ),
        Fate::Waits(priority, reason) => {
            (What::Wait(Standing { priority, reason: reason.map(str::to_owned) }), "")
        }
        Fate::Refused => (
            What::Refuse("need-not-met-here".to_owned()),
            "Центърът няма стая за срещи под наблюдение; семейството е упътено към съседния център.",
        ),
        Fate::PassedOn => (What::PassOn(None), "Местната комисия вече работи с детето и води случая."),
        Fate::Withdrawn => (What::Withdraw, "Младежът се мести в друг град и ще се обърне към центъра там."),
    };
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
    let leave = record::leave::<Triage>(&mut tx, &viewer, id).await?;
    let request = record::see(&mut tx, &viewer, id).await?;
    let new = NewDecision { on: clock::date_of(at), what, text: text.to_owned() };
    let told = warnings(&mut tx, &request, new.programme(&request), new.on).await?;
    decisions::decide(&mut tx, &leave, &request, request.version, &new, &told).await?;
    Ok(tx.commit().await?)
}

/// General access: somebody whose time runs, somebody whose time is nearly over, a field day, people without a name.
async fn contacts(app: &App, world: &World, centre: usize, lot: &mut Lot) -> Answer<()> {
    let named = |number: usize, lot: &mut Lot| {
        let line = Family::of(500 + centre * 20 + number, lot).mother_line();
        Whom::Named(Picked::New(Box::new(NewPerson::from_line(&line))))
    };
    let crowd = Whom::Group { people: 34, children: 19, families: 11 };
    let lines = [
        (70, Kind::Consult, "separation", Place::Centre, named(0, lot), 0, "Какво може да се уреди без съд."),
        (57, Kind::Consult, "parenting", Place::Centre, named(1, lot), 1, "Режим на сън и хранене."),
        (
            30,
            Kind::Mobile,
            "social-rights",
            Place::Field,
            crowd,
            40,
            "Ден в квартала: помощи, детска градина, личен лекар.",
        ),
        (12, Kind::Inform, "documents", Place::Phone, Whom::Anonymous, 0, "Как се издава акт за раждане."),
        (6, Kind::Train, "child-development", Place::Centre, named(2, lot), 2, "Игри за дете на две години."),
    ];
    for (days, kind, topic, place, whom, materials, text) in lines {
        let at = days_ago(app, days, 11);
        let mut tx = app.store.begin(at).await?;
        let who = if centre == 0 { WORKER_ONE } else { desk_of(centre) };
        let leave = leave::<WriteGeneralAccess>(&mut tx, world, who, centre).await?;
        let place_text = (place == Place::Field).then(|| "Източният квартал".to_owned());
        let new = NewContact {
            on: clock::date_of(at),
            place,
            place_text,
            topic: topic.to_owned(),
            kind,
            whom,
            materials,
            text: text.to_owned(),
        };
        general_access::write::record(&mut tx, &leave, new).await?;
        tx.commit().await?;
    }
    Ok(())
}
