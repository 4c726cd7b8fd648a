//! The pages of centres, empty, full and with errors. Centre and provider are made up.

use super::{
    Capacity, CentreLine, CentreRow, Hours, NewCapacity, NewCentre, NewPremises, Premises,
    pages::{self, ListedCentre, Profile},
};
use crate::{
    filled::Filled,
    kinds::Funding,
    places::{MunicipalityLine, PlaceAnswer, samples::villages},
};
use base::{Id, Lang, ids::CentreId, jiff::civil::date, jiff::civil::time, typed::Typed};
use page::Markup;

fn row() -> CentreRow {
    CentreRow {
        id: CentreId::from_uuid(uuid::Uuid::nil()),
        provider_id: Id::from_uuid(uuid::Uuid::nil()),
        name_bg: "Център за обществена подкрепа „Слънце“".into(),
        name_en: "Community Support Centre Sun".into(),
        name_latin: "Tsentar za obshtestvena podkrepa „Slantse“".into(),
        settlement_code: Some("35167".into()),
        address_bg: "ул. „Розова долина“ 5".into(),
        address_en: "5 Rozova dolina Str.".into(),
        postcode: Some("6100".into()),
        phone: Some("+35943164080".into()),
        email: Some("slantse@example.bg".into()),
        funding: Funding::StateDelegated,
        funding_since: Some(date(2010, 1, 1)),
        established_on: Some(date(2005, 6, 1)),
        about_bg: Some("Подкрепяме родители и деца от 2005 г.\n\nРаботим в центъра и у дома.".into()),
        about_en: Some("We have supported parents and children since 2005.".into()),
        version: 3,
    }
}

fn profile(may_write: bool, whole: bool) -> Profile {
    let id = |number: u128| uuid::Uuid::from_u128(number);
    let capacity = |number: u128, places, from_on| Capacity {
        id: Id::from_uuid(id(number)),
        places,
        order_number: "РД-01-910".into(),
        ordered_on: from_on,
        from_on,
    };
    let wing = |number: u128, ended_on| Premises {
        id: Id::from_uuid(id(number)),
        name_bg: "Източно крило".into(),
        name_en: "East wing".into(),
        former_use_bg: Some("дом за медико-социални грижи за деца".into()),
        former_use_en: None,
        ended_on,
    };
    let kept = |list: bool| if list { usize::MAX } else { 0 };
    Profile {
        centre: row(),
        provider: "Сдружение „Дъга“".into(),
        aliases: [("bg".into(), "ЦОП Казанлък".into())].into_iter().take(kept(whole)).collect(),
        place: Some("гр. Казанлък, общ. Казанлък, обл. Стара Загора".into()).filter(|_| whole),
        hours: (1..=5)
            .map(|weekday| Hours { weekday, opens: time(8, 30, 0, 0), closes: time(17, 0, 0, 0) })
            .take(kept(whole))
            .collect(),
        capacities: [capacity(1, 40, date(2018, 3, 1)), capacity(2, 16, date(2008, 8, 29))]
            .into_iter()
            .take(kept(whole))
            .collect(),
        premises: [wing(1, None), wing(2, Some(date(2020, 1, 1)))].into_iter().take(kept(whole)).collect(),
        municipalities: municipalities().into_iter().take(kept(whole)).collect(),
        may_write,
        key: "key".into(),
        today: date(2026, 3, 5),
    }
}

fn municipalities() -> Vec<MunicipalityLine> {
    [("SZR12", "Казанлък", "Kazanlak"), ("SZR38", "Мъглиж", "Maglizh")]
        .map(|(code, name, latin)| MunicipalityLine {
            code: code.into(),
            name: name.into(),
            latin: latin.into(),
            oblast: "Стара Загора".into(),
            oblast_latin: "Stara Zagora".into(),
        })
        .to_vec()
}

/// Every page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let centre = row();
    let id = centre.id;
    let line = CentreLine {
        id,
        name_bg: centre.name_bg.clone(),
        name_en: centre.name_en.clone(),
        settlement_code: None,
        phone: centre.phone.clone(),
        places: Some(40),
    };
    let listed = [ListedCentre { centre: line, place: Some("гр. Казанлък".into()) }];
    let typed = super::form::typed_of(lang, &centre, &[], &profile(true, true).hours, &PlaceAnswer::none());
    let mut wrong = typed.clone();
    for (field, value) in
        [("name_bg", ""), ("email", "slantse"), ("opens-1", "25:00"), ("established_on", "31.02.2005")]
    {
        wrong.set(field, value);
    }
    let several =
        PlaceAnswer { typed: "Абланица".into(), matches: villages(), ..PlaceAnswer::none() };
    let errors = NewCentre::parse(&wrong, &several).err().unwrap_or_default();
    let empty = Filled::empty(Typed::default());
    let bad = |errors| Filled::again(None, Typed::default(), errors, PlaceAnswer::none());
    let capacity = bad(NewCapacity::parse(&Typed::default()).err().unwrap_or_default());
    let premises = bad(NewPremises::parse(&Typed::default()).err().unwrap_or_default());
    vec![
        ("centres, empty", pages::list(lang, &page::html! {}, &[], true)),
        ("centres, full", pages::list(lang, &page::html! {}, &listed, true)),
        ("centre, empty", pages::profile(lang, &profile(true, false))),
        ("centre, full", pages::profile(lang, &profile(true, true))),
        ("centre, read only", pages::profile(lang, &profile(false, true))),
        ("centre form, empty", pages::edit(lang, None, &empty)),
        ("centre form, full", pages::edit(lang, Some(id), &Filled::of(3, typed, PlaceAnswer::none()))),
        (
            "centre form, with errors",
            pages::edit(lang, Some(id), &Filled::again(Some(3), wrong, errors, several)),
        ),
        ("capacity form, empty", pages::capacity(lang, id, centre.name(lang), &empty)),
        ("capacity form, with errors", pages::capacity(lang, id, centre.name(lang), &capacity)),
        ("premises form, empty", pages::premises(lang, id, centre.name(lang), &empty)),
        ("premises form, with errors", pages::premises(lang, id, centre.name(lang), &premises)),
        ("municipalities, empty", pages::municipalities(lang, id, &[], &[], &empty)),
        (
            "municipalities, full",
            pages::municipalities(lang, id, &municipalities()[..1], &municipalities(), &empty),
        ),
    ]
}
