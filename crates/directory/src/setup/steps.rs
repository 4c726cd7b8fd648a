//! What is left to do after the set-up. The page of the next steps shows it, and so does the first screen of whoever
//! may do it, as long as a step is undone.

use super::w;
use access::{Action, Viewer};
use base::{
    Lang,
    ids::{CentreId, ProviderId},
};
use store::{Db, Result, sql};

/// What each step asks for, in the order of the page.
const ACTIONS: [Action; 5] = [
    Action("staff.write"),
    Action("organisation.write"),
    Action("roster.write"),
    Action("place.import"),
    Action("centre.write"),
];

/// Which of the steps are this person's to take.
pub fn own(viewer: &Viewer) -> [bool; 5] {
    ACTIONS.map(|action| viewer.may_ever(action))
}

/// Which of the next steps are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StepsDone {
    /// Somebody beside the head of service signs in.
    pub staff: bool,
    /// There is a ward.
    pub wards: bool,
    /// Somebody stands in the roster.
    pub roster: bool,
    /// The settlements are loaded.
    pub places: bool,
    /// The centre has a capacity and says where it is.
    pub profile: bool,
}

impl StepsDone {
    /// Reads them for a provider; the profile is that of `centre`.
    pub async fn read(db: &mut impl Db, provider: ProviderId, centre: Option<CentreId>) -> Result<Self> {
        let (staff, wards, roster, places, profile) = sql("select
                (select count(*) from (select distinct s.user_id from staff s
                    where s.provider_id = $1 and s.ended_on is null limit 2) t) > 1,
                exists (select 1 from wards w join centres c on c.id = w.centre_id
                    where c.provider_id = $1 and w.closed_on is null),
                exists (select 1 from centres c join shifts h on h.centre_id = c.id where c.provider_id = $1),
                exists (select 1 from places p where p.kind = 'settlement'),
                exists (select 1 from centres c join centre_capacities q on q.centre_id = c.id
                    where c.provider_id = $1 and c.id = coalesce($2, c.id) and (c.settlement_code is not null or c.address_bg <> ''))")
        .bind(provider)
        .bind(centre)
        .one(db)
        .await?;
        Ok(StepsDone { staff, wards, roster, places, profile })
    }

    /// Each step with whether it is done, in the order of the page.
    pub fn all(self) -> [bool; 5] {
        [self.staff, self.wards, self.roster, self.places, self.profile]
    }

    /// How many are done of how many, in words, of those that are somebody's to take; none when nothing is left.
    pub fn left(self, lang: Lang, theirs: [bool; 5]) -> Option<String> {
        let own: Vec<bool> =
            self.all().into_iter().zip(theirs).filter(|(_, own)| *own).map(|(done, _)| done).collect();
        let done = own.iter().filter(|done| **done).count();
        (done < own.len()).then(|| w::steps_done(lang, done, own.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_done_every_step_is_not_led_there_any_more() {
        let all = StepsDone { staff: true, wards: true, roster: true, places: true, profile: true };
        let everybody = [true; 5];
        assert_eq!(all.left(Lang::Bg, everybody), None);
        let most = StepsDone { places: false, ..all };
        assert_eq!(most.left(Lang::Bg, everybody).as_deref(), Some("4 от 5 стъпки"));
        assert_eq!(
            most.left(Lang::Bg, [true, true, true, false, true]),
            None,
            "somebody else loads the places"
        );
        assert_eq!(StepsDone::default().left(Lang::En, everybody).as_deref(), Some("0 of 5 steps"));
    }
}
