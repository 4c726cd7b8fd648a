//! Who of the three knows, and the forms to tell the others.

use super::{AlertRow, read::Known};
use crate::response::{notification::Way, party::Party, w};
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, Render, Table, Tone, buttons, date_time, form, html, submit, tag};

/// The page of early informing.
#[derive(Debug, Clone)]
pub struct AlertsView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// Who was told.
    pub alerts: Vec<AlertRow>,
    /// To whom a letter can go.
    pub known: Vec<Known>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// Fresh keys for the two forms.
    pub keys: [String; 2],
}

/// Its content.
pub fn alerts(lang: Lang, view: &AlertsView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let forms = html! { (letters(lang, &fields, view)) (by_word(lang, &fields, view)) };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::alerts_title(lang)) }
        p { (w::alerts_lead(lang)) }
        (three(lang, &view.alerts))
        (log(lang, &view.alerts))
        (fields.with_errors(forms))
    }
}

/// Each of the three with whether it knows.
pub fn three(lang: Lang, alerts: &[AlertRow]) -> Markup {
    html! {
        ul.plain {
            @for party in Party::ALL {
                li {
                    (party.label(lang)) " "
                    @match alerts.iter().find(|alert| alert.party == *party) {
                        Some(alert) => { (tag(w::alert_knows(lang), Tone::Good)) " " (date_time(lang, alert.alerted_at)) }
                        None => (tag(w::alert_does_not_know(lang), Tone::Warn)),
                    }
                }
            }
        }
    }
}

fn log(lang: Lang, alerts: &[AlertRow]) -> Markup {
    let row = |one: &AlertRow| {
        vec![
            html! { (one.receiver) },
            html! { (one.party.label(lang)) },
            html! { (one.channel.label(lang)) },
            html! { (date_time(lang, one.alerted_at)) },
            html! { (one.by(lang)) },
        ]
    };
    Table::new(w::alerts_caption(lang))
        .head(w::alert_receiver(lang))
        .head(w::alert_party(lang))
        .head(w::alert_way(lang))
        .head(w::alert_at(lang))
        .head(w::written_by(lang))
        .rows(alerts.iter().map(row))
        .empty(html! { p { (w::alerts_empty(lang)) } })
        .render()
}

fn letters<'a>(lang: Lang, fields: &Fields<'a>, view: &'a AlertsView) -> Markup {
    let offered: Vec<_> = view
        .known
        .iter()
        .map(|one| (one.recipient.value(), format!("{} ({})", one.shown, one.recipient.party.label(lang))))
        .collect();
    let chosen: Vec<String> = view.typed.all("recipients").map(str::to_owned).collect();
    html! {
        section {
            h2 { (w::letters_title(lang)) }
            p { (w::letters_lead(lang)) }
            @if offered.is_empty() { p { (w::letters_empty(lang)) } } @else {
                (form(&format!("{}/alerts/letters", view.signal), &view.keys[0], None, html! {
                    (fields.checkbox_list("recipients", w::letters_to(lang), &chosen, &offered))
                    (buttons(submit(page::w::send(lang))))
                }))
            }
        }
    }
}

fn by_word<'a>(lang: Lang, fields: &Fields<'a>, view: &'a AlertsView) -> Markup {
    let typed = &view.typed;
    let chosen = |name| Some(typed.get(name)).filter(|value| !value.is_empty());
    html! {
        section {
            h2 { (w::by_word_title(lang)) }
            (form(&format!("{}/alerts", view.signal), &view.keys[1], None, html! {
                (fields.radios::<Party>("party", w::alert_party(lang), chosen("party")))
                (fields.text("receiver", w::alert_receiver(lang), typed.get("receiver")))
                (fields.radios::<Way>("channel", w::alert_way(lang), chosen("channel")))
                (fields.text("at", w::alert_at(lang), typed.get("at")).datetime())
                (buttons(submit(page::w::save(lang))))
            }))
        }
    }
}
