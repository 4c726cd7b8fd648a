//! The head of a case as it is typed.

use crate::cases::{CareForm, CaseView, catalogue, opening::MAX_NAME};
use access::secret::SEALED;
use base::{
    Code, FieldErrors, Problem,
    typed::{self, Typed},
};

/// The head of a case, changed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewHead {
    /// The family as it is spoken of.
    pub family_name: String,
    /// A code of `rules/programmes.toml`; `sealed` leaves what stands.
    pub programme: String,
    /// Codes of `rules/target_groups.toml`; `sealed` leaves those that are not told.
    pub target_groups: Vec<String>,
    /// With whom the child lives.
    pub care_form: Option<CareForm>,
    /// The number of the case at the child protection department.
    pub cpd_case_number: Option<String>,
    /// Their worker.
    pub cpd_worker: Option<String>,
}

impl NewHead {
    /// Reads the form of a case. What one may not know one does not change.
    pub fn parse(typed: &Typed, case: &CaseView) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let family_name = errors.check("family_name", typed::text(typed.get("family_name"), MAX_NAME));
        let programme = match case.programme.as_str() {
            SEALED => Some(SEALED.to_owned()),
            _ => errors.check("programme", catalogue::parse_programme(typed.get("programme"))),
        };
        let target_groups = errors.check("target_groups", groups(typed, case));
        let care_form = match case.care_form {
            Some(CareForm::Sealed) => Some(Some(CareForm::Sealed)),
            _ => errors.check("care_form", care_form(typed.get("care_form"))),
        };
        let number = errors.check("cpd_case_number", typed::optional_text(typed.get("cpd_case_number"), 60));
        let worker = errors.check("cpd_worker", typed::optional_text(typed.get("cpd_worker"), MAX_NAME));
        let new = (|| {
            Some(NewHead {
                family_name: family_name?,
                programme: programme?,
                target_groups: target_groups?,
                care_form: care_form?,
                cpd_case_number: number?,
                cpd_worker: worker?,
            })
        })();
        errors.or(new)
    }
}

fn groups(typed: &Typed, case: &CaseView) -> Result<Vec<String>, Problem> {
    if !case.groups.iter().any(|group| group == SEALED) {
        return catalogue::parse_target_groups(typed, "target_groups");
    }
    let known = typed.all("target_groups").filter(|code| *code != SEALED);
    let mut told = Typed::default();
    known.for_each(|code| told.add("target_groups", code));
    let ticked = match catalogue::parse_target_groups(&told, "target_groups") {
        Err(Problem::Required) => Vec::new(),
        ticked => ticked?,
    };
    Ok(ticked.into_iter().chain([SEALED.to_owned()]).collect())
}

fn care_form(typed: &str) -> Result<Option<CareForm>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { catalogue::parse_care_form(typed).map(Some) }
}

/// The form as it stands before anything is typed.
pub fn read_as(case: &CaseView) -> Typed {
    let mut typed = Typed::default()
        .with("family_name", case.family_name.clone())
        .with("programme", case.programme.clone())
        .with("care_form", case.care_form.map_or("", Code::code))
        .with("cpd_case_number", case.cpd_case_number.clone().unwrap_or_default())
        .with("cpd_worker", case.cpd_worker.clone().unwrap_or_default());
    case.groups.iter().for_each(|group| typed.add("target_groups", group.clone()));
    typed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::samples;

    #[test]
    fn what_one_may_not_know_one_does_not_change() {
        let typed = Typed::default()
            .with("family_name", "Петрови")
            .with("programme", "general")
            .with("target_groups", "TG09")
            .with("care_form", "parents");
        let new = NewHead::parse(&typed, &samples::sealed()).unwrap();
        assert_eq!((new.programme.as_str(), new.care_form), (SEALED, Some(CareForm::Sealed)));
        assert_eq!(new.target_groups, ["TG09", SEALED]);
        let open = NewHead::parse(&typed, &samples::case(true)).unwrap();
        assert_eq!((open.programme.as_str(), open.care_form), ("general", Some(CareForm::Parents)));
        for (field, code) in [("programme", SEALED), ("care_form", SEALED)] {
            let mut wrong = typed.clone();
            wrong.set(field, code);
            let errors = NewHead::parse(&wrong, &samples::case(true)).unwrap_err();
            assert_eq!(errors.of(field), Some(&Problem::NotOffered), "{field}");
        }
    }
}
