//! Who looked at which case: each of its team opens a case on the morning after something changed in it. What changed
//! since the last morning is still new to them.

use super::world::World;
use access::{Answer, App, Subject, audit::Entry};
use base::{
    clock,
    ids::{CaseId, CentreId, UserId},
    jiff::{SignedDuration, Span, Timestamp},
};
use casework::story;
use store::sql;

/// Tells of the last look of each at each of their cases.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    let teams: Vec<(CaseId, CentreId, UserId, Timestamp)> =
        sql("select c.id, c.centre_id, t.user_id, c.changed_at
             from cases c join team_members t on t.case_id = c.id
             where t.until_at is null order by c.changed_at, c.id, t.user_id")
        .all(&mut app.store.read().await?)
        .await?;
    for (place, (case, centre, user, changed_at)) in teams.into_iter().enumerate() {
        let at = morning_after(changed_at, place);
        let Some(number) = world.users.iter().position(|known| *known == user) else { continue };
        if at > app.clock.now() {
            continue;
        }
        let mut tx = app.store.begin(at).await?;
        let viewer = world.viewer(&mut tx, number, at).await?;
        let entry = Entry::by(&viewer, "case.viewed", "case").about(Subject::Case(case)).centre(centre);
        entry.write(&mut tx).await?;
        story::remember(&mut tx, user, case).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Between nine and ten on the next day.
fn morning_after(changed_at: Timestamp, place: usize) -> Timestamp {
    let midnight = clock::start_of(clock::date_of(changed_at).saturating_add(Span::new().days(1)));
    let minutes = i64::try_from(place * 7 % 60).unwrap_or(0);
    midnight + SignedDuration::from_mins(9 * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_opened_the_next_morning() {
        let at = morning_after("2026-03-10T20:30:00Z".parse().unwrap(), 3);
        assert_eq!(at.to_string(), "2026-03-11T07:21:00Z");
    }
}
