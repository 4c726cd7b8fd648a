//! The pages of staff.

mod samples;

pub use samples::samples;

use super::{
    read::{Colleague, Row},
    w,
};
use base::{Code, FieldErrors, Lang, phone::Phone, typed::Typed};
use page::{
    Confirm, Fields, Markup, Render, Table, Tone, button_link, buttons, confirm, empty_state, form, html,
    pager, post_button, submit, summary_list, tag,
};

/// Everybody who works in the viewer's places.
pub(super) fn list(lang: Lang, staff: &[Colleague], next: Option<&str>) -> Markup {
    let rows = staff.iter().map(|one| {
        vec![
            html! { a href={ "/staff/" (one.id) } { (one.shown(lang)) } },
            html! { ul.plain { @for post in one.held() { li { (place(lang, post)) } } } },
            html! { (one.email) @if let Some(phone) = &one.phone { br; (dialled(phone)) } },
            state(lang, one),
        ]
    });
    let new = button_link("/staff/new", w::new_title(lang));
    html! {
        h1 { (w::title(lang)) }
        p { (new) }
        (Table::new(w::title(lang)).quiet().head(w::name(lang)).head(w::roles(lang)).head(w::contact(lang)).head(w::state(lang))
            .rows(rows).empty(empty_state(w::nobody(lang), html! {})).render())
        (pager(lang, next))
    }
}

fn place(lang: Lang, post: &Row) -> String {
    let place = post.centre(lang).unwrap_or_else(|| w::whole_network(lang));
    let job = if lang == Lang::En { &post.job_en } else { &post.job_bg };
    match job {
        // Who is a volunteer by profession too is told once.
        Some(job) if job.to_lowercase() != post.role.label(lang).to_lowercase() => {
            format!("{} ({job}) · {place}", post.role.label(lang))
        }
        _ => format!("{} · {place}", post.role.label(lang)),
    }
}

/// A telephone that a phone dials at a touch.
fn dialled(number: &str) -> Markup {
    let phone = Phone::read(number);
    html! { @if phone.understood { a href={ "tel:" (phone.canonical) } { (phone.display) } } @else { (phone.display) } }
}

fn state(lang: Lang, one: &Colleague) -> Markup {
    html! {
        @if one.closed_at.is_some() { (tag(w::closed(lang), Tone::Neutral)) }
        @else if one.held().next().is_none() { (tag(w::without_role(lang), Tone::Warn)) }
        @else if one.seen_at.is_none() { (tag(w::never_seen(lang), Tone::Warn)) }
        @else { (tag(w::works(lang), Tone::Good)) }
    }
}

/// The form of a new colleague.
pub(super) fn new(lang: Lang, key: &str, typed: &Typed, choices: &Choices, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let languages = [("bg", w::bulgarian(lang)), ("en", w::english(lang))];
    let languages = languages.map(|(tag, word)| (tag.to_owned(), word.to_owned()));
    html! {
        h1 { (w::new_title(lang)) }
        p { (w::new_text(lang)) }
        (form("/staff", key, None, fields.with_errors(html! {
            (fields.text("name", w::name(lang), typed.get("name")).max_length(120))
            (fields.text("name_latin", w::name_latin(lang), typed.get("name_latin")).hint(w::name_latin_hint(lang)).optional().max_length(120))
            (fields.text("email", w::email(lang), typed.get("email")).hint(w::email_hint(lang)).email())
            (fields.text("phone", w::phone(lang), typed.get("phone")).tel().optional())
            (fields.radio_list("language", w::language(lang), Some(typed.get("language")), &languages).inline())
            (role_fields(lang, typed, choices, &fields))
            (buttons(html! { (submit(w::create(lang))) (button_link("/staff", page::w::cancel(lang))) }))
        })))
    }
}

/// The places and roles that the viewer may choose from: code and words.
#[derive(Debug, Clone, Default)]
pub(super) struct Choices {
    pub places: Vec<(String, String)>,
    pub roles: Vec<(String, String)>,
    /// Where a partner contact may work; the first one is none.
    pub organisations: Vec<(String, String)>,
}

fn role_fields<'a>(lang: Lang, typed: &'a Typed, choices: &Choices, fields: &Fields<'a>) -> Markup {
    html! {
        (fields.select("centre", w::place(lang), typed.get("centre"), &choices.places))
        (fields.select("role", w::role(lang), typed.get("role"), &choices.roles).hint(w::role_hint(lang)))
        (fields.select("organisation", w::organisation(lang), typed.get("organisation"), &choices.organisations).hint(w::organisation_hint(lang)).optional())
        (fields.text("job_bg", w::job_bg(lang), typed.get("job_bg")).hint(w::job_hint(lang)).optional().max_length(120))
        (fields.text("job_en", w::job_en(lang), typed.get("job_en")).optional().max_length(120))
        (fields.text("from_on", w::from_on(lang), typed.get("from_on")).hint(w::from_hint(lang)).date().optional())
    }
}

/// What the page of one colleague shows.
#[derive(Debug, Clone)]
pub(super) struct ColleagueView {
    pub colleague: Colleague,
    pub may_change: bool,
    pub choices: Choices,
    pub typed: Typed,
    pub key: String,
}

/// One colleague: posts now and before, what can be done.
pub(super) fn colleague(lang: Lang, view: &ColleagueView, errors: &FieldErrors) -> Markup {
    let one = &view.colleague;
    let seen = one.seen_at.map(|at| page::date_time(lang, at));
    let factor = if one.second_factor { page::w::yes(lang) } else { page::w::no(lang) };
    let fields = Fields::new(lang, errors);
    let another = (one.closed_at.is_none() && !view.choices.places.is_empty())
        .then(|| another_role(lang, view, &fields));
    html! {
        h1 { (one.shown(lang)) }
        (fields.errors())
        (summary_list(&[
            (w::state(lang), state(lang, one)),
            (w::email(lang), html! { (one.email) }),
            (w::phone(lang), html! { @if let Some(phone) = &one.phone { (dialled(phone)) } @else { (page::w::not_given(lang)) } }),
            (w::second_factor(lang), html! { (factor) }),
            (w::last_seen(lang), html! { (seen.as_deref().unwrap_or_else(|| w::not_yet(lang))) }),
        ]))
        (posts(lang, view))
        @if let Some(another) = another { (another) }
        @if view.may_change { (deeds(lang, view)) }
        p { (button_link("/staff", w::to_list(lang))) }
    }
}

fn posts(lang: Lang, view: &ColleagueView) -> Markup {
    let rows = view.colleague.posts.iter().map(|post| {
        let end = post_button(
            &format!("/staff/posts/{}/end", post.post_id),
            &crate::answer::form_key(),
            None,
            w::end_role(lang),
        );
        vec![
            html! { (place(lang, post)) },
            html! { (page::date(lang, post.from_on)) },
            html! {
                @match post.ended_on {
                    Some(day) => (page::date(lang, day)),
                    None => @if view.may_change { (end) } @else { (w::until_now(lang)) },
                }
            },
        ]
    });
    html! {
        section {
            h2 { (w::roles(lang)) }
            (Table::new(w::roles(lang)).quiet().head(w::role(lang)).head(w::from_on(lang)).head(w::until(lang)).rows(rows).render())
        }
    }
}

fn another_role<'a>(lang: Lang, view: &'a ColleagueView, fields: &Fields<'a>) -> Markup {
    let action = format!("/staff/{}/posts", view.colleague.id);
    html! {
        section {
            h2 { (w::another_role(lang)) }
            (form(&action, &view.key, None, html! {
                (role_fields(lang, &view.typed, &view.choices, fields))
                (buttons(submit(w::give_role(lang))))
            }))
        }
    }
}

fn deeds(lang: Lang, view: &ColleagueView) -> Markup {
    let one = &view.colleague;
    let deed = |what: &str| format!("/staff/{}/{what}", one.id);
    let key = crate::answer::form_key;
    html! {
        section {
            h2 { (w::account(lang)) }
            @if one.closed_at.is_some() {
                p { (w::closed_text(lang)) }
                (post_button(&deed("reopening"), &key(), None, w::reopen(lang)))
            } @else {
                p { (w::invite_text(lang)) }
                (post_button(&deed("invitation"), &key(), None, w::invite(lang)))
                @if one.second_factor {
                    p { (w::factor_text(lang)) }
                    (post_button(&deed("second-factor-removal"), &key(), None, w::remove_factor(lang)))
                }
                p { (w::close_text(lang)) }
                p { (button_link(&deed("closing"), w::close(lang))) }
            }
        }
    }
}

/// Asks once more before an account is closed.
pub(super) fn closing(lang: Lang, one: &Colleague, key: &str) -> Markup {
    let (action, back) = (format!("/staff/{}/closing", one.id), format!("/staff/{}", one.id));
    confirm(
        lang,
        &Confirm {
            question: &w::close_question(lang, one.shown(lang)),
            text: html! { p { (w::close_what(lang)) } },
            action: &action,
            key,
            version: None,
            yes: w::close(lang),
            grave: true,
            no_href: &back,
        },
    )
}

/// The link of a new colleague, this once.
pub(super) fn invited(lang: Lang, name: &str, link: &str, href: &str) -> Markup {
    html! {
        h1 { (w::invited_title(lang)) }
        p { (w::invited_text(lang, name)) }
        p.once { code { (link) } }
        (buttons(button_link(href, page::w::r#continue(lang))))
    }
}
