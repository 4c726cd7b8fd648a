//! What the formulas of a form say, in pieces that a page puts into words: names of questions become their labels,
//! names of choices become what people read.

use crate::{
    formula::{self, Expr, Function, Op, Path, Start, To},
    instrument::{Instrument, Item, Question},
};
use std::collections::BTreeMap;

/// One formula of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// The path of what it belongs to.
    pub path: String,
    /// The label of what it belongs to, or its name, with spaces for underscores, where it has none.
    pub label: String,
    /// What it decides.
    pub decides: Decides,
    /// What it says.
    pub says: Vec<Saying>,
}

/// What a formula decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decides {
    /// When it is asked.
    Asked,
    /// When it must be answered.
    Required,
    /// What an answer must keep to.
    Constraint,
    /// When it may only be read.
    ReadOnly,
    /// What it is worked out from.
    Calculation,
    /// What stands in it at first.
    Default,
    /// Which choices are offered.
    Choices,
    /// How many rows it has.
    Rows,
}

/// A piece of what a formula says.
#[derive(Debug, Clone, PartialEq)]
pub enum Saying {
    /// The answer to the question with that label.
    Answer(String),
    /// The choice that people read so.
    Choice(String),
    /// Text as it stands.
    Text(String),
    /// A number, as written.
    Number(String),
    /// The answer itself: `.`
    This,
    /// An operator.
    Op(Op),
    /// Not what follows in brackets.
    Not,
    /// What stands before has chosen what follows: `selected()`.
    Includes,
    /// A yes or no that is always so: `true()`.
    Always(bool),
    /// Any other function by its name, its arguments in brackets after it.
    Function(&'static str),
    /// A column of a list, or part of a path that is no question.
    Name(String),
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,`
    Comma,
}

impl Instrument {
    /// Every formula of the form in its order, in the language of that tag. Plain yes and plain text say nothing here.
    pub fn rules(&self, language: &str) -> Vec<Rule> {
        let items = self.walk();
        let mut named: BTreeMap<&str, &Item> = BTreeMap::new();
        for (_, item) in &items {
            named.entry(item.name()).or_insert(item);
        }
        let speaker = Speaker { form: self, named, language };
        let all = items.iter().flat_map(|(path, item)| {
            formulas(item).into_iter().filter_map(|(decides, text)| {
                let expr = formula::parse(text).ok().filter(|_| !text.is_empty())?;
                let mut says = Vec::new();
                speaker.say(&expr, item, &mut says);
                Some(Rule { path: path.clone(), label: speaker.label(item), decides, says })
            })
        });
        all.collect()
    }
}

fn formulas(item: &Item) -> Vec<(Decides, &str)> {
    match item {
        Item::Group(group) => vec![(Decides::Asked, &group.relevant)],
        Item::Repeat(repeat) => {
            vec![(Decides::Asked, &repeat.group.relevant), (Decides::Rows, &repeat.count)]
        }
        Item::Question(question) => {
            let logic = &question.logic;
            let default = if logic.default_is_formula { logic.default.as_str() } else { "" };
            vec![
                (Decides::Asked, &logic.relevant),
                (Decides::Required, &logic.required),
                (Decides::Constraint, &logic.constraint),
                (Decides::ReadOnly, &logic.read_only),
                (Decides::Calculation, &logic.calculation),
                (Decides::Default, default),
                (Decides::Choices, &logic.choice_filter),
            ]
        }
    }
}

struct Speaker<'f> {
    form: &'f Instrument,
    named: BTreeMap<&'f str, &'f Item>,
    language: &'f str,
}

impl<'f> Speaker<'f> {
    fn say(&self, expr: &Expr, own: &'f Item, says: &mut Vec<Saying>) {
        match expr {
            Expr::Number(number) => says.push(Saying::Number(crate::number::text(*number))),
            Expr::Text(text) => says.push(Saying::Text(text.clone())),
            Expr::Negate(operand) => {
                says.push(Saying::Op(Op::Minus));
                self.bracketed(operand, own, says);
            }
            Expr::Chain { first, rest } => self.chain(first, rest, own, says),
            Expr::Call(function, arguments) => self.call(*function, arguments, own, says),
            Expr::Path(path) => says.push(self.path(path)),
        }
    }

    fn chain(&self, first: &Expr, rest: &[(Op, Expr)], own: &'f Item, says: &mut Vec<Saying>) {
        self.beside(first, rest.first().map(|(_, operand)| operand), own, says);
        let mut before = first;
        for (op, operand) in rest {
            says.push(Saying::Op(*op));
            self.beside(operand, Some(before), own, says);
            before = operand;
        }
    }

    /// An operand; text beside a question with choices is one of them.
    fn beside(&self, operand: &Expr, other: Option<&Expr>, own: &'f Item, says: &mut Vec<Saying>) {
        let chosen = match (operand, other) {
            (Expr::Text(name), Some(Expr::Path(path))) => self.choice(path, own, name),
            _ => None,
        };
        match chosen {
            Some(choice) => says.push(choice),
            None => self.bracketed(operand, own, says),
        }
    }

    fn bracketed(&self, expr: &Expr, own: &'f Item, says: &mut Vec<Saying>) {
        let brackets = matches!(expr, Expr::Chain { .. });
        says.extend(brackets.then_some(Saying::Open));
        self.say(expr, own, says);
        says.extend(brackets.then_some(Saying::Close));
    }

    fn call(&self, function: Function, arguments: &[Expr], own: &'f Item, says: &mut Vec<Saying>) {
        match (function, arguments) {
            (Function::True, _) => return says.push(Saying::Always(true)),
            (Function::False, _) => return says.push(Saying::Always(false)),
            (Function::Selected, [Expr::Path(path), Expr::Text(name)]) => {
                let choice = self.choice(path, own, name).unwrap_or_else(|| Saying::Text(name.clone()));
                return says.extend([self.path(path), Saying::Includes, choice]);
            }
            (Function::Not, _) => says.push(Saying::Not),
            _ => says.push(Saying::Function(function.name())),
        }
        says.push(Saying::Open);
        for (at, argument) in arguments.iter().enumerate() {
            says.extend((at > 0).then_some(Saying::Comma));
            self.say(argument, own, says);
        }
        says.push(Saying::Close);
    }

    /// The item that a path ends at, by the name of its last step.
    fn target(&self, path: &Path, own: &'f Item) -> Option<&'f Item> {
        match (path.steps.last(), &path.start) {
            (None, Start::Here | Start::Current) => Some(own),
            (None, Start::Name(name)) => self.named.get(name.as_str()).copied(),
            (Some(step), _) => match &step.to {
                To::Child(name) => self.named.get(name.as_str()).copied(),
                To::Parent | To::Itself | To::Any => None,
            },
            (None, Start::Root | Start::List(_)) => None,
        }
    }

    fn path(&self, path: &Path) -> Saying {
        let last = path.steps.iter().rev().find_map(|step| match &step.to {
            To::Child(name) => Some(name.as_str()),
            _ => None,
        });
        let start = match &path.start {
            Start::Name(name) => Some(name.as_str()),
            _ => None,
        };
        match last.or(start) {
            None => Saying::This,
            Some(name) => match self.named.get(name) {
                Some(item) => Saying::Answer(self.label(item)),
                None => Saying::Name(name.to_owned()),
            },
        }
    }

    /// The choice of that name of the question that a path ends at.
    fn choice(&self, path: &Path, own: &'f Item, name: &str) -> Option<Saying> {
        let Some(Item::Question(question)) = self.target(path, own) else { return None };
        let choices = self.choices(question);
        let choice = choices.iter().find(|choice| choice.name == name)?;
        let label = choice.label.get(self.language);
        Some(Saying::Choice(if label.is_empty() { name.to_owned() } else { label.to_owned() }))
    }

    fn choices(&self, question: &Question) -> &'f [crate::instrument::Choice] {
        question.kind.list().and_then(|list| self.form.lists.get(list)).map_or(&[], |list| &list.choices)
    }

    fn label(&self, item: &Item) -> String {
        let label = item.label().get(self.language);
        if label.is_empty() { item.name().replace('_', " ") } else { label.to_owned() }
    }
}
