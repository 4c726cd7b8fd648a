//! What is typed about staff.

use super::may_give;
use crate::{
    Role, Viewer,
    users::{NewPlace, NewUser},
};
use base::{
    FieldErrors, Problem,
    ids::{CentreId, ProviderId},
    jiff::civil::Date,
    typed,
    typed::Typed,
};

/// How the whole network is chosen in the list of centres.
pub(super) const NETWORK: &str = "network";

/// A new colleague with their first role.
pub(super) struct NewColleague {
    pub user: NewUser,
    pub place: NewPlace,
}

impl NewColleague {
    pub(super) fn parse(typed: &Typed, viewer: &Viewer, today: Date) -> Result<NewColleague, FieldErrors> {
        let mut errors = FieldErrors::new();
        let user = NewUser::read(typed, &mut errors);
        let place = read_place(typed, viewer, today, &mut errors);
        let new = user.zip(place).map(|(user, place)| NewColleague { user, place });
        errors.or(new)
    }
}

/// A role that is given.
pub(super) fn parse_place(typed: &Typed, viewer: &Viewer, today: Date) -> Result<NewPlace, FieldErrors> {
    let mut errors = FieldErrors::new();
    let place = read_place(typed, viewer, today, &mut errors);
    errors.or(place)
}

fn read_place(typed: &Typed, viewer: &Viewer, today: Date, errors: &mut FieldErrors) -> Option<NewPlace> {
    let provider: Option<ProviderId> = viewer.provider();
    let centre: Option<Option<CentreId>> = errors.check("centre", read_centre(typed.get("centre")));
    let role = errors.check("role", typed::code(typed.get("role")));
    let organisation = errors.check("organisation", typed::optional_id(typed.get("organisation")));
    let job_bg = errors.check("job_bg", typed::optional_text(typed.get("job_bg"), 120));
    let job_en = errors.check("job_en", typed::optional_text(typed.get("job_en"), 120));
    let from_on = errors.check("from_on", typed::optional_date(typed.get("from_on")));
    let (centre, role) = (centre?, role?);
    if !may_give(viewer, centre).contains(&role) {
        errors.add("role", Problem::said("role-not-here", super::w::role_not_here));
        return None;
    }
    let organisation = organisation?.filter(|_| role == Role::Partner);
    if role == Role::Partner && organisation.is_none() {
        errors.add("organisation", Problem::said("partner-of-whom", super::w::partner_of_whom));
        return None;
    }
    Some(NewPlace {
        role,
        provider: provider?,
        centre,
        organisation,
        job_bg: job_bg?,
        job_en: job_en?,
        from_on: from_on?.unwrap_or(today),
    })
}

fn read_centre(typed: &str) -> Result<Option<CentreId>, Problem> {
    if typed == NETWORK { Ok(None) } else { typed::id(typed).map(Some) }
}
