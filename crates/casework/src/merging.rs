//! Two people changed one record: a form carries along what it was read as, so that a stale save can be joined with
//! what was saved meanwhile, field by field.

use base::typed::Typed;
use page::{
    Markup, html,
    merge::{self, Merged},
};

/// Before the name of a field, for what it held when the form was made.
const WAS: &str = "_was-";

/// What the form was read as, carried along unseen.
pub fn was(read: &Typed) -> Markup {
    html! {
        @for (name, value) in read.0.iter().filter(|(name, _)| !name.starts_with('_')) {
            (page::hidden(&format!("{WAS}{name}"), value))
        }
    }
}

/// What a form that was sent, or kept as a draft, had been read as.
pub fn read_as(typed: &Typed) -> Typed {
    let read = typed.0.iter();
    Typed(
        read.filter_map(|(name, value)| Some((name.strip_prefix(WAS)?.to_owned(), value.clone()))).collect(),
    )
}

/// Joins what was typed with what was saved meanwhile. What the button said is left out. When a choice is needed, what
/// was saved is carried along as what the next save was read as.
pub fn join(typed: &Typed, saved: &Typed) -> Merged {
    let mine: Vec<_> = typed.0.iter().filter(|(name, _)| name != "do").cloned().collect();
    let mut merged = merge::merge(&read_as(typed).0, &mine, &saved.0);
    if !merged.conflicts.is_empty() {
        merged.values.extend(saved.0.iter().map(|(name, value)| (format!("{WAS}{name}"), value.clone())));
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_one_side_changed_is_joined_without_a_question() {
        let typed = Typed::default()
            .with("text", "mine")
            .with("due", "1")
            .with("_was-text", "old")
            .with("_was-due", "1")
            .with("_version", "3");
        let saved = Typed::default().with("text", "old").with("due", "2");
        let merged = join(&typed, &saved);
        assert!(merged.conflicts.is_empty());
        assert_eq!(
            merged.values,
            [("text".to_owned(), "mine".to_owned()), ("due".to_owned(), "2".to_owned())]
        );
        let asked = join(&typed, &Typed::default().with("text", "theirs").with("due", "1"));
        assert_eq!(asked.conflicts.len(), 1);
        assert_eq!(read_as(&Typed(asked.values)).get("text"), "theirs", "the next save begins there");
    }
}
