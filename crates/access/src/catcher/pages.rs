//! The catcher's pages.

mod samples;

pub use samples::samples;

use super::{read::Line, w};
use base::{Code, Lang};
use page::{
    Markup, Notice, NoticeKind, Render, Table, Tone, button_link, empty_state, html, notice, pager,
    summary_list, tag,
};

/// Every message, the newest first.
pub(super) fn list(lang: Lang, messages: &[Line], next: Option<&str>, demo: bool) -> Markup {
    let rows = messages.iter().map(|one| {
        vec![
            html! { a href={ "/messages/" (one.id) } { (heading(lang, one)) } },
            html! { (one.channel.label(lang)) },
            html! { (one.recipient) },
            html! { (page::date_time(lang, one.created_at)) },
            state(lang, one, demo),
        ]
    });
    html! {
        h1 { (w::title(lang)) }
        @if demo {
            (notice(lang, &Notice::new(NoticeKind::Info, w::in_demo(lang))))
            form.one-button method="post" action="/messages/clock" data-once {
                p.hint { (w::clock_hint(lang)) }
                button.button.quiet type="submit" { (w::clock_turn(lang)) }
            }
        }
        (Table::new(w::title(lang)).quiet().brief().head(w::subject(lang)).head(w::channel(lang)).head(w::to(lang)).head(w::when(lang))
            .head(w::state(lang)).rows(rows).empty(empty_state(w::none(lang), html! {})).render())
        (pager(lang, next))
    }
}

/// A text message has no subject: its first words stand for it.
fn heading(lang: Lang, one: &Line) -> String {
    if !one.subject.is_empty() {
        return one.subject.clone();
    }
    match beginning(&one.body) {
        beginning if beginning.is_empty() => w::without_text(lang).to_owned(),
        beginning => beginning,
    }
}

/// The first words of a text, some 60 letters of them.
fn beginning(text: &str) -> String {
    if text.chars().count() <= 60 {
        return text.to_owned();
    }
    let cut: String = text.chars().take(60).collect();
    let words = cut.rsplit_once(char::is_whitespace).map_or(cut.as_str(), |(words, _)| words);
    format!("{} …", words.trim_end_matches([',', '.', ';', ':']))
}

fn state(lang: Lang, one: &Line, demo: bool) -> Markup {
    match (one.sent_at, one.failed_at) {
        (Some(at), _) => html! { (tag(w::sent(lang), Tone::Good)) " " (page::date_time(lang, at)) },
        (None, Some(_)) => tag(w::given_up(lang), Tone::Bad),
        (None, None) if one.last_error.is_some() => tag(w::tried_again(lang), Tone::Warn),
        (None, None) if demo => tag(w::gathered(lang), Tone::Neutral),
        (None, None) => tag(w::waits(lang), Tone::Neutral),
    }
}

/// One message.
pub(super) fn message(lang: Lang, one: &Line, demo: bool) -> Markup {
    html! {
        h1 { (heading(lang, one)) }
        (summary_list(&[
            (w::channel(lang), html! { (one.channel.label(lang)) }),
            (w::to(lang), html! { (one.recipient) }),
            (w::when(lang), html! { (page::date_time(lang, one.created_at)) }),
            (w::state(lang), html! { (state(lang, one, demo)) @if let Some(why) = &one.last_error { " " code { (why) } } }),
        ]))
        h2 { (w::text(lang)) }
        div.letter { @for line in one.body.lines() { p { (linked(line)) } } }
        p { (button_link("/messages", w::to_list(lang))) }
    }
}

/// A line with its address as a link, so that the demo can be walked through.
fn linked(line: &str) -> Markup {
    let Some(start) = line.find("http://").or_else(|| line.find("https://")) else { return html! { (line) } };
    let (before, rest) = line.split_at(start);
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',']);
    html! { (before) a href=(address) { (address) } (&rest[address.len()..]) }
}

#[cfg(test)]
mod tests {
    use super::{beginning, linked};

    #[test]
    fn a_heading_ends_with_a_whole_word() {
        assert_eq!(beginning("Short."), "Short.");
        let text = "Signal S-2026-0028, Maternity ward, Izgrev Hospital, still waits to be accepted.";
        assert_eq!(beginning(text), "Signal S-2026-0028, Maternity ward, Izgrev Hospital, still …");
    }

    #[test]
    fn an_address_can_be_followed() {
        assert_eq!(
            linked("go to https://zaedno.test/a/1. Now <b>").0,
            "go to <a href=\"https://zaedno.test/a/1\">https://zaedno.test/a/1</a>. Now &lt;b&gt;"
        );
        assert_eq!(linked("no address").0, "no address");
    }
}
