//! The whole document around the content.

use crate::{
    assets,
    clock::ClockView,
    navigation::{Nav, groups, sections},
    notice::{Notice, notice},
    strip::strip,
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
                @if let Some(nav) = frame.nav { (sections(lang, nav)) }
                @if !frame.clocks.is_empty() { (strip(lang, &frame.clocks, frame.now)) }
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
            @if let Some(nav) = frame.nav { (groups(lang, nav)) }
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
