//! What is typed about a centre, made into a centre, a capacity or premises.

use super::{CentreRow, Hours, NewCapacity, NewCentre, NewPremises, pages::weekdays, w};
use crate::{kinds::Funding, places::PlaceAnswer};
use base::{FieldErrors, Lang, Problem, latin::latin, phone::Phone, typed, typed::Typed};
use page::date;

/// Fields of the opening hours, Monday first.
pub(super) const OPENS: [&str; 7] =
    ["opens-1", "opens-2", "opens-3", "opens-4", "opens-5", "opens-6", "opens-7"];
/// Fields of the closing hours, Monday first.
pub(super) const CLOSES: [&str; 7] =
    ["closes-1", "closes-2", "closes-3", "closes-4", "closes-5", "closes-6", "closes-7"];

impl NewCentre {
    /// Reads a form. Without a Latin name the one by the official table is taken.
    pub fn parse(form: &Typed, place: &PlaceAnswer) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let name_bg = errors.check("name_bg", typed::text(form.get("name_bg"), 200));
        let name_en = errors.check("name_en", typed::text(form.get("name_en"), 200));
        let name_latin = errors.check("name_latin", typed::optional_text(form.get("name_latin"), 200));
        let aliases_bg = errors.check("aliases_bg", lines(form.get("aliases_bg")));
        let aliases_en = errors.check("aliases_en", lines(form.get("aliases_en")));
        let settlement_code = place.check(&mut errors);
        let address_bg = errors.check("address_bg", typed::optional_text(form.get("address_bg"), 300));
        let address_en = errors.check("address_en", typed::optional_text(form.get("address_en"), 300));
        let postcode = errors.check("postcode", typed::optional_text(form.get("postcode"), 10));
        let phone = errors.check("phone", phone(form.get("phone")));
        let email = errors.check("email", email(form.get("email")));
        let funding = errors.check("funding", typed::code(form.get("funding")));
        let funding_since = errors.check("funding_since", typed::optional_date(form.get("funding_since")));
        let established_on = errors.check("established_on", typed::optional_date(form.get("established_on")));
        let about_bg = errors.check("about_bg", typed::optional_text(form.get("about_bg"), 5_000));
        let about_en = errors.check("about_en", typed::optional_text(form.get("about_en"), 5_000));
        let hours = hours(form, &mut errors);
        let new = (|| {
            let name_bg = name_bg?;
            let aliases = [(Lang::Bg, aliases_bg?), (Lang::En, aliases_en?)];
            Some(NewCentre {
                name_latin: name_latin?.unwrap_or_else(|| latin(&name_bg)),
                name_bg,
                name_en: name_en?,
                aliases: aliases
                    .into_iter()
                    .flat_map(|(lang, names)| names.into_iter().map(move |name| (lang, name)))
                    .collect(),
                settlement_code,
                address_bg: address_bg?.unwrap_or_default(),
                address_en: address_en?.unwrap_or_default(),
                postcode: postcode?,
                phone: phone?,
                email: email?,
                funding: funding?,
                funding_since: funding_since?,
                established_on: established_on?,
                about_bg: about_bg?,
                about_en: about_en?,
                hours,
                municipalities: Vec::new(),
            })
        })();
        errors.or(new)
    }
}

impl NewCapacity {
    /// Reads a form. Without a first day it holds from the date of the order.
    pub fn parse(form: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let places = errors.check("places", typed::number(form.get("places"), 1, 1_000));
        let order_number = errors.check("order_number", typed::text(form.get("order_number"), 60));
        let ordered_on = errors.check("ordered_on", typed::date(form.get("ordered_on")));
        let from_on = errors.check("from_on", typed::optional_date(form.get("from_on")));
        let new = (|| {
            let ordered_on = ordered_on?;
            let from_on = from_on?.unwrap_or(ordered_on);
            Some(NewCapacity { places: places?, order_number: order_number?, ordered_on, from_on })
        })();
        errors.or(new)
    }
}

impl NewPremises {
    /// Reads a form.
    pub fn parse(form: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let name_bg = errors.check("name_bg", typed::text(form.get("name_bg"), 200));
        let name_en = errors.check("name_en", typed::text(form.get("name_en"), 200));
        let former_use_bg =
            errors.check("former_use_bg", typed::optional_text(form.get("former_use_bg"), 300));
        let former_use_en =
            errors.check("former_use_en", typed::optional_text(form.get("former_use_en"), 300));
        let new = (|| {
            Some(NewPremises {
                name_bg: name_bg?,
                name_en: name_en?,
                former_use_bg: former_use_bg?,
                former_use_en: former_use_en?,
            })
        })();
        errors.or(new)
    }
}

/// The values of a centre as its form shows them.
pub(super) fn typed_of(
    lang: Lang,
    centre: &CentreRow,
    aliases: &[(String, String)],
    hours: &[Hours],
    place: &PlaceAnswer,
) -> Typed {
    let names = |tag: &str| {
        let names: Vec<&str> =
            aliases.iter().filter(|(lang, _)| lang == tag).map(|(_, name)| name.as_str()).collect();
        names.join("\n")
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let day = |value: Option<base::jiff::civil::Date>| value.map(|day| date(lang, day)).unwrap_or_default();
    let mut typed = Typed::default()
        .with("name_bg", &centre.name_bg)
        .with("name_en", &centre.name_en)
        .with("name_latin", &centre.name_latin)
        .with("aliases_bg", names("bg"))
        .with("aliases_en", names("en"))
        .with("settlement", &place.typed)
        .with("settlement_code", place.code.clone().unwrap_or_default())
        .with("address_bg", &centre.address_bg)
        .with("address_en", &centre.address_en)
        .with("postcode", text(&centre.postcode))
        .with("phone", centre.phone.as_deref().map(|phone| Phone::read(phone).display).unwrap_or_default())
        .with("email", text(&centre.email))
        .with("funding", base::Code::code(centre.funding))
        .with("funding_since", day(centre.funding_since))
        .with("established_on", day(centre.established_on))
        .with("about_bg", text(&centre.about_bg))
        .with("about_en", text(&centre.about_en));
    for (at, (opens, closes)) in OPENS.into_iter().zip(CLOSES).enumerate() {
        let of_day = hours.iter().find(|day| usize::try_from(day.weekday) == Ok(at + 1));
        let time = |time: base::jiff::civil::Time| time.strftime("%H:%M").to_string();
        typed.add(opens, of_day.map(|day| time(day.opens)).unwrap_or_default());
        typed.add(closes, of_day.map(|day| time(day.closes)).unwrap_or_default());
    }
    typed
}

/// What a field is called, where both sides of a late save changed it.
pub(super) fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "name_bg" => w::name_bg(lang),
        "name_en" => w::name_en(lang),
        "name_latin" => w::name_latin(lang),
        "aliases_bg" => w::aliases_bg(lang),
        "aliases_en" => w::aliases_en(lang),
        "settlement" => w::settlement(lang),
        "address_bg" => w::address_bg(lang),
        "address_en" => w::address_en(lang),
        "postcode" => w::postcode(lang),
        "phone" => w::phone(lang),
        "email" => w::email(lang),
        "funding" => w::funding(lang),
        "funding_since" => w::funding_since(lang),
        "established_on" => w::established(lang),
        "about_bg" => w::about_bg(lang),
        "about_en" => w::about_en(lang),
        _ => return hour_label(lang, field),
    };
    label.to_owned()
}

/// Which day, and whether it opens or closes.
fn hour_label(lang: Lang, field: &str) -> String {
    let days = weekdays(lang).into_iter().zip(OPENS).zip(CLOSES);
    let told = |((day, opens), closes): ((&str, &str), &str)| match field {
        field if field == opens => Some(format!("{day}: {}", w::opens(lang))),
        field if field == closes => Some(format!("{day}: {}", w::closes(lang))),
        _ => None,
    };
    days.into_iter().find_map(told).unwrap_or_else(|| w::hours(lang).to_owned())
}

/// The list that a field is chosen from; empty for what is typed.
pub(super) fn options(lang: Lang, field: &str) -> Vec<(String, String)> {
    if field == "funding" { page::options::<Funding>(lang) } else { Vec::new() }
}

fn hours(form: &Typed, errors: &mut FieldErrors) -> Vec<Hours> {
    let mut hours = Vec::new();
    for (weekday, (opens, closes)) in (1..).zip(OPENS.into_iter().zip(CLOSES)) {
        if form.get(opens).trim().is_empty() && form.get(closes).trim().is_empty() {
            continue;
        }
        let from = errors.check(opens, typed::time(form.get(opens)));
        let until = errors.check(closes, typed::time(form.get(closes)));
        let (Some(opens), Some(until)) = (from, until) else { continue };
        if opens >= until {
            errors.add(closes, Problem::said("closes-before-opens", w::closes_before_opens));
        }
        hours.push(Hours { weekday, opens, closes: until });
    }
    hours
}

/// One name a line, each at most 200 characters.
fn lines(text: &str) -> Result<Vec<String>, Problem> {
    let names = text.lines().map(|line| typed::optional_text(line, 200));
    Ok(names.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().take(20).collect())
}

/// A telephone as it is dialled; what cannot be read as one stays as it was typed.
pub(crate) fn phone(text: &str) -> Result<Option<String>, Problem> {
    Ok(typed::optional_text(text, 60)?.map(|text| Phone::read(&text).canonical))
}

/// An e-mail address that may be missing.
pub(crate) fn email(text: &str) -> Result<Option<String>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { access::users::email(text).map(Some) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> Typed {
        Typed::default().with("name_bg", "ЦОП „Слънце“").with("name_en", "CSC Sun").with("funding", "project")
    }

    #[test]
    fn a_latin_name_is_proposed_and_may_be_another() {
        let new = NewCentre::parse(&form(), &PlaceAnswer::none()).unwrap();
        assert_eq!(new.name_latin, "TSOP „Slantse“");
        let new = NewCentre::parse(&form().with("name_latin", "TsOP Sun"), &PlaceAnswer::none()).unwrap();
        assert_eq!(new.name_latin, "TsOP Sun");
    }

    #[test]
    fn a_day_has_both_hours_and_ends_after_it_begins() {
        let hours = |opens: &str, closes: &str| {
            NewCentre::parse(&form().with("opens-1", opens).with("closes-1", closes), &PlaceAnswer::none())
        };
        assert_eq!(hours("8:30", "17:00").unwrap().hours.len(), 1);
        assert_eq!(hours("", "").unwrap().hours, []);
        assert_eq!(hours("8:30", "").unwrap_err().of("closes-1"), Some(&Problem::Required));
        assert!(hours("17:00", "8:30").unwrap_err().of("closes-1").is_some());
    }

    #[test]
    fn a_capacity_holds_from_its_order_unless_said_otherwise() {
        let form = Typed::default()
            .with("places", "40")
            .with("order_number", "РД-01-910")
            .with("ordered_on", "01.03.2018");
        assert_eq!(NewCapacity::parse(&form).unwrap().from_on, base::jiff::civil::date(2018, 3, 1));
        assert!(NewCapacity::parse(&form.with("from_on", "2018")).is_err());
    }
}
