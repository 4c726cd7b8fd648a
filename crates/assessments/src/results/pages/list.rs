//! The page of assessments of a case: what is due, what is begun, what was found, what is aimed at.

use crate::{
    goals::{self, Goal},
    record::{Line, Role, State},
    results::read,
    scores::w,
};
use access::answer::form_key;
use base::{
    Code, Lang,
    ids::UserId,
    jiff::{ToSpan, civil::Date},
};
use casework::{
    cases::{
        CaseView,
        frame::{self, Tab},
    },
    notes::layer_tag,
};
use page::{Markup, Render, Table, Tone, form, html, list, story, when};

/// Days for which somebody who was there too may still score on their own.
const LATELY: i64 = 30;

/// The page of assessments of a case.
pub struct ListView {
    /// The case.
    pub case: CaseView,
    /// Its assessments in the layers one may read, the latest first.
    pub lines: Vec<Line>,
    /// Its goals.
    pub goals: Vec<Goal>,
    /// Who looks.
    pub viewer: UserId,
    /// The day.
    pub today: Date,
}

/// `/cases/{id}/assessments`
pub fn list_page(lang: Lang, view: &ListView) -> Markup {
    let here = format!("/cases/{}/assessments", view.case.id);
    let may_write = !view.case.may.write_assessments.is_empty();
    let (open, done): (Vec<&Line>, Vec<&Line>) = view.lines.iter().partition(|one| one.state == State::Open);
    let body = html! {
        @if may_write { p { a.button href={ (here) "/new" } { (w::new_assessment(lang)) } } }
        (due(lang, view, &here, may_write))
        @if !open.is_empty() { section { h2 { (w::in_progress(lang)) } (in_progress(lang, view, &open, &here)) } }
        section {
            h2 { (w::assessments(lang)) }
            (finished(lang, &done, &here, may_write))
            (over_time(lang, &done, &here))
            @if may_write { (independently(lang, view, &done, &here)) }
        }
        section { h2 { (w::goals(lang)) } (goals::list(lang, &view.case, &view.goals, view.today)) }
    };
    frame::page(lang, &view.case, view.today, Tab::Assessments, body)
}

fn due(lang: Lang, view: &ListView, here: &str, may_write: bool) -> Markup {
    let due = if view.case.is_open() { read::due(&view.lines) } else { Vec::new() };
    html! {
        @if !due.is_empty() {
            section {
                h2 { (w::due_again(lang)) }
                ul.plain {
                    @for (line, day) in due {
                        li {
                            @if may_write {
                                a href={ (here) "/new?instrument=" (line.instrument_id) "&person=" (line.person_id) } { (line.title(lang)) }
                            } @else { (line.title(lang)) }
                            " " (line.person.display(lang)) " " (day_tag(lang, day, view.today))
                        }
                    }
                }
            }
        }
    }
}

fn day_tag(lang: Lang, day: Date, today: Date) -> Markup {
    let said = when::date(lang, day);
    if day < today {
        list::tag(&w::overdue(lang, said), Tone::Bad)
    } else {
        list::tag(&w::due_on(lang, said), Tone::Neutral)
    }
}

fn in_progress(lang: Lang, view: &ListView, open: &[&Line], here: &str) -> Markup {
    html! {
        ul.plain {
            @for line in open {
                li {
                    @if line.assessor_id == view.viewer {
                        a href={ (here) "/" (line.id) } { (line.title(lang)) } " " (line.person.display(lang))
                        " " span.soft { (w::kept_at(lang, when::date_time(lang, line.saved_at))) }
                    } @else {
                        (line.title(lang)) " · " (line.person.display(lang)) " " span.soft { (w::filled_by(lang, line.by(lang))) }
                    }
                }
            }
        }
    }
}

fn finished(lang: Lang, done: &[&Line], here: &str, may_write: bool) -> Markup {
    let rows = done.iter().map(|line| {
        vec![
            html! {
                a href={ (here) "/" (line.id) } { (line.title(lang)) } " " (layer_tag(lang, line.layer))
                @if line.role != Role::Alone { " " (list::tag(line.role.label(lang), Tone::Neutral)) }
            },
            html! { (line.person.display(lang)) },
            html! { (when::date(lang, line.held_on)) },
            html! { (line.by(lang)) },
        ]
    });
    let next = html! { @if may_write { p { (w::none_next(lang)) } } };
    [w::instrument(lang), w::about_whom(lang), w::held_on(lang), w::assessor(lang)]
        .into_iter()
        .fold(Table::new(w::assessments(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::none_yet(lang), next))
        .render()
}

/// Of whom there are at least two that may be compared.
fn over_time(lang: Lang, done: &[&Line], here: &str) -> Markup {
    let mut pairs: Vec<(&Line, usize)> = Vec::new();
    for line in done.iter().filter(|line| line.counts) {
        let same = |one: &&mut (&Line, usize)| {
            one.0.person_id == line.person_id && one.0.instrument_id == line.instrument_id
        };
        match pairs.iter_mut().find(same) {
            Some(known) => known.1 += 1,
            None => pairs.push((line, 1)),
        }
    }
    pairs.retain(|(_, count)| *count > 1);
    html! {
        @if !pairs.is_empty() {
            h3 { (w::over_time(lang)) }
            ul.plain {
                @for (line, count) in pairs {
                    li { a href={ (here) "/change?instrument=" (line.instrument_id) "&person=" (line.person_id) } { (line.title(lang)) " · " (line.person.display(lang)) } " " span.soft { (w::times(lang, count)) } }
                }
            }
        }
    }
}

/// What others assessed lately: whoever was there too may score it on their own, without having seen the answers.
fn independently(lang: Lang, view: &ListView, done: &[&Line], here: &str) -> Markup {
    let since = view.today.saturating_sub(LATELY.days());
    let fits =
        |line: &&&Line| line.role == Role::Alone && line.assessor_id != view.viewer && line.held_on >= since;
    let open: Vec<_> = done.iter().filter(fits).collect();
    html! {
        @if !open.is_empty() {
            (list::details(w::second(lang), html! {
                p { (w::second_text(lang)) }
                ul.plain {
                    @for line in open {
                        li {
                            (line.title(lang)) " · " (line.person.display(lang)) " · " (when::date(lang, line.held_on))
                            (form::post_button(&format!("{here}/{}/second", line.id), &form_key(), None, w::second(lang)))
                        }
                    }
                }
            }))
        }
    }
}
