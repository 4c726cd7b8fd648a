//! The form of a person: as typed, and read.

use super::read::Facts;
use crate::{
    KinKind, Language, Naming, NewName, NewPerson, Precision, Safety, Sex, birth, contacts::NewContact,
    identifiers::NewIdentifier, w,
};
use base::{
    Code, FieldErrors, Problem, clock,
    ids::PersonId,
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};

/// A person to be entered, with what else was told of them in the same breath.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRecord {
    /// The person.
    pub person: NewPerson,
    /// A telephone.
    pub contact: Option<NewContact>,
    /// A personal number.
    pub identifier: Option<NewIdentifier>,
    /// Whose relative they are, and what: `(relative, kind)`.
    pub kin: Option<(PersonId, KinKind)>,
}

/// The longest part of a name that is taken.
const NAME: usize = 100;

impl NewRecord {
    /// Reads the form. What an ЕГН tells of birth and sex fills what was left open.
    pub fn parse(form: &Typed, now: Timestamp) -> Result<NewRecord, FieldErrors> {
        let mut errors = FieldErrors::new();
        let person = person(form, now, &mut errors);
        let contact = contact(form, &mut errors);
        let (born_on, sex) =
            person.as_ref().map_or((None, Sex::Unknown), |person| (exact_day(person), person.sex));
        let identifier = NewIdentifier::parse(form, born_on, sex, &mut errors);
        let kin = kin(form, &mut errors);
        let record = person.map(|person| NewRecord {
            person: completed(person, identifier.as_ref()),
            contact,
            identifier,
            kin,
        });
        errors.or(record)
    }
}

fn exact_day(person: &NewPerson) -> Option<Date> {
    person.born_on.filter(|_| person.precision == Precision::Exact)
}

fn completed(mut person: NewPerson, identifier: Option<&NewIdentifier>) -> NewPerson {
    if let Some((born_on, sex)) = identifier.and_then(NewIdentifier::proposal) {
        if person.precision != Precision::Exact {
            (person.born_on, person.precision) = (Some(born_on), Precision::Exact);
        }
        if person.sex == Sex::Unknown {
            person.sex = sex;
        }
    }
    person
}

/// What the form says of the person alone; also for changing one.
pub fn person(form: &Typed, now: Timestamp, errors: &mut FieldErrors) -> Option<NewPerson> {
    let today = clock::date_of(now);
    let part = |field: &'static str, errors: &mut FieldErrors| {
        errors.check(field, typed::optional_text(form.get(field), NAME)).map(Option::unwrap_or_default)
    };
    let given = part("given", errors);
    let middle = part("middle", errors);
    let family = part("family", errors);
    let latin = ["latin_given", "latin_middle", "latin_family"].map(|field| part(field, errors));
    let naming = errors.check("naming", typed::optional_code::<Naming>(form.get("naming"))).flatten();
    let sex = errors.check("sex", typed::optional_code::<Sex>(form.get("sex"))).flatten();
    let guessed = typed::checked(form.get("guessed"));
    let born = errors.check("born", birth::read(form.get("born"), guessed, today));
    let expected_on = errors.check("expected_on", typed::optional_date(form.get("expected_on"))).flatten();
    let died_on = errors.check("died_on", typed::optional_date(form.get("died_on"))).flatten();
    let languages = errors.check("languages", typed::codes::<Language>(form, "languages"));
    let note = errors.check("note", typed::optional_text(form.get("note"), 2000)).flatten();
    let mother = errors.check("mother", typed::optional_id(form.get("mother"))).flatten();
    let (born_on, precision) = born.unwrap_or((None, Precision::None));
    if died_on.is_some_and(|died| died > today) {
        errors.add("died_on", Problem::InFuture);
    }
    if let (Some(born), Some(died)) = (born_on, died_on)
        && died < born
    {
        errors.add("died_on", Problem::Before(born));
    }
    let (given, middle, family) = (given?, middle?, family?);
    let is_named = [&given, &middle, &family].iter().any(|part| !part.is_empty());
    let naming = naming.unwrap_or(if is_named { Naming::Named } else { Naming::Unknown });
    if naming == Naming::Named && !is_named {
        errors.add("given", Problem::said("name-needed", w::name_needed));
    }
    let naming = if is_named { Naming::Named } else { naming };
    let [latin_given, latin_middle, latin_family] = latin;
    let latin = [latin_given?, latin_middle?, latin_family?];
    Some(NewPerson {
        naming,
        given,
        middle,
        family,
        latin: latin.iter().any(|part| !part.is_empty()).then_some(latin),
        mother,
        sex: sex.unwrap_or(Sex::Unknown),
        born_on,
        precision,
        expected_on: expected_on.filter(|_| naming == Naming::Unborn),
        died_on,
        languages: languages?,
        interpreter: typed::checked(form.get("interpreter")),
        note,
    })
}

fn contact(form: &Typed, errors: &mut FieldErrors) -> Option<NewContact> {
    let phone = errors.check("phone", typed::optional_text(form.get("phone"), 60))??;
    let safety = errors.check("safety", typed::optional_code::<Safety>(form.get("safety"))).flatten();
    let safety_note =
        errors.check("safety_note", typed::optional_text(form.get("safety_note"), 300)).flatten();
    Some(NewContact { safety: safety.unwrap_or(Safety::Ask), safety_note, ..NewContact::phone(&phone) })
}

fn kin(form: &Typed, errors: &mut FieldErrors) -> Option<(PersonId, KinKind)> {
    let relative = errors.check("kin_of", typed::optional_id(form.get("kin_of")))??;
    let kind = errors.check("kin_kind", typed::code::<KinKind>(form.get("kin_kind")))?;
    Some((relative, kind))
}

/// The name that the form gives.
pub fn name(new: &NewPerson) -> NewName {
    new.name()
}

/// A record as its form shows it.
pub fn typed_of(facts: &Facts, languages: &[Language]) -> Typed {
    let [given, middle, family] = &facts.name.own;
    let [latin_given, latin_middle, latin_family] = &facts.name.latin;
    let day = |day: Option<Date>| day.map(|day| page::date(base::Lang::Bg, day)).unwrap_or_default();
    let mut typed = Typed::default()
        .with("naming", facts.name.naming.code())
        .with("given", given)
        .with("middle", middle)
        .with("family", family)
        .with("latin_given", latin_given)
        .with("latin_middle", latin_middle)
        .with("latin_family", latin_family)
        .with("sex", facts.sex.code())
        .with("born", facts.birth().typed())
        .with("expected_on", day(facts.expected_on))
        .with("died_on", day(facts.died_on))
        .with("note", facts.note.clone().unwrap_or_default());
    if facts.precision == Precision::Estimated {
        typed.add("guessed", "yes");
    }
    if facts.interpreter {
        typed.add("interpreter", "yes");
    }
    languages.iter().for_each(|language| typed.add("languages", language.code()));
    typed
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn now() -> Timestamp {
        "2026-03-05T12:00:00Z".parse().unwrap()
    }

    fn parse(form: Typed) -> Result<NewRecord, FieldErrors> {
        NewRecord::parse(&form, now())
    }

    #[test]
    fn a_name_alone_is_enough() {
        let record = parse(Typed::default().with("given", " Мария ").with("naming", "named")).unwrap();
        assert_eq!((record.person.naming, record.person.given.as_str()), (Naming::Named, "Мария"));
        let nobody = parse(Typed::default().with("naming", "named")).unwrap_err();
        assert_eq!(nobody.of("given").map(Problem::name), Some("name-needed"));
        assert_eq!(parse(Typed::default().with("naming", "unknown")).unwrap().person.naming, Naming::Unknown);
    }

    #[test]
    fn the_personal_number_fills_what_is_not_known() {
        let form = Typed::default().with("given", "Ана").with("personal_number", "7523169263");
        let person = parse(form.clone()).unwrap().person;
        assert_eq!((person.born_on, person.precision), (Some(date(1875, 3, 16)), Precision::Exact));
        assert_ne!(person.sex, Sex::Unknown);
        let typed = parse(form.with("born", "16.03.1876")).unwrap_err();
        assert!(typed.of("personal_number").is_some());
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let form = Typed::default()
            .with("given", "а".repeat(101))
            .with("born", "вчера")
            .with("sex", "жена")
            .with("kin_of", "x");
        let errors = parse(form).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["given", "sex", "born", "kin_of"]);
    }
}
