//! Programmes and target groups, as `rules/` lists them.

use base::{
    Lang, Problem,
    rules::{NamedList, Rules},
    typed::Typed,
};

/// What a programme is called; its code when it is not listed any more.
pub fn programme(lang: Lang, code: &str) -> String {
    Rules::embedded().programmes().label(code, lang).to_owned()
}

/// What a target group is called; its code when it is not listed any more.
pub fn target_group(lang: Lang, code: &str) -> String {
    Rules::embedded().target_groups().label(code, lang).to_owned()
}

/// The programmes as options of a field.
pub fn programmes(lang: Lang) -> Vec<(String, String)> {
    options(lang, Rules::embedded().programmes())
}

/// The target groups as options of a field.
pub fn target_groups(lang: Lang) -> Vec<(String, String)> {
    options(lang, Rules::embedded().target_groups())
}

/// A programme that was chosen.
pub fn parse_programme(typed: &str) -> Result<String, Problem> {
    one_of(Rules::embedded().programmes(), typed)
}

/// The target groups that were ticked; at least one, since the figures are counted by them.
pub fn parse_target_groups(typed: &Typed, name: &str) -> Result<Vec<String>, Problem> {
    let list = Rules::embedded().target_groups();
    let ticked = typed.all(name).filter(|code| !code.trim().is_empty());
    let groups = ticked.map(|code| one_of(list, code)).collect::<Result<Vec<_>, _>>()?;
    if groups.is_empty() { Err(Problem::Required) } else { Ok(groups) }
}

fn options(lang: Lang, list: &NamedList) -> Vec<(String, String)> {
    list.iter().map(|named| (named.code.clone(), named.label(lang).to_owned())).collect()
}

fn one_of(list: &NamedList, typed: &str) -> Result<String, Problem> {
    match typed.trim() {
        "" => Err(Problem::Required),
        code => list.get(code).map(|named| named.code.clone()).ok_or(Problem::NotOffered),
    }
}
