//! What the people of a case are by where the work of a kind stands: candidates, or approved. The filter of the list.

use base::{
    Lang,
    rules::{CaseKind, Rules, Status},
};

/// A status of a kind, as the list is narrowed by it: `foster-care/candidate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindStatus {
    kind: &'static CaseKind,
    status: &'static Status,
}

impl KindStatus {
    /// The status that an address names.
    pub fn typed(typed: &str) -> Option<Self> {
        let (kind, status) = typed.trim().split_once('/')?;
        let kind = Rules::embedded().case_kind(kind)?;
        let status = kind.statuses.iter().find(|one| one.code == status)?;
        Some(KindStatus { kind, status })
    }

    /// As an address names it.
    pub fn code(self) -> String {
        format!("{}/{}", self.kind.code, self.status.code)
    }

    /// Every status, as options of a field.
    pub fn options(lang: Lang) -> Vec<(String, String)> {
        let kinds = Rules::embedded().case_kinds().iter();
        let all = kinds.flat_map(|kind| kind.statuses.iter().map(move |status| KindStatus { kind, status }));
        all.map(|one| (one.code(), one.status.label(lang).to_owned())).collect()
    }

    /// The code of the kind.
    pub fn kind(self) -> &'static str {
        &self.kind.code
    }

    /// The code of the status.
    pub fn status(self) -> &'static str {
        &self.status.code
    }

    /// The layer in which it may be known.
    pub fn layer(self) -> &'static str {
        &self.kind.layer
    }

    /// The kind, when this is its status before anything is recorded of it.
    pub fn kind_at_first(self) -> &'static str {
        if self.status.when.is_none() { &self.kind.code } else { "" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foster_care_and_adoption_tell_candidates_from_those_who_are_approved() {
        let codes: Vec<_> = KindStatus::options(Lang::Bg).into_iter().map(|(code, _)| code).collect();
        assert_eq!(
            codes,
            [
                "foster-care/candidate",
                "foster-care/approved",
                "adoption/candidate",
                "adoption/approved",
                "adoption/adopted"
            ]
        );
        for code in &codes {
            assert_eq!(KindStatus::typed(code).map(KindStatus::code).as_ref(), Some(code));
        }
        for wrong in ["", "foster-care", "foster-care/queen", "made-up/candidate"] {
            assert_eq!(KindStatus::typed(wrong), None);
        }
    }
}
