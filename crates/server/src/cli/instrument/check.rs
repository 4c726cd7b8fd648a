//! `zaedno instrument check`

use super::{Form, say, tell};
use base::Lang;
use instruments::{Instrument, instrument::Item};
use page::faults::{self, w};
use std::{io, process::ExitCode};

pub(super) fn run(asked: &Form) -> Result<ExitCode, String> {
    let lang = asked.language;
    match asked.read()? {
        Ok(form) => {
            let notices = form.notices.iter().map(|notice| w::noted(lang, faults::problem(notice, lang)));
            let lines = loaded(&form, lang).into_iter().chain(notices);
            say(io::stdout().lock(), lines.chain([w::in_order(lang).to_owned()]))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(problems) => tell(&problems, lang),
    }
}

/// What is loaded, in numbers.
fn loaded(form: &Instrument, lang: Lang) -> Vec<String> {
    let all = form.walk();
    let count = |of: fn(&Item) -> bool| all.iter().filter(|(_, item)| of(item)).count();
    let questions = count(|item| matches!(item, Item::Question(_)));
    let hidden = count(|item| matches!(item, Item::Question(question) if !question.kind.is_shown()));
    let languages: Vec<&str> = form.languages.iter().map(|language| language.name.as_str()).collect();
    let choices: usize = form.lists.values().map(|list| list.choices.len()).sum();
    let bands: usize = form.scales.iter().map(|scale| scale.bands.len()).sum();
    let settings = &form.settings;
    vec![
        w::loaded(lang, &settings.form_id, settings.title.get(lang.tag()), &settings.version),
        match &languages[..] {
            [] => w::loaded_no_languages(lang).to_owned(),
            named => w::loaded_languages(lang, named.join(", ")),
        },
        w::loaded_questions(lang, hidden, questions),
        w::loaded_groups(
            lang,
            count(|item| matches!(item, Item::Group(_))),
            count(|item| matches!(item, Item::Repeat(_))),
        ),
        w::loaded_lists(lang, choices, form.lists.len()),
        w::loaded_scales(lang, bands, form.scales.len()),
    ]
}
