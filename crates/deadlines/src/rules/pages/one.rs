//! One rule: as it holds, its history, what runs by it, and its next version.

use super::of;
use crate::rules::{
    Counted, Measure,
    form::{is_term, units},
    read::{RuleView, Version},
    recount::Recount,
    say, w,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, ids::CentreId, jiff::civil::Date, typed::Typed};
use page::{
    Confirm, Fields, Markup, Render, Table, Tone, button_link, buttons, confirm, date, date_time, details,
    form, html, n_of_n, submit, summary_list, tag,
};

/// One rule as its page shows it.
#[derive(Debug, Clone)]
pub struct RulePage {
    /// The centre it is for.
    pub centre: CentreId,
    /// The rule with its history.
    pub view: RuleView,
    /// True for those who may enter a version for the centre.
    pub may_write: bool,
    /// True for those who may see deadlines.
    pub may_list: bool,
}

/// `GET /rules/{key}`
pub fn rule_page(lang: Lang, page: &RulePage) -> Markup {
    let rule = &page.view.line.rule;
    html! {
        (back(lang, page))
        h1 { (rule.name(lang)) }
        @if !rule.description(lang).is_empty() { p.lead { (rule.description(lang)) } }
        (summary_list(&facts(lang, page)))
        @if page.may_write { (deeds(lang, page)) }
        (running(lang, page))
        section {
            h2 { (w::history(lang)) }
            (history(lang, page))
        }
    }
}

fn back(lang: Lang, page: &RulePage) -> Markup {
    html! { p.back { a href=(of("/rules", page.centre)) { "← " (w::title(lang)) } } }
}

fn facts(lang: Lang, page: &RulePage) -> Vec<(&'static str, Markup)> {
    let line = &page.view.line;
    let rule = &line.rule;
    let mut facts = vec![(
        w::how_long(lang),
        html! {
            strong { (say::value(lang, rule)) }
            @if rule.is_own { " " (tag(w::tag_own_version(lang), Tone::Info)) }
            @if !line.holds { " " (tag(w::tag_not_in_force(lang), Tone::Neutral)) }
        },
    )];
    if is_term(rule) {
        facts.push((
            w::counted_from(lang),
            html! { (rule.trigger(lang)) @if rule.lapses { p.soft { (w::lapses(lang)) } } },
        ));
    }
    if let Some(counting) = say::counting(lang, rule) {
        facts.push((w::counting(lang), html! { (counting) }));
    }
    facts.push((
        w::ground(lang),
        html! { (rule.ground.text(lang)) span.soft { " · " (say::origin(lang, rule)) } },
    ));
    facts.push((w::verified(lang), say::verified(lang, rule)));
    facts.push((w::validity(lang), html! { (say::validity(lang, rule)) }));
    facts
}

fn deeds(lang: Lang, page: &RulePage) -> Markup {
    let at = format!("/rules/{}", page.view.line.rule.key);
    buttons(html! {
        a.button href=(of(&format!("{at}/versions/new"), page.centre)) { (w::new_version(lang)) }
        @if page.view.line.rule.is_own {
            (button_link(&of(&format!("{at}/return"), page.centre), w::give_back(lang)))
        }
    })
}

fn running(lang: Lang, page: &RulePage) -> Markup {
    let (line, by_others) = (&page.view.line, page.view.by_others);
    let under_way = page.view.recount.as_ref().is_some_and(|one| one.ended_at.is_none());
    html! {
        @if is_term(&line.rule) {
            section {
                h2 { (w::running(lang)) }
                p {
                    (w::running_count(lang, line.running)) " "
                    @if page.may_list && line.running > 0 { a href={ "/deadlines?rule=" (line.rule.key) } { (w::show_them(lang)) } }
                }
                @if by_others > 0 && !under_way {
                    p { (w::by_others(lang, by_others)) }
                    @if page.may_write {
                        p { (button_link(&of(&format!("/rules/{}/recount", line.rule.key), page.centre), w::recount(lang))) }
                    }
                }
                @if let Some(recount) = &page.view.recount { (progress(lang, page, recount)) }
            }
        }
    }
}

fn progress(lang: Lang, page: &RulePage, recount: &Recount) -> Markup {
    let most = recount.total.max(recount.done).max(1);
    html! {
        p role="status" {
            @match recount.ended_at {
                Some(at) => (w::recounted(lang, recount.done, date_time(lang, at))),
                None => {
                    (w::recounting(lang, n_of_n(lang, recount.done, recount.total))) " "
                    progress max=(most) value=(recount.done) aria-label=(w::recount(lang)) {} " "
                    a href=(of(&format!("/rules/{}", recount.rule_key), page.centre)) { (w::look_again(lang)) }
                }
            }
        }
    }
}

fn history(lang: Lang, page: &RulePage) -> Markup {
    let in_force = &page.view.line;
    let rows = page.view.versions.iter().map(|version| {
        let rule = version.rule();
        let holds = in_force.holds && rule.version == in_force.rule.version;
        vec![
            html! {
                (say::validity(lang, rule))
                @if holds { " " (tag(w::tag_in_force(lang), Tone::Good)) }
            },
            html! { (say::value(lang, rule)) },
            html! { (rule.ground.text(lang)) },
            source(lang, version),
            say::verified(lang, rule),
        ]
    });
    Table::new(w::history(lang))
        .quiet()
        .head(w::validity(lang))
        .head(w::how_long(lang))
        .head(w::ground(lang))
        .head(w::source(lang))
        .head(w::verified(lang))
        .rows(rows)
        .render()
}

fn source(lang: Lang, version: &Version) -> Markup {
    let Version::Own(own, _) = version else { return html! { (w::source_shipped(lang)) } };
    let author = match lang {
        Lang::Bg => own.author.as_deref(),
        Lang::En => own.author_latin.as_deref().or(own.author.as_deref()),
    };
    html! {
        (w::source_own(lang)) ": " (author.unwrap_or("–")) ", " (date(lang, base::clock::date_of(own.created_at)))
        (details(w::why(lang), html! { p.as-typed { (own.reason) } }))
    }
}

/// `GET /rules/{key}/versions/new`
pub fn version_form(lang: Lang, page: &RulePage, typed: &Typed, errors: &FieldErrors) -> Markup {
    let rule = &page.view.line.rule;
    let fields = Fields::new(lang, errors);
    let offered: Vec<_> = units(rule)
        .into_iter()
        .map(|unit: Measure| (unit.code().to_owned(), unit.label(lang).to_owned()))
        .collect();
    let body = html! {
        (fields.text("value", w::value(lang), typed.get("value")).number().narrow())
        (fields.select("unit", w::unit(lang), typed.get("unit"), &offered))
        @if is_term(rule) {
            (fields.radios::<Counted>("counting", w::counting_field(lang), Some(typed.get("counting"))).hint(w::counting_hint(lang)))
        } @else { (page::hidden("counting", Counted::Calendar.code())) }
        (fields.text("valid_from", w::valid_from(lang), typed.get("valid_from")).date())
        (fields.text("ground", w::ground(lang), typed.get("ground")).hint(w::ground_hint(lang)))
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3).hint(w::reason_hint(lang)))
        (fields.text("verified_by", w::verified_by(lang), typed.get("verified_by")).optional().hint(w::verified_by_hint(lang)))
        (fields.text("verified_on", w::verified_on(lang), typed.get("verified_on")).date().optional())
        (page::hidden("centre", &page.centre.to_string()))
        (buttons(html! {
            (submit(page::w::save(lang)))
            (button_link(&of(&format!("/rules/{}", rule.key), page.centre), page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href=(of(&format!("/rules/{}", rule.key), page.centre)) { "← " (rule.name(lang)) } }
        h1 { (w::new_version(lang)) }
        p { (w::version_intro(lang, say::value(lang, rule))) }
        (form(&format!("/rules/{}/versions", rule.key), &form_key(), None, fields.with_errors(body)))
    }
}

/// `GET /rules/{key}/recount`
pub fn ask_recount(lang: Lang, page: &RulePage) -> Markup {
    let rule = &page.view.line.rule;
    let text = html! {
        p { (w::recount_text(lang, page.view.by_others, say::value(lang, rule))) }
        p { (w::recount_background(lang)) }
    };
    let at = format!("/rules/{}", rule.key);
    confirm(
        lang,
        &Confirm {
            question: &w::recount_question(lang, rule.name(lang)),
            text,
            action: &of(&format!("{at}/recount"), page.centre),
            key: &form_key(),
            version: None,
            yes: w::recount(lang),
            grave: true,
            no_href: &of(&at, page.centre),
        },
    )
}

/// `GET /rules/{key}/return`: the reason, and the own versions end.
pub fn ask_give_back(
    lang: Lang,
    page: &RulePage,
    typed: &Typed,
    errors: &FieldErrors,
    today: Date,
) -> Markup {
    let rule = &page.view.line.rule;
    let fields = Fields::new(lang, errors);
    let shipped = page.view.versions.iter().find_map(|version| match version {
        Version::Shipped(rule) if rule.is_valid(today) => Some(say::value(lang, rule)),
        Version::Shipped(_) | Version::Own(..) => None,
    });
    let body = html! {
        (fields.textarea("reason", w::reason(lang), typed.get("reason")).rows(3))
        (page::hidden("centre", &page.centre.to_string()))
        (buttons(html! {
            (submit(w::give_back(lang)))
            (button_link(&of(&format!("/rules/{}", rule.key), page.centre), page::w::cancel(lang)))
        }))
    };
    html! {
        p.back { a href=(of(&format!("/rules/{}", rule.key), page.centre)) { "← " (rule.name(lang)) } }
        h1 { (w::give_back(lang)) }
        p { (w::give_back_text(lang, shipped.as_deref().unwrap_or("–"))) }
        (form(&format!("/rules/{}/return", rule.key), &form_key(), None, fields.with_errors(body)))
    }
}
