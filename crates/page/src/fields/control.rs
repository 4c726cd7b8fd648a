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
    let (kind, value) = shown(kind, value);
    let suggest = field.suggest.as_ref();
    html! {
        input id=(field.name) name=(field.name) type=(kind) value=(value)
            class=[Some(field.shape).filter(|shape| !shape.is_empty())]
            autocomplete=[field.autocomplete] inputmode=[field.inputmode] maxlength=[field.max_length]
            min=[field.bounds.0.as_ref()] max=[field.bounds.1.as_ref()]
            aria-describedby=[field.described_by()] aria-invalid=[invalid(field)] readonly[field.read_only]
            hx-get=[suggest.map(|(href, _)| href)] hx-target=[suggest.map(|(_, target)| format!("#{target}"))]
            hx-trigger=[suggest.map(|_| "input changed delay:300ms")] hx-sync=[suggest.map(|_| "this:replace")]
            aria-controls=[suggest.map(|(_, target)| target)];
    }
}

/// A picker takes only what it understands, so a value it would drop is shown in a plain field.
fn shown<'a>(kind: &'a str, value: &'a str) -> (&'a str, Cow<'a, str>) {
    if value.trim().is_empty() {
        return (kind, Cow::Borrowed(""));
    }
    let understood = match kind {
        "password" => return (kind, Cow::Borrowed("")),
        "date" => typed::date(value).ok().map(|date| date.to_string()),
        "time" => typed::time(value).ok().map(|time| time.strftime("%H:%M").to_string()),
        "datetime-local" => {
            typed::moment(value).ok().map(|at| clock::local(at).strftime("%Y-%m-%dT%H:%M").to_string())
        }
        _ => return (kind, Cow::Borrowed(value)),
    };
    match understood {
        Some(value) => (kind, Cow::Owned(value)),
        None => ("text", Cow::Borrowed(value)),
    }
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
    fn a_picker_never_swallows_what_was_typed() {
        let errors = FieldErrors::new();
        let fields = Fields::new(Lang::Bg, &errors);
        let html = |value| fields.text("d", "Дата", value).date().render().0;
        assert!(html("05.03.2026").contains(r#"type="date" value="2026-03-05""#));
        assert!(html("31.02.2026").contains(r#"type="text" value="31.02.2026""#));
        let moment = fields.text("at", "Кога", "2026-03-05 14:30").datetime().render().0;
        assert!(moment.contains(r#"value="2026-03-05T14:30""#), "{moment}");
    }
}
