//! The head of a case as it is typed.

use crate::cases::{CareForm, CaseView, catalogue, opening::MAX_NAME};
use base::{
    Code, FieldErrors,
    typed::{self, Typed},
};

/// The head of a case, changed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewHead {
    /// The family as it is spoken of.
    pub family_name: String,
    /// A code of `rules/programmes.toml`.
    pub programme: String,
    /// Codes of `rules/target_groups.toml`.
    pub target_groups: Vec<String>,
    /// With whom the child lives.
    pub care_form: Option<CareForm>,
    /// The number of the case at the child protection department.
    pub cpd_case_number: Option<String>,
    /// Their worker.
    pub cpd_worker: Option<String>,
}

impl NewHead {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let family_name = errors.check("family_name", typed::text(typed.get("family_name"), MAX_NAME));
        let programme = errors.check("programme", catalogue::parse_programme(typed.get("programme")));
        let target_groups =
            errors.check("target_groups", catalogue::parse_target_groups(typed, "target_groups"));
        let care_form = errors.check("care_form", typed::optional_code(typed.get("care_form")));
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
