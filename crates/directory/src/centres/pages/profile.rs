//! The profile of a centre.

use super::{email, phone};
use crate::{
    centres::{Capacity, CentreRow, Hours, Premises, w},
    places::MunicipalityLine,
};
use base::{Code, Lang, jiff::civil::Date};
use page::{
    Markup, Render, Table, button_link, buttons, card, date, details, empty_state, html, post_button,
    summary_list,
};

/// Everything on the profile.
#[derive(Debug, Clone)]
pub struct Profile {
    /// The centre.
    pub centre: CentreRow,
    /// The name of who runs it.
    pub provider: String,
    /// Other names, with the tag of their language.
    pub aliases: Vec<(String, String)>,
    /// Settlement, municipality and oblast in words.
    pub place: Option<String>,
    /// Opening hours.
    pub hours: Vec<Hours>,
    /// Its capacity over time, the newest first.
    pub capacities: Vec<Capacity>,
    /// Its premises.
    pub premises: Vec<Premises>,
    /// Whom it serves.
    pub municipalities: Vec<MunicipalityLine>,
    /// True when the viewer may change it.
    pub may_write: bool,
    /// The key of its small forms.
    pub key: String,
    /// Today.
    pub today: Date,
}

/// The page.
pub fn profile(lang: Lang, view: &Profile) -> Markup {
    let centre = &view.centre;
    let about = if lang == Lang::En { &centre.about_en } else { &centre.about_bg };
    html! {
        h1 { (centre.name(lang)) }
        @if let Some(about) = about { @for part in about.split("\n\n") { p { (part) } } }
        (card(w::facts(lang), None, facts(lang, view)))
        @if view.may_write { (buttons(button_link(&at(view, "/edit"), w::centre_edit(lang)))) }
        (card(w::hours(lang), None, hours(lang, &view.hours)))
        (capacity_card(lang, view))
        (premises_card(lang, view))
        (municipalities_card(lang, view))
        p.way { a href="/centres" { (w::all_centres(lang)) } }
    }
}

fn at(view: &Profile, rest: &str) -> String {
    format!("/centres/{}{rest}", view.centre.id)
}

fn facts(lang: Lang, view: &Profile) -> Markup {
    let centre = &view.centre;
    let other = if lang == Lang::En { &centre.name_bg } else { &centre.name_en };
    let street = if lang == Lang::En && !centre.address_en.is_empty() {
        &centre.address_en
    } else {
        &centre.address_bg
    };
    let address: Vec<&str> =
        [centre.postcode.as_deref().unwrap_or_default(), view.place.as_deref().unwrap_or_default(), street]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
    let aliases: Vec<&str> = view.aliases.iter().map(|(_, name)| name.as_str()).collect();
    let since = centre.funding_since.map(|day| w::since(lang, date(lang, day)));
    summary_list(&[
        (w::provider(lang), html! { (view.provider) }),
        (w::name_other(lang), html! { span lang=(lang.other().tag()) { (other) } }),
        (w::name_latin(lang), html! { span lang="bg-Latn" { (centre.name_latin) } }),
        (
            w::aliases(lang),
            html! { @if aliases.is_empty() { (page::w::none(lang)) } @else { (aliases.join("; ")) } },
        ),
        (
            w::address(lang),
            html! { @if address.is_empty() { (page::w::not_given(lang)) } @else { (address.join(", ")) } },
        ),
        (w::phone(lang), phone(lang, centre.phone.as_deref())),
        (w::email(lang), email(lang, centre.email.as_deref())),
        (
            w::funding(lang),
            html! { (centre.funding.label(lang)) @if let Some(since) = since { ", " (since) } },
        ),
        (
            w::established(lang),
            html! {
                @if let Some(day) = centre.established_on { (date(lang, day)) } @else { (page::w::not_given(lang)) }
            },
        ),
    ])
}

fn hours(lang: Lang, hours: &[Hours]) -> Markup {
    if hours.is_empty() {
        return html! { p { (page::w::not_given(lang)) } };
    }
    let days: Vec<(&str, Markup)> = (1..)
        .zip(weekdays(lang))
        .map(|(weekday, name)| {
            let day = hours.iter().find(|day| day.weekday == weekday);
            let said =
                day.map(|day| format!("{} – {}", day.opens.strftime("%H:%M"), day.closes.strftime("%H:%M")));
            (name, html! { (said.as_deref().unwrap_or(w::closed_day(lang))) })
        })
        .collect();
    summary_list(&days)
}

/// Monday first.
pub(in crate::centres) fn weekdays(lang: Lang) -> [&'static str; 7] {
    [
        w::monday(lang),
        w::tuesday(lang),
        w::wednesday(lang),
        w::thursday(lang),
        w::friday(lang),
        w::saturday(lang),
        w::sunday(lang),
    ]
}

fn capacity_card(lang: Lang, view: &Profile) -> Markup {
    let add =
        html! { @if view.may_write { (button_link(&at(view, "/capacities/new"), w::capacity_add(lang))) } };
    let now = view.capacities.iter().find(|capacity| capacity.from_on <= view.today);
    let rows = view.capacities.iter().map(|capacity| {
        vec![
            html! { (date(lang, capacity.from_on)) },
            html! { (capacity.places) },
            html! { (w::order_of(lang, date(lang, capacity.ordered_on), capacity.order_number.as_str())) },
        ]
    });
    card(
        w::capacity(lang),
        None,
        html! {
            @if let Some(now) = now { p { strong { (w::places(lang, now.places)) } } }
            (Table::new(w::capacity_history(lang)).head(w::from_on(lang)).number(w::capacity(lang)).head(w::order(lang))
                .rows(rows).empty(empty_state(w::capacity_none(lang), add.clone())).render())
            @if !view.capacities.is_empty() { (add) }
        },
    )
}

fn premises_card(lang: Lang, view: &Profile) -> Markup {
    let add =
        html! { @if view.may_write { (button_link(&at(view, "/premises/new"), w::premises_add(lang))) } };
    let (kept, given_up): (Vec<_>, Vec<_>) =
        view.premises.iter().partition(|premises| premises.ended_on.is_none());
    card(
        w::premises(lang),
        None,
        html! {
            @if view.premises.is_empty() { (empty_state(w::premises_none(lang), add.clone())) }
            ul { @for each in &kept { li { (one_premises(lang, view, each)) } } }
            @if !given_up.is_empty() {
                (details(w::premises_given_up(lang), html! { ul { @for each in &given_up { li { (one_premises(lang, view, each)) } } } }))
            }
            @if !view.premises.is_empty() { (add) }
        },
    )
}

fn one_premises(lang: Lang, view: &Profile, premises: &Premises) -> Markup {
    let name = if lang == Lang::En { &premises.name_en } else { &premises.name_bg };
    let former = match lang {
        Lang::En => premises.former_use_en.as_ref().or(premises.former_use_bg.as_ref()),
        Lang::Bg => premises.former_use_bg.as_ref(),
    };
    html! {
        (name)
        @if let Some(former) = former { " – " (w::former_use_was(lang, former.as_str())) }
        @if let Some(day) = premises.ended_on { " – " (w::given_up_on(lang, date(lang, day))) }
        @else if view.may_write {
            " " (post_button(&at(view, &format!("/premises/{}/end", premises.id)), &view.key, None, w::premises_end(lang)))
        }
    }
}

fn municipalities_card(lang: Lang, view: &Profile) -> Markup {
    let change = html! { @if view.may_write { (button_link(&at(view, "/municipalities"), w::municipalities_change(lang))) } };
    card(
        w::municipalities(lang),
        None,
        html! {
            @if view.municipalities.is_empty() { (empty_state(w::municipalities_none(lang), change.clone())) }
            @else {
                ul { @for each in &view.municipalities { li { (each.label(lang)) } } }
                (change)
            }
        },
    )
}
