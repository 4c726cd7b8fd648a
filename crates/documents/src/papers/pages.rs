//! Papers as pages.

use super::PaperLine;
use crate::w;
use access::{Layer, answer::form_key};
use base::{Code, FieldErrors, Lang, jiff::civil::Date};
use casework::{
    cases::{
        CaseView,
        frame::{self, Tab},
    },
    notes::layer_tag,
};
use page::{Fields, Markup, Notice, NoticeKind, Render, Table, Tone, form, html, list, notice, story, when};

/// The papers of a case; `export` are the layers in which one may take its file along.
pub fn of_case(lang: Lang, case: &CaseView, papers: &[PaperLine], export: &[Layer], today: Date) -> Markup {
    let body = html! {
        section {
            h2 { (w::papers(lang)) }
            p.lead { (w::papers_lead(lang)) }
            (table(lang, papers))
        }
        @if !export.is_empty() {
            section {
                h2 { (w::whole_file(lang)) }
                p { (w::whole_file_lead(lang)) }
                (whole_file(lang, case, export))
            }
        }
    };
    frame::page(lang, case, today, Tab::Papers, body)
}

/// Closed layers are left out unless they are ticked.
fn whole_file(lang: Lang, case: &CaseView, export: &[Layer]) -> Markup {
    let none = FieldErrors::new();
    let fields = Fields::new(lang, &none);
    let closed: Vec<_> = export
        .iter()
        .filter(|layer| layer.is_closed())
        .map(|layer| (layer.code().to_owned(), layer.label(lang).to_owned()))
        .collect();
    let body = html! {
        @if !closed.is_empty() {
            (fields.checkbox_list("layers", w::with_closed(lang), &[], &closed).optional().hint(w::with_closed_hint(lang)))
        }
        (form::buttons(form::submit(w::make_whole_file(lang))))
    };
    form::form(&format!("/cases/{}/file", case.id), &form_key(), None, body)
}

fn table(lang: Lang, papers: &[PaperLine]) -> Markup {
    let rows = papers.iter().map(|paper| {
        vec![
            html! {
                a href={ "/papers/" (paper.id) } { (paper.title) }
                " " (layer_tag(lang, paper.layer))
                @if paper.replaced_by.is_some() { " " (list::tag(w::replaced(lang), Tone::Neutral)) }
            },
            html! { (paper.number) },
            html! { (when::date(lang, paper.dated_on)) },
            html! { (paper.by(lang)) },
        ]
    });
    [w::paper(lang), w::number(lang), w::dated_on(lang), w::made_by(lang)]
        .into_iter()
        .fold(Table::new(w::papers(lang)).quiet(), Table::head)
        .rows(rows)
        .empty(story::empty_state(w::no_papers(lang), html! {}))
        .render()
}

/// One paper; `record` is where the record stands that it was made from.
pub fn show(lang: Lang, paper: &PaperLine, record: Option<&str>) -> Markup {
    let case = html! {
        @if let (Some(id), Some(reference)) = (paper.case_id, &paper.case_reference) {
            a href={ "/cases/" (id) "/papers" } { (reference) }
        } @else { (w::no_case(lang)) }
    };
    let set_by = if paper.is_own { w::own_template(lang) } else { w::our_template(lang) };
    let mut facts = vec![
        (w::kind(lang), html! { (paper.kind.label(lang)) " " (layer_tag(lang, paper.layer)) }),
        (w::number(lang), html! { (w::number_of(lang, paper.number, i64::from(paper.dated_on.year()))) }),
        (w::dated_on(lang), html! { (when::date(lang, paper.dated_on)) }),
        (w::case(lang), case),
        (w::made_by(lang), html! { (paper.by(lang)) ", " (when::date_time(lang, paper.made_at)) }),
        (w::pages(lang), html! { (paper.pages) }),
        (w::template(lang), html! { (set_by) }),
    ];
    if let Some(record) = record {
        facts.insert(4, (w::record(lang), html! { a href=(record) { (w::open_record(lang)) } }));
    }
    html! {
        @if let Some(case) = paper.case_id {
            p.back { a href={ "/cases/" (case) "/papers" } { "← " (w::papers(lang)) } }
        } @else if let Some(record) = record {
            p.back { a href=(record) { "← " (w::open_record(lang)) } }
        } @else {
            p.back { a href="/registers" { "← " (w::to_registers(lang)) } }
        }
        h1 { (paper.title) }
        @if let Some(next) = paper.replaced_by {
            (notice::notice(lang, &Notice::new(NoticeKind::Info, w::is_replaced(lang))))
            p { a href={ "/papers/" (next) } { (w::to_the_next(lang)) } }
        }
        (list::summary_list(&facts))
        p.buttons { a.button href={ "/papers/" (paper.id) "/file" } download { (w::take_along(lang)) } }
        p.soft { (w::on_record(lang)) }
        (list::details(w::digest(lang), html! { p { code.digest { (paper.sha256) } } }))
    }
}
