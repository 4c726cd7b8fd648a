//! The page of a week of the roster: each ward with a strip of its hours, then the days one below the other.

use super::view::{DayView, GapView, RosterView, ShiftCell, WardCover};
use crate::duty::{
    cover::{Stretch, minutes},
    lines, w,
    week::Week,
};
use base::{Lang, clock};
use page::{Markup, Table, Tone, button_link, buttons, date, duration, empty_state, html, links, tag};

/// Its content.
pub fn roster(lang: Lang, view: &RosterView) -> Markup {
    html! {
        h1 { (w::roster_title(lang)) }
        (sections(lang, Section::Roster, view.may_hand_over))
        @if !view.centres.is_empty() { (links(lang, &view.centres)) }
        (weeks(lang, view))
        @if view.wards.is_empty() {
            (empty_state(w::no_wards(lang), html! { @if view.may_write { (button_link("/organisations", w::to_partners(lang))) } }))
        } @else {
            (summary(lang, view))
            @if view.may_write { (tools(lang, view)) }
            section aria-labelledby="by-ward" {
                h2 #by-ward { (w::by_ward(lang)) }
                @for ward in &view.wards { (ward_strip(lang, view, ward)) }
            }
            @for one in &view.days { (day(lang, view, one)) }
        }
    }
}

/// The parts of duty, each a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Who is on duty when.
    Roster,
    /// Regular visits to the wards.
    Visits,
    /// What one duty tells the next.
    Handovers,
}

/// The way between the parts of duty; `handovers` for those who may read them.
pub fn sections(lang: Lang, here: Section, handovers: bool) -> Markup {
    let link = |section, href: &str, label: &str| page::NavLink {
        href: href.to_owned(),
        label: label.to_owned(),
        current: section == here,
        count: None,
    };
    let mut links = vec![
        link(Section::Roster, "/duty", w::section_roster(lang)),
        link(Section::Visits, "/duty/visits", w::section_visits(lang)),
    ];
    if handovers {
        links.push(link(Section::Handovers, "/duty/handovers", w::section_handovers(lang)));
    }
    page::list::tabs(lang, &links)
}

fn weeks(lang: Lang, view: &RosterView) -> Markup {
    let this = Week::of(clock::date_of(view.now));
    let days = view.week.days();
    let href = |week: Week| format!("/duty?week={week}&centre={}", view.centre);
    html! {
        nav.weeks aria-label=(w::weeks(lang)) {
            a.button.quiet href=(href(view.week.previous())) rel="prev" { (w::week_before(lang)) }
            p.weeks-now {
                strong { (w::week_dates(lang, date(lang, days[0]), date(lang, days[6]))) }
                @if view.week == this { " " (tag(w::this_week(lang), Tone::Info)) }
                @else { " " a href=(href(this)) { (w::to_this_week(lang)) } }
            }
            a.button.quiet href=(href(view.week.next())) rel="next" { (w::week_after(lang)) }
        }
    }
}

fn summary(lang: Lang, view: &RosterView) -> Markup {
    let missing: i64 = view.wards.iter().map(|ward| minutes(&ward.gaps)).sum();
    let with_gaps = view.wards.iter().filter(|ward| !ward.gaps.is_empty()).count();
    html! {
        @if missing == 0 {
            p.cover-good { (tag(w::covered_tag(lang), Tone::Good)) " " (w::covered_week(lang)) }
        } @else {
            p.cover-bad { (tag(w::gap_tag(lang), Tone::Bad)) " " (w::gaps_week(lang, duration(lang, missing), with_gaps)) }
        }
    }
}

fn tools(lang: Lang, view: &RosterView) -> Markup {
    let copy = html! {
        form.one-button method="post" action="/duty/copy" data-once {
            (page::hidden("_key", &view.key))
            (page::hidden("week", &view.week.to_string()))
            (page::hidden("centre", &view.centre))
            button.button.quiet type="submit" { (w::copy_week(lang)) }
        }
    };
    html! {
        (buttons(html! {
            a.button href=(new_shift(view, view.days.first().map(|day| day.date), "")) { (w::shift_add(lang)) }
            (copy)
        }))
        p.hint { (w::copy_week_hint(lang)) }
    }
}

fn new_shift(view: &RosterView, day: Option<base::jiff::civil::Date>, rest: &str) -> String {
    let day = day.map(|day| day.to_string()).unwrap_or_default();
    format!("/duty/shifts/new?day={day}&centre={}{rest}", view.centre)
}

fn ward_strip(lang: Lang, view: &RosterView, ward: &WardCover) -> Markup {
    let missing = minutes(&ward.gaps);
    let said = if missing == 0 {
        w::ward_covered(lang).to_owned()
    } else {
        w::ward_missing(lang, ward.gaps.len(), duration(lang, missing))
    };
    let body = html! {
        (strip(lang, ward, &said))
        p {
            @if missing == 0 { (tag(w::covered_tag(lang), Tone::Good)) } @else { (tag(w::gap_tag(lang), Tone::Bad)) }
            " " (said)
        }
        @if !ward.shared.is_empty() {
            p { (w::shared_title(lang)) }
            ul { @for (stretch, people) in &ward.shared {
                li { (lines::when(lang, *stretch)) ": " (people.join(", ")) }
            } }
        }
        p { a href={ "/duty/hours/" (ward.id) } { @if view.may_write { (w::hours_change(lang)) } @else { (w::hours_see(lang)) } } }
    };
    html! { section.card.ward-cover { h3 { (ward.name) } (body) } }
}

/// The week of a ward as one strip, a unit for each quarter of an hour.
fn strip(lang: Lang, ward: &WardCover, said: &str) -> Markup {
    let from = ward.whole.from.as_second();
    let at = |second: i64| (second - from) / 900;
    let width = at(ward.whole.until.as_second());
    let bar = |stretch: &Stretch, class: &str, y: i64, height: i64| {
        let (x, end) = (at(stretch.from.as_second()), at(stretch.until.as_second()));
        html! { rect class=(class) x=(x) y=(y) width=((end - x).max(1)) height=(height) {} }
    };
    let week = Week::of(clock::date_of(ward.whole.from));
    html! {
        div.strip {
            svg viewBox={ "0 0 " (width) " 24" } preserveAspectRatio="none" role="img" aria-label=(said) {
                rect.strip-free x="0" y="0" width=(width) height="24" {}
                @for stretch in &ward.covered { (bar(stretch, "strip-on", 0, 24)) }
                @for (stretch, _) in &ward.shared { (bar(stretch, "strip-two", 0, 10)) }
                @for stretch in &ward.gaps { (bar(stretch, "strip-gap", 0, 24)) }
                @for day in week.days().into_iter().skip(1) {
                    @let x = at(clock::start_of(day).as_second());
                    line.strip-day x1=(x) y1="0" x2=(x) y2="24" {}
                }
            }
            ol.strip-days aria-hidden="true" {
                @for day in week.days() { li { (lines::weekday_short(lang, day.weekday())) } }
            }
        }
    }
}

fn day(lang: Lang, view: &RosterView, one: &DayView) -> Markup {
    let id = format!("day-{}", one.date);
    let is_today = one.date == clock::date_of(view.now);
    let table = Table::new(lines::day(lang, one.date))
        .quiet()
        .head(w::shift_when(lang))
        .head(w::shift_person(lang))
        .head(w::substitute(lang))
        .head(w::shift_wards(lang))
        .rows(one.shifts.iter().map(|cell| row(lang, one, cell, view.may_write)))
        .empty(html! { p.soft { (w::day_empty(lang)) } });
    html! {
        section.day aria-labelledby=(id) {
            h2 id=(id) { (lines::day(lang, one.date)) @if is_today { " " (tag(w::today_tag(lang), Tone::Info)) } }
            @for gap in &one.gaps { (gap_line(lang, view, one, gap)) }
            (table)
            @if view.may_write {
                p { a href=(new_shift(view, Some(one.date), "")) aria-label=(w::shift_add_on(lang, lines::day(lang, one.date))) { (w::shift_add(lang)) } }
            }
        }
    }
}

fn gap_line(lang: Lang, view: &RosterView, day: &DayView, gap: &GapView) -> Markup {
    let names: Vec<&str> = gap.wards.iter().map(|(_, name)| name.as_str()).collect();
    let hours = lines::hours(lang, day.date, gap.stretch);
    let mut rest = format!(
        "&from={}&until={}",
        page::time_of_day(gap.stretch.from),
        page::time_of_day(gap.stretch.until)
    );
    for (ward, _) in &gap.wards {
        rest.push_str(&format!("&wards={ward}"));
    }
    html! {
        p.gap {
            strong { (w::gap_hours(lang, &hours)) } " " (names.join("; "))
            @if view.may_write { " " a href=(new_shift(view, Some(day.date), &rest)) { (w::gap_fill(lang)) } }
        }
    }
}

fn row(lang: Lang, day: &DayView, cell: &ShiftCell, may_write: bool) -> Vec<Markup> {
    let hours = lines::hours(lang, day.date, cell.stretch);
    vec![
        html! { @if may_write { a href=(cell.href) title=(w::shift_change_title(lang)) { (hours) } } @else { (hours) } },
        html! { span { (cell.person) @if let Some(phone) = &cell.phone { br; (lines::phone(phone)) } } },
        html! {
            @match &cell.substitute {
                Some((name, phone)) => span { (name) @if let Some(phone) = phone { br; (lines::phone(phone)) } },
                None => (page::w::none(lang)),
            }
        },
        html! { span { @for (at, ward) in cell.wards.iter().enumerate() { @if at > 0 { br; } (ward) } } },
    ]
}
