//! The criteria to begin with, out of `rules/quality.toml`: in words of our own, not the text of the ordinance.

use super::{Direction, load::NewCriterion};
use access::WebError;
use base::{Code, Lang};
use serde::Deserialize;
use std::sync::LazyLock;

static FILE: LazyLock<Result<File, toml::de::Error>> = LazyLock::new(|| toml::from_str(TEXT));

const TEXT: &str = include_str!("../../../../rules/quality.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    verified: bool,
    criterion: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    direction: String,
    code: String,
    bg: String,
    en: String,
    indicator_bg: String,
    indicator_en: String,
}

/// The criteria, and whether they were checked against the ordinance.
///
/// # Errors
///
/// When the file that is part of the program cannot be read; a test proves that it can.
pub fn starter(lang: Lang) -> Result<(Vec<NewCriterion>, bool), WebError> {
    let file = FILE.as_ref().map_err(|error| WebError::Inside(error.to_string().into()))?;
    let read = |line: &Line| -> Result<NewCriterion, WebError> {
        let direction = Direction::from_code(&line.direction)
            .ok_or_else(|| WebError::Inside(format!("quality.toml: {}", line.code).into()))?;
        let (text, indicator) = line.told(lang);
        let (text, indicator) = (text.to_owned(), indicator.to_owned());
        Ok(NewCriterion { direction, code: line.code.clone(), text, indicator })
    };
    let criteria = file.criterion.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok((criteria, file.verified))
}

/// What a criterion to begin with asks and by what it is seen, in the reader's language; none when the file knows none
/// of this code any more.
pub fn told(code: &str, lang: Lang) -> Option<(&'static str, &'static str)> {
    let file = FILE.as_ref().ok()?;
    file.criterion.iter().find(|line| line.code == code).map(|line| line.told(lang))
}

impl Line {
    fn told(&self, lang: Lang) -> (&str, &str) {
        (lang.pick(&self.bg, &self.en), lang.pick(&self.indicator_bg, &self.indicator_en))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_starter_covers_every_direction_and_says_that_it_is_not_checked() {
        for lang in Lang::ALL {
            let (criteria, verified) = starter(lang).unwrap();
            assert!(!verified);
            assert!(Direction::ALL.iter().all(|one| criteria.iter().any(|c| c.direction == *one)));
            let mut codes: Vec<_> = criteria.iter().map(|one| one.code.as_str()).collect();
            codes.dedup();
            assert_eq!(codes.len(), criteria.len());
        }
    }
}
