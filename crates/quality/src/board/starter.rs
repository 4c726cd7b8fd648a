//! The criteria to begin with, out of `rules/quality.toml`: in words of our own, not the text of the ordinance.

use super::{Direction, load::NewCriterion};
use access::WebError;
use base::{Code, Lang};
use serde::Deserialize;

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
    let file: File = toml::from_str(TEXT).map_err(|error| WebError::Inside(error.to_string().into()))?;
    let read = |line: Line| -> Result<NewCriterion, WebError> {
        let direction = Direction::from_code(&line.direction)
            .ok_or_else(|| WebError::Inside(format!("quality.toml: {}", line.code).into()))?;
        Ok(NewCriterion {
            direction,
            code: line.code,
            text: lang.pick(line.bg, line.en),
            indicator: lang.pick(line.indicator_bg, line.indicator_en),
        })
    };
    let criteria = file.criterion.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
    Ok((criteria, file.verified))
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
