//! The field for a settlement: a name or a code is typed; where several settlements bear the name, one is chosen.
//! Works without script: the form comes back with the choice.

use super::{PlaceLine, read, w};
use base::{FieldErrors, Lang, Problem, place_code, search_key, typed::Typed};
use page::{Fields, Markup, html};
use store::{Db, Result};

/// Name of the text field.
pub const TYPED: &str = "settlement";
/// Name of the choice, and of the field in the API: the EKATTE code.
pub const CODE: &str = "settlement_code";
/// How many settlements are offered at once.
pub const MOST: i64 = 12;

/// What was typed into the field and what it can mean.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlaceAnswer {
    /// As typed.
    pub typed: String,
    /// The settlement it means; none when nothing was typed or it is not clear.
    pub code: Option<String>,
    /// The settlements to choose among.
    pub matches: Vec<PlaceLine>,
    /// Why it is not clear.
    pub problem: Option<Problem>,
}

impl PlaceAnswer {
    /// Nothing typed yet.
    pub fn none() -> Self {
        PlaceAnswer::default()
    }

    /// A settlement that is known from before, as a form shows it.
    pub async fn of(db: &mut impl Db, code: Option<&str>, lang: Lang) -> Result<Self> {
        let Some(code) = code else { return Ok(Self::none()) };
        let place = read::settlement(db, code).await?;
        let typed = place.as_ref().map_or_else(|| code.to_owned(), |place| place.label(lang));
        Ok(PlaceAnswer { typed, code: Some(code.to_owned()), ..Self::none() })
    }

    /// Reads the two fields of a form, or the code of an API body.
    pub async fn read(db: &mut impl Db, typed: &Typed) -> Result<Self> {
        let (text, code) = (typed.get(TYPED).trim(), typed.get(CODE).trim());
        if !code.is_empty()
            && let Some(answer) = chosen(db, text, code).await?
        {
            return Ok(answer);
        }
        if text.is_empty() {
            return Ok(Self::none());
        }
        let matches = read::search(db, text, MOST).await?;
        let answer = PlaceAnswer { typed: text.to_owned(), ..Self::none() };
        Ok(match sole(text, &matches) {
            Some(place) => PlaceAnswer { code: Some(place.code.clone()), ..answer },
            None if place_code::is_settlement_code(text) && read::count(db).await? == 0 => {
                PlaceAnswer { code: Some(text.to_owned()), ..answer }
            }
            None => {
                let problem = if matches.is_empty() { unknown() } else { several() };
                PlaceAnswer { matches, problem: Some(problem), ..answer }
            }
        })
    }

    /// The code, or the problem noted beside the field.
    pub fn check(&self, errors: &mut FieldErrors) -> Option<String> {
        if let Some(problem) = &self.problem {
            errors.add(TYPED, problem.clone());
        }
        self.code.clone()
    }
}

/// The settlement of a code, when what was typed does not speak against it.
async fn chosen(db: &mut impl Db, text: &str, code: &str) -> Result<Option<PlaceAnswer>> {
    let place = read::settlement(db, code).await?;
    let answer = |code: Option<String>, problem| PlaceAnswer {
        typed: text.to_owned(),
        code,
        matches: Vec::new(),
        problem,
    };
    Ok(match place {
        Some(place) if text.is_empty() || speaks_of(text, &place) => Some(answer(Some(place.code), None)),
        Some(_) => None,
        None if place_code::is_settlement_code(code) && read::count(db).await? == 0 => {
            Some(answer(Some(code.to_owned()), None))
        }
        None if text.is_empty() => Some(answer(None, Some(unknown()))),
        None => None,
    })
}

/// A person who chose and then typed another name means what they typed last.
fn speaks_of(text: &str, place: &PlaceLine) -> bool {
    let (name, _) = read::parts(text);
    text == place.code || search_key::fold(&place.name).contains(&name)
}

/// The one settlement that fits: the only one found, or the only one of exactly this name.
fn sole<'a>(text: &str, matches: &'a [PlaceLine]) -> Option<&'a PlaceLine> {
    if let [only] = matches {
        return Some(only);
    }
    let (name, _) = read::parts(text);
    let mut exact = matches.iter().filter(|place| search_key::fold(&place.name) == name);
    match (exact.next(), exact.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    }
}

fn unknown() -> Problem {
    Problem::said("place-unknown", w::place_unknown)
}

fn several() -> Problem {
    Problem::said("place-several", w::place_several)
}

/// The field with its choice. `fields` must know the problems of the form.
pub fn place_field<'a>(fields: &Fields<'a>, lang: Lang, label: &'a str, answer: &'a PlaceAnswer) -> Markup {
    html! {
        (fields.text(TYPED, label, &answer.typed).hint(w::place_hint(lang)).suggest("/places", "settlement-matches").optional())
        div #settlement-matches aria-live="polite" { (choice(lang, &answer.matches, answer.code.as_deref())) }
    }
}

/// The settlements to choose among; with one known already, it is sent along unseen.
pub fn choice(lang: Lang, matches: &[PlaceLine], code: Option<&str>) -> Markup {
    let none = FieldErrors::new();
    let options: Vec<_> = matches.iter().map(|place| (place.code.clone(), place.label(lang))).collect();
    html! {
        @if options.is_empty() {
            @if let Some(code) = code { (page::hidden(CODE, code)) }
        } @else {
            (Fields::new(lang, &none).radio_list(CODE, w::place_choose(lang), code, &options))
        }
    }
}
