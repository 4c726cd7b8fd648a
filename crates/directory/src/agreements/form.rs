//! What is typed about an agreement.

use super::{AgreementRow, NewAgreement, PartyLine, pages::AgreementForm, w};
use base::{FieldErrors, Lang, Problem, ids::OrganisationId, jiff::civil::Date, typed, typed::Typed};
use page::date;

impl NewAgreement {
    /// Reads a form; `choice` are the organisations that may be parties.
    pub fn parse(form: &Typed, choice: &[OrganisationId], today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let title = errors.check("title", typed::text(form.get("title"), 200));
        let number = errors.check("number", typed::optional_text(form.get("number"), 60));
        let parties = errors.check("parties", parties(form, choice));
        let signed_on = errors.check("signed_on", typed::optional_date(form.get("signed_on")));
        let from_on = errors.check("from_on", typed::optional_date(form.get("from_on")));
        let until_on = errors.check("until_on", typed::optional_date(form.get("until_on")));
        let note = errors.check("note", typed::optional_text(form.get("note"), 5_000));
        if signed_on.flatten().is_some_and(|signed| signed > today) {
            errors.add("signed_on", Problem::InFuture);
        }
        if let (Some(Some(from)), Some(Some(until))) = (from_on, until_on)
            && until < from
        {
            errors.add("until_on", Problem::Before(from));
        }
        let new = (|| {
            Some(NewAgreement {
                title: title?,
                number: number?,
                signed_on: signed_on?,
                from_on: from_on?,
                until_on: until_on?,
                note: note?,
                parties: parties?,
            })
        })();
        errors.or(new)
    }
}

fn parties(form: &Typed, choice: &[OrganisationId]) -> Result<Vec<OrganisationId>, Problem> {
    let mut parties = Vec::new();
    for typed in form.all("parties").filter(|typed| !typed.trim().is_empty()) {
        let party: OrganisationId = typed::id(typed)?;
        if !choice.contains(&party) {
            return Err(Problem::NotOffered);
        }
        parties.push(party);
    }
    if parties.is_empty() { Err(Problem::said("party-needed", w::party_needed)) } else { Ok(parties) }
}

/// The values of an agreement as its form shows them.
pub(super) fn typed_of(lang: Lang, row: &AgreementRow, parties: &[PartyLine]) -> Typed {
    let day = |value: Option<Date>| value.map(|day| date(lang, day)).unwrap_or_default();
    let mut typed = Typed::default()
        .with("title", &row.title)
        .with("number", row.number.clone().unwrap_or_default())
        .with("signed_on", day(row.signed_on))
        .with("from_on", day(row.from_on))
        .with("until_on", day(row.until_on))
        .with("note", row.note.clone().unwrap_or_default());
    parties.iter().for_each(|party| typed.add("parties", party.organisation_id.to_string()));
    typed
}

/// What a field is called, where both sides of a late save changed it.
pub(super) fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "title" => w::title(lang),
        "number" => w::number(lang),
        "signed_on" => w::signed_on(lang),
        "from_on" => w::from_on(lang),
        "until_on" => w::until_on(lang),
        "parties" => w::parties(lang),
        _ => w::note(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub(super) fn options(view: &AgreementForm, field: &str) -> Vec<(String, String)> {
    let party = |(id, name): &(OrganisationId, String)| (id.to_string(), name.clone());
    if field == "parties" { view.organisations.iter().map(party).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn an_agreement_has_a_party_and_ends_after_it_begins() {
        let party = OrganisationId::from_uuid(uuid::Uuid::nil());
        let today = date(2026, 3, 5);
        let form = Typed::default().with("title", "Тристранно споразумение");
        let parse = |form: &Typed| NewAgreement::parse(form, &[party], today);
        assert!(parse(&form).unwrap_err().of("parties").is_some());
        let form = form.with("parties", party.to_string());
        assert_eq!(parse(&form).unwrap().parties, [party]);
        let dated = form.clone().with("from_on", "01.03.2026").with("until_on", "28.02.2026");
        assert_eq!(parse(&dated).unwrap_err().of("until_on"), Some(&Problem::Before(date(2026, 3, 1))));
        let early = form.with("signed_on", "06.03.2026");
        assert_eq!(parse(&early).unwrap_err().of("signed_on"), Some(&Problem::InFuture));
    }
}
