//! `zaedno instrument answer`

use super::{Form, bytes, say, tell};
use base::{Clock, Lang, clock};
use instruments::{Answers, Filling, Moment, Score, Value, instrument::Item};
use serde::Serialize;
use std::{collections::BTreeMap, io, path::Path, process::ExitCode};

/// What comes of the answers.
#[derive(Serialize)]
struct Outcome {
    form_id: String,
    version: String,
    /// Whether each place is asked, by its path.
    relevant: BTreeMap<String, bool>,
    /// What is worked out, by path.
    calculated: BTreeMap<String, Value>,
    errors: Vec<Told>,
    scores: Vec<Score>,
    /// What would be kept; null while there are errors.
    finished: Option<Answers>,
}

#[derive(Serialize)]
struct Told {
    path: String,
    #[serde(flatten)]
    error: instruments::AnswerError,
    message: String,
}

pub(super) fn run(asked: &Form, answers: &Path) -> Result<ExitCode, String> {
    let form = match asked.read()? {
        Ok(form) => form,
        Err(problems) => return tell(&problems, asked.language),
    };
    let text = bytes(answers)?;
    let answers: Answers =
        serde_json::from_slice(&text).map_err(|error| format!("{}: {error}", answers.display()))?;
    let filling = Filling::begin(&form, &answers, now());
    let unknown = unknown(&filling, &answers).map(|path| format!("zaedno: no such path: {path}"));
    say(io::stderr().lock(), unknown)?;
    let outcome = outcome(&filling, asked.language);
    let text = serde_json::to_string_pretty(&outcome).map_err(|error| error.to_string())?;
    say(io::stdout().lock(), [text])?;
    Ok(if outcome.finished.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn outcome(filling: &Filling<'_>, lang: Lang) -> Outcome {
    let (mut relevant, mut calculated) = (BTreeMap::new(), BTreeMap::new());
    for (path, item) in filling.places() {
        let Some(state) = filling.state(&path) else { continue };
        if let Item::Question(question) = item
            && !question.logic.calculation.is_empty()
            && state.relevant
        {
            calculated.insert(path.clone(), state.value);
        }
        relevant.insert(path, state.relevant);
    }
    let errors = filling.errors().into_iter().map(|(path, error)| {
        let own = filling.message(&path, &error, lang.tag());
        let message = if own.is_empty() { page::faults::answer(&error, lang) } else { own };
        Told { path, error, message }
    });
    Outcome {
        form_id: filling.form().settings.form_id.clone(),
        version: filling.form().settings.version.clone(),
        relevant,
        calculated,
        errors: errors.collect(),
        scores: filling.scores(),
        finished: filling.finish().ok().map(|finished| finished.answers),
    }
}

/// Paths among the answers that the form does not have.
fn unknown<'a>(filling: &'a Filling<'_>, answers: &'a Answers) -> impl Iterator<Item = &'a str> {
    let paths = answers.iter().map(|(path, _)| path);
    paths.filter(|path| filling.state(path).is_none() && filling.rows(path).is_none())
}

fn now() -> Moment {
    let local = clock::local(Clock::System.now());
    let minutes = local.offset().seconds() / 60;
    Moment::beginning(local.datetime(), i16::try_from(minutes).unwrap_or(0))
}
