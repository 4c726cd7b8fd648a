//! A link as it is asked for.

use super::Scope;
use base::{
    FieldErrors, Problem,
    ids::CaseId,
    typed::{self, Typed},
};

/// Most characters of the name of a course.
pub const COURSE_MOST: usize = 120;

/// Where it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the centre as a whole.
    Centre,
    /// In a course of this name.
    Course(String),
    /// In a case: for one answer.
    Case(CaseId),
}

impl Place {
    /// Of which sort.
    pub const fn scope(&self) -> Scope {
        match self {
            Place::Centre => Scope::Centre,
            Place::Course(_) => Scope::Course,
            Place::Case(_) => Scope::Case,
        }
    }
}

/// A link about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLink {
    /// Where it is asked.
    pub place: Place,
}

impl NewLink {
    /// Reads the form or the body of the API; a link of a case comes with the case.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let scope = errors.check("scope", typed::code::<Scope>(typed.get("scope")));
        let place = match scope {
            None => None,
            Some(Scope::Centre) => Some(Place::Centre),
            Some(Scope::Course) => {
                errors.check("course", typed::text(typed.get("course"), COURSE_MOST)).map(Place::Course)
            }
            Some(Scope::Case) => {
                let case = typed::id(typed.get("case_id"));
                errors.check("scope", case.map_err(|_| Problem::NotOffered)).map(Place::Case)
            }
        };
        errors.or(place.map(|place| NewLink { place }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_course_has_a_name_and_a_case_its_id() {
        let parse = |scope: &str| NewLink::parse(&Typed::default().with("scope", scope));
        assert_eq!(parse("centre").map(|new| new.place), Ok(Place::Centre));
        assert_eq!(parse("course").unwrap_err().of("course"), Some(&Problem::Required));
        assert_eq!(parse("case").unwrap_err().of("scope"), Some(&Problem::NotOffered));
        assert_eq!(parse("").unwrap_err().of("scope"), Some(&Problem::Required));
    }
}
