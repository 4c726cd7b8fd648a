//! The HTML of each question.

mod choices;
mod fields;

use super::{
    choosing::{self, is_list},
    outline::{Leaf, Node, Row},
    w,
};
use base::Lang;
use instruments::{Value, instrument::Kind};
use page::{Markup, html, list};

/// How a form is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Showing<'a> {
    /// The language of the person.
    pub lang: Lang,
    /// The assessment that pictures and files are taken for; none where none are taken.
    pub files: Option<&'a str>,
}

/// The places of a form as fields.
pub fn nodes(showing: &Showing, nodes: &[Node]) -> Markup {
    html! { @for node in nodes { (node_of(showing, node)) } }
}

fn node_of(showing: &Showing, node: &Node) -> Markup {
    let lang = showing.lang;
    match node {
        Node::Leaf(leaf) => question(showing, leaf),
        Node::Group { path, label, relevant, nodes: inside } => html! {
            fieldset.part.asked data-path=(path) hidden[!relevant] {
                @if !label.is_empty() { legend { (label) } }
                (nodes(showing, inside))
            }
        },
        Node::Repeat { path, label, relevant, by_hand, rows } => html! {
            div.repeat data-path=(path) hidden[!relevant] {
                @if *by_hand { input type="hidden" name=(path) value=(rows.len()); }
                @for row in rows { (repeated(showing, label, *by_hand, row)) }
                @if rows.is_empty() && !by_hand { p.soft { (w::no_rows(lang)) } }
                @if *by_hand {
                    p { (page::secondary(&add_label(lang, label), "do", &format!("add:{path}"))) }
                }
            }
        },
    }
}

fn add_label(lang: Lang, label: &str) -> String {
    if label.is_empty() { w::add_another(lang).to_owned() } else { w::add_row(lang, label) }
}

fn repeated(showing: &Showing, label: &str, by_hand: bool, row: &Row) -> Markup {
    let lang = showing.lang;
    let title = format!("{label} {}", row.number);
    html! {
        fieldset.part.asked data-path=(row.path) {
            legend { (title.trim()) }
            (nodes(showing, &row.nodes))
            @if by_hand {
                p { button.button.quiet type="submit" name="do" value={ "remove:" (row.path) } {
                    (w::remove_row(lang)) span.unseen { ": " (title) }
                } }
            }
        }
    }
}

fn question(showing: &Showing, leaf: &Leaf) -> Markup {
    let class = if leaf.problem.is_some() { "field wrong asked" } else { "field asked" };
    let kind = kind(leaf);
    if leaf.kind == Kind::Note {
        return html! { div.form-note.asked data-path=(leaf.path) data-kind=(kind) hidden[!leaf.relevant] { p.as-typed { (leaf.label) } (hint(showing, leaf)) } };
    }
    if leaf.read_only {
        return html! {
            div class=(class) data-path=(leaf.path) data-kind=(kind) hidden[!leaf.relevant] {
                p { strong { (leaf.label) } } (hint(showing, leaf))
                output.as-typed data-value { (shown(showing.lang, leaf)) }
            }
        };
    }
    if is_list(leaf) {
        return html! {
            fieldset class=(class) data-path=(leaf.path) data-kind=(kind) hidden[!leaf.relevant]
                aria-describedby=[described(leaf)] {
                legend { (leaf.label) (optional(showing.lang, leaf)) }
                (help(showing, leaf))
                (choices::several(showing, leaf))
            }
        };
    }
    html! {
        div class=(class) data-path=(leaf.path) data-kind=(kind) hidden[!leaf.relevant] {
            @if matches!(leaf.kind, Kind::Image | Kind::File) { p { strong { (leaf.label) } (optional(showing.lang, leaf)) } }
            @else if leaf.kind != Kind::Acknowledge { label for=(leaf.path) { (leaf.label) (optional(showing.lang, leaf)) } }
            (help(showing, leaf))
            (fields::field(showing, leaf))
        }
    }
}

/// The name of the kind, for scripts.
fn kind(leaf: &Leaf) -> &'static str {
    match leaf.kind {
        Kind::Integer => "integer",
        Kind::Decimal => "decimal",
        Kind::Date => "date",
        Kind::Time => "time",
        Kind::DateTime => "date_time",
        Kind::SelectOne { .. } => "select_one",
        Kind::SelectMultiple { .. } => "select_multiple",
        Kind::Rank { .. } => "rank",
        Kind::Range => "range",
        Kind::Note => "note",
        Kind::Acknowledge => "acknowledge",
        Kind::Image => "image",
        Kind::File => "file",
        Kind::Geopoint => "geopoint",
        Kind::Text | Kind::Calculate | Kind::Hidden | Kind::Barcode | Kind::Meta { .. } => "text",
    }
}

fn shown(lang: Lang, leaf: &Leaf) -> String {
    let label = |name: &String| {
        leaf.choices.iter().find(|(code, _)| code == name).map_or(name.clone(), |(_, label)| label.clone())
    };
    match &leaf.value {
        Value::Choice(name) => label(name),
        Value::Choices(names) => names.iter().map(label).collect::<Vec<_>>().join("; "),
        Value::Blank => "–".to_owned(),
        Value::Decimal(_) => choosing::number(lang, &leaf.value.typed()),
        other => fields::day(other, &other.typed()),
    }
}

fn optional(lang: Lang, leaf: &Leaf) -> Markup {
    html! { @if leaf.required { " " span.must { (w::must(lang)) } } }
}

fn hint(showing: &Showing, leaf: &Leaf) -> Markup {
    html! {
        @if !leaf.hint.is_empty() { p.hint id={ (leaf.path) "-hint" } { (leaf.hint) } }
        @if !leaf.guidance.is_empty() { (list::details(w::more_help(showing.lang), html! { p.as-typed { (leaf.guidance) } })) }
    }
}

fn help(showing: &Showing, leaf: &Leaf) -> Markup {
    html! {
        (hint(showing, leaf))
        @if let Some(last) = &leaf.last { p.last-time { (w::last_time(showing.lang, last.as_str())) } }
        @if let Some(problem) = &leaf.problem {
            p.problem id={ (leaf.path) "-error" } { span.unseen { (page::w::error_prefix(showing.lang)) " " } (problem) }
        }
    }
}

/// The ids of what says more about a field.
fn described(leaf: &Leaf) -> Option<String> {
    let said = [
        ("hint", !leaf.hint.is_empty()),
        ("place", leaf.kind == Kind::Geopoint),
        ("range", leaf.kind == Kind::Range && !is_list(leaf)),
        ("error", leaf.problem.is_some()),
    ];
    let ids = said.iter().filter(|(_, is_said)| *is_said).map(|(id, _)| format!("{}-{id}", leaf.path));
    Some(ids.collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty())
}

fn invalid(leaf: &Leaf) -> Option<&'static str> {
    leaf.problem.is_some().then_some("true")
}
