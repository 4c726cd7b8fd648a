//! Entering a signal: eight questions on a phone, the likely answers already given.

use crate::{
    risk::Risk,
    signals::{
        Channel, ChildState, Reason, ReporterRole,
        form::{NAME_MOST, OUTSIDE, PHONE_MOST, SAID_MOST},
        w,
    },
};
use base::{FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use directory::wards::WardLine;
use page::{Draft, Fields, Markup, button_link, buttons, draft_restored, form_draft, html, submit};

/// The page of a new signal.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// The wards the centre answers for.
    pub wards: Vec<WardLine>,
    /// What was typed, or the answers that are likely.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// When the draft that is shown was kept.
    pub draft_of: Option<Timestamp>,
    /// Where a cancel leads.
    pub back: &'static str,
    /// A fresh key.
    pub key: String,
}

/// The name of the draft.
pub const DRAFT: &str = "signal";

/// Its content.
pub fn entry(lang: Lang, view: &EntryView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let saved = view.draft_of.map(page::time_of_day);
    let typed = &view.typed;
    let body = html! {
        (place(lang, &fields, typed, &view.wards))
        (call_fields(lang, &fields, typed))
        (fields.text("mother_name", w::mother_name(lang), typed.get("mother_name")).optional()
            .hint(w::mother_name_hint(lang)).max_length(NAME_MOST).autocomplete("off"))
        (child_fields(lang, &fields, typed))
        (reason_fields(lang, &fields, typed))
        (rest_fields(lang, &fields, view))
        (buttons(html! { (submit(w::entry_save(lang))) (button_link(view.back, page::w::cancel(lang))) }))
    };
    html! {
        h1 { (w::entry_title(lang)) }
        p.lead { (w::entry_lead(lang)) }
        @if let Some(at) = view.draft_of {
            (draft_restored(lang, at))
            // A call of yesterday must not mix with the one of now.
            form.one-button method="post" action={ "/drafts/" (DRAFT) "/discard" } {
                (fields.hidden("back", "/signals/new"))
                button.button.quiet type="submit" { (w::entry_anew(lang)) }
            }
        }
        (fields.errors())
        (form_draft(lang, Draft { name: DRAFT, saved: saved.as_deref() }, "/signals", &view.key, None, body))
    }
}

/// What is known seldom and can be added later; open when something was typed there.
fn rest_fields<'a>(lang: Lang, fields: &Fields<'a>, view: &'a EntryView) -> Markup {
    let typed = &view.typed;
    let names = ["mother_phone", "child_name"];
    let open = names.iter().any(|name| !typed.get(name).is_empty() || view.errors.of(name).is_some());
    html! {
        details.more open[open] {
            summary { (w::entry_rest(lang)) }
            div.more-body {
                (fields.text("mother_phone", w::mother_phone(lang), typed.get("mother_phone")).tel().optional()
                    .max_length(PHONE_MOST).autocomplete("off"))
                (child_name(lang, fields, typed))
            }
        }
    }
}

/// What the child is called, if it has a name.
pub fn child_name<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    html! {
        (fields.text("child_name", w::child_name(lang), typed.get("child_name")).optional()
            .hint(w::child_name_hint(lang)).max_length(NAME_MOST).autocomplete("off"))
    }
}

fn place<'a>(
    lang: Lang,
    fields: &Fields<'a>,
    typed: &'a Typed,
    wards: &[WardLine],
) -> page::fields::Field<'a> {
    let options = place_options(lang, wards);
    let chosen = typed.get("ward_id");
    // With a handful of wards all are in sight: one tap instead of three.
    if options.len() <= 6 {
        fields.radio_list("ward_id", w::ward(lang), Some(chosen), &options)
    } else {
        fields.select("ward_id", w::ward(lang), chosen, &options)
    }
}

/// The wards one may choose from, and that it is not from a ward.
pub fn place_options(lang: Lang, wards: &[WardLine]) -> Vec<(String, String)> {
    let wards = wards.iter().map(|ward| (ward.id.to_string(), ward.full_name(lang)));
    wards.chain([(OUTSIDE.to_owned(), w::not_from_a_ward(lang).to_owned())]).collect()
}

/// Who called, when and by which way.
pub fn call_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    html! {
        (fields.fieldset(w::reporter(lang), html! {
            (fields.select_code::<ReporterRole>("reporter_role", w::reporter_role(lang), Some(typed.get("reporter_role"))))
            (fields.text("reporter_name", w::reporter_name(lang), typed.get("reporter_name")).optional()
                .max_length(NAME_MOST).autocomplete("off"))
            (fields.text("reporter_phone", w::reporter_phone(lang), typed.get("reporter_phone")).tel().optional()
                .max_length(PHONE_MOST).autocomplete("off"))
        }))
        (fields.fieldset(w::call(lang), html! {
            (fields.text("called_at", w::called_at(lang), typed.get("called_at")).datetime().hint(w::called_at_hint(lang)))
            (fields.select_code::<Channel>("channel", w::channel(lang), Some(typed.get("channel"))))
        }))
    }
}

/// How far the child has come, and when it is expected or was born.
pub fn child_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    fields.fieldset(
        w::child(lang),
        html! {
            (fields.radios::<ChildState>("child_state", w::child_state(lang), Some(typed.get("child_state"))).inline())
            (fields.text("child_on", w::child_on(lang), typed.get("child_on")).date().optional().hint(w::child_on_hint(lang)))
        },
    )
}

/// Why the child may be left, how dangerous it is to wait, what was said.
pub fn reason_fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed) -> Markup {
    let chosen: Vec<String> = typed.all("reasons").map(str::to_owned).collect();
    html! {
        (fields.checkboxes::<Reason>("reasons", w::reasons(lang), &chosen).hint(w::reasons_hint(lang)).inline())
        (fields.radios::<Risk>("risk", w::risk(lang), Some(typed.get("risk"))).hint(w::risk_hint(lang)).inline())
        (fields.textarea("said", w::said(lang), typed.get("said")).optional().hint(w::said_hint(lang)).max_length(SAID_MOST))
    }
}
