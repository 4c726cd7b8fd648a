//! The sections of partners: one row of links above each list.

use crate::w;
use access::{Action, Viewer};
use base::Lang;
use page::{Markup, NavLink, tabs};

/// The sections that a viewer may open; `here` is the one shown.
pub fn sections(lang: Lang, viewer: &Viewer, here: &str) -> Markup {
    let all = [
        ("/organisations", w::section_organisations(lang), "organisation.read"),
        ("/wards", w::section_wards(lang), "organisation.read"),
        ("/agreements", w::section_agreements(lang), "agreement.read"),
        ("/centres", w::section_centres(lang), "centre.read"),
        ("/places", w::section_places(lang), "place.read"),
    ];
    let links: Vec<NavLink> = all
        .into_iter()
        .filter(|(_, _, action)| viewer.may_ever(Action(action)))
        .map(|(href, label, _)| NavLink {
            href: href.to_owned(),
            label: label.to_owned(),
            current: href == here,
            count: None,
        })
        .collect();
    tabs(lang, &links)
}
