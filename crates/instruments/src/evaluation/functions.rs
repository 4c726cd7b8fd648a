//! The functions of formulas. Those of texts, days and places stand beside this file.

use super::{Halt, Node, Scene, Stand, Val};
use crate::{
    formula::{Expr, Function},
    number,
};

impl<'s> Scene<'s, '_> {
    pub(super) fn call(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        use Function as F;
        let number =
            |at: usize| arguments.get(at).map_or(Ok(f64::NAN), |argument| self.number(argument, stand));
        let real = |of: fn(f64) -> f64| Ok(Val::Number(of(number(0)?)));
        match function {
            F::If => {
                let taken = if self.condition(&arguments[0], stand)? { 1 } else { 2 };
                self.expr(&arguments[taken], stand)
            }
            F::Coalesce => {
                let first = self.text(&arguments[0], stand)?;
                if first.is_empty() { self.expr(&arguments[1], stand) } else { Ok(Val::Text(first)) }
            }
            F::Once => match self.cells.get(stand.own).typed.text(self.moment.offset) {
                kept if kept.is_empty() => self.expr(&arguments[0], stand),
                kept => Ok(Val::Text(kept)),
            },
            F::True => Ok(Val::Bool(true)),
            F::False => Ok(Val::Bool(false)),
            F::Not => Ok(Val::Bool(!self.condition(&arguments[0], stand)?)),
            F::Boolean => Ok(Val::Bool(self.condition(&arguments[0], stand)?)),
            F::BooleanFromString => {
                let text = self.text(&arguments[0], stand)?;
                Ok(Val::Bool(text == "1" || text.eq_ignore_ascii_case("true")))
            }
            F::Selected | F::SelectedAt | F::CountSelected => self.selection(function, arguments, stand),
            F::ChoiceName => self.choice_name(arguments, stand),
            F::Checklist | F::WeightedChecklist => self.checklist(function, arguments, stand),
            F::Position => self.position(arguments, stand),
            F::Last => Ok(Val::Number(stand.size as f64)),
            F::IndexedRepeat => self.indexed_repeat(arguments, stand),
            F::Count => Ok(Val::Number(self.nodes(&arguments[0], stand)?.len() as f64)),
            F::CountNonEmpty => {
                let nodes = self.nodes(&arguments[0], stand)?;
                Ok(Val::Number(nodes.iter().filter(|node| !self.node_is_blank(**node)).count() as f64))
            }
            F::Sum => Ok(Val::Number(number::sum(self.numbers(arguments, stand)?))),
            F::Min => Ok(Val::Number(extreme(self.numbers(arguments, stand)?, f64::min))),
            F::Max => Ok(Val::Number(extreme(self.numbers(arguments, stand)?, f64::max))),
            F::Number => self.own_or(arguments, stand, |scene, val| Val::Number(scene.as_number(&val))),
            F::Int => real(f64::trunc),
            F::Round => {
                let places = if arguments.len() > 1 { number(1)? } else { 0.0 };
                Ok(Val::Number(round_to(number(0)?, places)))
            }
            F::Floor => real(f64::floor),
            F::Ceiling => real(f64::ceil),
            F::Abs => real(f64::abs),
            F::Pow => Ok(Val::Number(number(0)?.powf(number(1)?))),
            F::Exp => real(f64::exp),
            F::Exp10 => Ok(Val::Number(10_f64.powf(number(0)?))),
            F::Log => real(f64::ln),
            F::Log10 => real(f64::log10),
            F::Sqrt => real(f64::sqrt),
            F::Sin => real(f64::sin),
            F::Cos => real(f64::cos),
            F::Tan => real(f64::tan),
            F::Asin => real(f64::asin),
            F::Acos => real(f64::acos),
            F::Atan => real(f64::atan),
            F::Atan2 => Ok(Val::Number(number(0)?.atan2(number(1)?))),
            F::Pi => Ok(Val::Number(std::f64::consts::PI)),
            F::Join
            | F::Concat
            | F::Substr
            | F::Substring
            | F::SubstringBefore
            | F::SubstringAfter
            | F::StringLength
            | F::NormalizeSpace
            | F::Contains
            | F::StartsWith
            | F::EndsWith
            | F::Translate
            | F::LowerCase
            | F::UpperCase
            | F::Regex
            | F::Text => self.of_text(function, arguments, stand),
            F::Today
            | F::Now
            | F::Date
            | F::DateTime
            | F::DecimalDateTime
            | F::DecimalTime
            | F::FormatDate
            | F::FormatDateTime => self.of_dates(function, arguments, stand),
            F::Area | F::Distance => self.of_places(function, arguments, stand),
            F::Pulldata => self.pulldata(arguments, stand),
            F::Random | F::Uuid | F::Randomize => self.of_chance(function, arguments, stand),
            F::Version => Ok(Val::Text(self.plan.form.settings.version.clone())),
        }
    }

    /// What the only argument comes to, or without one what `.` is.
    pub(super) fn own_or(
        &self,
        arguments: &'s [Expr],
        stand: Stand<'s>,
        make: impl Fn(&Self, Val<'s>) -> Val<'s>,
    ) -> Result<Val<'s>, Halt> {
        let val = match arguments.first() {
            Some(argument) => self.expr(argument, stand)?,
            None => Val::Nodes(vec![stand.here]),
        };
        Ok(make(self, val))
    }

    pub(super) fn nodes(&self, argument: &'s Expr, stand: Stand<'s>) -> Result<Vec<Node<'s>>, Halt> {
        match self.expr(argument, stand)? {
            Val::Nodes(nodes) => Ok(nodes),
            _ => Ok(Vec::new()),
        }
    }

    /// The numbers of all arguments, every node of each; blanks are left out.
    fn numbers(&self, arguments: &'s [Expr], stand: Stand<'s>) -> Result<Vec<f64>, Halt> {
        let mut numbers = Vec::new();
        for argument in arguments {
            match self.expr(argument, stand)? {
                Val::Nodes(nodes) => {
                    self.spend(nodes.len())?;
                    let filled = nodes.into_iter().filter(|node| !self.node_is_blank(*node));
                    numbers.extend(filled.map(|node| self.node_number(node)));
                }
                Val::Text(text) if text.is_empty() => {}
                other => numbers.push(self.as_number(&other)),
            }
        }
        Ok(numbers)
    }

    fn selection(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        let chosen = self.text(&arguments[0], stand)?;
        self.spend(chosen.len() / 8)?;
        let mut chosen = chosen.split_whitespace();
        Ok(match function {
            Function::CountSelected => Val::Number(chosen.count() as f64),
            Function::SelectedAt => {
                let at = self.number(&arguments[1], stand)?;
                let found = if at >= 0.0 { chosen.nth(at as usize) } else { None };
                Val::Text(found.unwrap_or_default().to_owned())
            }
            _ => {
                let wanted = self.text(&arguments[1], stand)?;
                let wanted = wanted.trim();
                Val::Bool(chosen.any(|choice| choice == wanted) || wanted.is_empty() && chosen.count() == 0)
            }
        })
    }

    /// The label of a choice in the form's first language; of several, with commas between.
    fn choice_name(&self, arguments: &'s [Expr], stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        let chosen = self.text(&arguments[0], stand)?;
        let question = match &arguments[1] {
            Expr::Path(path) => stand.formula.ways.get(path.number).map(|way| way.target),
            other => {
                let name = self.text(other, stand)?;
                let name = name.trim().trim_start_matches("${").trim_end_matches('}');
                let last = name.rsplit('/').next().unwrap_or_default();
                self.plan.tree.names.get(last).and_then(|items| items.first().copied())
            }
        };
        let question = question.and_then(|item| self.plan.tree.defs[item].question());
        let choices = question.map_or(&[][..], |question| self.plan.form.choices_of(question));
        let language = &self.plan.form.settings.default_language;
        let labels = chosen.split_whitespace().map(|name| {
            let choice = choices.iter().find(|choice| choice.name == name);
            choice.map_or("", |choice| choice.label.get(language))
        });
        self.built(labels.collect::<Vec<_>>().join(", "))
    }

    fn checklist(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        let (least, most) = (self.number(&arguments[0], stand)?, self.number(&arguments[1], stand)?);
        let mut total = 0.0;
        if function == Function::WeightedChecklist {
            for pair in arguments[2..].chunks(2) {
                if let ([answer, weight], true) = (pair, self.condition(&pair[0], stand)?) {
                    let _ = answer;
                    total += self.number(weight, stand)?;
                }
            }
        } else {
            for answer in &arguments[2..] {
                total += match self.expr(answer, stand)? {
                    Val::Nodes(nodes) => {
                        nodes.iter().filter(|node| self.truth(&Val::Nodes(vec![**node]))).count() as f64
                    }
                    other => f64::from(u8::from(self.truth(&other))),
                };
            }
        }
        // -1 stands for no bound.
        Ok(Val::Bool((least < 0.0 || total >= least) && (most < 0.0 || total <= most)))
    }

    /// `position()` in a condition, `position(..)` for the row of a repeat.
    fn position(&self, arguments: &'s [Expr], stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        let Some(argument) = arguments.first() else { return Ok(Val::Number(stand.position as f64)) };
        let row = match self.nodes(argument, stand)?.first() {
            Some(Node::Cell(cell)) => self.row_around(*cell),
            Some(Node::Choice(_, at)) => *at as f64 + 1.0,
            _ => f64::NAN,
        };
        Ok(Val::Number(row))
    }

    /// The row of the nearest repeat that a cell stands in, groups between them passed over.
    fn row_around(&self, cell: usize) -> f64 {
        let mut at = cell;
        while at != 0 {
            let own = self.cells.get(at);
            if own.row > 0 {
                return f64::from(own.row);
            }
            at = own.parent;
        }
        1.0
    }

    /// `indexed-repeat(${question}, ${repeat}, row, …)`: a repeat and its row, up to three within one another.
    fn indexed_repeat(&self, arguments: &'s [Expr], stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        let target = |at: usize| match &arguments[at] {
            Expr::Path(path) => stand.formula.ways.get(path.number).map(|way| way.target),
            _ => None,
        };
        let mut cell = None;
        for at in (1..arguments.len()).step_by(2) {
            let rows: Vec<usize> = match (cell, target(at)) {
                (None, _) => {
                    let nodes = self.nodes(&arguments[at], stand)?.into_iter();
                    nodes
                        .filter_map(|node| if let Node::Cell(cell) = node { Some(cell) } else { None })
                        .collect()
                }
                (Some(cell), Some(repeat)) => self.cells.of_item(repeat, cell, &self.plan.tree),
                (Some(_), None) => Vec::new(),
            };
            self.spend(rows.len())?;
            let row = self.number(&arguments[at + 1], stand)?;
            let row = if row >= 1.0 { rows.get(row as usize - 1) } else { None };
            let Some(row) = row else { return Ok(Val::Nodes(Vec::new())) };
            cell = Some(*row);
        }
        let found = cell.zip(target(0)).map(|(cell, item)| self.cells.of_item(item, cell, &self.plan.tree));
        Ok(Val::Nodes(found.unwrap_or_default().into_iter().map(Node::Cell).collect()))
    }

    /// `pulldata('file', 'column', 'key column', key)`
    fn pulldata(&self, arguments: &'s [Expr], stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        let [Expr::Text(file), Expr::Text(column), Expr::Text(key), wanted] = arguments else {
            return Ok(Val::Text(String::new()));
        };
        let wanted = self.text(wanted, stand)?;
        let Some(list) = self.plan.form.file(file) else { return Ok(Val::Text(String::new())) };
        self.spend(list.choices.len() / 8)?;
        let found = list.choices.iter().find(|choice| choice.column(key) == Some(&wanted));
        let found = found.and_then(|choice| choice.column(column)).unwrap_or_default();
        Ok(Val::Text(found.to_owned()))
    }
}

fn extreme(numbers: Vec<f64>, of: fn(f64, f64) -> f64) -> f64 {
    if numbers.iter().any(|number| number.is_nan()) {
        return f64::NAN;
    }
    numbers.into_iter().reduce(of).unwrap_or(f64::NAN)
}

/// To that many digits after the point, or before it when negative.
fn round_to(number: f64, places: f64) -> f64 {
    let factor = 10_f64.powi(places.clamp(-15.0, 15.0) as i32);
    let scaled = number * factor;
    // 1.005 * 100 is 100.49999…; what is meant is 100.5.
    let nudged = if scaled.is_finite() { (scaled * 1e6).round() / 1e6 } else { scaled };
    number::round(if places == 0.0 { scaled } else { nudged }) / factor
}
