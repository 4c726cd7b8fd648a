//! The whole document around the content.

use crate::{
    assets,
    clock::{ClockView, clock_face, waiting_face},
    notice::{Notice, notice},
    w,
};
use base::{Lang, jiff::Timestamp};
use maud::{DOCTYPE, Markup, html};

/// Everything around the content of a page. Make one with [`Frame::new`] and set what differs.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// What the page is called, without the name of the product.
    pub title: &'a str,
    /// Navigation, for people who are signed in.
    pub nav: Option<&'a Nav>,
    /// Messages above the content.
    pub notices: Vec<Notice>,
    /// Path and query of this page, for the language switch to come back to.
    pub path: &'a str,
    /// Running deadlines of this person.
    pub clocks: Vec<ClockView>,
    /// The moment the page is made.
    pub now: Timestamp,
    /// The page shows a form that could not be accepted; said in the title too.
    pub failed: bool,
    /// Minutes without a touch after which the page locks itself.
    pub idle_minutes: Option<u32>,
}

impl<'a> Frame<'a> {
    /// A page without navigation, notices or clocks.
    pub fn new(lang: Lang, title: &'a str, path: &'a str, now: Timestamp) -> Self {
        Frame {
            lang,
            title,
            nav: None,
            notices: Vec::new(),
            path,
            clocks: Vec::new(),
            now,
            failed: false,
            idle_minutes: None,
        }
    }
}

/// The navigation of a person who is signed in.
#[derive(Debug, Clone, Default)]
pub struct Nav {
    /// Who is signed in.
    pub user_name: String,
    /// The centre they work in.
    pub centre_name: String,
    /// The sections they may open.
    pub links: Vec<NavLink>,
    /// Where a `POST` signs out.
    pub sign_out: String,
    /// Where they look after their own account; left out when empty.
    pub account: String,
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

/// The whole document.
pub fn layout(frame: &Frame, body: Markup) -> Markup {
    let lang = frame.lang;
    let title =
        if frame.failed { w::page_title_error(lang, frame.title) } else { w::page_title(lang, frame.title) };
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                title { (title) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="format-detection" content="telephone=no";
                meta name="htmx-config" content="includeIndicatorCSS:false, history:false";
                link rel="stylesheet" href=(assets::style_path());
                link rel="icon" href=(assets::icon_path()) type="image/svg+xml";
                script type="module" src=(assets::script_path()) {}
            }
            body data-now=(frame.now.as_millisecond()) data-idle-minutes=[frame.idle_minutes]
                data-veil=[frame.idle_minutes.map(|_| w::page_locked(lang))] {
                a.skip href="#main" { (w::skip_to_content(lang)) }
                (top(frame))
                @if !frame.clocks.is_empty() { (clocks(frame)) }
                div.wrap {
                    @for each in &frame.notices { (notice(lang, each)) }
                    main #main tabindex="-1" { (body) }
                }
                (bottom(frame))
            }
        }
    }
}

fn top(frame: &Frame) -> Markup {
    let lang = frame.lang;
    html! {
        header.top {
            div.wrap.top-row {
                a.brand href="/" { (mark()) (w::product(lang)) }
                @if let Some(nav) = frame.nav {
                    span.centre { (nav.centre_name) }
                    details.account {
                        summary { (nav.user_name) }
                        div.account-menu {
                            p.account-centre { (nav.centre_name) }
                            @if !nav.account.is_empty() { a href=(nav.account) { (w::account(lang)) } }
                            (language_switch(frame))
                            form method="post" action=(nav.sign_out) { button type="submit" { (w::sign_out(lang)) } }
                        }
                    }
                } @else { (language_switch(frame)) }
            }
            @if let Some(nav) = frame.nav { (navigation(lang, nav)) }
        }
    }
}

/// Two people and the roof they share.
fn mark() -> Markup {
    html! {
        svg.mark viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" {
            path.mark-roof d="M4 15 16 4.5 28 15" {}
            circle.mark-big cx="12" cy="17.5" r="3.6" {}
            path.mark-big d="M5.5 28.5a6.5 6.5 0 0 1 13 0z" {}
            circle.mark-small cx="21.6" cy="20.6" r="2.6" {}
            path.mark-small d="M17 28.5a4.6 4.6 0 0 1 9.2 0z" {}
        }
    }
}

fn navigation(lang: Lang, nav: &Nav) -> Markup {
    html! {
        nav.nav aria-label=(w::navigation(lang)) {
            ul.wrap {
                @for link in &nav.links {
                    li {
                        a href=(link.href) aria-current=[link.current.then_some("page")] {
                            (link.label)
                            @if let Some(count) = link.count.filter(|count| *count > 0) {
                                " " span.count {
                                    span aria-hidden="true" { (count) }
                                    span.unseen { (w::waiting(lang, count)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many clocks a phone shows; the style hides the others there.
const CLOCKS_ON_A_PHONE: usize = 2;
/// How many a wide screen shows, in one row.
const CLOCKS_IN_A_ROW: usize = 4;

fn clocks(frame: &Frame) -> Markup {
    let mut pressing: Vec<&ClockView> = frame.clocks.iter().collect();
    pressing.sort_by_key(|clock| (clock.stopped.is_some(), clock.waits.is_none(), clock.due));
    let rest = |shown: usize| pressing.len().saturating_sub(shown);
    let more = |shown: usize| w::clocks_rest(frame.lang, rest(shown));
    html! {
        section.clocks aria-label=(w::clocks(frame.lang)) {
            ul.wrap {
                @for clock in pressing.iter().take(CLOCKS_IN_A_ROW) {
                    li { a href=(clock.href) {
                        span.clock-label { (clock.label) }
                        @if let Some(waits) = &clock.waits { (waiting_face(frame.lang, waits, frame.now)) }
                        (clock_face(frame.lang, clock, frame.now))
                    } }
                }
                @if rest(CLOCKS_ON_A_PHONE) > 0 { li.clocks-rest.on-a-phone { a href="/" { (more(CLOCKS_ON_A_PHONE)) } } }
                @if rest(CLOCKS_IN_A_ROW) > 0 { li.clocks-rest.in-a-row { a href="/" { (more(CLOCKS_IN_A_ROW)) } } }
            }
        }
    }
}

fn bottom(frame: &Frame) -> Markup {
    let lang = frame.lang;
    html! {
        footer.bottom aria-label=(w::footer(lang)) {
            div.wrap {
                p { (w::help_line(lang)) ": " a.help-line href="tel:116111" { "116 111" } ", " (w::help_line_note(lang)) }
                (language_switch(frame))
            }
        }
    }
}

fn language_switch(frame: &Frame) -> Markup {
    let other = frame.lang.other();
    let href = format!("/language?to={}&back={}", other.tag(), encoded(frame.path));
    html! {
        a.language href=(href) hreflang=(other.tag()) lang=(other.tag()) title=(w::switch_language(frame.lang)) {
            (w::other_language(frame.lang))
        }
    }
}

/// A path as the value of a query parameter.
fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                out.push(byte as char)
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_path_survives_the_language_switch() {
        assert_eq!(super::encoded("/cases?q=я&p=2"), "/cases%3Fq%3D%D1%8F%26p%3D2");
    }
}
