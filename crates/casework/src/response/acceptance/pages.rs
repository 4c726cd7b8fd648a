//! Who works on a signal, handing it over, asking a colleague along.

use super::read::ColleagueLine;
use crate::response::w;
use base::{FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, Table, buttons, form, html, submit};

/// The page of those who work on a signal.
#[derive(Debug, Clone)]
pub struct ColleaguesView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// Who works on it.
    pub team: Vec<ColleagueLine>,
    /// Who could.
    pub colleagues: Vec<ColleagueLine>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// Fresh keys for the two forms.
    pub keys: [String; 2],
}

/// Its content.
pub fn colleagues(lang: Lang, view: &ColleaguesView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let offered: Vec<(String, String)> =
        view.colleagues.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned())).collect();
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::colleagues_title(lang)) }
        (fields.errors())
        (team(lang, &view.team))
        section {
            h2 { (w::handover_title(lang)) }
            p { (w::handover_lead(lang)) }
            (form(&format!("{}/handover", view.signal), &view.keys[0], None, html! {
                (fields.select("to", w::handover_to(lang), view.typed.get("to"), &offered))
                (fields.textarea("reason", w::handover_reason(lang), view.typed.get("reason")).rows(3).hint(w::handover_reason_hint(lang)))
                (fields.checkbox("stay", w::handover_stay(lang), base::typed::checked(view.typed.get("stay"))))
                (buttons(submit(w::handover_do(lang))))
            }))
        }
        section {
            h2 { (w::along_title(lang)) }
            p { (w::along_lead(lang)) }
            (form(&format!("{}/colleagues", view.signal), &view.keys[1], None, html! {
                (fields.select("colleague", w::along_who(lang), view.typed.get("colleague"), &offered))
                (buttons(submit(w::along_do(lang))))
            }))
        }
    }
}

fn team(lang: Lang, team: &[ColleagueLine]) -> Markup {
    let row = |one: &ColleagueLine| {
        let phone = one.phone.as_deref();
        vec![
            html! { (one.name(lang)) },
            html! { @if let Some(phone) = phone { a href={ "tel:" (phone.replace(' ', "")) } { (phone) } } @else { (page::w::not_given(lang)) } },
        ]
    };
    html! {
        (Table::new(w::team_caption(lang)).head(w::team_name(lang)).head(w::team_phone(lang)).rows(team.iter().map(row))
            .empty(html! { p { (w::team_empty(lang)) } }))
    }
}
