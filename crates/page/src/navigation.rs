//! The way through the house: groups in the first row, the sections of the group one is in in the second.

use crate::w;
use base::Lang;
use maud::{Markup, html};

/// The navigation of a person who is signed in.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    /// Who is signed in.
    pub user_name: String,
    /// The centre they work in.
    pub centre_name: String,
    /// The sections they may open, in groups.
    pub groups: Vec<NavGroup>,
    /// Where a `POST` signs out.
    pub sign_out: String,
    /// Where they look after their own account; left out when empty.
    pub account: String,
}

/// Sections that belong together: one word in the first row, its sections in the second.
#[derive(Debug, Clone)]
pub struct NavGroup {
    /// What they are about.
    pub label: String,
    /// What is drawn above the word on a phone.
    pub sign: Sign,
    /// The sections; the group leads to the first.
    pub links: Vec<NavLink>,
}

/// A link to a section.
#[derive(Debug, Clone, Default)]
pub struct NavLink {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub label: String,
    /// True for the section of this page.
    pub current: bool,
    /// How many things wait there.
    pub count: Option<usize>,
}

/// The small drawing of a group. It says nothing that the word beside it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A house.
    Home,
    /// Something that comes in.
    Inbox,
    /// A folder.
    Folder,
    /// A clock.
    Clock,
    /// A star.
    Star,
    /// A building with windows.
    Building,
}

impl Sign {
    /// Its lines, on a field of 24 by 24.
    fn lines(self) -> &'static str {
        match self {
            Sign::Home => "M3 11l9-7 9 7M6 9.5V20h12V9.5",
            Sign::Inbox => "M12 3v10M8 9.5l4 4 4-4M4 14v6h16v-6",
            Sign::Folder => "M3 6h6l2 3h10v10H3z",
            Sign::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5V12l3 2.5",
            Sign::Star => "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1.1 5.9-5.3-2.9-5.3 2.9 1.1-5.9-4.3-4.1 5.9-.8z",
            Sign::Building => "M5 20V4h14v16M2.5 20h19M9 8h1.5M13.5 8H15M9 12h1.5M13.5 12H15M12 20v-4",
        }
    }
}

impl NavGroup {
    /// What the first row shows of it: a section that stands alone speaks for itself.
    fn front(&self) -> Option<NavLink> {
        let first = self.links.first()?;
        let label = if self.links.len() == 1 { &first.label } else { &self.label };
        Some(NavLink {
            href: first.href.clone(),
            label: label.clone(),
            current: self.is_current(),
            count: Some(self.links.iter().filter_map(|link| link.count).sum()),
        })
    }

    fn is_current(&self) -> bool {
        self.links.iter().any(|link| link.current)
    }
}

/// The first row. On a phone it lies at the lower edge, where the thumb is.
pub(crate) fn groups(lang: Lang, nav: &Nav) -> Markup {
    html! {
        nav.nav aria-label=(w::navigation(lang)) {
            ul.wrap {
                @for (group, front) in nav.groups.iter().filter_map(|group| Some((group, group.front()?))) {
                    li {
                        a href=(front.href) aria-current=[current(group)] {
                            svg.sign viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" {
                                path d=(group.sign.lines()) {}
                            }
                            span { (front.label) }
                            (count(lang, front.count))
                        }
                    }
                }
            }
        }
    }
}

/// A section that stands alone is the page; a group of several holds it.
fn current(group: &NavGroup) -> Option<&'static str> {
    let word = if group.links.len() == 1 { "page" } else { "true" };
    group.is_current().then_some(word)
}

/// The second row: the sections of the group that this page is in, unless it has but one.
pub(crate) fn sections(lang: Lang, nav: &Nav) -> Markup {
    let group = nav.groups.iter().find(|group| group.is_current() && group.links.len() > 1);
    html! {
        @if let Some(group) = group {
            nav.sections aria-label=(group.label) {
                ul.wrap {
                    @for link in &group.links {
                        li {
                            a href=(link.href) aria-current=[link.current.then_some("page")] {
                                (link.label) (count(lang, link.count))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn count(lang: Lang, count: Option<usize>) -> Markup {
    html! {
        @if let Some(count) = count.filter(|count| *count > 0) {
            " " span.count { span aria-hidden="true" { (count) } span.unseen { (w::waiting(lang, count)) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(label: &str, current: bool, count: usize) -> NavLink {
        NavLink { href: format!("/{label}"), label: label.into(), current, count: Some(count) }
    }

    fn group(links: Vec<NavLink>) -> NavGroup {
        NavGroup { label: "group".into(), sign: Sign::Star, links }
    }

    #[test]
    fn a_section_alone_in_its_group_stands_for_it() {
        let front = group(vec![link("one", true, 2)]).front().unwrap();
        assert_eq!((front.label.as_str(), front.href.as_str(), front.count), ("one", "/one", Some(2)));
        assert!(group(Vec::new()).front().is_none());
    }

    #[test]
    fn what_waits_in_the_sections_is_counted_at_the_group() {
        let front = group(vec![link("one", false, 2), link("two", true, 3)]).front().unwrap();
        assert_eq!((front.label.as_str(), front.href.as_str(), front.count), ("group", "/one", Some(5)));
        assert!(front.current);
    }
}
