//! Pages for the other side, without an account: the PIN, what was chosen to be told, the answer.

use super::{
    answered,
    one::{answer_fields, outcome_fields},
    told,
};
use crate::referrals::{Referral, Stage, facts::Told, w};
use access::answer::form_key;
use base::{FieldErrors, Lang, phone::Phone, typed::Typed};
use page::{Fields, Markup, form, html, when};

/// Who asks.
#[derive(Debug, Clone)]
pub struct Asks {
    /// Where the page is.
    pub here: String,
    /// The centre that refers.
    pub centre: String,
    /// Its telephone.
    pub phone: Option<String>,
    /// To whom it goes.
    pub to: String,
}

/// The page before the PIN: who asks, and nothing about anybody.
pub fn pin_page(lang: Lang, asks: &Asks, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = html! {
        // Never shown again, not even what was typed wrong.
        (fields.text("pin", w::pin(lang), "").number().autocomplete("off").hint(w::pin_hint(lang)).max_length(12))
        (form::buttons(form::submit(w::open(lang))))
    };
    html! {
        h1 { (w::outside_title(lang)) }
        p.lead { (w::outside_lead(lang, asks.centre.as_str(), asks.to.as_str())) }
        (fields.errors())
        (form::form(&asks.here, &form_key(), None, body))
        (call(lang, asks))
    }
}

/// What the page behind the PIN shows.
#[derive(Debug, Clone)]
pub struct LookView {
    /// Who asks.
    pub asks: Asks,
    /// The referral.
    pub referral: Referral,
    /// What it tells.
    pub facts: Vec<Told>,
    /// What stands for the PIN from here on.
    pub ticket: String,
    /// What was typed.
    pub typed: Typed,
    /// What is wrong with it.
    pub errors: FieldErrors,
}

/// What was chosen to be told, with the answer or the place for it.
pub fn look_page(lang: Lang, view: &LookView) -> Markup {
    let (one, here) = (&view.referral, &view.asks.here);
    let fields = Fields::new(lang, &view.errors);
    let ticket = form::hidden("ticket", &view.ticket);
    html! {
        h1 { (w::one_title(lang, one.reference.as_str())) }
        p.lead { (w::outside_from(lang, one.by(lang), view.asks.centre.as_str())) }
        section {
            h2 { (w::what_is_asked(lang)) }
            (told(lang, one, &view.facts))
            p.soft { (w::keep_closed(lang)) }
        }
        (answered(lang, one))
        @if one.waits() {
            section {
                h2 { (w::your_answer(lang)) }
                @if let Some(day) = one.answer_by { p { (w::please_until(lang, when::date(lang, day))) } }
                (form::form(&format!("{here}/answer"), &form_key(), Some(one.version), html! {
                    (ticket) (answer_fields(lang, &fields, &view.typed))
                }))
            }
        }
        @if one.stage == Stage::Accepted {
            section {
                h2 { (w::what_came(lang)) }
                p { (w::what_came_lead(lang)) }
                (form::form(&format!("{here}/outcome"), &form_key(), Some(one.version), html! {
                    (ticket) (outcome_fields(lang, &fields, &view.typed))
                }))
            }
        }
        (call(lang, &view.asks))
    }
}

/// What the other side reads after it said something.
pub fn thanks_page(lang: Lang, asks: &Asks, is_accepted: bool) -> Markup {
    html! {
        h1 { (w::thanks(lang)) }
        p.lead { (w::thanks_text(lang, asks.centre.as_str())) }
        @if is_accepted { p { (w::thanks_later(lang)) } }
        p.way { a href=(asks.here) { (w::open_again(lang)) } }
        (call(lang, asks))
    }
}

fn call(lang: Lang, asks: &Asks) -> Markup {
    html! {
        @if let Some(phone) = &asks.phone {
            @let phone = Phone::read(phone);
            p { (w::call(lang)) " " a href={ "tel:" (phone.canonical) } { (phone.display) } }
        }
    }
}
