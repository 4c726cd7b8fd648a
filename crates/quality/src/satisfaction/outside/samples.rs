//! Samples of the questions behind a link: the form that comes with the program.

use super::pages::{AskView, ask_page, thanks_page};
use ::instruments::{Answers, Filling};
use assessments::{
    instruments::Shipped,
    questions::{self, Turning},
};
use base::Lang;
use casework::cases::samples::now;
use page::Markup;

/// The questions at first, with something missing, and the word of thanks.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut all = vec![("satisfaction, thanks", thanks_page(lang, lang.pick("ЦОП „Заедно“", "CSC Zaedno")))];
    let taken = Shipped::named(crate::satisfaction::FORM).and_then(|shipped| shipped.read().ok());
    if let Some(taken) = taken {
        let ask = |answers: &Answers, is_sent: bool| {
            let filling = Filling::begin(&taken.form, answers, questions::moment(now(), now()));
            ask_page(
                lang,
                &AskView {
                    centre: lang.pick("ЦОП „Заедно“", "CSC Zaedno").to_owned(),
                    course: None,
                    action: "/s/abc".to_owned(),
                    title: taken.form.settings.title.get(lang.tag()).to_owned(),
                    languages: taken.form.languages.clone(),
                    tag: lang.tag().to_owned(),
                    sheets: questions::outline(&filling, lang.tag(), lang, is_sent),
                    turning: Turning::default(),
                    errors: if is_sent { questions::errors(&filling, "", lang) } else { Vec::new() },
                    seed: 7,
                    key: "k".to_owned(),
                },
            )
        };
        let parent = Answers::new().with("who/respondent", "parent");
        all.push(("satisfaction, asked", ask(&parent, false)));
        all.push(("satisfaction, asked with errors", ask(&Answers::new(), true)));
    }
    all
}
