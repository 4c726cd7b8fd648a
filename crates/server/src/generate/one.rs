//! One family: the call, the first meeting, the case with its notes.

use super::{
    names,
    place::Place,
    tables::Tables,
    work::{Numbers, next},
};
use crate::values;
use base::{
    Code, Id, Lang, clock,
    ids::{CaseId, PersonId, SignalId, UserId, WardId},
    jiff::{SignedDuration, Timestamp, civil::Date},
    search_key,
};
use casework::{
    risk::Risk,
    signals::{self, Reason, ReporterRole, terms},
};
use people::Name;
use std::collections::BTreeSet;

/// For so long a family is accompanied.
const OPEN_FOR: SignedDuration = SignedDuration::from_hours(24 * 180);

/// Who and when.
pub struct One<'p> {
    n: usize,
    at: Timestamp,
    now: Timestamp,
    place: &'p Place,
    ward: Option<WardId>,
    worker: Option<UserId>,
}

/// Only a name for ids of rows that nothing else refers to.
enum Row {}

impl<'p> One<'p> {
    /// The nth family, the `of_place`th of its centre, whose signal came at `at`.
    pub fn new(n: usize, of_place: usize, at: Timestamp, now: Timestamp, place: &'p Place) -> Self {
        let one_of = |many: usize| of_place % many.max(1);
        let ward = place.wards.get(one_of(place.wards.len())).copied();
        let worker = place.workers.get(one_of(place.workers.len())).copied();
        One { n, at, now, place, ward, worker }
    }

    /// A signal that waits.
    pub fn waiting(&self, to: &mut Tables, numbers: &mut Numbers) {
        let (mother, child) = self.family(to);
        self.signal(to, numbers, mother, child, None);
    }

    /// A family whose signal was answered and who were accompanied from then on.
    pub fn case(&self, notes: usize, to: &mut Tables, numbers: &mut Numbers) {
        let (mother, child) = self.family(to);
        let met = self.after(30 + self.n % 1800).min(self.now);
        let signal = self.signal(to, numbers, mother, child, Some(met));
        self.answer(to, signal, met);
        let case = self.open(to, numbers, child, signal);
        to.people.push(values![case, mother, "mother", self.at]);
        to.people.push(values![case, child, "child", self.at]);
        let outcome = if self.n.is_multiple_of(10) { "foster" } else { "home" };
        let decided = self.after(3 * 1440).min(self.now);
        let day = clock::date_of(decided);
        to.outcomes.push(values![
            signal,
            outcome,
            day,
            day,
            clock::date_of(self.at),
            case,
            self.worker,
            decided,
            1
        ]);
        for nth in 0..notes {
            let written = self.after(nth * 9 * 1440).min(self.now);
            let text = names::note(self.n, nth);
            to.notes.push(values![
                id(written),
                case,
                self.worker,
                "home-visit",
                "general",
                written,
                text,
                written
            ]);
        }
    }

    fn family(&self, to: &mut Tables) -> (PersonId, PersonId) {
        let day = clock::date_of(self.at);
        let mother = self.person(to, &names::mother(self.n), "female", day.first_of_year(), None);
        let child = self.person(to, &names::child(self.n), "unknown", day, Some(mother));
        to.kinships.push(values![id(self.at), child, mother, "mother", self.at, 1]);
        (mother, child)
    }

    fn person(
        &self,
        to: &mut Tables,
        name: &Name,
        sex: &str,
        born: Date,
        mother: Option<PersonId>,
    ) -> PersonId {
        let (id, centre) = (PersonId::new(self.at), self.place.centre);
        let [given, middle, family] = name.own.clone();
        let [latin_given, latin_middle, latin_family] = name.latin.clone();
        to.persons.push(values![
            id,
            centre,
            "named",
            given,
            middle,
            family,
            latin_given,
            latin_middle,
            latin_family,
            false,
            mother,
            sex,
            born,
            "exact",
            false,
            people::order::sort_key(name),
            self.at,
            1
        ]);
        let words = name.own.iter().chain(&name.latin);
        let keys: BTreeSet<String> = words.flat_map(|word| search_key::tokens(word)).collect();
        let neighbours: BTreeSet<String> =
            keys.iter().flat_map(|key| search_key::deletion_neighbours(key)).collect();
        keys.into_iter().for_each(|key| to.keys.push(values![centre, key, id]));
        neighbours.into_iter().for_each(|neighbour| to.neighbours.push(values![centre, neighbour, id]));
        id
    }

    fn signal(
        &self,
        to: &mut Tables,
        numbers: &mut Numbers,
        mother: PersonId,
        child: PersonId,
        met: Option<Timestamp>,
    ) -> SignalId {
        let id = SignalId::new(self.at);
        let (year, number) = next(numbers, "signal", self.place.centre, self.at);
        let term = terms::first_meeting_by(&deadlines::CentreRules::default(), self.at).ok();
        to.signals.push(values![
            id,
            self.place.centre,
            self.ward,
            year,
            number,
            signals::w::reference(Lang::Bg, format!("{number:04}"), year.to_string()),
            "phone",
            any(ReporterRole::ALL, self.n),
            self.at,
            self.at,
            mother,
            child,
            "newborn",
            any(Risk::ALL, self.n),
            "",
            term.as_ref().map_or("", |term| term.rule_key),
            term.as_ref().map_or("", |term| term.rule_version.as_str()),
            term.as_ref().map_or(self.at, |term| term.due_at),
            if met.is_some() { "closed" } else { "received" },
            met,
            self.worker.filter(|_| met.is_some()),
            met,
            1,
            self.at
        ]);
        to.reasons.push(values![id, any(Reason::ALL, self.n)]);
        to.steps.push(values![self::id(self.at), id, "received", self.at, self.worker]);
        id
    }

    fn answer(&self, to: &mut Tables, signal: SignalId, met: Timestamp) {
        to.steps.push(values![id(met), signal, "accepted", met, self.worker]);
        to.steps.push(values![id(met), signal, "met", met, self.worker]);
        let text = names::note(self.n, 0);
        to.meetings.push(values![id(met), signal, "first", met, "ward", true, text, self.worker, met, 1]);
    }

    fn open(&self, to: &mut Tables, numbers: &mut Numbers, child: PersonId, signal: SignalId) -> CaseId {
        let (id, centre) = (CaseId::new(self.at), self.place.centre);
        let (family, (year, number)) = (names::family(self.n), next(numbers, "case", centre, self.at));
        let closed = Some(self.at + OPEN_FOR).filter(|closed| *closed <= self.now);
        let changed = closed.unwrap_or(self.at);
        let key = search_key::fold(&family);
        to.cases.push(values![
            id,
            centre,
            year,
            number,
            format!("{year}-{number:04}"),
            family,
            key,
            child,
            "abandonment-prevention",
            self.worker,
            signal,
            clock::date_of(self.at),
            closed.map(clock::date_of),
            changed,
            self.at,
            1
        ]);
        to.groups.push(values![id, "TG01"]);
        to.team.push(values![self::id(self.at), id, self.worker, "lead", self.at]);
        to.risks.push(values![self::id(self.at), id, any(Risk::ALL, self.n), "", self.at, self.worker]);
        if closed.is_none() {
            let due = clock::date_of(
                self.now + SignedDuration::from_hours(24 * (i64::try_from(self.n % 40).unwrap_or(0) - 5)),
            );
            let text = names::note(self.n, 1).chars().take(60).collect::<String>();
            to.tasks.push(values![
                self::id(self.at),
                centre,
                id,
                text,
                self.worker,
                due,
                self.at,
                self.worker,
                1
            ]);
        }
        id
    }

    fn after(&self, minutes: usize) -> Timestamp {
        self.at + SignedDuration::from_mins(i64::try_from(minutes).unwrap_or(0))
    }
}

fn id(at: Timestamp) -> Id<Row> {
    Id::new(at)
}

fn any<C: Code>(all: &[C], n: usize) -> &'static str {
    all.get(n % all.len().max(1)).map_or("", |one| one.code())
}
