//! Rules as pages.

mod calendar;
mod one;

pub use calendar::{CalendarView, calendar_page};
pub use one::{RulePage, ask_give_back, ask_recount, rule_page, version_form};

use super::{centre::CentreName, read::RuleLine, say, w};
use base::{FieldErrors, Lang, ids::CentreId, rules::Origin};
use page::{Fields, Markup, NavLink, Notice, NoticeKind, Render, Table, html, links, list, notice, tag};

/// The list of rules.
#[derive(Debug, Clone)]
pub struct ListView {
    /// The centre whose rules these are.
    pub centre: CentreId,
    /// The centres whose rules the viewer may see.
    pub centres: Vec<CentreName>,
    /// Every rule.
    pub rules: Vec<RuleLine>,
    /// The words by which a rule is looked for; empty for all.
    pub wanted: String,
}

/// The address of a page of rules for a centre.
pub(super) fn of(path: &str, centre: CentreId) -> String {
    format!("{path}?centre={centre}")
}

/// `GET /rules`
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    let group = |title: &str, origin: Origin| {
        let rules: Vec<_> = view
            .rules
            .iter()
            .filter(|line| line.rule.origin == origin && is_meant(line, &view.wanted))
            .collect();
        let summary = w::group_of(lang, rules.len(), title);
        html! {
            @if !rules.is_empty() {
                details.rules open[!view.wanted.is_empty()] {
                    summary { h2 { (summary) } }
                    (table(lang, view, title, &rules))
                }
            }
        }
    };
    let unverified = view.rules.iter().filter(|line| line.holds && !line.rule.is_verified()).count();
    html! {
        h1 { (w::title(lang)) }
        p.lead { (w::intro(lang)) }
        (centres(lang, view))
        @if unverified > 0 {
            (notice::notice(lang, &Notice::new(NoticeKind::Warning, &w::unverified(lang, unverified))))
        }
        (list::links(lang, &[NavLink { href: "/rules/holidays".into(), label: w::calendar_link(lang).into(), ..NavLink::default() }]))
        (filter(lang, view))
        @if view.rules.iter().any(|line| is_meant(line, &view.wanted)) {
            (group(w::group_law(lang), Origin::Law))
            (group(w::group_own(lang), Origin::Own))
        } @else {
            (page::empty_state(w::no_such_rule(lang), page::button_link(&of("/rules", view.centre), w::all_rules(lang))))
        }
    }
}

/// One word of a rule is enough to find it.
fn filter(lang: Lang, view: &ListView) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    page::form_filter(
        "/rules",
        page::w::search(lang),
        html! {
            (fields.hidden("centre", &view.centre.to_string()))
            (fields.text("q", w::find(lang), &view.wanted).search())
        },
    )
}

/// True when the words stand in the name, the trigger or the ground of a rule, in either language.
fn is_meant(line: &RuleLine, wanted: &str) -> bool {
    let wanted = wanted.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    Lang::ALL.iter().any(|lang| {
        has(line.rule.name(*lang)) || has(line.rule.trigger(*lang)) || has(line.rule.ground.text(*lang))
    })
}

fn centres(lang: Lang, view: &ListView) -> Markup {
    let to: Vec<_> = view
        .centres
        .iter()
        .map(|centre| NavLink {
            href: of("/rules", centre.id),
            label: centre.name(lang).to_owned(),
            current: centre.id == view.centre,
            count: None,
        })
        .collect();
    html! { @if to.len() > 1 { nav aria-label=(w::of_centre(lang)) { (links(lang, &to)) } } }
}

fn table(lang: Lang, view: &ListView, caption: &str, rules: &[&RuleLine]) -> Markup {
    let rows = rules.iter().map(|line| {
        let rule = &line.rule;
        vec![
            html! { a href=(of(&format!("/rules/{}", rule.key), view.centre)) { (rule.name(lang)) } },
            html! { (say::value(lang, rule)) },
            html! { @if rule.trigger(lang).is_empty() { "–" } @else { (rule.trigger(lang)) } },
            html! { (rule.ground.text(lang)) },
            html! { (state(lang, line)) },
        ]
    });
    Table::new(caption)
        .quiet()
        .head(w::name(lang))
        .head(w::how_long(lang))
        .head(w::counted_from(lang))
        .head(w::ground(lang))
        .head(w::state(lang))
        .rows(rows)
        .render()
}

fn state(lang: Lang, line: &RuleLine) -> Markup {
    html! {
        @if !line.holds { (tag(w::tag_not_in_force(lang), page::Tone::Neutral)) " " }
        @if line.rule.is_own { (tag(w::tag_own_version(lang), page::Tone::Info)) " " }
        (say::verified_tag(lang, &line.rule))
        @if line.running > 0 { " " span.soft { (w::running_now(lang, line.running)) } }
    }
}
