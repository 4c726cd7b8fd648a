//! The demo: five made-up centres with made-up people and two years of made-up work, to try by hand and to test in the
//! browser. Everything is written through the same functions as the real work, by the one who did it, at its time.

mod agreements;
mod answers;
mod assessments;
mod calls;
mod care;
mod cases;
mod cast;
mod centres;
mod deadlines;
mod door;
mod families;
mod help;
mod intake;
mod kinds;
mod lot;
mod names;
mod papers;
mod partners;
mod paths;
mod places;
mod plots;
mod quality;
mod readings;
mod referrals;
mod roster;
mod sessions;
mod signals;
mod tales;
mod world;

use access::{Answer, App};
use base::{Code, Lang, jiff::SignedDuration};
use casework::signals::link;
use plots::Course;
use roster::Roster;
use std::collections::BTreeMap;
pub use world::World;

/// The password of everybody in the demo.
pub const PASSWORD: &str = "zaedno-demo";

/// Fills an empty database; one that holds something is left as it is.
pub async fn fill(app: &App) -> Answer<()> {
    let Some(world) = build_world(app).await? else { return Ok(()) };
    let now = app.clock.now();
    door::make(app, &world).await?;
    let mut roster = Roster::new(now);
    roster::hours(app, &world, now - SignedDuration::from_hours(24 * 740)).await?;
    roster.three_weeks(app, &world).await?;
    let mut opened = Vec::new();
    let mut last: BTreeMap<usize, signals::Told> = BTreeMap::new();
    for plot in plots::all(now) {
        let told = signals::tell(app, &world, &mut roster, &plot, last.get(&plot.centre)).await?;
        if matches!(plot.course, Course::Met | Course::Decided(_)) {
            opened.extend(answers::tell(app, &world, &told, &plot).await?);
        }
        last.insert(plot.centre, told);
    }
    cases::tell(app, &world, &opened).await?;
    assessments::put_into_use(app, &world, now - SignedDuration::from_hours(24 * 730)).await?;
    assessments::tell(app, &world, &opened).await?;
    deadlines::tell(app, &world, &opened).await?;
    paths::tell(app, &world, &opened).await?;
    intake::tell(app, &world).await?;
    kinds::tell(app, &world).await?;
    let mut papers = papers::Papers::new();
    referrals::tell(app, &world, &opened, &mut papers).await?;
    papers.until(app, &world, now).await?;
    help::tell(app, &world, &opened).await?;
    care::tell(app, &world, &opened).await?;
    sessions::tell(app, &world, &opened).await?;
    quality::tell(app, &world).await?;
    readings::tell(app, &world).await?;
    roster::visits(app, &world, now).await?;
    roster::hand_overs(app, &world, now).await?;
    access::upkeep::run(app, "audit.seal").await.map(drop)
}

/// Builds the centres, their partners and their people alone; none when the database is not empty.
pub async fn build_world(app: &App) -> Answer<Option<World>> {
    if !access::users::is_empty(&mut app.store.read().await?).await? {
        return Ok(None);
    }
    world::build(app).await.map(Some)
}

/// Fills the roster of last week, this week and the next.
pub async fn fill_roster(app: &App, world: &World) -> Answer<()> {
    Roster::new(app.clock.now()).three_weeks(app, world).await
}

/// Who may sign in, a line each: address, password, role in both languages; and the link of a ward with its PIN.
pub async fn sign_ins(app: &App) -> Answer<String> {
    let mut lines = vec![String::new()];
    for person in cast::PEOPLE {
        let centre = person.centre.map_or_else(|| "–".to_owned(), |centre| (centre + 1).to_string());
        let (bg, en) = (person.role.label(Lang::Bg), person.role.label(Lang::En));
        lines.push(format!("  {:<26} {PASSWORD}   {centre}   {bg:<32} {en}", person.email));
    }
    if let Some(link) = link::oldest(&mut app.store.read().await?).await? {
        let (address, _) = link::address(&mut app.store.read().await?, app, link).await?;
        lines.push(String::new());
        lines.push(format!("  ward link  {address}   PIN {}", door::PIN));
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}
