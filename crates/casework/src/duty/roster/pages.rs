//! The page of a week of the roster: each ward with a strip of its hours, then the days side by side.

use super::view::{DayView, GapView, RosterView, ShiftCell, WardCover};
use crate::duty::{
    cover::{Stretch, minutes},
    lines, w,
    week::Week,
};
use base::{Lang, clock};
use page::{Markup, Tone, button_link, buttons, date, duration, empty_state, html, links, tag};

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
                ul.ward-covers { @for ward in &view.wards { (ward_strip(lang, view, ward)) } }
                (shared(lang, view))
            }
            div.week { @for one in &view.days { (day(lang, view, one)) } }
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
                @if view.week == this {
                    " " (tag(w::this_week(lang), Tone::Info))
                    @if !view.wards.is_empty() { " " a.to-day href={ "#day-" (clock::date_of(view.now)) } { (w::to_today(lang)) } }
                }
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

/// One line: the ward, its hours, whether they are covered.
fn ward_strip(lang: Lang, view: &RosterView, ward: &WardCover) -> Markup {
    let missing = minutes(&ward.gaps);
    let said = if missing == 0 {
        w::ward_covered(lang).to_owned()
    } else {
        w::ward_missing(lang, ward.gaps.len(), duration(lang, missing))
    };
    let hours = if view.may_write { w::hours_change(lang) } else { w::hours_see(lang) };
    html! {
        li.ward-cover {
            h3 { (ward.name) }
            (strip(lang, ward, &said))
            p {
                @if missing == 0 { (tag(w::covered_tag(lang), Tone::Good)) } @else { (tag(w::gap_tag(lang), Tone::Bad)) " " (said) }
                " " a href={ "/duty/hours/" (ward.id) } title=(hours) { (w::hours_short(lang)) span.unseen { ": " (ward.name) } }
            }
        }
    }
}

/// When there are two, and for which wards; wards that share the same hours stand together.
fn shared(lang: Lang, view: &RosterView) -> Markup {
    let mut times: Vec<(Stretch, &[String], Vec<&str>)> = Vec::new();
    for ward in &view.wards {
        for (stretch, people) in &ward.shared {
            match times.iter_mut().find(|(at, who, _)| at == stretch && *who == people.as_slice()) {
                Some((.., wards)) => wards.push(&ward.name),
                None => times.push((*stretch, people, vec![&ward.name])),
            }
        }
    }
    times.sort_by_key(|(stretch, ..)| *stretch);
    html! {
        @if !times.is_empty() {
            p { strong { (w::shared_title(lang)) } }
            ul { @for (stretch, people, wards) in &times {
                li {
                    (lines::when(lang, *stretch)) ": " (people.join(", "))
                    @if wards.len() < view.wards.len() { span.soft { " · " (wards.join("; ")) } }
                }
            } }
        }
    }
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

/// One day: a column of the week on a wide screen, a part of the page on a phone.
fn day(lang: Lang, view: &RosterView, one: &DayView) -> Markup {
    let id = format!("day-{}", one.date);
    let is_today = one.date == clock::date_of(view.now);
    html! {
        section.day.today[is_today] aria-labelledby=(id) {
            h2 id=(id) {
                span.day-name { (lines::weekday(lang, one.date.weekday())) } span.unseen { ", " } " "
                span.day-date { (date(lang, one.date)) }
                @if is_today { " " (tag(w::today_tag(lang), Tone::Info)) }
            }
            @for gap in &one.gaps { (gap_line(lang, view, one, gap)) }
            @if one.shifts.is_empty() && one.gaps.is_empty() { p.soft { (w::day_empty(lang)) } }
            @if !one.shifts.is_empty() {
                ul.shifts { @for cell in &one.shifts { (shift(lang, view, one, cell)) } }
            }
            @if view.may_write {
                p.day-add { a href=(new_shift(view, Some(one.date), "")) { (w::shift_add(lang)) span.unseen { ": " (lines::day(lang, one.date)) } } }
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
            strong { (w::gap_hours(lang, &hours)) } " "
            @if gap.wards.len() == view.wards.len() { (w::all_wards(lang)) } @else { (names.join("; ")) }
            @if view.may_write { " " a href=(new_shift(view, Some(day.date), &rest)) { (w::gap_fill(lang)) } }
        }
    }
}

fn shift(lang: Lang, view: &RosterView, day: &DayView, cell: &ShiftCell) -> Markup {
    let hours = lines::hours(lang, day.date, cell.stretch);
    let partly = cell.wards.len() < view.wards.len();
    html! {
        li.shift {
            p.shift-hours {
                @if view.may_write { a href=(cell.href) title=(w::shift_change_title(lang)) { (hours) } } @else { (hours) }
            }
            p.shift-person { (cell.person) @if let Some(phone) = &cell.phone { " " (lines::phone(phone)) } }
            @if let Some((name, phone)) = &cell.substitute {
                p.soft { (w::substitute_is(lang, name)) @if let Some(phone) = phone { " " (lines::phone(phone)) } }
            }
            @if partly { ul.shift-wards { @for ward in &cell.wards { li { (ward) } } } }
        }
    }
}
