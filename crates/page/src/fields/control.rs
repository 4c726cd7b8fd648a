//! The HTML of each kind of field.

use super::Field;
use crate::w;
use base::{clock, typed};
use maud::{Markup, html};
use std::borrow::Cow;

/// What a person types into or chooses from.
#[derive(Debug, Clone)]
pub(super) enum Control<'a> {
    Line { kind: &'static str, value: &'a str },
    Area { rows: u8, value: &'a str },
    Select { value: &'a str, options: Vec<(String, String)> },
    Choices { kind: &'static str, chosen: Vec<String>, options: Vec<(String, String)> },
    Check { checked: bool },
    File { accept: &'a str, several: bool },
}

pub(super) fn whole(field: &Field) -> Markup {
    let class = if field.problem.is_some() { "field wrong" } else { "field" };
    match &field.control {
        Control::Choices { kind, chosen, options } => html! {
            fieldset class=(class) aria-describedby=[field.described_by()] {
                legend { (field.label) (field.optional_mark()) }
                (field.help())
                (choices(field, kind, chosen, options))
            }
        },
        Control::Check { checked } => html! {
            div class=(class) { (field.help()) (check(field, *checked)) }
        },
        _ => html! {
            div class=(class) {
                label for=(field.name) { (field.label) (field.optional_mark()) }
                (field.help())
                (single(field))
            }
        },
    }
}

fn single(field: &Field) -> Markup {
    match &field.control {
        Control::Line { kind, value } => line(field, kind, value),
        Control::Area { rows, value } => html! {
            textarea id=(field.name) name=(field.name) rows=(rows) aria-describedby=[field.described_by()]
                aria-invalid=[invalid(field)] maxlength=[field.max_length] readonly[field.read_only] {
                // The first line break of a text area is dropped by the parser.
                @if value.starts_with('\n') { "\n" }
                (value)
            }
        },
        Control::Select { value, options } => html! {
            select id=(field.name) name=(field.name) aria-describedby=[field.described_by()]
                aria-invalid=[invalid(field)] autocomplete=[field.autocomplete] {
                @if options.first().is_none_or(|(first, _)| !first.is_empty()) {
                    option value="" selected[value.is_empty()] { (w::choose(field.lang)) }
                }
                @for (code, label) in options { option value=(code) selected[code == value] { (label) } }
            }
        },
        Control::File { accept, several } => html! {
            input id=(field.name) name=(field.name) type="file" accept=(accept) multiple[*several]
                aria-describedby=[field.described_by()] aria-invalid=[invalid(field)];
        },
        Control::Choices { .. } | Control::Check { .. } => html! {},
    }
}

fn line(field: &Field, kind: &str, value: &str) -> Markup {
    let typed = matches!(kind, "date" | "time" | "datetime-local");
    let value = shown(kind, value);
    let suggest = field.suggest.as_ref();
    let input = html! {
        input id=(field.name) name=(field.name) type=(if typed { "text" } else { kind }) value=(value)
            class=[Some(field.shape).filter(|shape| !shape.is_empty())] data-typed=[typed.then_some(kind)]
            autocomplete=[field.autocomplete.or(typed.then_some("off"))]
            inputmode=[field.inputmode.or(typed.then_some("numeric"))] maxlength=[field.max_length]
            data-min=[field.bounds.0.as_ref()] data-max=[field.bounds.1.as_ref()]
            aria-describedby=[field.described_by()] aria-invalid=[invalid(field)] readonly[field.read_only]
            hx-get=[suggest.map(|(href, _)| href)] hx-target=[suggest.map(|(_, target)| format!("#{target}"))]
            hx-trigger=[suggest.map(|_| "input changed delay:300ms")] hx-sync=[suggest.map(|_| "this:replace")]
            aria-controls=[suggest.map(|(_, target)| target)];
    };
    if kind == "date" || kind == "datetime-local" {
        return html! { div.pick-field { (input) (calendar_button(field)) } };
    }
    input
}

/// Of use only with script, and seen only with it.
fn calendar_button(field: &Field) -> Markup {
    html! {
        button.pick type="button" data-pick=(field.name) aria-label={ (w::open_calendar(field.lang)) ": " (field.label) } {
            svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true" focusable="false" {
                path d="M3 5h14v12H3zM3 8.5h14M7 3v3.5M13 3v3.5" {}
            }
        }
    }
}

/// Dates and times as people read them, whatever way they came; what cannot be read stays as it was typed.
fn shown<'a>(kind: &str, value: &'a str) -> Cow<'a, str> {
    let read = match kind {
        "password" => return Cow::Borrowed(""),
        "date" => typed::date(value).ok().map(|date| date.strftime("%d.%m.%Y").to_string()),
        "time" => typed::time(value).ok().map(|time| time.strftime("%H:%M").to_string()),
        "datetime-local" => {
            typed::moment(value).ok().map(|at| clock::local(at).strftime("%d.%m.%Y %H:%M").to_string())
        }
        _ => None,
    };
    read.map_or(Cow::Borrowed(value), Cow::Owned)
}

fn choices(field: &Field, kind: &str, chosen: &[String], options: &[(String, String)]) -> Markup {
    let class = if field.shape == "inline" { "choices inline" } else { "choices" };
    html! {
        div class=(class) {
            @for (at, (value, label)) in options.iter().enumerate() {
                // The first one bears the name of the field, for the link from the list of problems.
                @let id = if at == 0 { field.name.to_owned() } else { format!("{}-{}", field.name, at + 1) };
                div.choice {
                    input id=(id) name=(field.name) type=(kind) value=(value)
                        checked[chosen.contains(value)] aria-invalid=[invalid(field)];
                    label for=(id) { (label) }
                }
            }
        }
    }
}

fn check(field: &Field, checked: bool) -> Markup {
    html! {
        div.choice {
            input id=(field.name) name=(field.name) type="checkbox" value="yes" checked[checked]
                aria-describedby=[field.described_by()] aria-invalid=[invalid(field)];
            label for=(field.name) { (field.label) (field.optional_mark()) }
        }
    }
}

fn invalid(field: &Field) -> Option<&'static str> {
    field.problem.map(|_| "true")
}

#[cfg(test)]
mod tests {
    use crate::{Fields, Render};
    use base::{FieldErrors, Lang, Problem};

    #[test]
    fn what_is_wrong_is_tied_to_the_field() {
        let errors = FieldErrors::one("name", Problem::Required);
        let html =
            Fields::new(Lang::Bg, &errors).text("name", "Име", "").hint("Както е в картата").render().0;
        assert!(html.contains(r#"aria-describedby="name-hint name-error""#), "{html}");
        assert!(html.contains(r#"aria-invalid="true""#), "{html}");
        assert!(html.contains(r#"<p class="problem" id="name-error">"#), "{html}");
    }

    #[test]
    fn dates_are_shown_as_people_read_them_and_nothing_typed_is_lost() {
        let errors = FieldErrors::new();
        let fields = Fields::new(Lang::Bg, &errors);
        let html = |value| fields.text("d", "Дата", value).date().render().0;
        assert!(html("2026-03-05").contains(r#"value="05.03.2026""#));
        assert!(html("31.02.2026").contains(r#"value="31.02.2026""#));
        let moment = fields.text("at", "Кога", "2026-03-05T14:30").datetime().render().0;
        assert!(moment.contains(r#"value="05.03.2026 14:30""#), "{moment}");
    }
}
