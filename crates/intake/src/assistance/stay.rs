//! A stay in hospital: admitted, discharged, and the check afterwards, which becomes a task.

use super::{Catalogue, form::NewAssistance, w};
use access::{Answer, Permit};
use base::{
    FieldErrors, Problem,
    ids::CaseId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::{
    permits::WriteTask,
    tasks::{self, NewTask, TaskId},
};
use store::Tx;

/// The days of a stay in hospital.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stay {
    /// Admitted.
    pub admitted_on: Option<Date>,
    /// Discharged; none while it lasts.
    pub discharged_on: Option<Date>,
    /// The check afterwards.
    pub follow_up_on: Option<Date>,
}

impl Stay {
    /// Reads the three days; nothing for a kind that does not ask for them. A stay has its first day, and ends and is
    /// followed up after it.
    pub fn read(errors: &mut FieldErrors, typed: Option<&Typed>, today: Date) -> Option<Stay> {
        let Some(typed) = typed else { return Some(Stay::default()) };
        let past = |name: &str| match typed::optional_date(typed.get(name))? {
            Some(day) if day > today => Err(Problem::InFuture),
            day => Ok(day),
        };
        let admitted_on =
            errors.check("admitted_on", past("admitted_on").and_then(|day| day.ok_or(Problem::Required)))?;
        let not_before = |day: Option<Date>| match day {
            Some(day) if day < admitted_on => Err(Problem::Before(admitted_on)),
            day => Ok(day),
        };
        let discharged_on = errors.check("discharged_on", past("discharged_on").and_then(not_before));
        let follow_up_on = typed::optional_date(typed.get("follow_up_on")).and_then(not_before);
        let follow_up_on = errors.check("follow_up_on", follow_up_on);
        Some(Stay {
            admitted_on: Some(admitted_on),
            discharged_on: discharged_on?,
            follow_up_on: follow_up_on?,
        })
    }

    /// Gives the task of the check afterwards to whoever writes it down; a task that was given before moves to the day
    /// while it is open.
    pub async fn follow_up(
        self,
        tx: &mut Tx,
        permit: &Permit<WriteTask>,
        case: CaseId,
        (known, new): (Option<TaskId>, &NewAssistance),
    ) -> Answer<Option<TaskId>> {
        let Some(due_on) = self.follow_up_on else { return Ok(known) };
        if let Some(known) = known {
            let open = tasks::in_case(tx, case).await?.into_iter().find(|task| task.id == known);
            if let Some(task) = open.filter(|task| task.done_at.is_none() && task.due_on != Some(due_on)) {
                let moved = NewTask {
                    text: task.text.clone(),
                    user: task.user_id,
                    organisation: task.organisation_id,
                    due_on: Some(due_on),
                };
                tasks::change(tx, permit, case, &task, task.version, &moved).await?;
            }
            return Ok(Some(known));
        }
        let lang = permit.viewer.lang;
        let matter = Catalogue::shipped().matter(&new.matter);
        let text = w::follow_up_task(lang, matter.map_or(new.matter.as_str(), |matter| matter.label(lang)));
        let task = NewTask { text, user: Some(permit.viewer.user), organisation: None, due_on: Some(due_on) };
        tasks::give(tx, permit, case, &task).await.map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn read(days: [&str; 3]) -> (Option<Stay>, FieldErrors) {
        let mut errors = FieldErrors::new();
        let [admitted, discharged, follow_up] = days;
        let typed = Typed::default()
            .with("admitted_on", admitted)
            .with("discharged_on", discharged)
            .with("follow_up_on", follow_up);
        let stay = Stay::read(&mut errors, Some(&typed), date(2026, 3, 10));
        (stay, errors)
    }

    #[test]
    fn a_stay_ends_after_it_began_and_is_followed_up_later() {
        let (stay, errors) = read(["02.03.2026", "08.03.2026", "15.03.2026"]);
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(stay.and_then(|stay| stay.follow_up_on), Some(date(2026, 3, 15)));
        let (stay, errors) = read(["02.03.2026", "01.03.2026", ""]);
        assert_eq!((stay, errors.of("discharged_on")), (None, Some(&Problem::Before(date(2026, 3, 2)))));
        assert_eq!(read(["", "", ""]).1.of("admitted_on"), Some(&Problem::Required));
        assert_eq!(read(["11.03.2026", "", ""]).1.of("admitted_on"), Some(&Problem::InFuture));
        assert_eq!(Stay::read(&mut FieldErrors::new(), None, date(2026, 3, 10)), Some(Stay::default()));
    }
}
