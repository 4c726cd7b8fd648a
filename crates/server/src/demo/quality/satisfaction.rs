//! Answers of the demo to the questionnaire of satisfaction, through the links of the centres.

use super::{World, days_ago};
use crate::demo::cast::head_of;
use ::instruments::{Answers, Filling};
use ::quality::{
    permits::AskSatisfaction,
    satisfaction::{NewLink, Place, link, write},
};
use access::{Answer, App, Subject, Viewer, WebError, permit::permit, viewer::Via};
use assessments::{instruments::read::read_form, questions};
use base::Lang;

/// What somebody answers: who they are, how content, what they would change.
const VOICES: [(&str, &str, i64, &str); 9] = [
    ("parent", "yes", 10, ""),
    ("parent", "yes", 9, "Да има часове и след работа."),
    ("kin", "rather_yes", 8, ""),
    ("parent", "yes", 9, "Повече срещи с други майки."),
    ("foster", "yes", 10, ""),
    ("parent", "rather_no", 5, "Да се обаждате, когато часът се мести."),
    ("young", "rather_yes", 7, "По-дълъг клуб в петък."),
    ("parent", "yes", 10, ""),
    ("adopter", "yes", 9, ""),
];

/// The questions of the scales, each with its group.
const ASKED: [&str; 19] = [
    "respect/res_listen",
    "respect/res_respect",
    "respect/res_private",
    "respect/res_custom",
    "information/inf_offer",
    "information/inf_plan",
    "information/inf_data",
    "information/inf_complain",
    "say/say_decide",
    "say/say_no",
    "say/say_child",
    "access/acc_reach",
    "access/acc_contact",
    "access/acc_time",
    "access/acc_urgent",
    "benefit/ben_reason",
    "benefit/ben_care",
    "benefit/ben_child",
    "benefit/ben_alone",
];

/// Tells of the links and answers of the first two centres.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    for centre in 0..2 {
        let token = ask(app, world, centre, Place::Centre).await?;
        for turn in 0..4 {
            for (number, voice) in VOICES.iter().enumerate() {
                let days = 40 + turn * 60 + i64::try_from(number).unwrap_or(0) * 3;
                answer(app, &token, days, voice, number).await?;
            }
        }
        let course = ask(app, world, centre, Place::Course("Курс за бъдещи родители".to_owned())).await?;
        for (number, voice) in VOICES.iter().enumerate().take(6) {
            answer(app, &course, 12, voice, number).await?;
        }
    }
    Ok(())
}

async fn ask(app: &App, world: &World, centre: usize, place: Place) -> Answer<String> {
    let at = days_ago(app, 500, 12);
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, head_of(centre), at).await?;
    let leave = permit::<AskSatisfaction>(&mut tx, &viewer, Subject::Centre(world.centre(centre)?)).await?;
    let id = write::make(&mut tx, &leave, app.store.keys(), &NewLink { place }).await?;
    let address = link::address(&mut tx, app, id).await?;
    tx.commit().await?;
    Ok(address.rsplit('/').next().unwrap_or_default().to_owned())
}

async fn answer(
    app: &App,
    token: &str,
    days: i64,
    (who, mood, overall, change): &(&str, &str, i64, &str),
    number: usize,
) -> Answer<()> {
    let at = days_ago(app, days, 17);
    let mut tx = app.store.begin(at).await?;
    let door = link::door(&mut tx, app.store.keys(), token).await?;
    let form = read_form(&door.definition)?;
    let answers = {
        let mut filling = Filling::begin(&form, &Answers::new(), questions::moment(at, at));
        let mut say = |path: &str, value: &str| {
            filling.set(path, value).map(drop).map_err(|error| WebError::Inside(error.to_string().into()))
        };
        say("who/respondent", who)?;
        for (place, path) in ASKED.iter().enumerate() {
            // Nobody is of one mind about everything.
            let said = if (place + number).is_multiple_of(5) { "rather_yes" } else { mood };
            say(path, said)?;
        }
        say("more/overall", &overall.to_string())?;
        if !change.is_empty() {
            say("more/change", change)?;
        }
        filling.finish().map_err(|_| WebError::BadRequest)?.answers
    };
    let viewer = Viewer::outside(Via::Link, Lang::Bg, "-", at);
    write::answer(&mut tx, &viewer, &door, &answers).await?;
    Ok(tx.commit().await?)
}
