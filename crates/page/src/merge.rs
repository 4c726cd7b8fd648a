//! Two people changed the same record: what does not collide is joined, the rest is asked.

use crate::{form, w};
use base::Lang;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Fields of a form as they are sent; a name may come several times (check boxes).
pub type Pairs = [(String, String)];

/// One field that both sides changed, differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The name of the field.
    pub field: String,
    /// What this person wrote.
    pub mine: String,
    /// What was saved in the meantime.
    pub theirs: String,
}

/// What came of joining the two sides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// The fields that agree or could be joined; in a field of `conflicts` what this person wrote.
    pub values: Vec<(String, String)>,
    /// The fields where the person has to choose.
    pub conflicts: Vec<Conflict>,
}

/// Joins `mine` and `theirs`, both changed from `base`. Names that begin with `_` are left out.
/// Of a field that comes several times, what either side added or took away is added or taken away.
pub fn merge(base: &Pairs, mine: &Pairs, theirs: &Pairs) -> Merged {
    let mut merged = Merged::default();
    let mut seen = BTreeSet::new();
    for (name, _) in mine.iter().chain(theirs).chain(base) {
        if name.starts_with('_') || !seen.insert(name) {
            continue;
        }
        let [was, my, their] = [base, mine, theirs].map(|side| values(side, name));
        if my == their || their == was {
            merged.keep(name, &my);
        } else if my == was {
            merged.keep(name, &their);
        } else if [&was, &my, &their].iter().any(|side| side.len() > 1) {
            let joined: Vec<String> = my
                .iter()
                .filter(|value| their.contains(value) || !was.contains(value))
                .chain(their.iter().filter(|value| !my.contains(value) && !was.contains(value)))
                .cloned()
                .collect();
            merged.keep(name, &joined);
        } else {
            merged.keep(name, &my);
            let one = |side: &[String]| side.first().cloned().unwrap_or_default();
            merged.conflicts.push(Conflict { field: name.clone(), mine: one(&my), theirs: one(&their) });
        }
    }
    merged
}

/// The values of a field. A field that came empty is as good as one that did not come;
/// browsers send other line breaks than they show.
fn values(side: &Pairs, name: &str) -> Vec<String> {
    side.iter()
        .filter(|(field, value)| field == name && !value.is_empty())
        .map(|(_, value)| value.replace("\r\n", "\n"))
        .collect()
}

impl Merged {
    fn keep(&mut self, name: &str, values: &[String]) {
        if values.is_empty() {
            self.values.push((name.to_owned(), String::new()));
        }
        self.values.extend(values.iter().map(|value| (name.to_owned(), value.clone())));
    }
}

/// The content of a page that lets the person choose. It posts the same fields as the form it came from,
/// so its handler needs nothing new; `version` is the one that was saved in the meantime.
/// `label` is what a field is called, `options` the list it is chosen from: `(value, label)`, empty for what is typed.
pub fn choose(
    lang: Lang,
    merged: &Merged,
    action: &str,
    key: &str,
    version: i64,
    label: &dyn Fn(&str) -> String,
    options: &dyn Fn(&str) -> Vec<(String, String)>,
) -> Markup {
    let asked = |name: &str| merged.conflicts.iter().any(|conflict| conflict.field == name);
    let body = html! {
        @for (name, value) in &merged.values { @if !asked(name) { (form::hidden(name, value)) } }
        @for conflict in &merged.conflicts {
            (choice(lang, conflict, &label(&conflict.field), &options(&conflict.field)))
        }
        (form::buttons(form::submit(w::merge_save(lang))))
    };
    html! {
        h1 { (w::merge_title(lang)) }
        p { (w::merge_text(lang)) }
        (form::form(action, key, Some(version), body))
    }
}

fn choice(lang: Lang, conflict: &Conflict, label: &str, options: &[(String, String)]) -> Markup {
    let both = format!("{}\n\n{}", conflict.theirs, conflict.mine);
    let long = [&conflict.mine, &conflict.theirs]
        .iter()
        .any(|text| text.contains('\n') || text.chars().count() > 80);
    let (mine, theirs) = (said(lang, &conflict.mine, options), said(lang, &conflict.theirs, options));
    html! {
        fieldset.field.merge {
            legend { (label) }
            (option(conflict, "", w::merge_mine(lang), &conflict.mine, Some(mine)))
            (option(conflict, "-theirs", w::merge_theirs(lang), &conflict.theirs, Some(theirs)))
            @if long && options.is_empty() { (option(conflict, "-both", w::merge_both(lang), &both, None)) }
        }
    }
}

/// A value as people read it: the words of the option it stands for, or itself.
fn said<'a>(lang: Lang, value: &'a str, options: &'a [(String, String)]) -> &'a str {
    match options.iter().find(|(code, _)| code == value) {
        Some((_, words)) => words,
        None if value.is_empty() => w::merge_empty(lang),
        None => value,
    }
}

fn option(conflict: &Conflict, suffix: &str, title: &str, value: &str, said: Option<&str>) -> Markup {
    let id = format!("{}{suffix}", conflict.field);
    html! {
        div.choice {
            input id=(id) type="radio" name=(conflict.field) value=(value) checked[suffix.is_empty()];
            label for=(id) {
                strong { (title) }
                @if let Some(said) = said { span.merge-text { (said) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        text.split_whitespace().filter_map(|p| p.split_once('=')).map(|(n, v)| (n.into(), v.into())).collect()
    }

    #[test]
    fn what_does_not_collide_is_joined() {
        let merged = merge(&pairs("a=1 b=1 c=1"), &pairs("a=2 b=1 c=1"), &pairs("a=1 b=3 c=1"));
        assert_eq!(merged.values, pairs("a=2 b=3 c=1"));
        assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn the_same_change_twice_is_no_conflict() {
        assert!(merge(&pairs("a=1"), &pairs("a=2"), &pairs("a=2")).conflicts.is_empty());
    }

    #[test]
    fn both_texts_are_kept_for_the_person_to_choose() {
        let merged = merge(&pairs("a=1"), &pairs("a=2"), &pairs("a=3"));
        assert_eq!(merged.conflicts, [Conflict { field: "a".into(), mine: "2".into(), theirs: "3".into() }]);
        assert_eq!(merged.values, pairs("a=2"));
    }

    #[test]
    fn a_cleared_field_is_a_change() {
        assert_eq!(merge(&pairs("a=1"), &[], &pairs("a=1")).values, [("a".to_owned(), String::new())]);
        assert_eq!(merge(&pairs("a=1"), &[], &pairs("a=2")).conflicts.len(), 1);
    }

    #[test]
    fn check_boxes_are_joined_one_by_one() {
        let merged = merge(&pairs("r=a r=b"), &pairs("r=a r=b r=c"), &pairs("r=b r=d"));
        assert_eq!(merged.values, pairs("r=b r=c r=d"));
        assert!(merged.conflicts.is_empty());
    }

    #[test]
    fn a_choice_from_a_list_is_told_in_its_words() {
        let merged = merge(&pairs("who=1"), &pairs("who=2 text=mine"), &pairs("text=theirs"));
        let people = [("", "nobody"), ("1", "Iva"), ("2", "Mira")].map(|(id, name)| (id.into(), name.into()));
        let options = |field: &str| if field == "who" { people.to_vec() } else { Vec::new() };
        let page = choose(Lang::En, &merged, "/", "key", 2, &str::to_owned, &options).0;
        for said in ["Mira", "nobody", "mine", "theirs"] {
            assert!(page.contains(&format!(r#"<span class="merge-text">{said}</span>"#)), "{said}");
        }
        assert!(page.contains(r#"value="2" checked"#), "what is sent stays the id");
    }

    #[test]
    fn a_field_that_was_cleared_says_so() {
        let merged = merge(&pairs("who=1"), &pairs("who=2"), &[]);
        let page = choose(Lang::En, &merged, "/", "key", 2, &str::to_owned, &|_| Vec::new()).0;
        assert!(page.contains(w::merge_empty(Lang::En)));
    }

    #[test]
    fn what_the_form_carries_for_itself_is_left_out() {
        assert!(merge(&[], &pairs("_key=1 _version=2"), &[]).values.is_empty());
    }
}
