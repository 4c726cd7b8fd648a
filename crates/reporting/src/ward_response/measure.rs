//! The arithmetic, on plain facts: no database, no clock.

use super::By;
use base::{
    Code, Lang, clock,
    ids::SignalId,
    jiff::{Timestamp, civil::Date},
};
use casework::{
    risk::Risk,
    signals::{ChildState, ReporterRole},
};
use std::collections::BTreeMap;

store::row! {
    /// A signal as the figures see it.
    pub struct Fact {
        /// Its id.
        pub id: SignalId,
        /// Centre, in both languages.
        pub centre_bg: String,
        /// Centre in English.
        pub centre_en: String,
        /// Ward, when it came from one.
        pub ward_bg: Option<String>,
        /// Ward in English.
        pub ward_en: Option<String>,
        /// Hospital of the ward.
        pub hospital_bg: Option<String>,
        /// Hospital in English.
        pub hospital_en: Option<String>,
        /// Who called.
        pub reporter_role: ReporterRole,
        /// Risk.
        pub risk: Risk,
        /// Before birth or after.
        pub child_state: ChildState,
        /// When it came.
        pub received_at: Timestamp,
        /// By when the rule wants a first meeting.
        pub due_at: Timestamp,
        /// When the first meeting was.
        pub first_met_at: Option<Timestamp>,
        /// The signal that it was joined to.
        pub joined_to: Option<SignalId>,
        /// How it ended, as a code; none while it is open.
        pub outcome: Option<String>,
        /// When that was decided.
        pub decided_on: Option<Date>,
        /// When the child left hospital.
        pub discharged_on: Option<Date>,
        /// When the mother left.
        pub mother_left_on: Option<Date>,
    }
}

/// How a decided signal counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The child lives with a parent or kin.
    Prevented,
    /// The child was placed, or consent to adoption was given.
    Placed,
    /// Transferred or unfounded: not counted as decided at the ward.
    NotCounted,
}

impl Decision {
    /// What an outcome's code means for I05.
    pub fn of(outcome: &str) -> Decision {
        match outcome {
            "home" | "kin" => Decision::Prevented,
            "transferred" | "unfounded" => Decision::NotCounted,
            _ => Decision::Placed,
        }
    }
}

/// The figures of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measure {
    /// Signals received.
    pub signals: i64,
    /// Of these, the first about their child.
    pub children: i64,
    /// Of these, with a first meeting.
    pub met: i64,
    /// Median from signal to first meeting, in minutes.
    pub median: Option<i64>,
    /// 90th percentile, in minutes.
    pub ninetieth: Option<i64>,
    /// First meetings within the rule.
    pub within: i64,
    /// Signals that can be judged: met, or already late.
    pub judged: i64,
    /// Decisions at the ward.
    pub decided: i64,
    /// Of these, prevented abandonments.
    pub prevented: i64,
    /// Children for whom days without a parent are known.
    pub stays: i64,
    /// All their days in hospital without a parent.
    pub days: i64,
}

impl Measure {
    /// Measures signals received in a period, and those decided in it; `now` tells which are late.
    pub fn of<'a>(
        received: impl Iterator<Item = &'a Fact>,
        decided: impl Iterator<Item = &'a Fact>,
        now: Timestamp,
    ) -> Measure {
        let mut measure = Measure::default();
        let mut minutes = Vec::new();
        for fact in received {
            measure.signals += 1;
            if fact.joined_to.is_some() {
                continue;
            }
            measure.children += 1;
            if let Some(met) = fact.first_met_at {
                measure.met += 1;
                minutes.push((met.as_second() - fact.received_at.as_second()) / 60);
            }
            measure.judged += i64::from(is_within(fact) || is_late(fact, now));
            measure.within += i64::from(is_within(fact));
        }
        minutes.sort_unstable();
        measure.median = percentile(&minutes, 50);
        measure.ninetieth = percentile(&minutes, 90);
        for fact in decided.filter(|fact| fact.joined_to.is_none()) {
            let decision = fact.outcome.as_deref().map_or(Decision::NotCounted, Decision::of);
            measure.decided += i64::from(decision != Decision::NotCounted);
            measure.prevented += i64::from(decision == Decision::Prevented);
            if let Some(days) = days_without_parent(fact) {
                measure.stays += 1;
                measure.days += days;
            }
        }
        measure
    }
}

/// True when the first meeting was within the rule.
pub fn is_within(fact: &Fact) -> bool {
    fact.first_met_at.is_some_and(|met| met <= fact.due_at)
}

/// True when the first meeting was too late, or is missing past its time.
pub fn is_late(fact: &Fact, now: Timestamp) -> bool {
    fact.first_met_at.unwrap_or(now) > fact.due_at
}

/// Whole days from the day the mother left to the day of discharge; none when either is not known.
pub fn days_without_parent(fact: &Fact) -> Option<i64> {
    let (left, discharged) = (fact.mother_left_on?, fact.discharged_on?);
    left.until(discharged).ok().map(|span| i64::from(span.get_days()).max(0))
}

/// The nearest-rank percentile of sorted values.
fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// Groups facts: the key sorts them and stands in links, the label is for people.
pub fn groups<'a>(lang: Lang, by: By, facts: impl Iterator<Item = &'a Fact>) -> BTreeMap<String, String> {
    facts.map(|fact| (key(by, fact), label(lang, by, fact))).collect()
}

/// The group of a fact.
pub fn key(by: By, fact: &Fact) -> String {
    match by {
        By::Ward => {
            [&fact.hospital_bg, &fact.ward_bg].map(|name| name.clone().unwrap_or_default()).join(" · ")
        }
        By::Requester => order(fact.reporter_role),
        By::Risk => order(fact.risk),
        By::ChildState => order(fact.child_state),
        By::Month => month(fact),
        By::Centre => fact.centre_bg.clone(),
    }
}

fn label(lang: Lang, by: By, fact: &Fact) -> String {
    let pick =
        |bg: &Option<String>, en: &Option<String>| if lang == Lang::En { en.clone() } else { bg.clone() };
    match by {
        By::Ward => match (pick(&fact.hospital_bg, &fact.hospital_en), pick(&fact.ward_bg, &fact.ward_en)) {
            (Some(hospital), Some(ward)) => format!("{hospital} · {ward}"),
            _ => crate::w::no_ward(lang).to_owned(),
        },
        By::Requester => fact.reporter_role.label(lang).to_owned(),
        By::Risk => fact.risk.label(lang).to_owned(),
        By::ChildState => fact.child_state.label(lang).to_owned(),
        By::Month => month(fact).split('-').rev().collect::<Vec<_>>().join("."),
        By::Centre if lang == Lang::En => fact.centre_en.clone(),
        By::Centre => fact.centre_bg.clone(),
    }
}

/// A coded value as a key that sorts as its set is offered.
fn order<C: Code>(value: C) -> String {
    let place = C::ALL.iter().position(|one| *one == value).unwrap_or_default();
    format!("{place:02}-{}", value.code())
}

fn month(fact: &Fact) -> String {
    clock::date_of(fact.received_at).strftime("%Y-%m").to_string()
}

#[cfg(test)]
mod tests;
