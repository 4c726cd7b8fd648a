//! What a partner contact sees: their wards, how to report from each, and how far the answers to its signals are.
//! Nothing about the mother or the child.

use super::panel;
use crate::{
    duty::lines,
    today::{
        view::{PartnerSignal, PartnerView, PartnerWard},
        w,
    },
};
use base::Lang;
use page::{Markup, Table, button_link, date_time, empty_state, html};

/// The panels of a partner.
pub fn all(lang: Lang, view: &PartnerView) -> Markup {
    html! {
        section aria-labelledby="wards" {
            h2 #wards { (w::partner_wards(lang)) }
            @if view.wards.is_empty() { (empty_state(w::partner_no_wards(lang), html! {})) }
            div.cards { @for ward in &view.wards { (self::ward(lang, ward)) } }
        }
        @if !view.wards.is_empty() { (panel("signals", w::partner_signals(lang), signals(lang, &view.signals))) }
    }
}

fn ward(lang: Lang, ward: &PartnerWard) -> Markup {
    html! {
        section.card {
            h3 { (ward.name) }
            p { (w::partner_answers(lang, &ward.centre)) @if let Some(phone) = &ward.phone { " " (lines::phone(phone)) } }
            @if let Some(door) = &ward.door { (button_link(door, w::partner_report(lang))) }
            @else { p.soft { (w::partner_no_door(lang)) } }
        }
    }
}

fn signals(lang: Lang, signals: &[PartnerSignal]) -> Markup {
    let row = |signal: &PartnerSignal| {
        vec![
            html! { (signal.reference) },
            html! { (signal.ward) },
            html! { (date_time(lang, signal.received_at)) },
            html! { (signal.told) },
        ]
    };
    html! {
        (Table::new(w::partner_signals(lang)).quiet()
            .head(w::partner_number(lang)).head(w::partner_ward(lang)).head(w::partner_when(lang)).head(w::partner_state(lang))
            .rows(signals.iter().map(row)).empty(html! { p.soft { (w::partner_no_signals(lang)) } }))
    }
}
