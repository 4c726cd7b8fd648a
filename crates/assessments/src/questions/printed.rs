//! A form on paper: blank, with room to write, or with its answers.

use super::{Leaf, Node, Sheet, w};
use base::Lang;
use instruments::{Value, instrument::Kind};
use page::{Markup, html, when};

/// The sheets of a form for paper. A filled one shows what was asked and answered; a blank one shows everything.
pub fn printed(lang: Lang, sheets: &[Sheet], filled: bool) -> Markup {
    html! {
        @for sheet in sheets.iter().filter(|sheet| !filled || sheet.relevant) {
            section.paper-part {
                @if !sheet.title.is_empty() { h2 { (sheet.title) } }
                @for node in &sheet.nodes { (node_of(lang, node, filled)) }
            }
        }
    }
}

fn node_of(lang: Lang, node: &Node, filled: bool) -> Markup {
    match node {
        Node::Leaf(leaf) if filled && !leaf.relevant => html! {},
        Node::Leaf(leaf) => question(lang, leaf, filled),
        Node::Group { relevant, .. } | Node::Repeat { relevant, .. } if filled && !relevant => html! {},
        Node::Group { label, nodes, .. } => html! {
            @if !label.is_empty() { h3 { (label) } }
            @for node in nodes { (node_of(lang, node, filled)) }
        },
        Node::Repeat { label, rows, .. } => html! {
            @for row in rows {
                h3 { (label) " " (row.number) }
                @for node in &row.nodes { (node_of(lang, node, filled)) }
            }
        },
    }
}

fn question(lang: Lang, leaf: &Leaf, filled: bool) -> Markup {
    if leaf.kind == Kind::Note {
        return html! { p.paper-note { (leaf.label) } };
    }
    html! {
        div.paper-question {
            p.paper-label { (leaf.label) }
            @if !filled && !leaf.hint.is_empty() { p.hint { (leaf.hint) } }
            @if leaf.choices.is_empty() {
                @if filled { p.paper-answer { (written(lang, &leaf.value)) } }
                @else { p.paper-line { } @if leaf.appearance.contains("multiline") { p.paper-line { } p.paper-line { } } }
            } @else { (choices(lang, leaf, filled)) }
        }
    }
}

fn choices(lang: Lang, leaf: &Leaf, filled: bool) -> Markup {
    let chosen: Vec<&str> = match &leaf.value {
        Value::Choices(names) => names.iter().map(String::as_str).collect(),
        Value::Choice(name) => vec![name.as_str()],
        _ => Vec::new(),
    };
    if filled {
        let labels = chosen.iter().map(|name| {
            leaf.choices.iter().find(|(code, _)| code == name).map_or(*name, |(_, label)| label.as_str())
        });
        let labels: Vec<&str> = labels.collect();
        return html! { p.paper-answer { @if labels.is_empty() { (w::not_answered(lang)) } @else { (labels.join("; ")) } } };
    }
    html! { ul.paper-choices { @for (_, label) in &leaf.choices { li { span aria-hidden="true" { "☐ " } (label) } } } }
}

fn written(lang: Lang, value: &Value) -> String {
    match value {
        Value::Date(day) => when::date(lang, *day),
        value if value.is_blank() => w::not_answered(lang).to_owned(),
        other => other.typed(),
    }
}
