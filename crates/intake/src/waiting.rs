//! The waiting list: who waits for a place, in which order and why, and who is next.

mod api;
mod pages;
pub mod read;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-waiting.rs"));
}

pub use api::WaitingApi;
pub use pages::fields;
pub use read::{Places, places};

use access::{Action, Routes};
use base::{
    FieldErrors,
    typed::{self, Typed},
};

base::codes! {
    /// Who goes before whom. Within one priority the day decides.
    pub enum Priority {
        /// A child is in danger, or somebody orders it.
        First = "first" => w::priority_first,
        /// There is a reason not to wait for one's turn.
        Raised = "raised" => w::priority_raised,
        /// In its turn.
        Ordinary = "ordinary" => w::priority_ordinary,
    }
}
store::coded!(Priority);

impl Priority {
    /// Its place in the order: 1 comes first.
    pub const fn rank(self) -> i64 {
        match self {
            Priority::First => 1,
            Priority::Raised => 2,
            Priority::Ordinary => 3,
        }
    }
}

/// A place in the list: its priority, and the reason for any but the ordinary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The priority.
    pub priority: Priority,
    /// Why.
    pub reason: Option<String>,
}

/// Most characters of a reason.
pub const REASON_MOST: usize = 500;

impl Standing {
    /// Reads the two fields.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let priority = errors.check("priority", typed::code::<Priority>(typed.get("priority")));
        let text = typed.get("priority_reason");
        let reason = match priority {
            Some(Priority::First | Priority::Raised) => {
                errors.check("priority_reason", typed::text(text, REASON_MOST)).map(Some)
            }
            Some(Priority::Ordinary) | None => {
                errors.check("priority_reason", typed::optional_text(text, REASON_MOST))
            }
        };
        let standing = priority.zip(reason).map(|(priority, reason)| Standing { priority, reason });
        errors.or(standing)
    }
}

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, triage) = (Action("request.read"), Action("request.triage"));
    Routes::new()
        .get("/waiting-list", read, web::list)
        .get("/requests/{id}/priority", triage, web::priority_form)
        .post("/requests/{id}/priority", triage, web::set_priority)
        .get("/api/v1/waiting-list", read, api::list)
        .post("/api/v1/requests/{id}/priority", triage, api::set_priority)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Code, Problem};

    #[test]
    fn whoever_goes_before_others_does_so_for_a_reason() {
        for priority in [Priority::First, Priority::Raised] {
            let typed = Typed::default().with("priority", priority.code());
            assert_eq!(Standing::parse(&typed).unwrap_err().of("priority_reason"), Some(&Problem::Required));
        }
        let typed = Typed::default().with("priority", "ordinary");
        assert_eq!(Standing::parse(&typed), Ok(Standing { priority: Priority::Ordinary, reason: None }));
    }

    #[test]
    fn the_order_of_priorities_is_that_of_the_list() {
        let ranks: Vec<i64> = Priority::ALL.iter().map(|one| one.rank()).collect();
        assert_eq!(ranks, [1, 2, 3]);
    }
}
