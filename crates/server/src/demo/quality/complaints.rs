//! Complaints of the demo, in every state; some came through the link of the centre.

use super::{World, days_ago};
use crate::demo::cast::{CHIEF, PSYCHOLOGIST, WORKER_ONE, WORKER_TWO, head_of};
use ::quality::{
    complaints::{
        Against, Channel, NewComplaint, NewStep, Outcome, Reason, Who, link, read, steps::NewAnswer, write,
    },
    permits::{AssignComplaint, CreateComplaint, WriteComplaint, WriteComplaintLink},
};
use access::{
    Answer, App, Subject, Viewer,
    permit::{permit, permit_outside},
    viewer::Via,
};
use base::{Lang, clock, ids::ComplaintId};
use store::Tx;

/// How far a complaint comes.
#[derive(Clone, Copy)]
enum Fate {
    New,
    Acknowledged,
    LookedInto,
    Answered(Outcome, &'static str, &'static str),
    Withdrawn,
}

/// A complaint: so many days ago, through which channel, by whom, about what, its words, how far it comes.
struct Plot {
    days: i64,
    channel: Channel,
    name: Option<&'static str>,
    is_child: bool,
    reason: Reason,
    against: Against,
    about: Option<usize>,
    text: &'static str,
    fate: Fate,
}

const PLOTS: [Plot; 9] = [
    Plot {
        days: 402,
        channel: Channel::Written,
        name: Some("Станка Измислена"),
        is_child: false,
        reason: Reason::Waiting,
        against: Against::Service,
        about: None,
        text: "Три седмици чаках да ми се обадят за първа среща.",
        fate: Fate::Answered(
            Outcome::Upheld,
            "Права сте. Обаждането е било пропуснато при смяната на дежурните. Извиняваме се. Срещата е насрочена.",
            "Всяка нова заявка се преглежда на седмичната среща на екипа.",
        ),
    },
    Plot {
        days: 251,
        channel: Channel::Phone,
        name: Some("Румен Мисленов"),
        is_child: false,
        reason: Reason::Refusal,
        against: Against::Service,
        about: None,
        text: "Отказаха ни логопед, защото живеем в друга община.",
        fate: Fate::Answered(
            Outcome::NotUpheld,
            "Проверихме. Няма споразумение с Вашата община и затова насочихме детето към центъра там. Говорихме с тях: очакват Ви.",
            "",
        ),
    },
    Plot {
        days: 148,
        channel: Channel::Spoken,
        name: Some("Златка Въображаемова"),
        is_child: false,
        reason: Reason::Attitude,
        against: Against::Employee,
        about: Some(WORKER_TWO),
        text: "Говори ми пред другите майки, че не се грижа за детето.",
        fate: Fate::Answered(
            Outcome::Partly,
            "Говорихме с всички, които са били там. Казаното не е трябвало да се чува от други. Колегата Ви поднася извинение.",
            "Разговори за родителството се водят само насаме. Темата е обсъдена на супервизия.",
        ),
    },
    Plot {
        days: 76,
        channel: Channel::Email,
        name: Some("Деян Несъществуващ"),
        is_child: false,
        reason: Reason::Information,
        against: Against::Service,
        about: None,
        text: "Не ми казаха, че срещата с психолога е преместена.",
        fate: Fate::Withdrawn,
    },
    Plot {
        days: 41,
        channel: Channel::PublicForm,
        name: None,
        is_child: true,
        reason: Reason::Conditions,
        against: Against::Service,
        about: None,
        text: "В стаята за игра е студено и няма топка.",
        fate: Fate::Answered(
            Outcome::Upheld,
            "Благодарим ти, че ни писа! Радиаторът е поправен. Топката вече е в кутията до прозореца.",
            "Стаята за игра се проверява всеки понеделник.",
        ),
    },
    Plot {
        days: 19,
        channel: Channel::Mail,
        name: Some("Пенка Съчинена"),
        is_child: false,
        reason: Reason::Support,
        against: Against::Service,
        about: None,
        text: "Планът е подписан преди два месеца, а рехабилитаторът още не е идвал у дома.",
        fate: Fate::LookedInto,
    },
    Plot {
        days: 8,
        channel: Channel::Phone,
        name: Some("Стоян Небивалов"),
        is_child: false,
        reason: Reason::Waiting,
        against: Against::Service,
        about: None,
        text: "Два пъти ни отменят часа при логопеда в същия ден.",
        fate: Fate::Acknowledged,
    },
    Plot {
        days: 5,
        channel: Channel::Written,
        name: Some("Веска Приказна"),
        is_child: false,
        reason: Reason::Privacy,
        against: Against::Head,
        about: None,
        text: "Ръководителят разказа на съседка, че посещаваме центъра.",
        fate: Fate::New,
    },
    Plot {
        days: 1,
        channel: Channel::PublicForm,
        name: None,
        is_child: false,
        reason: Reason::Attitude,
        against: Against::Employee,
        about: None,
        text: "Човекът на входа ни се скара, че сме дошли с количка.",
        fate: Fate::New,
    },
];

/// Tells of the complaints of the first centre, and of one in each of the others.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    for centre in 0..world.centres.len() {
        door(app, world, centre).await?;
    }
    for plot in &PLOTS {
        one(app, world, 0, plot).await?;
    }
    for centre in 1..world.centres.len() {
        one(app, world, centre, &PLOTS[centre - 1]).await?;
    }
    Ok(())
}

async fn door(app: &App, world: &World, centre: usize) -> Answer<()> {
    let mut tx = app.store.begin(days_ago(app, 500, 10)).await?;
    let at = tx.at();
    let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
    let leave =
        permit::<WriteComplaintLink>(&mut tx, &viewer, Subject::Centre(world.centre(centre)?)).await?;
    link::make(&mut tx, &leave, app.store.keys()).await?;
    Ok(tx.commit().await?)
}

async fn one(app: &App, world: &World, centre: usize, plot: &Plot) -> Answer<()> {
    let at = days_ago(app, plot.days, 11);
    let mut tx = app.store.begin(at).await?;
    let place = world.centre(centre)?;
    let new = NewComplaint {
        received_on: clock::date_of(at),
        channel: plot.channel,
        who: plot.name.map_or(Who::Anonymous, |name| Who::Named(name.to_owned(), None)),
        is_child: plot.is_child,
        reason: plot.reason,
        against: plot.against,
        about: plot.about.filter(|_| centre == 0).map(|number| world.user(number)).transpose()?,
        text: plot.text.to_owned(),
        is_confidential: plot.channel == Channel::PublicForm,
    };
    let id = if plot.channel == Channel::PublicForm {
        let viewer = Viewer::outside(Via::Link, Lang::Bg, "-", at);
        let leave = permit_outside::<CreateComplaint>(&viewer, place);
        write::receive(&mut tx, &leave, &new, &app.settings.base_url).await?
    } else {
        let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
        let leave = permit::<CreateComplaint>(&mut tx, &viewer, Subject::Centre(place)).await?;
        write::receive(&mut tx, &leave, &new, &app.settings.base_url).await?
    };
    tx.commit().await?;
    if matches!(plot.fate, Fate::New) {
        return Ok(());
    }
    assign(app, world, centre, (plot, id)).await?;
    for (after, step) in course(app, plot) {
        go_on(app, world, centre, (plot, id), after, step).await?;
    }
    Ok(())
}

/// The psychologist looks into those of the first centre.
async fn assign(app: &App, world: &World, centre: usize, (plot, id): (&Plot, ComplaintId)) -> Answer<()> {
    let mut tx = app.store.begin(days_ago(app, plot.days, 15)).await?;
    let at = tx.at();
    let viewer = world.viewer(&mut tx, if centre == 0 { CHIEF } else { head_of(centre) }, at).await?;
    let leave = permit::<AssignComplaint>(&mut tx, &viewer, Subject::Complaint(id)).await?;
    let complaint = read::one(&mut tx, id).await?;
    let handler = match (centre, plot.days % 2) {
        (0, 0) => PSYCHOLOGIST,
        (0, _) => WORKER_ONE,
        _ => head_of(centre),
    };
    write::assign(&mut tx, &leave, &complaint, complaint.version, world.user(handler)?).await?;
    Ok(tx.commit().await?)
}

/// What is done with it, each after so many days.
fn course(app: &App, plot: &Plot) -> Vec<(i64, NewStep)> {
    let on = |after: i64| clock::date_of(days_ago(app, plot.days - after, 16));
    let told = || (1, NewStep::Acknowledge(on(1), Some("По телефона.".to_owned())));
    let looked = || (4, NewStep::LookInto(on(4), "Говорихме с екипа и прегледахме записаното.".to_owned()));
    match plot.fate {
        Fate::New => Vec::new(),
        Fate::Acknowledged => vec![told()],
        Fate::LookedInto => vec![told(), looked()],
        Fate::Withdrawn => {
            let said = "Било е недоразумение: съобщението е дошло на стария телефон.";
            vec![told(), (3, NewStep::Withdraw(on(3), said.to_owned()))]
        }
        Fate::Answered(outcome, text, measures) => {
            let answer = NewAnswer {
                on: on(9),
                outcome,
                text: text.to_owned(),
                measures: (!measures.is_empty()).then(|| measures.to_owned()),
            };
            vec![looked(), (9, NewStep::Answer(answer))]
        }
    }
}

async fn go_on(
    app: &App,
    world: &World,
    centre: usize,
    (plot, id): (&Plot, ComplaintId),
    after: i64,
    step: NewStep,
) -> Answer<()> {
    let mut tx: Tx = app.store.begin(days_ago(app, plot.days - after, 16)).await?;
    let at = tx.at();
    let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
    let leave = permit::<WriteComplaint>(&mut tx, &viewer, Subject::Complaint(id)).await?;
    let complaint = read::one(&mut tx, id).await?;
    write::step(&mut tx, &leave, &complaint, complaint.version, &step).await?;
    Ok(tx.commit().await?)
}
