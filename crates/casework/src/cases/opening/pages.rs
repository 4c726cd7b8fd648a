//! The two steps of opening a case: whom it is about, and the head of the case.

use super::read::{Earlier, Found};
use crate::{
    cases::{age, catalogue, w},
    risk::Risk,
};
use access::answer::form_key;
use base::{
    FieldErrors, Lang,
    jiff::{Timestamp, civil::Date},
    typed::Typed,
};
use deadlines::CentreRules;
use page::{Draft, Fields, Markup, Notice, NoticeKind, Render, Table, form, html, notice, story, when};

/// The first step: the child is looked for.
pub fn child_page(lang: Lang, q: &str, found: &[Found], today: Date) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    html! {
        p.back { a href="/cases" { "← " (w::cases(lang)) } }
        h1 { (w::open_case(lang)) }
        p.lead { (w::open_case_lead(lang)) }
        (form::form_search("/cases/new", html! {
            (fields.text("q", w::child_or_mother(lang), q).search().hint(w::child_or_mother_hint(lang)))
            (form::buttons(form::submit(page::w::search(lang))))
        }))
        @if !q.trim().is_empty() {
            section {
                h2 { (w::found(lang)) }
                (results(lang, found, today))
            }
            p { (w::not_among_them(lang)) }
        }
        div.buttons {
            (form::button_link("/people/new", w::enter_person(lang)))
            (form::button_link("/cases/new?child=none", w::open_without_child(lang)))
        }
    }
}

fn results(lang: Lang, found: &[Found], today: Date) -> Markup {
    let rows = found.iter().map(|one| {
        vec![
            html! { (one.name.full(lang)) },
            html! { (age::age(lang, one.born_on, one.precision, one.expected_on, today).unwrap_or("–".into())) },
            html! { @match &one.open_case { Some(reference) => (w::has_open_case(lang, reference.as_str())), None => "–" } },
            html! { a.button.quiet href={ "/cases/new?child=" (one.id) } { (w::open_case_about(lang, one.name.display(lang))) } },
        ]
    });
    [w::name(lang), w::age(lang), w::tab_case(lang), w::what_to_do(lang)]
        .into_iter()
        .fold(Table::new(w::found(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::nobody_found(lang), html! {}))
        .render()
}

/// What the second step shows.
#[derive(Debug, Clone)]
pub struct OpeningView {
    /// The child; none when the case is opened without one.
    pub child: Option<Found>,
    /// Cases that the child had before.
    pub earlier: Vec<Earlier>,
    /// The rules of the centre, by one of which a case is a return.
    pub rules: CentreRules,
    /// Who can be on the team.
    pub colleagues: Vec<(String, String)>,
    /// The day of the request.
    pub today: Date,
    /// The name under which the browser keeps what is typed.
    pub draft: String,
    /// When it was kept, if what was kept is shown.
    pub restored: Option<Timestamp>,
}

/// The second step: the head of the case.
pub fn head_page(lang: Lang, view: &OpeningView, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let ticked = |name: &str| typed.all(name).map(str::to_owned).collect::<Vec<_>>();
    let body = fields.with_errors(html! {
        (fields.hidden("child", typed.get("child")))
        (fields.text("family_name", w::family_name(lang), typed.get("family_name")).hint(w::family_name_hint(lang)))
        (fields.select("programme", w::programme(lang), typed.get("programme"), &catalogue::programmes(lang)))
        (fields.checkbox_list("target_groups", w::target_groups(lang), &ticked("target_groups"), &catalogue::target_groups(lang)))
        (fields.select("lead", w::lead(lang), typed.get("lead"), &view.colleagues))
        (fields.checkbox_list("team", w::team(lang), &ticked("team"), &view.colleagues).optional().hint(w::team_hint(lang)))
        (fields.text("opened_on", w::opened_on(lang), typed.get("opened_on")).date())
        (fields.radios::<Risk>("risk", w::risk_now(lang), Some(typed.get("risk"))).optional())
        (fields.textarea("risk_reason", w::risk_reason(lang), typed.get("risk_reason")).rows(3).optional())
        (form::buttons(html! {
            (form::submit(w::open_case(lang)))
            (form::button_link("/cases/new", page::w::cancel(lang)))
        }))
    });
    html! {
        p.back { a href="/cases/new" { "← " (w::choose_another_child(lang)) } }
        h1 {
            @match &view.child {
                Some(child) => (w::open_case_about(lang, child.name.display(lang))),
                None => (w::open_case(lang)),
            }
        }
        @for earlier in &view.earlier { (told(lang, earlier, &view.rules, view.today)) }
        @if let Some(at) = view.restored { (notice::draft_restored(lang, at)) }
        (form::form_draft(lang, Draft { name: &view.draft, saved: None }, "/cases", &form_key(), None, body))
    }
}

/// Says that the child had a case before: still open, a return, or long ago.
fn told(lang: Lang, earlier: &Earlier, rules: &CentreRules, today: Date) -> Markup {
    let link = html! { a href={ "/cases/" (earlier.id) } { (earlier.reference) } };
    let (kind, text) = match earlier.closed_on {
        None => (NoticeKind::Warning, w::earlier_open(lang, when::date(lang, earlier.opened_on))),
        Some(day) if earlier.is_re_entry(rules, today) => {
            (NoticeKind::Warning, w::earlier_re_entry(lang, when::date(lang, day)))
        }
        Some(day) => (NoticeKind::Info, w::earlier_closed(lang, when::date(lang, day))),
    };
    notice::notice(lang, &Notice { kind, text: html! { (text) " " (link) }, undo: None })
}
