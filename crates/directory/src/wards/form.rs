//! What is typed about a ward.

use super::{NewWard, WardRow, pages::WardForm, w};
use crate::{centres::form::phone, kinds::WardKind};
use base::{
    Code, FieldErrors, Lang, Problem,
    ids::{CentreId, OrganisationId},
    phone::Phone,
    typed,
    typed::Typed,
};
use page::date;

impl NewWard {
    /// Reads a form; `centres` are those that may answer. A ward without names of its own is called after its kind.
    pub fn parse(
        form: &Typed,
        organisation: OrganisationId,
        centres: &[CentreId],
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind: Option<WardKind> = errors.check("kind", typed::code(form.get("kind")));
        let name_bg = errors.check("name_bg", name(form.get("name_bg"), kind, Lang::Bg));
        let name_en = errors.check("name_en", name(form.get("name_en"), kind, Lang::En));
        let centre = errors.check("centre_id", centre(form.get("centre_id"), centres));
        let phone = errors.check("phone", phone(form.get("phone")));
        let private_place =
            errors.check("private_place", typed::optional_text(form.get("private_place"), 300));
        let covered_since = errors.check("covered_since", typed::optional_date(form.get("covered_since")));
        let new = (|| {
            Some(NewWard {
                organisation,
                centre: centre?,
                kind: kind?,
                name_bg: name_bg?,
                name_en: name_en?,
                phone: phone?,
                private_place: private_place?,
                covered_since: covered_since?,
            })
        })();
        errors.or(new)
    }
}

fn name(text: &str, kind: Option<WardKind>, lang: Lang) -> Result<String, Problem> {
    match (typed::optional_text(text, 200)?, kind) {
        (Some(name), _) => Ok(name),
        (None, Some(kind)) if kind != WardKind::Other => Ok(kind.label(lang).to_owned()),
        (None, _) => Err(Problem::Required),
    }
}

/// Where only one centre can answer, nobody is asked.
fn centre(text: &str, centres: &[CentreId]) -> Result<CentreId, Problem> {
    let chosen = typed::optional_id(text)?;
    match (chosen, centres) {
        (None, [only]) => Ok(*only),
        (None, _) => Err(Problem::Required),
        (Some(chosen), _) if centres.contains(&chosen) => Ok(chosen),
        (Some(_), _) => Err(Problem::NotOffered),
    }
}

/// The values of a ward as its form shows them.
pub(super) fn typed_of(lang: Lang, ward: &WardRow) -> Typed {
    let phone = ward.phone.as_deref().map(|phone| Phone::read(phone).display);
    Typed::default()
        .with("kind", ward.kind.code())
        .with("name_bg", &ward.name_bg)
        .with("name_en", &ward.name_en)
        .with("centre_id", ward.centre_id.to_string())
        .with("phone", phone.unwrap_or_default())
        .with("private_place", ward.private_place.clone().unwrap_or_default())
        .with("covered_since", ward.covered_since.map(|day| date(lang, day)).unwrap_or_default())
}

/// What a field is called, where both sides of a late save changed it.
pub(super) fn label(lang: Lang, field: &str) -> String {
    let label = match field {
        "kind" => w::kind(lang),
        "name_bg" => w::name_bg(lang),
        "name_en" => w::name_en(lang),
        "centre_id" => w::centre(lang),
        "phone" => w::phone(lang),
        "private_place" => w::private_place(lang),
        _ => w::covered_since(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub(super) fn options(lang: Lang, view: &WardForm, field: &str) -> Vec<(String, String)> {
    match field {
        "kind" => page::options::<WardKind>(lang),
        "centre_id" => view.centres.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ward_without_a_name_is_called_after_its_kind() {
        let centre = CentreId::from_uuid(uuid::Uuid::nil());
        let parse = |kind: &str| {
            let form = Typed::default().with("kind", kind);
            NewWard::parse(&form, OrganisationId::from_uuid(uuid::Uuid::nil()), &[centre])
        };
        let ward = parse("neonatal").unwrap();
        assert_eq!((ward.name_bg.as_str(), ward.name_en.as_str()), ("Неонатология", "Neonatal ward"));
        assert_eq!(ward.centre, centre, "the only centre there is answers");
        assert_eq!(parse("other").unwrap_err().of("name_bg"), Some(&Problem::Required));
        assert_eq!(parse("").unwrap_err().of("kind"), Some(&Problem::Required));
    }
}
