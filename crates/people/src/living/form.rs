//! An address as it was typed.

use crate::codes::AddressKind;
use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};
use directory::places::PlaceAnswer;

/// An address to be recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAddress {
    /// What it is to the person.
    pub kind: AddressKind,
    /// Settlement by EKATTE, when it was chosen.
    pub settlement_code: Option<String>,
    /// Town or village as people write it.
    pub settlement: String,
    /// Street, number, entrance, or how to find it.
    pub line: String,
    /// Since when.
    pub from_on: Option<Date>,
    /// True when everyone of the household lives there.
    pub for_household: bool,
}

impl NewAddress {
    /// Reads the form. A settlement or a line must be there; a settlement that the classifier does not know, abroad
    /// for instance, is kept as typed.
    pub fn parse(form: &Typed, place: &PlaceAnswer) -> Result<NewAddress, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code::<AddressKind>(form.get("kind")));
        let settlement = errors.check("settlement", typed::optional_text(form.get("settlement"), 100));
        let line = errors.check("line", typed::optional_text(form.get("line"), 300));
        let from_on = errors.check("from_on", typed::optional_date(form.get("from_on")));
        // The same name in several places is asked about; an unknown one is taken.
        if !place.matches.is_empty() {
            place.check(&mut errors);
        }
        let settlement_code = place.code.clone();
        if matches!((&settlement, &line, &settlement_code), (Some(None), Some(None), None)) {
            errors.add("settlement", Problem::Required);
        }
        let new = match (kind, settlement, line, from_on) {
            (Some(kind), Some(settlement), Some(line), Some(from_on)) => Some(NewAddress {
                kind,
                settlement_code,
                settlement: settlement.unwrap_or_default(),
                line: line.unwrap_or_default(),
                from_on,
                for_household: typed::checked(form.get("for_household")),
            }),
            _ => None,
        };
        errors.or(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_village_alone_is_an_address() {
        let form = Typed::default().with("kind", "lives").with("settlement", "с. Енина");
        let unknown = PlaceAnswer::none();
        assert_eq!(NewAddress::parse(&form, &unknown).unwrap().settlement, "с. Енина");
        let nowhere = Typed::default().with("kind", "lives");
        assert_eq!(
            NewAddress::parse(&nowhere, &unknown).unwrap_err().of("settlement"),
            Some(&Problem::Required)
        );
    }
}
