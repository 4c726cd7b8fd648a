//! An edition of the classifier: the four workbooks, every row verified.

mod check;

use super::{
    PlaceKind, SettlementKind,
    report::{ImportError, Note, Reason},
    workbook::{Workbook, WorkbookKind},
};
use check::Columns;
use std::collections::HashSet;

/// A place as an edition has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// What it is.
    pub kind: PlaceKind,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The name in Latin letters: the institute's own where the edition has it.
    pub latin: String,
    /// What a settlement is.
    pub settlement_kind: Option<SettlementKind>,
    /// The oblast.
    pub oblast: Option<String>,
    /// The municipality.
    pub municipality: Option<String>,
    /// The mayoralty.
    pub mayoralty: Option<String>,
    /// The settlement that is its seat.
    pub seat: Option<String>,
}

/// An edition, verified: what can be taken, what was left out and what is odd.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Edition {
    /// Every place, the larger units first.
    pub units: Vec<Unit>,
    /// Rows left out.
    pub refused: Vec<Note>,
    /// Rows taken although something is odd.
    pub noted: Vec<Note>,
}

impl Edition {
    /// Most bytes of one workbook; an edition's largest has half a megabyte.
    pub const MAX_BYTES: u64 = 8 * 1024 * 1024;

    /// Reads and verifies the four workbooks. A workbook that is missing, cannot be opened or lacks a column refuses
    /// the whole; a bad row is left out and listed.
    pub fn read(files: &[(WorkbookKind, Vec<u8>)]) -> Result<Self, ImportError> {
        let mut edition = Edition::default();
        let mut known = Known::default();
        for kind in WorkbookKind::ALL {
            let (_, bytes) =
                files.iter().find(|(file, _)| *file == kind).ok_or(ImportError::Missing(kind))?;
            edition.take(kind, bytes, &mut known)?;
        }
        edition.drop_unknown_seats(&known);
        Ok(edition)
    }

    /// How many places of a kind.
    pub fn count(&self, kind: PlaceKind) -> usize {
        self.units.iter().filter(|unit| unit.kind == kind).count()
    }

    fn take(&mut self, kind: WorkbookKind, bytes: &[u8], known: &mut Known) -> Result<(), ImportError> {
        let book = Workbook::read(kind, bytes, Columns::key(kind)[0])?;
        let columns = Columns::of(&book)?;
        let before = self.units.len();
        for (row, cells) in book.rows() {
            let found = columns.read(cells);
            let note = |reason| Note { file: kind, row, code: found.code.chars().take(20).collect(), reason };
            match check::unit(kind, &found, known) {
                Ok((unit, odd)) => {
                    self.noted.extend(odd.into_iter().map(note));
                    known.add(&unit, row);
                    self.units.push(unit);
                }
                Err(reason) => self.refused.push(note(reason)),
            }
        }
        if self.units.len() == before { Err(ImportError::NoRows(kind)) } else { Ok(()) }
    }

    /// Seats are settlements, which are read last.
    fn drop_unknown_seats(&mut self, known: &Known) {
        for unit in &mut self.units {
            let missing = unit.seat.as_ref().is_some_and(|seat| !known.has(PlaceKind::Settlement, seat));
            if missing {
                unit.seat = None;
                self.noted.push(Note {
                    file: file_of(unit.kind),
                    row: known.row(unit.kind, &unit.code),
                    code: unit.code.clone(),
                    reason: Reason::NoSeat,
                });
            }
        }
    }
}

/// What of the edition has been read.
#[derive(Debug, Default)]
struct Known {
    codes: HashSet<(PlaceKind, String)>,
    rows: Vec<(PlaceKind, String, usize)>,
}

impl Known {
    fn has(&self, kind: PlaceKind, code: &str) -> bool {
        self.codes.contains(&(kind, code.to_owned()))
    }

    fn add(&mut self, unit: &Unit, row: usize) {
        self.codes.insert((unit.kind, unit.code.clone()));
        if unit.seat.is_some() {
            self.rows.push((unit.kind, unit.code.clone(), row));
        }
    }

    fn row(&self, kind: PlaceKind, code: &str) -> usize {
        self.rows.iter().find(|(k, c, _)| *k == kind && c == code).map_or(0, |(_, _, row)| *row)
    }
}

/// The workbook in which a kind stands.
pub(super) const fn file_of(kind: PlaceKind) -> WorkbookKind {
    match kind {
        PlaceKind::Oblast => WorkbookKind::Oblasts,
        PlaceKind::Municipality => WorkbookKind::Municipalities,
        PlaceKind::Mayoralty => WorkbookKind::Mayoralties,
        PlaceKind::Settlement => WorkbookKind::Settlements,
    }
}

pub(super) const fn kind_of(file: WorkbookKind) -> PlaceKind {
    match file {
        WorkbookKind::Oblasts => PlaceKind::Oblast,
        WorkbookKind::Municipalities => PlaceKind::Municipality,
        WorkbookKind::Mayoralties => PlaceKind::Mayoralty,
        WorkbookKind::Settlements => PlaceKind::Settlement,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::report::Reason::*, check::Found, *};

    fn found(code: &str, name: &str) -> Found {
        Found { code: code.into(), name: name.into(), ..Found::default() }
    }

    fn known() -> Known {
        let mut known = Known::default();
        for (kind, code) in [
            (PlaceKind::Oblast, "SZR"),
            (PlaceKind::Municipality, "SZR12"),
            (PlaceKind::Mayoralty, "SZR12-05"),
        ] {
            known.codes.insert((kind, code.into()));
        }
        known
    }

    fn settlement(code: &str) -> Found {
        Found {
            oblast: "SZR".into(),
            municipality: "SZR12".into(),
            mayoralty: "SZR12-00".into(),
            kind: "1".into(),
            ..found(code, "Казанлък")
        }
    }

    #[test]
    fn each_row_is_verified() {
        let reason =
            |kind, found: &Found| check::unit(kind, found, &known()).map(|(unit, odd)| (unit.code, odd));
        use WorkbookKind::*;
        assert_eq!(reason(Oblasts, &found("SZ", "Стара Загора")), Err(Shape));
        assert_eq!(reason(Oblasts, &found("SZR", "Стара Загора")), Err(Twice));
        assert_eq!(reason(Oblasts, &found("BGS", "Burgas")), Err(Name));
        assert_eq!(reason(Municipalities, &found("BGS01", "Айтос")), Err(Parent));
        assert_eq!(reason(Settlements, &settlement("35166")), Err(CheckDigit));
        assert_eq!(reason(Settlements, &settlement("3516")), Err(Shape));
        assert_eq!(reason(Settlements, &settlement("35167")), Ok(("35167".into(), vec![])));
        let mut odd = settlement("35167");
        odd.mayoralty = "SZR12-99".into();
        assert_eq!(reason(Settlements, &odd), Ok(("35167".into(), vec![NoMayoralty])));
        odd.name = "Кaзaнлък".into();
        let (unit, reasons) = check::unit(Settlements, &odd, &known()).unwrap();
        assert_eq!((unit.name.as_str(), reasons), ("Казанлък", vec![LatinLetter, NoMayoralty]));
        odd.mayoralty = "BGS01-01".into();
        assert_eq!(reason(Settlements, &odd), Err(Contradiction));
        odd.kind = "9".into();
        assert_eq!(reason(Settlements, &odd), Err(SettlementKind));
    }
}
