//! Functions of texts.

use super::{Halt, Scene, Stand, Val};
use crate::{
    formula::{Expr, Function},
    number, pattern,
};

impl<'s> Scene<'s, '_> {
    pub(super) fn of_text(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        use Function as F;
        let text =
            |at: usize| arguments.get(at).map_or(Ok(String::new()), |argument| self.text(argument, stand));
        let number = |at: usize| arguments.get(at).map(|argument| self.number(argument, stand)).transpose();
        match function {
            F::Concat => self.joined("", arguments, stand),
            F::Join => self.joined(&text(0)?, &arguments[1..], stand),
            F::Text => self.own_or(arguments, stand, |scene, val| Val::Text(scene.as_text(&val))),
            F::StringLength => {
                self.own_or(arguments, stand, |scene, val| Val::Number(length(&scene.as_text(&val)) as f64))
            }
            F::NormalizeSpace => self.own_or(arguments, stand, |scene, val| {
                Val::Text(scene.as_text(&val).split_whitespace().collect::<Vec<_>>().join(" "))
            }),
            F::Substr => self.built(substr(&text(0)?, number(1)?, number(2)?)),
            F::Substring => self.built(substring(&text(0)?, number(1)?, number(2)?)),
            F::SubstringBefore => {
                let (whole, mark) = (text(0)?, text(1)?);
                self.built(whole.split_once(&mark).map_or("", |(before, _)| before).to_owned())
            }
            F::SubstringAfter => {
                let (whole, mark) = (text(0)?, text(1)?);
                self.built(whole.split_once(&mark).map_or("", |(_, after)| after).to_owned())
            }
            F::Contains => Ok(Val::Bool(text(0)?.contains(&text(1)?))),
            F::StartsWith => Ok(Val::Bool(text(0)?.starts_with(&text(1)?))),
            F::EndsWith => Ok(Val::Bool(text(0)?.ends_with(&text(1)?))),
            F::Translate => self.built(translate(&text(0)?, &text(1)?, &text(2)?)),
            F::LowerCase => self.built(text(0)?.to_lowercase()),
            F::UpperCase => self.built(text(0)?.to_uppercase()),
            _ => {
                let (whole, wanted) = (text(0)?, text(1)?);
                self.spend(whole.len() + wanted.len() * 10)?;
                // A pattern that is worked out and cannot be read matches nothing.
                Ok(Val::Bool(pattern::compile(&wanted).is_ok_and(|pattern| pattern.is_match(&whole))))
            }
        }
    }

    fn joined(&self, between: &str, arguments: &'s [Expr], stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        let mut joined = String::new();
        let mut first = true;
        let mut add = |part: &str| {
            self.spend(1 + part.len() / 16)?;
            if !std::mem::take(&mut first) {
                joined.push_str(between);
            }
            joined.push_str(part);
            if joined.len() > crate::limits::TEXT_CHARS { Err(Halt) } else { Ok(()) }
        };
        for argument in arguments {
            match self.expr(argument, stand)? {
                Val::Nodes(nodes) => nodes.iter().try_for_each(|node| add(&self.node_text(*node)))?,
                other => add(&self.as_text(&other))?,
            }
        }
        self.built(joined)
    }
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// From `start`, counted from 0, up to but without `end`; below 0 they count from the end.
fn substr(text: &str, start: Option<f64>, end: Option<f64>) -> String {
    let size = length(text) as f64;
    let place = |at: f64| (if at < 0.0 { size + at } else { at }).clamp(0.0, size) as usize;
    let start = place(start.unwrap_or(0.0).trunc());
    let end = place(end.unwrap_or(size).trunc());
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

/// As XPath has it: the characters whose place, counted from 1, is at least `start` and below `start + count`, both
/// rounded.
fn substring(text: &str, start: Option<f64>, count: Option<f64>) -> String {
    let start = number::round(start.unwrap_or(1.0));
    let end = count.map_or(f64::INFINITY, |count| start + number::round(count));
    let placed = (1..).zip(text.chars());
    placed.filter(|(at, _)| f64::from(*at) >= start && f64::from(*at) < end).map(|(_, c)| c).collect()
}

/// Each character of `from` becomes the one at the same place of `to`, or goes.
fn translate(text: &str, from: &str, to: &str) -> String {
    let from: Vec<char> = from.chars().collect();
    let to: Vec<char> = to.chars().collect();
    let becomes = |c: char| match from.iter().position(|other| *other == c) {
        Some(at) => to.get(at).copied(),
        None => Some(c),
    };
    text.chars().filter_map(becomes).collect()
}
