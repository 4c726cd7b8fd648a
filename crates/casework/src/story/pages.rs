//! The story as a page.

use super::{Happening, Kind, read::Wanted, w};
use crate::{
    cases::{
        self, CaseView,
        closures::FollowUp,
        deadlines::{self, CaseDeadline},
        frame::{self, Tab},
    },
    cursor::Cursor,
    notes::{self, Correction, Draft, SessionTold},
};
use base::{Code, FieldErrors, Lang, clock, ids::UserId, jiff::Timestamp};
use page::{Fields, Markup, NavLink, Notice, NoticeKind, Tone, form, html, list, notice, story, when};

mod folding;
mod telling;

/// What the story page shows.
#[derive(Debug, Clone)]
pub struct StoryView {
    /// The case.
    pub case: CaseView,
    /// What another area says of it, above the story.
    pub panel: Markup,
    /// What was asked for.
    pub wanted: Wanted,
    /// What happened.
    pub happenings: Vec<Happening>,
    /// Where the older part begins.
    pub older: Option<Cursor>,
    /// Corrections of the notes.
    pub corrections: Vec<Correction>,
    /// The sessions behind the notes.
    pub sessions: Vec<SessionTold>,
    /// The follow-ups that are still to come, when the case is closed.
    pub follow_ups: Vec<FollowUp>,
    /// The deadlines that run.
    pub deadlines: Vec<CaseDeadline>,
    /// The viewer's own unsigned notes.
    pub drafts: Vec<Draft>,
    /// Who looks.
    pub viewer: UserId,
    /// When they last looked.
    pub last_look: Option<Timestamp>,
    /// The moment of the request.
    pub now: Timestamp,
}

impl StoryView {
    /// True for what others recorded since the viewer last looked.
    fn is_new(&self, happening: &Happening) -> bool {
        self.last_look.is_some_and(|last| happening.recorded_at > last)
            && happening.user_id != Some(self.viewer)
    }
}

/// The story page.
pub fn story_page(lang: Lang, view: &StoryView) -> Markup {
    let case = &view.case;
    let new = view.happenings.iter().filter(|happening| view.is_new(happening)).count();
    let body = html! {
        @if !case.is_open() {
            (notice::notice(lang, &Notice::new(NoticeKind::Info, w::case_is_closed(lang))))
            (to_follow(lang, view))
        }
        (deeds(lang, case))
        (deadlines::panel(lang, case.id, &view.deadlines, view.now))
        (waiting(lang, view))
        (view.panel)
        section.story {
            h2 { (w::story(lang)) }
            @if new > 0 { p.new-since { (list::tag(&w::new_since(lang, new), Tone::Info)) } }
            (filters(lang, view))
            (told(lang, view))
            (older(lang, view))
        }
    };
    frame::page(lang, case, clock::date_of(view.now), Tab::Story, body)
}

/// When the family is looked after again.
fn to_follow(lang: Lang, view: &StoryView) -> Markup {
    html! {
        @if !view.follow_ups.is_empty() {
            section.card {
                h2 { (cases::w::follow_ups(lang)) }
                ul.plain {
                    @for one in &view.follow_ups {
                        li {
                            a href={ "/cases/" (view.case.id) "/follow-ups/" (one.id) } { (cases::w::follow_up_after(lang, one.months)) }
                            span.soft { (cases::w::follow_up_due(lang, when::date(lang, one.due_on))) }
                        }
                    }
                }
            }
        }
    }
}

fn deeds(lang: Lang, case: &CaseView) -> Markup {
    html! {
        div.buttons {
            @if !case.may.write_notes.is_empty() {
                a.button href={ "/cases/" (case.id) "/notes/new" } { (notes::w::write_note(lang)) }
            }
            @if case.may.tasks { (form::button_link(&format!("/cases/{}/tasks#text", case.id), w::give_task(lang))) }
            @if !case.may.write_files.is_empty() {
                (form::button_link(&format!("/cases/{}/files#title", case.id), w::add_file(lang)))
            }
        }
    }
}

fn waiting(lang: Lang, view: &StoryView) -> Markup {
    html! {
        @if !view.drafts.is_empty() {
            section.card {
                h2 { (w::waits_for_signature(lang)) }
                ul {
                    @for draft in &view.drafts {
                        li {
                            a href={ "/cases/" (view.case.id) "/drafts/" (draft.id) } {
                                (draft.kind.label(lang)) ", " (when::date_time(lang, draft.happened_at))
                            }
                            " " (notes::layer_tag(lang, draft.layer))
                        }
                    }
                }
            }
        }
    }
}

fn filters(lang: Lang, view: &StoryView) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let any = || std::iter::once((String::new(), page::w::all(lang).to_owned()));
    let kinds: Vec<_> = any()
        .chain(Kind::ALL.iter().map(|kind| (kind.code().to_owned(), kind.label(lang).to_owned())))
        .collect();
    let mut workers: Vec<_> = any().collect();
    for worker in &view.case.workers {
        let option = (worker.user_id.to_string(), worker.name(lang).to_owned());
        if !workers.contains(&option) {
            workers.push(option);
        }
    }
    let day = |day: Option<base::jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let (from, until) = (day(view.wanted.from), day(view.wanted.until));
    let by = view.wanted.by.map(|id| id.to_string()).unwrap_or_default();
    let body = html! {
        (fields.select("kind", w::what(lang), view.wanted.kind.map_or("", Code::code), &kinds))
        (fields.select("by", w::by(lang), &by, &workers))
        (fields.text("from", w::from(lang), &from).date())
        (fields.text("until", w::until(lang), &until).date())
        (form::buttons(form::submit(page::w::filter(lang))))
    };
    html! {
        details.more open[view.wanted.is_narrowed()] {
            summary { (w::narrow(lang)) }
            div.more-body { (form::form_search(&format!("/cases/{}", view.case.id), body)) }
        }
        @if view.wanted.is_narrowed() {
            (list::links(lang, &[NavLink { href: format!("/cases/{}", view.case.id), label: w::whole_story(lang).to_owned(), ..NavLink::default() }]))
        }
    }
}

fn told(lang: Lang, view: &StoryView) -> Markup {
    if view.happenings.is_empty() {
        return story::empty_state(
            if view.wanted.is_narrowed() { w::nothing_found(lang) } else { w::nothing_yet(lang) },
            html! {},
        );
    }
    let items: Vec<_> =
        folding::folded(&view.happenings).iter().map(|part| telling::part(lang, view, part)).collect();
    story::timeline(lang, &items)
}

fn older(lang: Lang, view: &StoryView) -> Markup {
    let Some(before) = view.older else { return html! {} };
    let day = |day: Option<base::jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let (before, by) = (before.to_string(), view.wanted.by.map(|id| id.to_string()).unwrap_or_default());
    let href = crate::address::with_query(
        &format!("/cases/{}", view.case.id),
        &[
            ("kind", view.wanted.kind.map_or("", Code::code)),
            ("by", &by),
            ("from", &day(view.wanted.from)),
            ("until", &day(view.wanted.until)),
            ("before", &before),
        ],
    );
    html! { nav.pager aria-label=(page::w::pager(lang)) { a.button.quiet href=(href) rel="next" { (w::older(lang)) } } }
}
