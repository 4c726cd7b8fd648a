//! A task as it is typed.

use super::{TaskLine, w};
use base::{
    FieldErrors, Problem,
    ids::{OrganisationId, UserId},
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a task.
const MAX_TEXT: usize = 1000;

/// A task about to be given, or given anew.
#[derive(Debug, Clone, PartialEq)]
pub struct NewTask {
    /// What is to be done.
    pub text: String,
    /// Which of us does it.
    pub user: Option<UserId>,
    /// Which institution does it.
    pub organisation: Option<OrganisationId>,
    /// Until when.
    pub due_on: Option<Date>,
}

impl NewTask {
    /// Reads the form. A task is one of ours or an institution's, never both.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let text = errors.check("text", typed::text(typed.get("text"), MAX_TEXT));
        let user = errors.check("user", typed::optional_id(typed.get("user")));
        let organisation = errors.check("organisation", typed::optional_id(typed.get("organisation")));
        let due_on = errors.check("due_on", typed::optional_date(typed.get("due_on")));
        if let (Some(Some(_)), Some(Some(_))) = (user, organisation) {
            errors.add("organisation", Problem::said("one-of-both", w::one_of_both));
        }
        let new =
            (|| Some(NewTask { text: text?, user: user?, organisation: organisation?, due_on: due_on? }))();
        errors.or(new)
    }
}

/// A task as the form shows it.
pub fn as_typed(task: &TaskLine) -> Typed {
    Typed::default()
        .with("text", task.text.clone())
        .with("user", task.user_id.map(|id| id.to_string()).unwrap_or_default())
        .with("organisation", task.organisation_id.map(|id| id.to_string()).unwrap_or_default())
        .with("due_on", task.due_on.map(|day| day.strftime("%d.%m.%Y").to_string()).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::Timestamp;

    #[test]
    fn a_task_is_one_of_ours_or_an_institutions() {
        let user = UserId::new(Timestamp::UNIX_EPOCH).to_string();
        let typed = Typed::default().with("text", "Да се обади").with("user", user.clone());
        assert!(NewTask::parse(&typed).is_ok());
        let errors = NewTask::parse(&typed.with("organisation", user)).unwrap_err();
        assert_eq!(errors.of("organisation").map(Problem::name), Some("one-of-both"));
    }
}
