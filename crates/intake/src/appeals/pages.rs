//! The refusal being told, on the page of the request and on a page of its own.

use super::w;
use crate::{
    record::{Appeal, RequestId, RequestView},
    state::State,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, Tone, form, html, list, when};

/// How it stands with a refusal, as a part of the page of its request; nothing for any other.
pub fn panel(lang: Lang, request: &RequestView, may_write: bool) -> Markup {
    if request.state != State::Refused {
        return html! {};
    }
    let href = format!("/requests/{}/refusal/telling", request.id);
    html! {
        section.card aria-labelledby="telling" {
            h2 #telling { (w::title(lang)) }
            @match request.refusal_told_on {
                Some(day) => p {
                    (w::told_on_day(lang, when::date(lang, day)))
                    @match (request.appeal, request.appealed_on) {
                        (Some(Appeal::Appealed), Some(on)) => {
                            " " (list::tag(Appeal::Appealed.label(lang), Tone::Warn)) " " (when::date(lang, on))
                        }
                        (Some(appeal), _) => { " " (list::tag(appeal.label(lang), Tone::Neutral)) }
                        (None, _) => {}
                    }
                },
                None => p { (w::not_told_yet(lang)) },
            }
            @if may_write {
                @let words = if request.refusal_told_on.is_some() { w::note_appeal(lang) } else { w::note_telling(lang) };
                (form::buttons(form::button_link(&href, words)))
            }
        }
    }
}

/// The page on which it is noted.
#[derive(Debug, Clone)]
pub struct TellingView {
    /// The request.
    pub request: RequestId,
    /// Its reference.
    pub reference: String,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The version of the request.
    pub version: i64,
}

/// Its content.
pub fn telling_page(lang: Lang, view: &TellingView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let mut outcomes = vec![(String::new(), w::may_still(lang).to_owned())];
    outcomes.extend(page::options::<Appeal>(lang));
    let back = format!("/requests/{}", view.request);
    let body = html! {
        (fields.text("told_on", w::told_on(lang), typed.get("told_on")).date().hint(w::told_on_hint(lang)))
        (fields.radio_list("appeal", w::appeal(lang), Some(typed.get("appeal")), &outcomes))
        (fields.text("appealed_on", w::appealed_on(lang), typed.get("appealed_on")).date().optional())
        (form::buttons(html! { (form::submit(page::w::save(lang))) (form::button_link(&back, page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href=(back) { "← " (view.reference) } }
        h1 { (w::title(lang)) }
        p.lead { (w::lead(lang)) }
        (form::form(&format!("{back}/refusal/telling"), &form_key(), Some(view.version), fields.with_errors(body)))
    }
}
