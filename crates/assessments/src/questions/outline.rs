//! A form being filled as a tree of what is shown, in the order of the form.

use super::say;
use base::Lang;
use instruments::{
    Filling, Value,
    instrument::{Group, Item, Kind},
};
use std::collections::BTreeMap;

/// One sheet of a form: what a phone shows at a time. Each group at the top is one; questions between them too.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Its heading; empty for questions that stand in no group.
    pub title: String,
    /// False while its group is not asked.
    pub relevant: bool,
    /// What stands on it.
    pub nodes: Vec<Node>,
}

/// A place of a form.
#[derive(Debug, Clone)]
pub enum Node {
    /// A question, or a note.
    Leaf(Box<Leaf>),
    /// Questions under a heading of their own.
    Group {
        /// Where it stands.
        path: String,
        /// Its heading.
        label: String,
        /// False while it is not asked.
        relevant: bool,
        /// What stands in it.
        nodes: Vec<Node>,
    },
    /// Questions asked again for each child, visit, …
    Repeat {
        /// Where it stands.
        path: String,
        /// Its heading.
        label: String,
        /// False while it is not asked.
        relevant: bool,
        /// True when a person adds rows and takes them away.
        by_hand: bool,
        /// The rows.
        rows: Vec<Row>,
    },
}

/// A row of a repeat.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it stands, with its number.
    pub path: String,
    /// Its number, from 1.
    pub number: u32,
    /// What stands in it.
    pub nodes: Vec<Node>,
}

/// A question, or a note.
#[derive(Debug, Clone, Default)]
pub struct Leaf {
    /// Where it stands; the name of its field.
    pub path: String,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// What is asked.
    pub label: String,
    /// What helps to answer.
    pub hint: String,
    /// More help, on demand.
    pub guidance: String,
    /// `likert`, `minimal`, `multiline` …
    pub appearance: String,
    /// False while it is not asked.
    pub relevant: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether it may only be read.
    pub read_only: bool,
    /// The answer.
    pub value: Value,
    /// Name and label of each choice that is offered.
    pub choices: Vec<(String, String)>,
    /// `start`, `end`, `step` of a range.
    pub parameters: BTreeMap<String, String>,
    /// What is wrong with the answer, in words.
    pub problem: Option<String>,
    /// What was answered the last time, in words.
    pub last: Option<String>,
}

/// The sheets of a form. `tag` is the language of the form, `lang` that of the person; a question that must be answered
/// and is not is told only when `complain` is set.
pub fn outline(filling: &Filling, tag: &str, lang: Lang, complain: bool) -> Vec<Sheet> {
    let drawing = Drawing { filling, tag, lang, complain };
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut is_loose = false;
    for item in &filling.form().items {
        let path = item.name().to_owned();
        match item {
            Item::Group(group) => {
                let nodes = drawing.group(group, &path);
                sheets.push(Sheet {
                    title: filling.label(&path, tag),
                    relevant: drawing.relevant(&path),
                    nodes,
                });
                is_loose = false;
            }
            Item::Repeat(_) => {
                let title = filling.form().item(&path).map_or("", |item| item.label().get(tag)).to_owned();
                let nodes = drawing.node(item, path).into_iter().collect();
                sheets.push(Sheet { title, relevant: true, nodes });
                is_loose = false;
            }
            Item::Question(_) => {
                let Some(node) = drawing.node(item, path) else { continue };
                match sheets.last_mut().filter(|_| is_loose) {
                    Some(sheet) => sheet.nodes.push(node),
                    None => sheets.push(Sheet { title: String::new(), relevant: true, nodes: vec![node] }),
                }
                is_loose = true;
            }
        }
    }
    sheets.retain(|sheet| !sheet.nodes.is_empty());
    sheets
}

struct Drawing<'a, 'f> {
    filling: &'a Filling<'f>,
    tag: &'a str,
    lang: Lang,
    complain: bool,
}

impl Drawing<'_, '_> {
    fn nodes(&self, items: &[Item], above: &str) -> Vec<Node> {
        items.iter().filter_map(|item| self.node(item, format!("{above}/{}", item.name()))).collect()
    }

    /// What stands in a group; in a table of questions with the same choices each is a line.
    fn group(&self, group: &Group, path: &str) -> Vec<Node> {
        let mut nodes = self.nodes(&group.items, path);
        if group.appearance.contains("table-list") {
            nodes.iter_mut().for_each(|node| node.each(&mut |leaf| leaf.appearance.push_str(" likert")));
        }
        nodes
    }

    fn node(&self, item: &Item, path: String) -> Option<Node> {
        match item {
            Item::Question(question) if !question.kind.is_shown() => None,
            Item::Question(question) => {
                let state = self.filling.state(&path)?;
                let told = state.errors.iter().find(|error| self.complain || !say::is_missing(error));
                let problem = told.map(|error| say::problem(self.filling, &path, error, self.tag, self.lang));
                Some(Node::Leaf(Box::new(Leaf {
                    kind: question.kind.clone(),
                    label: self.filling.label(&path, self.tag),
                    hint: self.filling.hint(&path, self.tag),
                    guidance: question.guidance.get(self.tag).to_owned(),
                    appearance: question.appearance.clone(),
                    relevant: state.relevant,
                    required: state.required,
                    read_only: state.read_only,
                    choices: self.choices(&path),
                    parameters: question.parameters.clone(),
                    problem,
                    last: None,
                    value: state.value,
                    path,
                })))
            }
            Item::Group(group) => {
                let nodes = self.group(group, &path);
                let (label, relevant) = (self.filling.label(&path, self.tag), self.relevant(&path));
                Some(Node::Group { label, relevant, nodes, path })
            }
            Item::Repeat(repeat) => {
                let count = self.filling.rows(&path).unwrap_or(0);
                let rows = (1..=count).map(|number| {
                    let path = format!("{path}[{number}]");
                    Row { number, nodes: self.nodes(&repeat.group.items, &path), path }
                });
                let rows: Vec<Row> = rows.collect();
                let relevant = rows.first().is_none_or(|row| self.relevant(&row.path));
                let label = repeat.group.label.get(self.tag).to_owned();
                Some(Node::Repeat { label, relevant, by_hand: repeat.count.is_empty(), rows, path })
            }
        }
    }

    fn relevant(&self, path: &str) -> bool {
        self.filling.state(path).is_none_or(|state| state.relevant)
    }

    fn choices(&self, path: &str) -> Vec<(String, String)> {
        let offered = self.filling.choices(path, self.tag);
        offered.into_iter().map(|choice| (choice.name.to_owned(), choice.label)).collect()
    }
}

impl Node {
    /// Every question in it, with notes.
    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Node::Leaf(leaf) => vec![leaf],
            Node::Group { nodes, .. } => nodes.iter().flat_map(Node::leaves).collect(),
            Node::Repeat { rows, .. } => {
                rows.iter().flat_map(|row| &row.nodes).flat_map(Node::leaves).collect()
            }
        }
    }

    /// Does something with every question in it.
    pub fn each(&mut self, act: &mut dyn FnMut(&mut Leaf)) {
        match self {
            Node::Leaf(leaf) => act(leaf),
            Node::Group { nodes, .. } => nodes.iter_mut().for_each(|node| node.each(act)),
            Node::Repeat { rows, .. } => {
                rows.iter_mut().flat_map(|row| &mut row.nodes).for_each(|node| node.each(act));
            }
        }
    }
}

/// The sheet that a question stands on.
pub fn sheet_of(sheets: &[Sheet], path: &str) -> Option<usize> {
    sheets.iter().position(|sheet| sheet.leaves().iter().any(|leaf| leaf.path == path))
}

impl Sheet {
    /// Every question on it, with notes.
    pub fn leaves(&self) -> Vec<&Leaf> {
        self.nodes.iter().flat_map(Node::leaves).collect()
    }
}
