//! The sections of the application in six groups, and which page belongs to which.

use crate::w;
use access::{Action, Viewer};
use base::Lang;
use page::{NavGroup, NavLink, Sign};

/// A section: its address, its words, and what one must be able to do for it.
type Section = (&'static str, &'static str, &'static str);

/// The groups, in the order of a working day; each section is offered to those who may open it.
pub fn groups(viewer: &Viewer, lang: Lang) -> Vec<NavGroup> {
    let group = |label: &str, sign, sections: &[Section]| NavGroup {
        label: label.to_owned(),
        sign,
        links: sections.iter().filter(|(_, _, action)| viewer.may_ever(Action(action))).map(link).collect(),
    };
    vec![
        group(w::nav_today(lang), Sign::Home, &[("/", w::nav_today(lang), "today.read")]),
        group(
            w::nav_intake(lang),
            Sign::Inbox,
            &[
                ("/signals", w::nav_signals(lang), "signal.read"),
                ("/requests", w::nav_requests(lang), "request.read"),
                ("/waiting-list", w::nav_waiting_list(lang), "request.read"),
                ("/general-access", w::nav_general_access(lang), "general-access.read"),
            ],
        ),
        group(
            w::nav_cases(lang),
            Sign::Folder,
            &[
                ("/cases", w::nav_cases(lang), "case.read"),
                (TRANSFERS, w::nav_transfers(lang), "transfer.answer"),
                ("/people", w::nav_people(lang), "person.search"),
                ("/health", w::nav_health(lang), "case.read"),
            ],
        ),
        group(
            w::nav_deadlines(lang),
            Sign::Clock,
            &[
                ("/deadlines", w::nav_deadlines(lang), "deadline.read"),
                ("/duty", w::nav_duty(lang), "roster.read"),
            ],
        ),
        group(
            w::nav_quality(lang),
            Sign::Star,
            &[
                ("/quality", w::nav_board(lang), "quality.read"),
                complaints(viewer, lang),
                ("/satisfaction", w::nav_satisfaction(lang), "satisfaction.read"),
                ("/procedures", w::nav_procedures(lang), "procedure.read"),
                ("/figures", w::nav_figures(lang), "figure.read"),
            ],
        ),
        group(
            w::nav_centre(lang),
            Sign::Building,
            &[
                ("/organisations", w::nav_partners(lang), "organisation.read"),
                ("/staff", w::nav_staff(lang), "staff.read"),
                ("/registers", w::nav_registers(lang), "register.read"),
                ("/instruments", w::nav_instruments(lang), "instrument.read"),
                ("/audit", w::nav_audit(lang), "audit.read"),
                ("/messages", w::nav_messages(lang), "message.read"),
            ],
        ),
    ]
}

/// The cases that others offer.
const TRANSFERS: &str = "/transfers";

/// True for the section that is offered only while something waits in it.
pub fn only_waiting(section: &str) -> bool {
    section == TRANSFERS
}

/// The section of a page whose address begins otherwise than its section's.
pub fn section(here: &str) -> Option<&'static str> {
    let mut parts = here.split('/').skip(1);
    match (parts.next()?, parts.next(), parts.next()) {
        ("centres", Some(_), Some("templates")) | ("papers", ..) => Some("/registers"),
        ("wards" | "agreements" | "centres" | "places" | "contacts" | "provider", ..) => {
            Some("/organisations")
        }
        ("rules", ..) => Some("/deadlines"),
        ("guidance", ..) => Some("/signals"),
        _ => None,
    }
}

/// Who may only write complaints down is led to doing so.
fn complaints(viewer: &Viewer, lang: Lang) -> Section {
    if viewer.may_ever(Action("complaint.read")) {
        ("/complaints", w::nav_complaints(lang), "complaint.read")
    } else {
        ("/complaints/new", w::nav_complaints(lang), "complaint.create")
    }
}

fn link(&(href, label, _): &Section) -> NavLink {
    NavLink { href: href.into(), label: label.into(), ..NavLink::default() }
}

#[cfg(test)]
mod tests {
    use super::section;

    #[test]
    fn the_templates_of_a_centre_belong_to_the_registers_and_the_centre_to_the_partners() {
        assert_eq!(section("/centres/1/templates/consent"), Some("/registers"));
        assert_eq!(section("/centres/1"), Some("/organisations"));
        assert_eq!(section("/cases/1"), None);
    }
}
