//! Questions with a field for each choice.

use super::{Showing, invalid};
use crate::questions::{Leaf, choosing, w};
use base::Lang;
use instruments::{Value, instrument::Kind};
use page::{Markup, html};

/// The fields of a question with choices.
pub(super) fn several(showing: &Showing, leaf: &Leaf) -> Markup {
    let lang = showing.lang;
    let chosen: Vec<String> = match &leaf.value {
        Value::Choices(names) => names.clone(),
        other => Some(other.typed()).filter(|text| !text.is_empty()).into_iter().collect(),
    };
    let (kind, choices) = match leaf.kind {
        Kind::Rank { .. } => return rank(lang, leaf, &chosen),
        Kind::Range => ("radio", choosing::steps(lang, leaf)),
        Kind::SelectMultiple { .. } => ("checkbox", leaf.choices.clone()),
        _ => ("radio", leaf.choices.clone()),
    };
    html! {
        input type="hidden" name=(leaf.path) value="";
        div class=(class(leaf)) {
            @for (at, (name, label)) in choices.iter().enumerate() {
                @let id = if at == 0 { leaf.path.clone() } else { format!("{}-{}", leaf.path, at + 1) };
                div.choice {
                    input id=(id) name=(leaf.path) type=(kind) value=(name) checked[chosen.contains(name)]
                        aria-invalid=[invalid(leaf)];
                    label for=(id) { (label) }
                }
            }
        }
        @if kind == "radio" && !chosen.is_empty() && !leaf.required {
            button.link-button type="submit" name="do" value={ "clear:" (leaf.path) } {
                (w::clear(lang)) span.unseen { ": " (leaf.label) }
            }
        }
    }
}

/// Numbers are short enough to stand side by side on a phone too; answers in words only on a desk.
fn class(leaf: &Leaf) -> &'static str {
    match leaf.kind {
        Kind::Range => "choices steps",
        _ if leaf.appearance.contains("likert") => "choices likert",
        _ => "choices",
    }
}

/// Each choice gets its place.
fn rank(lang: Lang, leaf: &Leaf, chosen: &[String]) -> Markup {
    html! {
        ol.rank {
            @for (at, (name, label)) in leaf.choices.iter().enumerate() {
                @let id = if at == 0 { leaf.path.clone() } else { format!("{}-{}", leaf.path, at + 1) };
                @let place = chosen.iter().position(|one| one == name).map(|place| place + 1);
                li {
                    label for=(id) { (label) }
                    select id=(id) name={ (leaf.path) "#" (name) } aria-invalid=[invalid(leaf)] {
                        option value="" { (w::no_place(lang)) }
                        @for number in 1..=leaf.choices.len() {
                            option value=(number) selected[place == Some(number)] { (number) }
                        }
                    }
                }
            }
        }
    }
}
