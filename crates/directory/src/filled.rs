//! A form as it is being filled: what was typed, what is wrong with it, what it was before, and which settlement
//! it means. A save that comes late is joined with what was saved in the meantime.

use crate::places::PlaceAnswer;
use access::answer::form_key;
use base::{FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, Merged, hidden, html, merge};

/// A form as it is being filled.
#[derive(Debug, Clone, Default)]
pub struct Filled {
    /// The key that makes it count once.
    pub key: String,
    /// The version of the record it was read at; none for a new one.
    pub version: Option<i64>,
    /// The values.
    pub typed: Typed,
    /// What is wrong.
    pub errors: FieldErrors,
    /// The settlement.
    pub place: PlaceAnswer,
}

/// What the names of the former values begin with.
const WAS: &str = "_was.";

impl Filled {
    /// A form for something new, perhaps with values to begin with.
    pub fn empty(typed: Typed) -> Self {
        Filled { key: form_key(), typed, ..Filled::default() }
    }

    /// A form with the values of a record.
    pub fn of(version: i64, mut typed: Typed, place: PlaceAnswer) -> Self {
        let was: Vec<_> =
            typed.0.iter().map(|(name, value)| (format!("{WAS}{name}"), value.clone())).collect();
        typed.0.extend(was);
        Filled { key: form_key(), version: Some(version), typed, errors: FieldErrors::new(), place }
    }

    /// The form once more, since something is wrong with what was typed.
    pub fn again(version: Option<i64>, typed: Typed, errors: FieldErrors, place: PlaceAnswer) -> Self {
        Filled { key: form_key(), version, typed, errors, place }
    }

    /// The value of a field.
    pub fn get(&self, name: &str) -> &str {
        self.typed.get(name)
    }

    /// The value of a choice; none when nothing is chosen.
    pub fn chosen(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// Every value of a field with check boxes.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.typed.all(name).map(str::to_owned).collect()
    }

    /// The makers of its fields.
    pub fn fields(&self, lang: Lang) -> Fields<'_> {
        Fields::new(lang, &self.errors)
    }

    /// The former values, sent along unseen.
    pub fn was(&self) -> Markup {
        html! { @for (name, value) in self.typed.0.iter().filter(|(name, _)| name.starts_with(WAS)) { (hidden(name, value)) } }
    }
}

/// What becomes of a save.
#[derive(Debug, PartialEq)]
pub enum Settled {
    /// These values are to be saved: nobody else changed the record, or what they changed was joined.
    Values(Typed),
    /// Both sides changed the same fields: the person chooses.
    Choose(Merged),
}

/// Settles what was typed into a form that was read at `version` with the record as it is `now`, at version `current`.
pub fn settle(typed: &Typed, version: Option<i64>, now: &Typed, current: i64) -> Settled {
    if version == Some(current) {
        return Settled::Values(typed.clone());
    }
    // The name of a settlement says more to a person than its code, and is found again by itself.
    let plain = |pairs: &[(String, String)]| -> Vec<_> {
        pairs.iter().filter(|(name, _)| name != "settlement_code").cloned().collect()
    };
    let was: Vec<_> = typed
        .0
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(WAS)?.to_owned(), value.clone())))
        .collect();
    let mut merged = merge(&plain(&was), &plain(&typed.0), &plain(&now.0));
    if merged.conflicts.is_empty() {
        return Settled::Values(Typed(merged.values));
    }
    // The next save begins from what was saved meanwhile.
    merged.values.extend(now.0.iter().map(|(name, value)| (format!("{WAS}{name}"), value.clone())));
    Settled::Choose(merged)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Typed {
        Typed(text.split(' ').filter_map(|p| p.split_once('=')).map(|(n, v)| (n.into(), v.into())).collect())
    }

    #[test]
    fn a_late_save_is_joined_field_by_field() {
        let mine = typed("name=New phone=1 _was.name=Old _was.phone=1");
        assert_eq!(settle(&mine, Some(2), &typed("name=Old phone=1"), 2), Settled::Values(mine.clone()));
        assert_eq!(
            settle(&mine, Some(1), &typed("name=Old phone=2"), 2),
            Settled::Values(typed("name=New phone=2"))
        );
        assert!(matches!(settle(&mine, Some(1), &typed("name=Other phone=1"), 2), Settled::Choose(_)));
    }

    #[test]
    fn a_form_carries_what_it_was() {
        let filled = Filled::of(3, typed("name=Old"), PlaceAnswer::none());
        assert_eq!(filled.was().0, r#"<input type="hidden" name="_was.name" value="Old">"#);
    }
}
