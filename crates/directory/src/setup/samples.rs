//! The pages of the first run, empty, full and with errors. Everybody in them is made up.

use super::{
    NewHouse, StepsDone,
    pages::{self, NextView, SetupView},
};
use crate::{filled::Filled, places::PlaceAnswer};
use base::{Id, Lang, typed::Typed};
use page::Markup;

/// Every page.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let key_place = Some("/var/lib/zaedno/zaedno.key".to_owned());
    let wrong = Typed::default()
        .with("code", "abcd-efgh-2345")
        .with("provider_bg", "Сдружение „Дъга“")
        .with("email", "radka")
        .with("password", "123");
    let errors = NewHouse::parse(&wrong).err().unwrap_or_default();
    let view = |filled, places| SetupView { key_place: key_place.clone(), places, filled };
    let half = NextView {
        key_place: key_place.clone(),
        done: StepsDone { staff: true, wards: true, ..StepsDone::default() },
        own: [true; 5],
        centre: Some(Id::from_uuid(uuid::Uuid::nil())),
    };
    vec![
        ("setup, empty", pages::set_up(lang, &view(Filled::empty(Typed::default()), 0))),
        (
            "setup, with errors",
            pages::set_up(lang, &view(Filled::again(None, wrong, errors, PlaceAnswer::none()), 5255)),
        ),
        ("setup next, empty", pages::next(lang, &NextView { own: [true; 5], ..NextView::default() })),
        ("setup next, full", pages::next(lang, &half)),
    ]
}
