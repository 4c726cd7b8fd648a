//! What is typed to hand a signal over or to ask a colleague along.

use base::{
    FieldErrors,
    ids::UserId,
    typed::{self, Typed},
};

/// A signal on its way to a colleague.
#[derive(Debug, Clone, PartialEq)]
pub struct NewHandover {
    /// Who takes it over.
    pub to: UserId,
    /// Why.
    pub reason: String,
    /// True when the former worker stays on the team.
    pub stay: bool,
}

impl NewHandover {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let to = errors.check("to", typed::id(typed.get("to")));
        let reason = errors.check("reason", typed::text(typed.get("reason"), 500));
        let stay = typed::checked(typed.get("stay"));
        let new = to.zip(reason).map(|(to, reason)| NewHandover { to, reason, stay });
        errors.or(new)
    }
}

/// A colleague who joins in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewColleague {
    /// Who.
    pub user: UserId,
}

impl NewColleague {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let user = errors.check("colleague", typed::id(typed.get("colleague")));
        errors.or(user.map(|user| NewColleague { user }))
    }
}
