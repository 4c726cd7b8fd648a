//! The HTML of each question.

use super::{
    outline::{Leaf, Node, Row},
    w,
};
use base::Lang;
use instruments::{Value, instrument::Kind};
use page::{Markup, html, list, when};

/// More choices than these become a drop-down list.
const MOST_IN_SIGHT: usize = 9;
/// A range of at most this many steps is shown step by step.
const MOST_STEPS: f64 = 11.0;

/// How a form is shown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Showing {
    /// The language of the person.
    pub lang: Lang,
    /// True where pictures and files are taken.
    pub files: bool,
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
                (several(showing, leaf))
            }
        };
    }
    html! {
        div class=(class) data-path=(leaf.path) data-kind=(kind) hidden[!leaf.relevant] {
            @if matches!(leaf.kind, Kind::Image | Kind::File) { p { strong { (leaf.label) } (optional(showing.lang, leaf)) } }
            @else if leaf.kind != Kind::Acknowledge { label for=(leaf.path) { (leaf.label) (optional(showing.lang, leaf)) } }
            (help(showing, leaf))
            (single(showing, leaf))
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

fn is_list(leaf: &Leaf) -> bool {
    match leaf.kind {
        Kind::SelectOne { .. } => !is_minimal(leaf),
        Kind::SelectMultiple { .. } | Kind::Rank { .. } => true,
        Kind::Range => !steps(leaf).is_empty(),
        _ => false,
    }
}

fn is_minimal(leaf: &Leaf) -> bool {
    leaf.choices.len() > MOST_IN_SIGHT
        || leaf.appearance.contains("minimal")
        || leaf.appearance.contains("autocomplete")
}

fn single(showing: &Showing, leaf: &Leaf) -> Markup {
    let typed = leaf.value.typed();
    let path = leaf.path.as_str();
    match leaf.kind {
        Kind::SelectOne { .. } => html! {
            select id=(path) name=(path) aria-describedby=[described(leaf)] aria-invalid=[invalid(leaf)] {
                option value="" selected[typed.is_empty()] { (page::w::choose(showing.lang)) }
                @for (name, label) in &leaf.choices { option value=(name) selected[*name == typed] { (label) } }
            }
        },
        Kind::Text if leaf.appearance.contains("multiline") => html! {
            textarea id=(path) name=(path) rows="4" maxlength="10000" aria-describedby=[described(leaf)]
                aria-invalid=[invalid(leaf)] {
                @if typed.starts_with('\n') { "\n" } (typed)
            }
        },
        Kind::Acknowledge => html! {
            input type="hidden" name=(path) value="";
            div.choice {
                input id=(path) name=(path) type="checkbox" value="OK" checked[!leaf.value.is_blank()]
                    aria-describedby=[described(leaf)] aria-invalid=[invalid(leaf)];
                label for=(path) { (leaf.label) (optional(showing.lang, leaf)) }
            }
        },
        Kind::Image | Kind::File => file(showing, leaf, &typed),
        Kind::Geopoint => html! {
            (line(leaf, &typed, Some("decimal"), None))
            button.button.quiet.scripted-only type="button" data-place-of=(path) data-failed=(w::place_failed(showing.lang)) {
                (w::use_my_place(showing.lang))
            }
            span role="status" {}
        },
        Kind::Integer => line(leaf, &typed, Some("numeric"), None),
        Kind::Decimal | Kind::Range => {
            let typed = if showing.lang == Lang::Bg { typed.replace('.', ",") } else { typed };
            line(leaf, &typed, Some("decimal"), None)
        }
        Kind::Date => line(leaf, &day(&leaf.value, &typed), Some("numeric"), Some("date")),
        Kind::Time => line(leaf, &typed, Some("numeric"), Some("time")),
        Kind::DateTime => line(leaf, &day(&leaf.value, &typed), Some("numeric"), Some("datetime-local")),
        _ => line(leaf, &typed, None, None),
    }
}

/// Dates as people write them; what cannot be read stays as it was typed.
fn day(value: &Value, typed: &str) -> String {
    match value {
        Value::Date(day) => when::date(Lang::Bg, *day),
        Value::DateTime(at) => {
            format!("{} {:02}:{:02}", when::date(Lang::Bg, at.date()), at.hour(), at.minute())
        }
        _ => typed.to_owned(),
    }
}

fn line(leaf: &Leaf, value: &str, mode: Option<&str>, shape: Option<&str>) -> Markup {
    let narrow = mode.is_some().then_some("narrow");
    html! {
        input id=(leaf.path) name=(leaf.path) type="text" value=(value) class=[narrow] autocomplete="off"
            inputmode=[mode] data-typed=[shape] maxlength="1000" aria-describedby=[described(leaf)]
            aria-invalid=[invalid(leaf)];
    }
}

fn file(showing: &Showing, leaf: &Leaf, typed: &str) -> Markup {
    let lang = showing.lang;
    html! {
        @if showing.files {
            input type="hidden" name=(leaf.path) value=(typed);
            @if !typed.is_empty() { p { (list::tag(w::file_there(lang), page::Tone::Good)) } }
            button.button.quiet type="submit" name="do" value={ "file:" (leaf.path) } {
                @if typed.is_empty() { (w::add_file(lang)) } @else { (w::other_file(lang)) }
                span.unseen { ": " (leaf.label) }
            }
        } @else { p.soft { (w::file_later(lang)) } }
    }
}

fn several(showing: &Showing, leaf: &Leaf) -> Markup {
    let lang = showing.lang;
    let chosen: Vec<String> = match &leaf.value {
        Value::Choices(names) => names.clone(),
        other => Some(other.typed()).filter(|text| !text.is_empty()).into_iter().collect(),
    };
    let (kind, choices) = match leaf.kind {
        Kind::Rank { .. } => return rank(lang, leaf, &chosen),
        Kind::Range => ("radio", steps(leaf).into_iter().map(|step| (step.clone(), step)).collect()),
        Kind::SelectMultiple { .. } => ("checkbox", leaf.choices.clone()),
        _ => ("radio", leaf.choices.clone()),
    };
    let is_inline = leaf.appearance.contains("likert") || leaf.kind == Kind::Range;
    html! {
        input type="hidden" name=(leaf.path) value="";
        div class=(if is_inline { "choices likert" } else { "choices" }) {
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

/// Each choice gets its place.
fn rank(lang: Lang, leaf: &Leaf, chosen: &[String]) -> Markup {
    html! {
        ol.rank {
            @for (at, (name, label)) in leaf.choices.iter().enumerate() {
                @let id = if at == 0 { leaf.path.clone() } else { format!("{}-{}", leaf.path, at + 1) };
                @let place = chosen.iter().position(|one| one == name).map(|place| place + 1);
                li {
                    label for=(id) { (label) }
                    select id=(id) name={ (leaf.path) "#" (name) } {
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

/// The steps of a short range.
fn steps(leaf: &Leaf) -> Vec<String> {
    let number = |name: &str, otherwise: f64| {
        leaf.parameters.get(name).and_then(|text| text.parse::<f64>().ok()).unwrap_or(otherwise)
    };
    let (start, end, step) = (number("start", 1.0), number("end", 10.0), number("step", 1.0));
    let count = ((end - start) / step).round();
    if !(0.0..MOST_STEPS).contains(&count) {
        return Vec::new();
    }
    (0..=count as u32).map(|nth| (start + step * f64::from(nth)).to_string()).collect()
}

fn shown(lang: Lang, leaf: &Leaf) -> String {
    let label = |name: &String| {
        leaf.choices.iter().find(|(code, _)| code == name).map_or(name.clone(), |(_, label)| label.clone())
    };
    match &leaf.value {
        Value::Choice(name) => label(name),
        Value::Choices(names) => names.iter().map(label).collect::<Vec<_>>().join("; "),
        Value::Blank => "–".to_owned(),
        Value::Decimal(_) if lang == Lang::Bg => leaf.value.typed().replace('.', ","),
        other => day(other, &other.typed()),
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

fn described(leaf: &Leaf) -> Option<String> {
    let hint = (!leaf.hint.is_empty()).then(|| format!("{}-hint", leaf.path));
    let error = leaf.problem.is_some().then(|| format!("{}-error", leaf.path));
    match (hint, error) {
        (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
        (hint, error) => hint.or(error),
    }
}

fn invalid(leaf: &Leaf) -> Option<&'static str> {
    leaf.problem.is_some().then_some("true")
}
