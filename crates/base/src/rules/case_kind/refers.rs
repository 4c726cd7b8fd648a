//! What the steps of a kind refer to is there: earlier steps, fields with such answers, outcomes, services, other kinds.

use super::{Answered, CaseKind, FieldKind, KindStep, When, file::Known};
use crate::rules::RulesError;

/// Checks everything of a kind that leans on something else of it.
pub(super) fn check(kind: &CaseKind, known: &Known<'_>) -> Result<(), RulesError> {
    for (place, step) in kind.steps.iter().enumerate() {
        let earlier = &kind.steps[..place];
        of_step(kind, step, earlier, known)
            .map_err(|reason| RulesError::new(format!("{}, step {}", kind.code, step.code), reason))?;
    }
    for (place, status) in kind.statuses.iter().enumerate() {
        let told = match &status.when {
            None if place == 0 => Ok(()),
            None => Err("only the first status holds from the beginning".into()),
            Some(_) if place == 0 => Err("the first status holds from the beginning".into()),
            Some(when) => condition(when, &kind.steps),
        };
        told.map_err(|reason| RulesError::new(format!("{}, status {}", kind.code, status.code), reason))?;
        if kind.statuses[..place].iter().any(|other| other.code == status.code) {
            return Err(RulesError::new(format!("{}, status {}", kind.code, status.code), "it stands twice"));
        }
    }
    Ok(())
}

fn of_step(kind: &CaseKind, step: &KindStep, earlier: &[KindStep], known: &Known<'_>) -> Result<(), String> {
    for after in &step.after {
        let Some(other) = earlier.iter().find(|other| other.code == after.step) else { continue };
        after.answered.as_ref().map_or(Ok(()), |answered| answer(answered, other))?;
        if after.times == Some(0) {
            return Err(format!("{} is needed no times", after.step));
        }
    }
    step.when.as_ref().map_or(Ok(()), |when| condition(when, earlier))?;
    for renewal in &step.renews {
        answer(&renewal.answered, step)?;
        if let Some(other) = renewal.steps.iter().find(|code| !earlier.iter().any(|step| step.code == **code))
        {
            return Err(format!("{other} is no earlier step"));
        }
    }
    for end in &step.ends {
        answer(&end.answered, step)?;
        if kind.outcome(&end.outcome).is_none() {
            return Err(format!("there is no outcome {}", end.outcome));
        }
        if let Some(then) = end.then.as_ref().filter(|then| known.programmes.get(then).is_none()) {
            return Err(format!("there is no kind {then}"));
        }
    }
    for start in &step.starts {
        start.when.as_ref().map_or(Ok(()), |answered| answer(answered, step))?;
    }
    for field in &step.fields {
        field.required_if.as_ref().map_or(Ok(()), |answered| answer(answered, step))?;
        if field.suggests.is_some() && field.kind != FieldKind::YesNo {
            return Err(format!("field {}: only yes or no follows from an age", field.code));
        }
    }
    match &step.service {
        Some(service) if known.services.get(service).is_none() => {
            Err(format!("there is no service {service}"))
        }
        _ => Ok(()),
    }
}

fn condition(when: &When, steps: &[KindStep]) -> Result<(), String> {
    let step = steps.iter().find(|step| step.code == when.step);
    let step = step.ok_or_else(|| format!("{} is no earlier step", when.step))?;
    when.answered.as_ref().map_or(Ok(()), |answered| answer(answered, step))
}

/// Others lean on an answer that must be given, and that can be.
fn answer(answered: &Answered, step: &KindStep) -> Result<(), String> {
    let field = step.field(&answered.field).filter(|field| field.required);
    let field = field.ok_or_else(|| format!("{} has no required field {}", step.code, answered.field))?;
    match answered.values.iter().find(|value| !field.takes(value)) {
        Some(value) => Err(format!("{value} is no answer to {}", field.code)),
        None if answered.values.is_empty() => Err(format!("no answer to {} is told", field.code)),
        None => Ok(()),
    }
}
