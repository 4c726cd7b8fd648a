//! The set-up page, and the next steps after it.

use super::{StepsDone, w};
use crate::filled::Filled;
use base::Lang;
use page::{Markup, Step, StepState, buttons, form, html, steps, submit};

/// What the set-up page tells.
#[derive(Debug, Clone)]
pub struct SetupView {
    /// Where the key lies; none when the start did not tell.
    pub key_place: Option<String>,
    /// How many settlements are known.
    pub places: i64,
    /// The form.
    pub filled: Filled,
}

/// The page.
pub fn set_up(lang: Lang, view: &SetupView) -> Markup {
    let filled = &view.filled;
    let fields = filled.fields(lang);
    let languages = Lang::ALL.map(|lang| (lang.tag().to_owned(), own_name(lang).to_owned()));
    let body = html! {
        (fields.text("code", w::code(lang), filled.get("code")).hint(w::code_hint(lang)).autocomplete("off").max_length(40))
        (fields.fieldset(w::provider(lang), html! {
            (fields.text("provider_bg", w::provider_bg(lang), filled.get("provider_bg")).hint(w::provider_hint(lang)).max_length(200))
            (fields.text("provider_en", w::provider_en(lang), filled.get("provider_en")).max_length(200))
            (fields.text("provider_number", w::number(lang), filled.get("provider_number")).number().optional())
        }))
        (fields.fieldset(w::centre(lang), html! {
            (fields.text("centre_bg", w::centre_bg(lang), filled.get("centre_bg")).hint(w::centre_hint(lang)).max_length(200))
            (fields.text("centre_en", w::centre_en(lang), filled.get("centre_en")).max_length(200))
        }))
        (fields.fieldset(w::head(lang), html! {
            (fields.text("name", w::head_name(lang), filled.get("name")).autocomplete("name").max_length(120))
            (fields.text("email", w::email(lang), filled.get("email")).email().autocomplete("username").hint(w::email_hint(lang)))
            (fields.text("phone", w::phone(lang), filled.get("phone")).tel().autocomplete("tel").optional())
            (fields.radio_list("language", w::language(lang), Some(filled.chosen("language").unwrap_or(lang.tag())), &languages).inline())
            (fields.text("password", w::password(lang), "").password().autocomplete("new-password").hint(w::password_hint(lang)))
            (fields.text("password_again", w::password_again(lang), "").password().autocomplete("new-password"))
            p.hint { (w::second_factor(lang)) }
        }))
        (buttons(submit(w::begin(lang))))
    };
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        (key(lang, view.key_place.as_deref()))
        p { (if view.places == 0 { w::places_later(lang).to_owned() } else { w::places_known(lang, view.places) }) }
        (form("/setup", &filled.key, None, fields.with_errors(body)))
    }
}

/// What a language calls itself.
fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Bg => w::language_name(Lang::Bg),
        Lang::En => w::language_name(Lang::En),
    }
}

fn key(lang: Lang, place: Option<&str>) -> Markup {
    html! {
        section.card {
            h2 { (w::key(lang)) }
            p { (w::key_text(lang)) }
            @if let Some(place) = place { p { (w::key_place(lang)) " " code { (place) } } }
            p { strong { (w::key_copy(lang)) } }
        }
    }
}

/// What is done of the next steps.
#[derive(Debug, Clone, Default)]
pub struct NextView {
    /// Where the key lies.
    pub key_place: Option<String>,
    /// What is done.
    pub done: StepsDone,
    /// Which steps are this person's to take, in the order of the page.
    pub own: [bool; 5],
    /// The centre whose profile is to be filled.
    pub centre: Option<base::ids::CentreId>,
}

/// The page of the next steps.
pub fn next(lang: Lang, view: &NextView) -> Markup {
    let profile = view.centre.map_or("/centres".to_owned(), |centre| format!("/centres/{centre}/edit"));
    let rows = [
        (w::next_staff(lang), "/staff", w::next_staff_note(lang)),
        (w::next_partners(lang), "/organisations/new?kind=hospital", w::next_partners_note(lang)),
        (w::next_roster(lang), "/duty", w::next_roster_note(lang)),
        (w::next_places(lang), "/places/import", w::next_places_note(lang)),
        (w::next_profile(lang), &profile, w::next_profile_note(lang)),
    ];
    let first = view.done.all().iter().position(|done| !done);
    let list: Vec<Step> = rows
        .into_iter()
        .zip(view.done.all().into_iter().zip(view.own))
        .enumerate()
        .map(|(at, ((text, href, note), (done, own)))| Step {
            text: text.to_owned(),
            href: own.then(|| href.to_owned()),
            state: match (done, first == Some(at)) {
                (true, _) => StepState::Done,
                (false, true) => StepState::Current,
                (false, false) => StepState::ToDo,
            },
            note: html! { (note) },
        })
        .collect();
    html! {
        h1 { (w::next_title(lang)) }
        p.lead { (w::next_lead(lang)) }
        (steps(lang, &list))
        (key(lang, view.key_place.as_deref()))
        p { a.button href="/" { (w::to_today(lang)) } }
    }
}
