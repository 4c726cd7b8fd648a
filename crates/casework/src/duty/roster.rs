//! The roster of a week: by ward and hour, where it has gaps, where there are two.

pub(super) mod pages;
mod view;
mod web;

pub use pages::roster;
pub use view::{DayView, GapView, RosterView, ShiftCell, WardCover};

use super::{
    cover::{Cover, Stretch},
    hours::{self, DutyHours},
    shifts::read::{self as shifts, Planned},
    week::Week,
};
use access::{Action, Routes};
use base::ids::{CentreId, UserId};
use directory::wards::{self, WardLine};
use store::{Db, Result};

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/duty", Action("roster.read"), web::week)
}

/// What is known of a week of a centre.
#[derive(Debug, Clone)]
pub struct Roster {
    /// The week.
    pub week: Week,
    /// The open wards of the centre.
    pub wards: Vec<WardLine>,
    /// The shifts that touch the week.
    pub shifts: Vec<Planned>,
    hours: Vec<DutyHours>,
}

impl Roster {
    /// Reads it, with four questions. Ask for a permit for the centre first.
    pub async fn read(db: &mut impl Db, centre: CentreId, week: Week) -> Result<Self> {
        Ok(Roster {
            week,
            wards: wards::of_centre(db, centre).await?,
            shifts: shifts::in_stretch(db, centre, week.stretch()).await?,
            hours: hours::of_centre(db, centre).await?,
        })
    }

    /// How the hours of one ward are covered.
    pub fn cover(&self, ward: &WardLine) -> Cover<UserId> {
        let hours: Vec<DutyHours> =
            self.hours.iter().filter(|hours| hours.ward_id == ward.id).cloned().collect();
        let whole = self.week.stretch();
        let on_duty: Vec<(UserId, Stretch)> = self
            .shifts
            .iter()
            .filter(|planned| planned.wards.contains(&ward.id))
            .filter_map(|planned| Some((planned.line.user_id, planned.line.stretch().common(whole)?)))
            .collect();
        Cover::of(&hours::required(&hours, self.week), &on_duty)
    }
}
