//! Programmes and target groups, as `rules/` lists them.

use super::{CareForm, w};
use access::{Layer, secret::SEALED};
use base::{
    Code, Lang, Problem,
    rules::{NamedList, Rules},
    typed::{self, Typed},
};

/// What a programme is called; its code when it is not listed any more. One that may not be told is a sealed one.
pub fn programme(lang: Lang, code: &str) -> String {
    if code == SEALED {
        return w::sealed_programme(lang).to_owned();
    }
    Rules::embedded().programmes().label(code, lang).to_owned()
}

/// What a target group is called; its code when it is not listed any more. One that may not be told is a sealed one.
pub fn target_group(lang: Lang, code: &str) -> String {
    if code == SEALED {
        return w::sealed_group(lang).to_owned();
    }
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

/// With whom a child can live, as options of a field.
pub fn care_forms(lang: Lang) -> Vec<(String, String)> {
    page::options::<CareForm>(lang).into_iter().filter(|(code, _)| code != SEALED).collect()
}

/// With whom the child lives, as it was chosen.
pub fn parse_care_form(typed: &str) -> Result<CareForm, Problem> {
    match typed::code(typed)? {
        CareForm::Sealed => Err(Problem::NotOffered),
        care => Ok(care),
    }
}

/// The layer in which the work of a programme stands; the general one when it has no kind of its own.
pub fn layer(programme: &str) -> Layer {
    let kind = Rules::embedded().case_kind(programme);
    kind.and_then(|kind| Layer::from_code(&kind.layer)).unwrap_or(Layer::General)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_has_neutral_words_and_is_never_chosen() {
        assert_eq!(programme(Lang::Bg, SEALED), "Закрита програма");
        assert_eq!(target_group(Lang::En, SEALED), "Sealed target group");
        assert_eq!(parse_programme(SEALED), Err(Problem::NotOffered));
        assert_eq!(parse_care_form(SEALED), Err(Problem::NotOffered));
        assert!(care_forms(Lang::Bg).iter().all(|(code, _)| code != SEALED));
    }

    #[test]
    fn what_gives_a_secret_away_of_how_a_child_lives_is_one_of_the_ways() {
        for one in Rules::embedded().secrets().codes().iter().filter(|one| one.list == "care-form") {
            assert!(CareForm::from_code(&one.code).is_some(), "{}", one.code);
        }
    }
}
