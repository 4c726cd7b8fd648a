//! What a form writes into each sheet: one row as its columns with their cells.

use super::type_of;
use crate::{
    instrument::{
        Band, Choice, Direction, Group, Instrument, Item, Level, Method, Missing, Question, Scale, Texts,
    },
    number,
};
use std::collections::BTreeSet;

/// The cells of a row by their headings.
pub(super) type Cells = Vec<(String, String)>;

/// The order of the columns; texts in each language stand where their column does.
const ORDER: [&str; 34] = [
    "list_name",
    "scale",
    "from",
    "to",
    "type",
    "form_id",
    "form_title",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "trigger",
    "default",
    "choice_filter",
    "read_only",
    "repeat_count",
    "appearance",
    "parameters",
    "image",
    "score",
    "domain",
    "questions",
    "method",
    "min_answered",
    "missing",
    "higher",
    "reverse",
    "version",
];

/// The place of a column among the others.
pub(super) fn rank(heading: &str) -> usize {
    let stem = heading.split("::").next().unwrap_or(heading);
    ORDER.iter().position(|known| *known == stem).unwrap_or(ORDER.len())
}

struct Line<'f> {
    form: &'f Instrument,
    cells: Cells,
}

impl Line<'_> {
    fn cell(&mut self, heading: &str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.cells.push((heading.to_owned(), text));
        }
    }

    fn number(&mut self, heading: &str, number: Option<f64>) {
        self.cell(heading, number.map(number::text).unwrap_or_default());
    }

    fn texts(&mut self, heading: &str, texts: &Texts) {
        self.cell(heading, texts.exactly("").unwrap_or_default());
        for language in &self.form.languages {
            let text = texts.exactly(&language.tag).unwrap_or_default();
            self.cell(&format!("{heading}::{}", language.name), text);
        }
        let named = |tag: &str| tag.is_empty() || self.form.languages.iter().any(|known| known.tag == tag);
        for (tag, text) in texts.iter().filter(|(tag, _)| !named(tag)) {
            self.cell(&format!("{heading}::{tag}"), text);
        }
    }
}

pub(super) fn item(form: &Instrument, item: &Item) -> Cells {
    let mut line = Line { form, cells: Cells::new() };
    match item {
        Item::Question(question) => line.question(question),
        Item::Group(group) => line.group("begin group", group),
        Item::Repeat(repeat) => {
            line.group("begin repeat", &repeat.group);
            line.cell("repeat_count", &repeat.count);
        }
    }
    line.cells
}

impl Line<'_> {
    fn group(&mut self, kind: &str, group: &Group) {
        self.cell("type", kind);
        self.cell("name", &group.name);
        self.texts("label", &group.label);
        self.cell("relevant", &group.relevant);
        self.cell("appearance", &group.appearance);
    }

    fn question(&mut self, question: &Question) {
        let logic = &question.logic;
        self.cell("type", type_of(&question.kind));
        self.cell("name", &question.name);
        self.texts("label", &question.label);
        self.texts("hint", &question.hint);
        self.texts("guidance_hint", &question.guidance);
        self.texts("image", &question.image);
        self.cell("relevant", &logic.relevant);
        self.cell("constraint", &logic.constraint);
        self.texts("constraint_message", &question.constraint_message);
        self.cell("required", &logic.required);
        self.texts("required_message", &question.required_message);
        self.cell("read_only", &logic.read_only);
        self.cell("calculation", &logic.calculation);
        self.cell("default", &logic.default);
        self.cell("choice_filter", &logic.choice_filter);
        let triggers: Vec<String> = logic.triggers.iter().map(|name| format!("${{{name}}}")).collect();
        self.cell("trigger", triggers.join(", "));
        self.cell("appearance", &question.appearance);
        let parameters: Vec<String> =
            question.parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.cell("parameters", parameters.join(" "));
        self.cell("scale", &question.scale);
        self.number("weight", question.weight);
    }
}

pub(super) fn choice(form: &Instrument, list: &str, choice: &Choice) -> Cells {
    let mut line = Line { form, cells: Cells::new() };
    line.cell("list_name", list);
    line.cell("name", &choice.name);
    line.texts("label", &choice.label);
    line.cell("image", &choice.image);
    line.number("score", choice.score);
    choice.columns.iter().for_each(|(column, cell)| line.cell(column, cell));
    line.cells
}

pub(super) fn settings(form: &Instrument) -> Cells {
    let mut line = Line { form, cells: Cells::new() };
    let settings = &form.settings;
    line.cell("form_id", &settings.form_id);
    line.cell("version", &settings.version);
    // Other tools know one title.
    line.cell("form_title", settings.title.get(&settings.default_language));
    let mut titles = settings.title.clone();
    titles.set_aside("");
    line.texts("label", &titles);
    let language = form.languages.iter().find(|language| language.tag == settings.default_language);
    line.cell("default_language", language.map_or("", |language| &language.name));
    line.cell("instance_name", &settings.instance_name);
    line.cell("style", &settings.style);
    let twice = form.lists.values().any(|list| {
        let names: BTreeSet<&str> = list.choices.iter().map(|choice| choice.name.as_str()).collect();
        names.len() < list.choices.len()
    });
    line.cell("allow_choice_duplicates", if twice { "yes" } else { "" });
    line.cells
}

pub(super) fn scale(form: &Instrument, scale: &Scale) -> Cells {
    let mut line = Line { form, cells: Cells::new() };
    line.cell("scale", &scale.name);
    line.texts("label", &scale.label);
    line.cell("domain", &scale.domain);
    // Those that name the scale in their own column need not be named here.
    let named = scale.questions.iter().filter(|path| match form.item(path) {
        Some(Item::Question(question)) => !question.scale.split_whitespace().any(|name| name == scale.name),
        _ => true,
    });
    line.cell("questions", names(named));
    line.cell("method", scale.method.name());
    line.cell("min_answered", number::text(scale.least_answered));
    line.cell("missing", if scale.missing == Missing::Zero { "zero" } else { "" });
    line.cell("higher", if scale.higher == Direction::Worse { "worse" } else { "" });
    line.cell("reverse", names(scale.reversed.iter()));
    line.cells
}

pub(super) fn band(form: &Instrument, scale: &Scale, band: &Band) -> Cells {
    let mut line = Line { form, cells: Cells::new() };
    line.cell("scale", &scale.name);
    line.number("from", band.from);
    line.number("to", band.to);
    line.texts("label", &band.label);
    line.cell("level", band.level.map_or("", Level::name));
    line.cell("risk", band.risk.map_or("", Level::name));
    line.cells
}

fn names<'a>(paths: impl Iterator<Item = &'a String>) -> String {
    paths.map(|path| path.rsplit('/').next().unwrap_or(path)).collect::<Vec<_>>().join(" ")
}

impl Level {
    fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::High => "high",
        }
    }
}

impl Method {
    fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Weighted => "weighted",
        }
    }
}
