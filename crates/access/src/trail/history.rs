//! The history of one record in words, field by field, and who looked at it.

use super::{
    name_action, name_field, pages,
    read::{self, After, Line, PAGE},
    w,
};
use crate::{Answer, Layer, Subject, Viewer, permit, secret};
use base::{
    Lang,
    jiff::{Timestamp, civil::Date},
};
use page::{Markup, html};
use serde_json::Value as Json;
use std::collections::HashMap;
use store::Db;
use uuid::Uuid;

/// Words for a coded value of a field of a kind of record: `("case", "risk", "high")` → "high". Areas give their own;
/// none for what is no code.
pub type Values<'v> = &'v (dyn Fn(&str, &str, &str, Lang) -> Option<String> + Sync);

/// A field that changed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: &'static str,
    /// What stood there; none when nothing did.
    pub before: Option<String>,
    /// What stands there now; none when it was emptied.
    pub after: Option<String>,
}

/// Two sections, what was changed and who looked, for a page whose heading and permit are the caller's: ask leave to
/// read the history first. What gives away a secret of a layer that the viewer does not read is told in neutral words.
/// `href` is the page's own path, `after` the parameter `after` of its query.
pub async fn history_page_body(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    subject: Subject,
    href: &str,
    after: &str,
    values: Values<'_>,
) -> Answer<Markup> {
    let after = After::parse(after);
    let mut lines = read::changes(db, subject, after).await?;
    let next = (lines.len() > PAGE).then(|| lines.truncate(PAGE)).and_then(|()| lines.last()).map(After::of);
    let looks = if after.is_none() { read::looks(db, subject).await? } else { Vec::new() };
    let [layers] = permit::offered(db, viewer, subject, [subject.seen_by()]).await?;
    let known = read::names(db, viewer).await?;
    let known: HashMap<Uuid, String> =
        known.into_iter().map(|(id, bg, latin)| (id, if lang == Lang::En { latin } else { bg })).collect();
    let items: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let changes = read_changes(
                lang,
                &line,
                &Words { known: &known, values, kind: &line.subject_kind, layers: &layers },
            );
            (line, changes)
        })
        .collect();
    let next = next.map(|next| format!("{href}?after={}", next.text()));
    Ok(html! {
        (pages::changes(lang, &items, next.as_deref()))
        @if after.is_none() { (pages::looks(lang, &looks)) }
    })
}

/// What values are told with.
struct Words<'w> {
    /// The names of users.
    known: &'w HashMap<Uuid, String>,
    /// The codes of the area.
    values: Values<'w>,
    /// The kind of record that a line is about.
    kind: &'w str,
    /// The layers that the reader reads.
    layers: &'w [Layer],
}

/// The fields of a line in words.
fn read_changes(lang: Lang, line: &Line, words: &Words<'_>) -> Vec<Change> {
    let changes: Vec<(String, Json, Json)> = serde_json::from_str(&line.changes).unwrap_or_default();
    changes
        .into_iter()
        .map(|(field, before, after)| {
            let tell = |value| told(lang, &field, value, words);
            Change { field: name_field(lang, &field), before: tell(before), after: tell(after) }
        })
        .collect()
}

fn told(lang: Lang, field: &str, value: Json, words: &Words<'_>) -> Option<String> {
    match value {
        Json::Null => None,
        Json::Bool(true) => Some(page::w::yes(lang).to_owned()),
        Json::Bool(false) => Some(page::w::no(lang).to_owned()),
        Json::Number(number) => Some(number.to_string()),
        Json::String(text) if text.is_empty() => None,
        Json::String(text) => Some(worded(lang, field, &text, words)),
        Json::Array(items) => {
            let items: Vec<_> = items.into_iter().filter_map(|item| told(lang, field, item, words)).collect();
            (!items.is_empty()).then(|| items.join(", "))
        }
        Json::Object(fields) => {
            let items = fields.into_iter().filter_map(|(name, inner)| {
                Some(format!("{}: {}", name_field(lang, &name), told(lang, &name, inner, words)?))
            });
            Some(items.collect::<Vec<_>>().join("; "))
        }
    }
}

fn worded(lang: Lang, field: &str, text: &str, words: &Words<'_>) -> String {
    if !secret::may_know_value(field, text, words.layers) {
        return w::sealed_value(lang).to_owned();
    }
    let told = (words.values)(words.kind, field, text, lang);
    if let Some(told) = told.or_else(|| own_values(field, text, lang).map(str::to_owned)) {
        return told;
    }
    if let Ok(id) = text.parse::<Uuid>() {
        return words.known.get(&id).cloned().unwrap_or_else(|| w::another_record(lang).to_owned());
    }
    if text.len() == 10
        && let Ok(date) = text.parse::<Date>()
    {
        return page::date(lang, date);
    }
    match text.parse::<Timestamp>() {
        Ok(at) => page::date_time(lang, at),
        Err(_) => text.to_owned(),
    }
}

/// The coded values of access itself.
fn own_values(field: &str, code: &str, lang: Lang) -> Option<&'static str> {
    use base::Code;
    match field {
        "role" => crate::Role::from_code(code).map(|role| role.label(lang)),
        "layer" => crate::Layer::from_code(code).map(|layer| layer.label(lang)),
        "scope" => crate::token::Scope::from_code(code).map(|scope| scope.label(lang)),
        "language" => Lang::from_tag(code).map(|tag| match tag {
            Lang::Bg => crate::account::w::bulgarian(lang),
            Lang::En => crate::account::w::english(lang),
        }),
        _ => None,
    }
}

/// What was done, with the reason when one was given.
pub(super) fn title(lang: Lang, line: &Line) -> &'static str {
    name_action(lang, &line.action)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn risk(kind: &str, field: &str, code: &str, _: Lang) -> Option<String> {
        (kind == "case" && field == "risk" && code == "high").then(|| "висок".to_owned())
    }

    fn say(field: &str, value: Json) -> Option<String> {
        let known = HashMap::from([(Uuid::from_u128(7), "Радка Примерна".to_owned())]);
        told(
            Lang::Bg,
            field,
            value,
            &Words { known: &known, values: &risk, kind: "case", layers: &[Layer::General] },
        )
    }

    #[test]
    fn what_gives_a_secret_away_is_told_in_neutral_words() {
        assert_eq!(say("programme", "adoption".into()).as_deref(), Some("закрито"));
        assert_eq!(say("layer", "adoption".into()).as_deref(), Some("закрито"));
        assert_eq!(say("layer", "safety".into()).as_deref(), Some("Безопасност"));
    }

    #[test]
    fn values_are_told_as_people_say_them() {
        assert_eq!(say("risk", "high".into()).as_deref(), Some("висок"));
        assert_eq!(say("born_on", "2026-03-05".into()).as_deref(), Some("05.03.2026"));
        assert_eq!(say("met_at", "2026-03-05T12:30:00Z".into()).as_deref(), Some("05.03.2026, 14:30"));
        assert_eq!(say("private", true.into()).as_deref(), Some("Да"));
        assert_eq!(say("lead", Uuid::from_u128(7).to_string().into()).as_deref(), Some("Радка Примерна"));
        assert_eq!(say("focus", Uuid::from_u128(8).to_string().into()).as_deref(), Some("друг запис"));
        assert_eq!(say("reasons", serde_json::json!(["a", "b"])).as_deref(), Some("a, b"));
        assert_eq!(say("note", Json::Null), None);
        assert_eq!(say("role", "head".into()).as_deref(), Some("Ръководител на услугата"));
    }
}
