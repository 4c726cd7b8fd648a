//! What was typed on a page, into a form being filled.

use base::{clock, jiff::Timestamp, typed, typed::Typed};
use instruments::{
    Filling, Moment, Value,
    instrument::{Item, Kind},
    limits,
};
use std::collections::BTreeMap;

/// The moment of a filling that began at `begun`, in Sofia.
pub fn moment(begun: Timestamp, now: Timestamp) -> Moment {
    let (begun, now) = (clock::local(begun), clock::local(now));
    let offset = i16::try_from(now.offset().seconds() / 60).unwrap_or(0);
    Moment { now: now.datetime(), start: begun.datetime(), offset }
}

/// Puts what was typed into the form. A question that was not on the page keeps its answer; what was done with rows
/// of repeats (`do` is `add:path` or `remove:path[2]`, `clear:path` empties one question) is done last.
pub fn take(filling: &mut Filling, typed: &Typed) {
    let mut fields: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, value) in &typed.0 {
        fields.entry(name).or_default().push(value);
    }
    // Counted rows come and go with an answer, rows stand within rows: their own fields are taken in a later round.
    for _ in 0..3 {
        set_rows(filling, &fields);
        let places: Vec<(String, Kind)> = filling
            .places()
            .into_iter()
            .filter_map(|(path, item)| match item {
                Item::Question(question) if question.kind.is_answered() => {
                    Some((path, question.kind.clone()))
                }
                _ => None,
            })
            .collect();
        for (path, kind) in places {
            if let Some(value) = value(&kind, &path, &fields) {
                // The path comes from the form itself.
                let _ = filling.set(&path, value);
            }
        }
    }
    deed(filling, typed.get("do"));
}

/// As many rows in each repeat as there were on the page.
fn set_rows(filling: &mut Filling, fields: &BTreeMap<&str, Vec<&str>>) {
    for (path, values) in fields {
        let wanted = values.last().and_then(|value| value.parse::<u32>().ok());
        let (Some(wanted), Some(rows)) = (wanted, filling.rows(path)) else { continue };
        for _ in rows..wanted.min(limits::REPEATS) {
            drop(filling.add_repeat(path));
        }
        for row in (wanted + 1..=rows).rev() {
            drop(filling.remove_repeat(path, row));
        }
    }
}

fn deed(filling: &mut Filling, wanted: &str) {
    match wanted.split_once(':') {
        Some(("add", path)) => drop(filling.add_repeat(path)),
        Some(("remove", row)) => {
            if let Some((path, number)) = row.strip_suffix(']').and_then(|row| row.rsplit_once('[')) {
                drop(filling.remove_repeat(path, number.parse().unwrap_or(0)));
            }
        }
        Some(("clear", path)) => drop(filling.set(path, Value::Blank)),
        _ => {}
    }
}

/// The value of a question as it was typed; none when it was not on the page.
fn value(kind: &Kind, path: &str, fields: &BTreeMap<&str, Vec<&str>>) -> Option<Value> {
    if let Kind::Rank { .. } = kind {
        return ranked(path, fields);
    }
    let sent = fields.get(path)?;
    let chosen: Vec<&str> = sent.iter().map(|value| value.trim()).filter(|value| !value.is_empty()).collect();
    let Some(text) = chosen.last().copied() else { return Some(Value::Blank) };
    Some(match kind {
        Kind::SelectMultiple { .. } => Value::Choices(chosen.iter().map(|&name| name.to_owned()).collect()),
        Kind::Date => typed::date(text).map_or_else(|_| Value::from(text), Value::Date),
        Kind::Time => typed::time(text).map_or_else(|_| Value::from(text), Value::Time),
        Kind::DateTime => typed::moment(text)
            .map_or_else(|_| Value::from(text), |at| Value::DateTime(clock::local(at).datetime())),
        Kind::Decimal | Kind::Range => Value::from(text.replace(',', ".")),
        _ => Value::from(text),
    })
}

/// Each choice comes with the place that was given to it.
fn ranked(path: &str, fields: &BTreeMap<&str, Vec<&str>>) -> Option<Value> {
    let begins = format!("{path}#");
    let mut places: Vec<(u32, &str)> = Vec::new();
    let mut is_sent = false;
    for (name, values) in fields.range(begins.as_str()..).take_while(|(name, _)| name.starts_with(&begins)) {
        is_sent = true;
        if let (Some(choice), Some(Ok(place))) =
            (name.get(begins.len()..), values.last().map(|value| value.trim().parse()))
        {
            places.push((place, choice));
        }
    }
    places.sort_unstable();
    let order: Vec<String> = places.into_iter().map(|(_, choice)| choice.to_owned()).collect();
    is_sent.then_some(if order.is_empty() { Value::Blank } else { Value::Choices(order) })
}
