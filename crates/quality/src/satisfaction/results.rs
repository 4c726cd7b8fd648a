//! What the answers say, question by question.

use super::{Scope, figures::told};
use ::instruments::{
    Answers, Instrument as Form, Value,
    instrument::{Kind, Question},
};
use access::{Viewer, WebError};
use assessments::{
    instruments::{VersionId, read::version_by_id},
    record::read_answers,
};
use base::{
    Lang,
    jiff::civil::Date,
    typed::{self, Typed},
};
use documents::registers::Period;
use store::{Db, sql};

/// Most answers of a period; a longer one is asked for in parts.
const MOST: i64 = 5_000;

/// What the results are narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Narrow {
    /// The days.
    pub period: Period,
    /// What was asked about; none for all.
    pub scope: Option<Scope>,
}

impl Narrow {
    /// Reads the query of the page or of the API.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, base::FieldErrors> {
        let period = Period::parse(typed, today)?;
        let scope = typed::optional_code(typed.get("scope"))
            .map_err(|problem| base::FieldErrors::one("scope", problem))?;
        Ok(Narrow { period, scope })
    }
}

/// What the answers say.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// How many answered.
    pub answers: i64,
    /// The questions that somebody answered, in the order of the form.
    pub questions: Vec<QuestionResult>,
    /// What people wrote, question by question; only for those who may read it.
    pub texts: Vec<(String, Vec<String>)>,
}

/// What the answers to one question say.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionResult {
    /// Where it stands in the form.
    pub path: String,
    /// What was asked.
    pub label: String,
    /// How many answered it.
    pub n: i64,
    /// Each choice and how often it was chosen; none when that is not told.
    pub choices: Vec<(String, Option<i64>)>,
}

/// The results of the viewer's centres, reckoned by the newest version that was answered. `with_texts` for those who
/// may read what people wrote.
pub async fn results(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    narrow: &Narrow,
    with_texts: bool,
) -> Result<Results, WebError> {
    let rows: Vec<(VersionId, String)> = sql("select a.version_id, a.answers from satisfaction_answers a
          where a.answered_on >= $2 and a.answered_on <= $3 and (cast($4 as text) is null or a.scope = $4)
            and exists (select 1 from centre_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.centre_id = a.centre_id and m.action = 'satisfaction.read'
                           and m.layer = 'general')
          order by a.id limit $5")
    .bind(viewer.user)
    .bind(narrow.period.from)
    .bind(narrow.period.to)
    .bind(narrow.scope)
    .bind(MOST)
    .all(db)
    .await?;
    let Some(newest) = rows.iter().map(|(version, _)| *version).max_by_key(|version| version.uuid()) else {
        return Ok(Results { answers: 0, questions: Vec::new(), texts: Vec::new() });
    };
    let form = version_by_id(db, newest).await?.form()?;
    let answers = rows.iter().map(|(_, text)| read_answers(text)).collect::<Result<Vec<_>, _>>()?;
    Ok(of(&form, &answers, lang, with_texts))
}

/// What these answers to a form say.
pub fn of(form: &Form, answers: &[Answers], lang: Lang, with_texts: bool) -> Results {
    let (mut questions, mut texts) = (Vec::new(), Vec::new());
    for (path, question) in form.questions() {
        let given: Vec<&Value> = answers.iter().filter_map(|one| one.get(&path)).collect();
        if given.is_empty() || given.iter().all(|value| value.is_blank()) {
            continue;
        }
        let label = question.label.get(lang.tag()).to_owned();
        match &question.kind {
            Kind::SelectOne { .. } | Kind::SelectMultiple { .. } | Kind::Range => {
                questions.push(counted(form, (path, label), question, &given, lang));
            }
            Kind::Text if with_texts => texts.push((label, written(&given))),
            _ => {}
        }
    }
    Results { answers: i64::try_from(answers.len()).unwrap_or(i64::MAX), questions, texts }
}

fn counted(
    form: &Form,
    (path, label): (String, String),
    question: &Question,
    given: &[&Value],
    lang: Lang,
) -> QuestionResult {
    let offered: Vec<(String, String)> = match &question.kind {
        Kind::Range => {
            let mut steps: Vec<i64> =
                given.iter().filter_map(|value| value.number()).map(|number| number.round() as i64).collect();
            steps.sort_unstable();
            steps.dedup();
            steps.into_iter().map(|step| (step.to_string(), step.to_string())).collect()
        }
        _ => {
            let choices = form.choices_of(question).iter();
            choices.map(|one| (one.name.clone(), one.label.get(lang.tag()).to_owned())).collect()
        }
    };
    let counts: Vec<i64> = offered
        .iter()
        .map(|(name, _)| {
            i64::try_from(given.iter().filter(|value| chose(value, name)).count()).unwrap_or(i64::MAX)
        })
        .collect();
    let n = i64::try_from(given.iter().filter(|value| !value.is_blank()).count()).unwrap_or(i64::MAX);
    let choices = offered.into_iter().map(|(_, label)| label).zip(told(&counts)).collect();
    QuestionResult { path, label, n, choices }
}

/// What is kept as JSON comes back without its kind, so that the name is compared as it was typed.
fn chose(value: &Value, name: &str) -> bool {
    match value {
        Value::Choices(many) => many.iter().any(|one| one == name),
        Value::Integer(_) | Value::Decimal(_) => {
            value.number().is_some_and(|number| (number.round() as i64).to_string() == name)
        }
        other => other.typed() == name,
    }
}

fn written(given: &[&Value]) -> Vec<String> {
    let mut texts: Vec<String> =
        given.iter().map(|value| value.typed().trim().to_owned()).filter(|text| !text.is_empty()).collect();
    // In no order of time, so that none is known by when it came.
    texts.sort_unstable();
    texts
}

#[cfg(test)]
mod tests {
    use super::*;
    use assessments::instruments::Shipped;

    fn parents(mood: &str, count: usize) -> Vec<Answers> {
        let one = Answers::new().with("who/respondent", "parent").with("respect/res_listen", mood);
        let kept = serde_json::to_string(&one.with("more/overall", 9_i64)).unwrap();
        (0..count).map(|_| read_answers(&kept).unwrap()).collect()
    }

    #[test]
    fn answers_are_counted_as_they_come_back_from_where_they_are_kept() {
        let form = Shipped::named(super::super::FORM).unwrap().read().unwrap().form;
        let found = of(&form, &parents("yes", 6), Lang::Bg, false);
        let listen = found.questions.iter().find(|one| one.path == "respect/res_listen").unwrap();
        assert_eq!((listen.n, listen.choices[0].1, listen.choices[1].1), (6, Some(6), Some(0)));
        let overall = found.questions.iter().find(|one| one.path == "more/overall").unwrap();
        assert_eq!(overall.choices, [("9".to_owned(), Some(6))]);
    }
}
