//! Where two differ, side by side.

use crate::{questions::Difference, record::Assessment, scores::w};
use access::answer::form_key;
use base::{Lang, typed::Typed};
use casework::cases::{CaseView, frame};
use page::{Markup, form, html};

/// Agreeing: of each question that both answered otherwise, one of the two answers is chosen. `wrong` are the paths
/// that still need a choice, or another one.
pub fn agreement_page(
    lang: Lang,
    case: &CaseView,
    (first, second): (&Assessment, &Assessment),
    differences: &[Difference],
    typed: &Typed,
    wrong: &[String],
) -> Markup {
    let body = html! {
        @for one in differences { (choice(lang, (first, second), one, typed.get(&one.path), wrong.contains(&one.path))) }
        (form::buttons(html! {
            (form::submit(w::agree(lang)))
            (form::button_link(&first.address(), page::w::cancel(lang)))
        }))
    };
    let content = html! {
        p.lead { @if differences.is_empty() { (w::nothing_differs(lang)) } @else { (w::agree_lead(lang)) } }
        @if !wrong.is_empty() {
            div.error-summary role="alert" tabindex="-1" data-focus {
                h2 { (page::w::errors_title(lang)) }
                ul { @for one in differences.iter().filter(|one| wrong.contains(&one.path)) { li { a href={ "#" (one.path) } { (one.label) } } } }
            }
        }
        (form::form(&format!("{}/agreement", first.address()), &form_key(), None, body))
    };
    frame::step(lang, case, w::agree(lang), content)
}

fn choice(
    lang: Lang,
    (first, second): (&Assessment, &Assessment),
    one: &Difference,
    chosen: &str,
    is_wrong: bool,
) -> Markup {
    let option = |id: &str, value: &str, who: &str, answer: &str| {
        html! {
            div.choice {
                input id=(id) name=(one.path) type="radio" value=(value) checked[chosen == value];
                label for=(id) { strong { (who) } ": " @if answer.is_empty() { (w::no_answer(lang)) } @else { (answer) } }
            }
        }
    };
    let other = format!("{}-2", one.path);
    html! {
        fieldset class=(if is_wrong { "field wrong" } else { "field" }) {
            legend { (one.label) }
            div.choices {
                (option(&one.path, "first", first.by(lang), &one.one))
                (option(&other, "second", second.by(lang), &one.other))
            }
        }
    }
}
