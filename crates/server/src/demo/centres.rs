//! The five centres as they are entered: what they are, where, since when, for how many.

use super::places;
use base::{
    Lang,
    jiff::civil::{Date, date, time},
};
use directory::{
    centres::{Hours, NewCapacity, NewCentre, NewPremises},
    kinds::Funding,
};

/// A centre with what belongs to it.
pub struct Profile {
    /// The centre.
    pub centre: NewCentre,
    /// Its capacity over time.
    pub capacities: Vec<NewCapacity>,
    /// Where it works.
    pub premises: Vec<NewPremises>,
}

/// The five of them.
pub fn all() -> Vec<Profile> {
    vec![city(), single_ward(), early_childhood(), catalogue(), district()]
}

fn city() -> Profile {
    let centre = NewCentre {
        aliases: vec![(Lang::Bg, "Центърът в стария дом".into()), (Lang::En, "The centre in the old home".into())],
        funding_since: Some(date(2012, 1, 1)),
        established_on: Some(date(2007, 9, 3)),
        settlement_code: places::code(places::OWN),
        municipalities: places::SERVED.map(str::to_owned).to_vec(),
        about_bg: Some(
            "Дежури в три родилни и едно неонатологично отделение. Подкрепя семейства с деца до 7 години, приемни \
             родители и осиновители, у дома и в центъра."
                .into(),
        ),
        about_en: Some(
            "On duty in three maternity wards and a neonatal ward. Supports families with children up to 7, foster \
             and adoptive parents, at home and at the centre."
                .into(),
        ),
        ..placed("ЦОП „Люлка“", "Lyulka Community Support Centre", "Утринград, ул. „Люлкова“ 7", "7 Lyulkova Str., Utringrad", 1)
    };
    Profile {
        centre,
        capacities: vec![
            capacity(40, "П-001", date(2012, 1, 1)),
            capacity(60, "П-014", date(2017, 7, 1)),
            capacity(80, "П-032", date(2023, 1, 1)),
        ],
        premises: vec![
            NewPremises {
                name_bg: "Основна сграда".into(),
                name_en: "Main building".into(),
                former_use_bg: Some("дом за медико-социални грижи за деца".into()),
                former_use_en: Some("home for medical and social care of children".into()),
            },
            room("Играчкотека", "Toy library"),
            room("Сензорна стая", "Sensory room"),
            room("Стая за семейни срещи", "Room for family meetings"),
        ],
    }
}

fn single_ward() -> Profile {
    let centre = NewCentre {
        funding: Funding::Municipal,
        funding_since: Some(date(2013, 6, 1)),
        established_on: Some(date(2013, 6, 3)),
        about_bg: Some(
            "Малък екип. От 2014 г. социален работник от центъра посещава родилното отделение в града."
                .into(),
        ),
        about_en: Some(
            "A small team. Since 2014 a social worker of the centre visits the town's maternity ward.".into(),
        ),
        ..placed(
            "ЦОП „Гнездо“",
            "Gnezdo Community Support Centre",
            "Гнездово, пл. „Топъл“ 2",
            "2 Topal Sq., Gnezdovo",
            2,
        )
    };
    Profile {
        centre,
        capacities: vec![capacity(30, "П-006", date(2013, 6, 1))],
        premises: vec![room("Консултативна стая", "Consulting room")],
    }
}

fn early_childhood() -> Profile {
    let centre = NewCentre {
        funding_since: Some(date(2009, 4, 1)),
        established_on: Some(date(2009, 4, 6)),
        about_bg: Some(
            "Ранно детско развитие: за жители на четири общини, с които центърът има споразумения, заедно с \
             болница-партньор."
                .into(),
        ),
        about_en: Some(
            "Early childhood development: for residents of four municipalities that have agreements with the \
             centre, together with a partner hospital."
                .into(),
        ),
        ..placed("ЦОП „Детелина“", "Detelina Community Support Centre", "Детелино, бул. „Четирилистен“ 44", "44 Chetirilisten Blvd., Detelino", 3)
    };
    Profile {
        centre,
        capacities: vec![capacity(50, "П-003", date(2009, 4, 1)), capacity(70, "П-021", date(2019, 3, 1))],
        premises: vec![
            room("Зала за ранно развитие", "Early development hall"),
            room("Логопедичен кабинет", "Speech therapy room"),
        ],
    }
}

fn catalogue() -> Profile {
    let centre = NewCentre {
        funding_since: Some(date(2011, 2, 1)),
        established_on: Some(date(2011, 2, 1)),
        about_bg: Some(
            "Психологическо и социално консултиране, подкрепа в училище, застъпничество и посредничество за деца от \
             предучилищна и училищна възраст и семействата им."
                .into(),
        ),
        about_en: Some(
            "Psychological and social counselling, support at school, advocacy and mediation for children of \
             preschool and school age and their families."
                .into(),
        ),
        ..placed("ЦОП „Пристан“", "Pristan Community Support Centre", "Пристанево, ул. „Фарова“ 12", "12 Farova Str., Pristanevo", 4)
    };
    Profile {
        centre,
        capacities: vec![capacity(45, "П-004", date(2011, 2, 1))],
        premises: vec![room("Учебна стая", "Study room")],
    }
}

fn district() -> Profile {
    let centre = NewCentre {
        funding: Funding::Project,
        funding_since: Some(date(2018, 10, 1)),
        established_on: Some(date(2018, 10, 15)),
        about_bg: Some(
            "Областна мрежа: координатор и мобилен екип работят с болници, отдели за закрила и доставчици, за да няма \
             нови настанявания в дома, който се закрива."
                .into(),
        ),
        about_en: Some(
            "A district network: a coordinator and a mobile team work with hospitals, child protection departments \
             and providers so that no child enters the home that is being closed."
                .into(),
        ),
        ..placed("ЦОП „Мостове“", "Mostove Community Support Centre", "Мостино, ул. „Свързана“ 5", "5 Svarzana Str., Mostino", 5)
    };
    Profile {
        centre,
        capacities: vec![capacity(25, "П-019", date(2018, 10, 1))],
        premises: vec![room("Мобилен екип", "Mobile team")],
    }
}

/// A centre with names, address and the usual hours.
fn placed(name_bg: &str, name_en: &str, address_bg: &str, address_en: &str, number: u8) -> NewCentre {
    let hours =
        (1..=5).map(|weekday| Hours { weekday, opens: time(8, 30, 0, 0), closes: time(17, 30, 0, 0) });
    NewCentre {
        address_bg: address_bg.to_owned(),
        address_en: address_en.to_owned(),
        phone: Some(format!("+3592000{number:02}00")),
        email: Some(format!("centre{number}@demo.example")),
        hours: hours.collect(),
        ..NewCentre::named(name_bg, name_en)
    }
}

fn capacity(places: i64, order: &str, from_on: Date) -> NewCapacity {
    let ordered_on = from_on.saturating_sub(base::jiff::Span::new().days(20));
    NewCapacity { places, order_number: order.to_owned(), ordered_on, from_on }
}

fn room(name_bg: &str, name_en: &str) -> NewPremises {
    NewPremises { name_bg: name_bg.to_owned(), name_en: name_en.to_owned(), ..NewPremises::default() }
}
