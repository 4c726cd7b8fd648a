//! What was assessed, as pages.

mod agreement;
mod change;
mod list;

use crate::{
    questions::{self, Difference, Sheet, Showing, Turning},
    record::{Assessment, Correction, Role, Standing},
    scores::{ScoreLine, domain, w},
};
use access::answer::form_key;
use base::{
    Code, FieldErrors, Lang,
    ids::{FileId, UserId},
};
use casework::{
    cases::{CaseView, frame},
    notes::layer_tag,
};
use page::{Fields, Markup, Tone, form, html, list as parts, when};

pub use agreement::agreement_page;
pub use change::{ChangeView, Moment, change_page};
pub use list::{ListView, list_page};

/// An assessment that may not be read yet.
pub fn closed_page(lang: Lang, case: &CaseView, of: &Assessment, standing: Standing) -> Markup {
    let why = match standing {
        Standing::Later => w::score_first(lang).to_owned(),
        Standing::Others | Standing::Unknown | Standing::Seen => w::filled_by(lang, of.by(lang)),
    };
    let back = format!("/cases/{}/assessments", case.id);
    frame::step(
        lang,
        case,
        of.title(lang),
        html! { p.lead { (why) } p { (form::button_link(&back, w::assessments(lang))) } },
    )
}

/// The results of one assessment.
pub struct ResultView {
    /// The case.
    pub case: CaseView,
    /// The assessment.
    pub of: Assessment,
    /// What it comes to.
    pub scores: Vec<ScoreLine>,
    /// The form with its answers.
    pub sheets: Vec<Sheet>,
    /// What was put right, and what it was.
    pub corrections: Vec<(Correction, Vec<Difference>)>,
    /// Files that answer questions: id, path, name.
    pub files: Vec<(FileId, String, String)>,
    /// True when two people are done and may agree.
    pub is_pair_done: bool,
    /// Who looks.
    pub viewer: Option<UserId>,
}

/// `/cases/{id}/assessments/{assessment}`
pub fn result_page(lang: Lang, view: &ResultView) -> Markup {
    let of = &view.of;
    let here = of.address();
    let may_write = view.case.may.write_assessments.contains(&of.layer);
    let content = html! {
        p.case-tags {
            strong { (of.person.display(lang)) } " · " (when::date(lang, of.held_on)) " " (layer_tag(lang, of.layer))
            @if of.role != Role::Alone { " " (parts::tag(of.role.label(lang), Tone::Neutral)) }
        }
        (parts::summary_list(&facts(lang, of)))
        (scores(lang, view))
        (missing(lang, view))
        section { h2 { (w::answers(lang)) } (parts::details(w::show_answers(lang), questions::printed(lang, &view.sheets, true))) (files(view, &here)) }
        @if !view.corrections.is_empty() { (corrections(lang, view)) }
        (next(lang, view, may_write))
        (deeds(lang, view, &here, may_write))
        p.soft { (w::working_aid(lang)) }
    };
    frame::step(lang, &view.case, of.title(lang), content)
}

fn facts(lang: Lang, of: &Assessment) -> Vec<(&'static str, Markup)> {
    let mut facts = vec![(w::assessor(lang), html! { (of.by(lang)) })];
    if let Some(place) = &of.place {
        facts.push((w::place(lang), html! { (place) }));
    }
    if let Some(with) = &of.with_whom {
        facts.push((w::with_whom(lang), html! { (with) }));
    }
    if let Some(minutes) = of.minutes {
        facts.push((w::took(lang), html! { (when::duration(lang, minutes)) }));
    }
    facts.push((w::version(lang), html! { (of.number) }));
    facts
}

fn scores(lang: Lang, view: &ResultView) -> Markup {
    let weak: Vec<&ScoreLine> = view.scores.iter().filter(|line| line.is_weak()).collect();
    html! {
        section {
            h2 { (w::scores(lang)) }
            @if view.scores.is_empty() { p { (w::no_scales(lang)) } } @else { (ScoreLine::table(lang, &view.scores)) }
            @if view.case.may.goals && !weak.is_empty() {
                h3 { (w::where_support(lang)) }
                ul.plain {
                    @for line in weak {
                        li {
                            a href={ "/cases/" (view.case.id) "/goals/new?assessment=" (view.of.id) "&person=" (view.of.person_id) "&domain=" (line.domain) } {
                                (w::set_goal(lang, if line.domain.is_empty() { line.label.clone() } else { domain(lang, &line.domain) }))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What was asked and not answered.
fn missing(lang: Lang, view: &ResultView) -> Markup {
    let open: Vec<&str> = view
        .sheets
        .iter()
        .filter(|sheet| sheet.relevant)
        .flat_map(Sheet::leaves)
        .filter(|leaf| leaf.relevant && leaf.kind.is_answered() && !leaf.read_only && leaf.value.is_blank())
        .map(|leaf| leaf.label.as_str())
        .collect();
    html! {
        @if !open.is_empty() {
            (parts::details(&w::not_answered(lang, open.len()), html! { ul { @for label in open { li { (label) } } } }))
        }
    }
}

fn files(view: &ResultView, here: &str) -> Markup {
    html! {
        @if !view.files.is_empty() {
            ul { @for (id, _, name) in &view.files { li { a href={ (here) "/files/" (id) } download { (name) } } } }
        }
    }
}

fn corrections(lang: Lang, view: &ResultView) -> Markup {
    html! {
        section {
            h2 { (w::corrections(lang)) }
            @for (correction, differences) in &view.corrections {
                p { (w::corrected_by(lang, correction.by(lang), when::date_time(lang, correction.corrected_at))) ": " (correction.reason) }
                ul {
                    @for one in differences {
                        li { (one.label) ": " del { (or_dash(&one.one)) } " → " ins { (or_dash(&one.other)) } }
                    }
                }
            }
        }
    }
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

fn next(lang: Lang, view: &ResultView, may_write: bool) -> Markup {
    let errors = FieldErrors::new();
    let fields = Fields::new(lang, &errors);
    let typed = view.of.next_on.map(|day| day.to_string()).unwrap_or_default();
    let body = html! {
        (fields.text("next_on", w::next_on(lang), &typed).date().optional())
        (form::buttons(html! { button.button.quiet type="submit" { (page::w::save(lang)) } }))
    };
    html! {
        section {
            h2 { (w::next_assessment(lang)) }
            p { @match view.of.next_on { Some(day) => (w::next_is_on(lang, when::date(lang, day))), None => (w::no_next(lang)) } }
            @if may_write && view.of.counts {
                (parts::details(w::change_next(lang), form::form(&format!("{}/next", view.of.address()), &form_key(), None, body)))
            }
        }
    }
}

fn deeds(lang: Lang, view: &ResultView, here: &str, may_write: bool) -> Markup {
    let of = &view.of;
    let change = format!(
        "/cases/{}/assessments/change?instrument={}&person={}",
        of.case_id, of.instrument_id, of.person_id
    );
    html! {
        div.buttons.no-print {
            (form::button_link(&change, w::over_time(lang)))
            (form::button_link(&format!("{here}/paper"), page::w::print(lang)))
            @if may_write {
                (form::button_link(&format!("{here}/correction"), w::correct(lang)))
                @if view.is_pair_done { (form::button_link(&format!("{here}/agreement"), w::agree(lang))) }
            }
        }
        @if may_write && of.role == Role::Alone && view.viewer != Some(of.assessor_id) {
            p.soft { (w::second_text(lang)) }
            (form::post_button(&format!("{here}/second"), &form_key(), None, w::second(lang)))
        }
    }
}

/// Putting answers right.
pub struct CorrectionView {
    /// The case.
    pub case: CaseView,
    /// The assessment.
    pub of: Assessment,
    /// The form with its answers.
    pub sheets: Vec<Sheet>,
    /// The sheet that a phone shows.
    pub turning: Turning,
    /// What is wrong with the answers: path, question, what.
    pub wrong: Vec<(String, String, String)>,
    /// The reason as typed.
    pub reason: String,
    /// What is wrong with the reason.
    pub errors: FieldErrors,
}

/// Putting answers right.
pub fn correction_page(lang: Lang, view: &CorrectionView) -> Markup {
    let of = &view.of;
    let fields = Fields::new(lang, &view.errors);
    let end = html! {
        (fields.textarea("reason", w::reason(lang), &view.reason).rows(2))
        (form::buttons(html! {
            button.button type="submit" name="do" value="correct" { (w::correct(lang)) }
            (form::button_link(&of.address(), page::w::cancel(lang)))
        }))
    };
    let showing = Showing { lang, files: None };
    let body = questions::sheets(&showing, &view.sheets, view.turning, end);
    let content = html! {
        p.lead { (w::correct_lead(lang)) }
        (fields.errors())
        @if !view.wrong.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-focus {
                h2 { (page::w::errors_title(lang)) }
                ul { @for (path, label, what) in &view.wrong { li { a href={ "#" (path) } { (label) ": " (what) } } } }
            }
        }
        div.filling lang=(of.language) {
            (form::form(&format!("{}/correction", of.address()), &form_key(), Some(of.version), body))
        }
    };
    frame::step(lang, &view.case, w::correct(lang), content)
}

/// A filled form on paper.
pub fn printed_page(
    lang: Lang,
    of_form: Lang,
    case: &CaseView,
    of: &Assessment,
    sheets: &[Sheet],
    scores: &[ScoreLine],
) -> Markup {
    html! {
        p.back { a href=(of.address()) { "← " (of.title(lang)) } }
        p.no-print { button.button.quiet.scripted-only type="button" data-print { (page::w::print(lang)) } }
        article.paper lang=(of_form.tag()) {
            h1 { (of.title(of_form)) }
            p { strong { (of.person.full(of_form)) } " · " (when::date(of_form, of.held_on)) " · " (case.reference) }
            (parts::summary_list(&facts(of_form, of)))
            @if !scores.is_empty() { section { h2 { (w::scores(of_form)) } (ScoreLine::table(of_form, scores)) } }
            (questions::printed(of_form, sheets, true))
            p.soft { (w::working_aid(of_form)) }
        }
    }
}
