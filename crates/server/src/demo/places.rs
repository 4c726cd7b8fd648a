//! The places of the demo: the made-up district in which its first centre works, and a few real towns, so that a place
//! of living is known or not as in a real house. Whoever wants all of them loads the classifier.

use access::{Answer, WebError};
use base::latin;
use directory::places::{self, Edition, PlaceKind, SettlementKind, edition::Unit};
use store::Tx;

/// Where the first centre is.
pub const OWN: &str = "Утринград";
/// Where a partner municipality is that has an agreement with the first centre.
pub const PARTNER: &str = "Люлякино";
/// Where a municipality is whose residents the first centre serves without an agreement.
pub const NOT_AGREED: &str = "Сребрен дол";
/// The municipalities whose residents the first centre serves.
pub const SERVED: [&str; 3] = ["UTN01", "UTN02", "UTN03"];

/// Code and name of the oblasts.
const OBLASTS: [(&str, &str); 7] = [
    ("UTN", "Утринска"),
    ("SOF", "София (столица)"),
    ("PDV", "Пловдив"),
    ("VAR", "Варна"),
    ("BGS", "Бургас"),
    ("SZR", "Стара Загора"),
    ("KRZ", "Кърджали"),
];

/// Code and name of the municipalities; the first three letters are the oblast.
const MUNICIPALITIES: [(&str, &str); 10] = [
    ("UTN01", OWN),
    ("UTN02", PARTNER),
    ("UTN03", NOT_AGREED),
    ("SOF46", "Столична"),
    ("PDV22", "Пловдив"),
    ("VAR06", "Варна"),
    ("BGS04", "Бургас"),
    ("SZR31", "Стара Загора"),
    ("SZR12", "Казанлък"),
    ("KRZ16", "Кърджали"),
];

const TOWN: SettlementKind = SettlementKind::Town;
const VILLAGE: SettlementKind = SettlementKind::Village;

/// Code, name, what it is and municipality of the settlements.
const SETTLEMENTS: [(&str, &str, SettlementKind, &str); 11] = [
    ("99910", OWN, TOWN, "UTN01"),
    ("99911", "Изворче", VILLAGE, "UTN01"),
    ("99912", PARTNER, TOWN, "UTN02"),
    ("99913", NOT_AGREED, VILLAGE, "UTN03"),
    ("68134", "София", TOWN, "SOF46"),
    ("56784", "Пловдив", TOWN, "PDV22"),
    ("10135", "Варна", TOWN, "VAR06"),
    ("07079", "Бургас", TOWN, "BGS04"),
    ("68850", "Стара Загора", TOWN, "SZR31"),
    ("35167", "Казанлък", TOWN, "SZR12"),
    ("40909", "Кърджали", TOWN, "KRZ16"),
];

/// The code of a settlement.
pub fn code(name: &str) -> Option<String> {
    SETTLEMENTS.iter().find(|(_, known, ..)| *known == name).map(|(code, ..)| (*code).to_owned())
}

/// Loads them.
pub async fn enter(tx: &mut Tx) -> Answer<()> {
    let mut units: Vec<Unit> =
        OBLASTS.iter().map(|(code, name)| unit(PlaceKind::Oblast, code, name)).collect();
    units.extend(MUNICIPALITIES.iter().map(|(code, name)| Unit {
        oblast: code.get(..3).map(str::to_owned),
        municipality: Some((*code).to_owned()),
        ..unit(PlaceKind::Municipality, code, name)
    }));
    units.extend(SETTLEMENTS.iter().map(|(code, name, kind, municipality)| Unit {
        settlement_kind: Some(*kind),
        oblast: municipality.get(..3).map(str::to_owned),
        municipality: Some((*municipality).to_owned()),
        ..unit(PlaceKind::Settlement, code, name)
    }));
    let edition = Edition { units, ..Edition::default() };
    let loaded = places::load(tx, edition).await;
    loaded.map(drop).map_err(|error| WebError::Inside(error.to_string().into()))
}

fn unit(kind: PlaceKind, code: &str, name: &str) -> Unit {
    Unit {
        kind,
        code: code.to_owned(),
        name: name.to_owned(),
        latin: latin::latin(name),
        settlement_kind: None,
        oblast: None,
        municipality: None,
        mayoralty: None,
        seat: None,
    }
}
