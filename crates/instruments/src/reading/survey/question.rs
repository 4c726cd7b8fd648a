//! One question of the sheet `survey`.

use super::Survey;
use crate::{
    instrument::{Item, Kind, Logic, Parameters, Question, Texts},
    limits,
    nearest::nearest,
    number,
    problem::Fault,
    reading::{choices, logic},
    value::Value,
    workbook::Row,
};

/// Appearances that mean something here or are harmless elsewhere.
const APPEARANCES: [&str; 50] = [
    "likert",
    "table-list",
    "minimal",
    "multiline",
    "numbers",
    "field-list",
    "horizontal",
    "horizontal-compact",
    "compact",
    "quick",
    "quickcompact",
    "columns",
    "columns-pack",
    "columns-flex",
    "label",
    "list-nolabel",
    "list",
    "list-no-label",
    "autocomplete",
    "search",
    "image-map",
    "map",
    "month-year",
    "year",
    "no-calendar",
    "signature",
    "draw",
    "annotate",
    "new",
    "new-front",
    "bearing",
    "thousands-sep",
    "thousand-sep",
    "vertical",
    "picker",
    "rating",
    "maps",
    "placement-map",
    "hide-input",
    "url",
    "ex",
    "printer",
    "dr",
    "no-buttons",
    "counter",
    "no-ticks",
    "page",
    "full-screen",
    "masked",
    "spinner",
];

/// Parameters that mean something here or are harmless elsewhere.
const PARAMETERS: [&str; 19] = [
    "start",
    "end",
    "step",
    "value",
    "label",
    "rows",
    "max-pixels",
    "app",
    "randomize",
    "seed",
    "capture-accuracy",
    "warning-accuracy",
    "allow-mock-accuracy",
    "tick_interval",
    "placeholder",
    "tick_labelset",
    "quality",
    "incremental",
    "whole",
];

impl Survey<'_, '_> {
    pub(super) fn question(&mut self, row: &Row, kind: Kind) {
        let made = match &kind {
            Kind::Note => "note",
            _ => "question",
        };
        let meta = matches!(kind, Kind::Meta { .. }) && self.cell(row, "name").is_empty();
        let name = if meta { self.cell(row, "type").replace(' ', "_") } else { self.name(row, made) };
        let label = self.columns.texts(row, "label");
        let hint = self.columns.texts(row, "hint");
        let image = self.columns.texts(row, "image");
        let calculated = !self.cell(row, "calculation").is_empty();
        if kind.is_shown() && label.is_empty() && hint.is_empty() && image.is_empty() && !calculated {
            self.tell(row, "label", Fault::LabelMissing);
        }
        self.translated(row, &label);
        let question = Question {
            logic: self.logic(row, &kind),
            parameters: self.parameters(row, &kind),
            scale: self.cell(row, "scale").to_owned(),
            weight: self.weight(row),
            appearance: self.appearance(row),
            guidance: self.columns.texts(row, "guidance_hint"),
            constraint_message: self.columns.texts(row, "constraint_message"),
            required_message: self.columns.texts(row, "required_message"),
            name,
            label,
            hint,
            image,
            row: row.number,
            kind,
        };
        self.list(row, &question);
        if self.count <= limits::ITEMS {
            self.put(Item::Question(Box::new(question)));
        }
    }

    /// A choice from a file that came with the workbook; `value` and `label` name its columns.
    pub(super) fn choice_from_file(&mut self, row: &Row, kind: Kind) {
        let file = kind.list().unwrap_or_default().to_owned();
        if !file.to_lowercase().ends_with(".csv") {
            return self.tell(row, "type", Fault::FileKind { file });
        }
        let Some(sheet) = self.book.files.get(&file) else {
            return self.tell(row, "type", Fault::FileMissing { file });
        };
        let parameters = parameters(self.cell(row, "parameters"));
        let named = |name: &str, otherwise: &str| {
            parameters.get(name).map_or_else(|| otherwise.to_owned(), Clone::clone)
        };
        let (value, label) = (named("value", "name"), named("label", "label"));
        if !sheet.headings.contains(&value) {
            let fault = Fault::ColumnMissing { column: value };
            self.problems.push(crate::problem::Problem::at(&file, 0, "", fault));
            return;
        }
        let list = choices::table(sheet, &value, &label, self.languages, self.problems);
        self.lists.insert(file, list);
        self.question(row, kind);
    }

    fn list(&mut self, row: &Row, question: &Question) {
        let Some(name) = question.kind.list() else {
            if !question.logic.choice_filter.is_empty() {
                self.tell(row, "choice_filter", Fault::ListUnnamed);
            }
            return;
        };
        // `select_one ${children}` chooses among the rows of a repeat.
        match self.lists.get(name) {
            None => {
                let nearest = nearest(name, self.lists.keys().map(String::as_str));
                self.tell(row, "type", Fault::ListMissing { list: name.to_owned(), nearest });
            }
            Some(list) if matches!(question.kind, Kind::SelectMultiple { .. } | Kind::Rank { .. }) => {
                let spaced = list.choices.iter().find(|choice| choice.name.contains(char::is_whitespace));
                if let Some(name) = spaced.map(|choice| choice.name.clone()) {
                    self.tell(row, "type", Fault::ChoiceSpace { name });
                }
            }
            Some(_) => {}
        }
    }

    fn logic(&mut self, row: &Row, kind: &Kind) -> Logic {
        let cell = |name: &str| self.cell(row, name).to_owned();
        let default = cell("default");
        let logic = Logic {
            relevant: cell("relevant"),
            constraint: cell("constraint"),
            required: logic::yes_no_or_formula(self.cell(row, "required")),
            read_only: logic::yes_no_or_formula(self.cell(row, "read_only")),
            calculation: cell("calculation"),
            default_is_formula: logic::is_dynamic(&default, kind),
            default,
            choice_filter: cell("choice_filter"),
            triggers: Vec::new(),
        };
        let triggers = self.triggers(row);
        if *kind == Kind::Calculate && logic.calculation.is_empty() && logic.default.is_empty() {
            self.tell(row, "calculation", Fault::CalculationMissing);
        }
        let plain = !logic.default.is_empty() && !logic.default_is_formula;
        if plain && matches!(Value::from(logic.default.as_str()).of_kind(kind, 0), Value::Unread(_)) {
            self.tell(row, "default", Fault::DefaultBad { text: logic.default.clone() });
        }
        Logic { triggers, ..logic }
    }

    fn triggers(&mut self, row: &Row) -> Vec<String> {
        let text = self.cell(row, "trigger");
        if text.is_empty() {
            return Vec::new();
        }
        logic::triggers(text).unwrap_or_else(|| {
            self.tell(row, "trigger", Fault::TriggerBad { text: text.to_owned() });
            Vec::new()
        })
    }

    fn parameters(&mut self, row: &Row, kind: &Kind) -> Parameters {
        let parameters = parameters(self.cell(row, "parameters"));
        for name in parameters.keys().filter(|name| !PARAMETERS.contains(&name.as_str())) {
            self.tell(row, "parameters", Fault::ParameterUnknown { parameter: name.clone() });
        }
        if let Some(text) = parameters.get("randomize").filter(|text| !is_yes_or_no(text)) {
            let fault = Fault::ParameterBad { parameter: "randomize".to_owned(), text: text.clone() };
            self.tell(row, "parameters", fault);
        }
        if *kind != Kind::Range {
            return parameters;
        }
        let mut bounds = [1.0, 10.0, 1.0];
        for (name, bound) in ["start", "end", "step"].iter().zip(&mut bounds) {
            let Some(text) = parameters.get(*name) else { continue };
            match number::read(text) {
                Some(number) => *bound = number,
                None => {
                    let fault = Fault::ParameterBad { parameter: (*name).to_owned(), text: text.clone() };
                    self.tell(row, "parameters", fault);
                }
            }
        }
        let [start, end, step] = bounds;
        let steps = (end - start) / step;
        if step == 0.0 || !(0.0..=1_000.0).contains(&steps) {
            self.tell(row, "parameters", Fault::RangeBad);
        }
        parameters
    }

    fn appearance(&mut self, row: &Row) -> String {
        let text = self.cell(row, "appearance");
        for word in text.split_whitespace() {
            // `w2` and `l3` are widths; `ex:…` and `search(…)` belong to phones.
            let width = word.len() <= 3 && word.starts_with(['w', 'l', 'h']);
            let stem = word.split([':', '(']).next().unwrap_or(word).to_lowercase();
            let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
            let known = APPEARANCES.contains(&stem) || APPEARANCES.contains(&word.to_lowercase().as_str());
            if !known && !width && !word.contains(['(', ')', '\'', ',']) {
                self.tell(row, "appearance", Fault::AppearanceUnknown { appearance: word.to_owned() });
            }
        }
        text.to_owned()
    }

    fn weight(&mut self, row: &Row) -> Option<f64> {
        let text = self.cell(row, "weight");
        let weight = number::read(text).filter(|weight| *weight >= 0.0);
        if weight.is_none() && !text.is_empty() {
            self.tell(row, "weight", Fault::NotANumber { text: text.to_owned() });
        }
        weight
    }

    /// A label in some languages and not in others is noticed.
    fn translated(&mut self, row: &Row, label: &Texts) {
        if label.is_empty() || label.exactly("").is_some() {
            return;
        }
        for language in self.languages {
            if label.exactly(&language.tag).is_none() {
                self.tell(row, "label", Fault::LanguageMissing { language: language.name.clone() });
            }
        }
    }
}

fn is_yes_or_no(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

/// `start=1 end=10`, also with commas or semicolons between.
fn parameters(text: &str) -> Parameters {
    let spaced = text.replace([',', ';'], " ").replace(" =", "=").replace("= ", "=");
    let pairs = spaced.split_whitespace().map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect()
}
