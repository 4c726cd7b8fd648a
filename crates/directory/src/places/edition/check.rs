//! One row of a workbook: read by the names of its columns, verified, made a place.

use super::{
    super::{
        PlaceKind, SettlementKind,
        report::{ImportError, Reason},
        workbook::{Workbook, WorkbookKind},
    },
    Known, Unit, kind_of,
};
use base::{
    latin::latin,
    place_code::{self, PlaceCode},
};

/// Where each column stands; later editions write `obshtina` for `obstina`.
pub(super) struct Columns {
    code: usize,
    name: usize,
    latin: Option<usize>,
    seat: Option<usize>,
    of_settlement: Option<[usize; 4]>,
}

/// A row as it stands there.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Found {
    pub code: String,
    pub name: String,
    pub latin: String,
    pub seat: String,
    pub oblast: String,
    pub municipality: String,
    pub mayoralty: String,
    pub kind: String,
}

impl Columns {
    /// Names of the column that holds the code.
    pub fn key(kind: WorkbookKind) -> &'static [&'static str] {
        match kind {
            WorkbookKind::Oblasts => &["oblast"],
            WorkbookKind::Municipalities => &["obstina", "obshtina"],
            WorkbookKind::Mayoralties => &["kmetstvo"],
            WorkbookKind::Settlements => &["ekatte"],
        }
    }

    pub fn of(book: &Workbook) -> Result<Self, ImportError> {
        let seat = match book.kind {
            WorkbookKind::Oblasts | WorkbookKind::Municipalities => Some(book.needed(&["ekatte"])?),
            WorkbookKind::Mayoralties => Some(book.needed(&["center", "ekatte"])?),
            WorkbookKind::Settlements => None,
        };
        let of_settlement = match book.kind {
            WorkbookKind::Settlements => Some([
                book.needed(&["oblast"])?,
                book.needed(&["obstina", "obshtina"])?,
                book.needed(&["kmetstvo"])?,
                book.needed(&["kind"])?,
            ]),
            _ => None,
        };
        Ok(Columns {
            code: book.needed(Self::key(book.kind))?,
            name: book.needed(&["name"])?,
            latin: book.column(&["name_en", "latin", "transliteration"]),
            seat,
            of_settlement,
        })
    }

    pub fn read(&self, cells: &[String]) -> Found {
        let cell = |at: Option<usize>| at.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
        let [oblast, municipality, mayoralty, kind] = match self.of_settlement {
            Some(places) => places.map(|at| cell(Some(at))),
            None => Default::default(),
        };
        Found {
            code: cell(Some(self.code)),
            name: cell(Some(self.name)),
            latin: cell(self.latin),
            seat: cell(self.seat),
            oblast,
            municipality,
            mayoralty,
            kind,
        }
    }
}

/// The place of a row and what is odd about it, or why it is left out.
pub(super) fn unit(file: WorkbookKind, found: &Found, known: &Known) -> Result<(Unit, Vec<Reason>), Reason> {
    let kind = kind_of(file);
    let code = code(kind, &found.code)?;
    if known.has(kind, &code) {
        return Err(Reason::Twice);
    }
    let mut odd = Vec::new();
    let name = repaired(&found.name).inspect(|_| odd.push(Reason::LatinLetter));
    let name = name.unwrap_or_else(|| found.name.clone());
    if !is_name(&name) {
        return Err(Reason::Name);
    }
    let mut unit = Unit {
        kind,
        latin: if found.latin.is_empty() { latin(&name) } else { found.latin.clone() },
        name,
        settlement_kind: None,
        oblast: above(&code, 3).filter(|_| matches!(kind, PlaceKind::Municipality | PlaceKind::Mayoralty)),
        municipality: above(&code, 5).filter(|_| kind == PlaceKind::Mayoralty),
        mayoralty: None,
        seat: None,
        code,
    };
    if kind == PlaceKind::Settlement {
        odd.extend(place_settlement(&mut unit, found, known)?);
    } else if place_code::is_settlement_code(&found.seat) {
        unit.seat = Some(found.seat.clone());
    } else {
        odd.push(Reason::NoSeat);
    }
    let missing = |kind, code: &Option<String>| code.as_ref().is_some_and(|code| !known.has(kind, code));
    if missing(PlaceKind::Oblast, &unit.oblast) || missing(PlaceKind::Municipality, &unit.municipality) {
        return Err(Reason::Parent);
    }
    Ok((unit, odd))
}

/// The first letters of a code name the unit above.
fn above(code: &str, letters: usize) -> Option<String> {
    code.get(..letters).map(str::to_owned)
}

fn code(kind: PlaceKind, typed: &str) -> Result<String, Reason> {
    let wrong = match kind {
        PlaceKind::Settlement if typed.len() == 5 && typed.bytes().all(|b| b.is_ascii_digit()) => {
            Reason::CheckDigit
        }
        _ => Reason::Shape,
    };
    let code = PlaceCode::parse(typed).ok_or(wrong)?;
    let fits = matches!(
        (kind, code.kind()),
        (PlaceKind::Oblast, place_code::PlaceKind::Oblast)
            | (PlaceKind::Municipality, place_code::PlaceKind::Municipality)
            | (PlaceKind::Mayoralty, place_code::PlaceKind::Mayoralty)
            | (PlaceKind::Settlement, place_code::PlaceKind::Settlement)
    );
    if fits { Ok(code.as_str().to_owned()) } else { Err(Reason::Shape) }
}

fn place_settlement(unit: &mut Unit, found: &Found, known: &Known) -> Result<Option<Reason>, Reason> {
    unit.settlement_kind = Some(match found.kind.as_str() {
        "1" => SettlementKind::Town,
        "3" => SettlementKind::Village,
        "7" => SettlementKind::Monastery,
        _ => return Err(Reason::SettlementKind),
    });
    let agree = found.municipality.starts_with(&found.oblast)
        && found.mayoralty.strip_prefix(&found.municipality).is_some_and(|rest| rest.starts_with('-'));
    if !agree || found.oblast.is_empty() {
        return Err(Reason::Contradiction);
    }
    unit.oblast = Some(found.oblast.clone());
    unit.municipality = Some(found.municipality.clone());
    if found.mayoralty.ends_with("-00") {
        return Ok(None);
    }
    if !known.has(PlaceKind::Mayoralty, &found.mayoralty) {
        return Ok(Some(Reason::NoMayoralty));
    }
    unit.mayoralty = Some(found.mayoralty.clone());
    Ok(None)
}

/// A name without its Latin letters that look like Cyrillic ones, as published names have them now and then; `None`
/// when nothing had to be put right.
fn repaired(name: &str) -> Option<String> {
    let alike = |c: char| LOOK_ALIKES.iter().find(|(latin, _)| *latin == c).map_or(c, |(_, own)| *own);
    let fixed: String = name.chars().map(alike).collect();
    let has_own = name.chars().any(|c| ('\u{410}'..='\u{44f}').contains(&c));
    (has_own && fixed != name).then_some(fixed)
}

/// Latin letters and the Cyrillic ones they look like.
const LOOK_ALIKES: [(char, char); 18] = [
    ('a', '\u{430}'),
    ('c', '\u{441}'),
    ('e', '\u{435}'),
    ('o', '\u{43e}'),
    ('p', '\u{440}'),
    ('x', '\u{445}'),
    ('y', '\u{443}'),
    ('A', '\u{410}'),
    ('B', '\u{412}'),
    ('C', '\u{421}'),
    ('E', '\u{415}'),
    ('H', '\u{41d}'),
    ('K', '\u{41a}'),
    ('M', '\u{41c}'),
    ('O', '\u{41e}'),
    ('P', '\u{420}'),
    ('T', '\u{422}'),
    ('X', '\u{425}'),
];

/// Bulgarian letters, the first a capital, with what stands between the words of names.
fn is_name(name: &str) -> bool {
    let bulgarian = |c: char| ('\u{410}'..='\u{44f}').contains(&c);
    let between = |c: char| " -().\u{2019}'\u{201e}\u{201c}".contains(c) || c.is_ascii_digit();
    name.chars().count() <= 100
        && name.chars().next().is_some_and(|first| bulgarian(first) && first.is_uppercase())
        && name.chars().all(|c| bulgarian(c) || between(c))
}
