//! From what is known of a family to what the genogram draws, and to the same in words.

use super::CasePerson;
use crate::cases::{
    genogram::{Family, Member, Shape, Tie},
    w,
};
use base::{Lang, ids::PersonId, jiff::civil::Date};
use page::when;
use people::{KinKind, Sex, kinship};

/// A family ready to be drawn and to be told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Portrait {
    /// What is drawn.
    pub family: Family,
    /// One sentence for each person, in the order drawn.
    pub told: Vec<String>,
}

/// The portrait of a family with `focus` in it. People of the case to whom no tie is known stand in it too.
pub fn portrait(
    lang: Lang,
    known: &kinship::Family,
    people: &[CasePerson],
    focus: Option<PersonId>,
) -> Portrait {
    let mut everyone: Vec<Known> = known.people.iter().map(|one| Known::relative(lang, one)).collect();
    for one in people {
        if !everyone.iter().any(|other| other.id == one.id) {
            everyone.push(Known::person(lang, one));
        }
    }
    let place = |id: PersonId| everyone.iter().position(|one| one.id == id);
    let ties = known.ties.iter().filter_map(|tie| drawn(tie, place(tie.person_id)?, place(tie.relative_id)?));
    let ties: Vec<Tie> = ties.collect();
    let members = everyone.iter().map(|one| one.member(lang, known, focus)).collect();
    let told = everyone.iter().map(|one| one.told(lang, known, focus, &everyone)).collect();
    Portrait { family: Family { members, ties }, told }
}

struct Known {
    id: PersonId,
    name: String,
    sex: Sex,
    born_on: Option<Date>,
    expected_on: Option<Date>,
    died_on: Option<Date>,
}

impl Known {
    fn relative(lang: Lang, one: &kinship::Relative) -> Self {
        Known {
            id: one.id,
            name: one.name.display(lang),
            sex: one.sex,
            born_on: one.born_on,
            expected_on: one.expected_on,
            died_on: one.died_on,
        }
    }

    fn person(lang: Lang, one: &CasePerson) -> Self {
        Known {
            id: one.id,
            name: one.name.display(lang),
            sex: one.sex,
            born_on: one.born_on,
            expected_on: one.expected_on,
            died_on: one.died_on,
        }
    }

    fn is_unborn(&self) -> bool {
        self.born_on.is_none() && self.expected_on.is_some()
    }

    fn member(&self, lang: Lang, known: &kinship::Family, focus: Option<PersonId>) -> Member {
        let shape = match self.sex {
            _ if self.is_unborn() => Shape::Triangle,
            Sex::Male => Shape::Square,
            Sex::Female => Shape::Circle,
            Sex::Unknown => Shape::Diamond,
        };
        let relation = focus.and_then(|focus| relation(lang, known, focus, self.id));
        Member {
            name: self.name.clone(),
            notes: relation.into_iter().chain(self.years()).collect(),
            shape,
            dead: self.died_on.is_some(),
            focus: focus == Some(self.id),
        }
    }

    /// `1998`, `1950 – 2024`.
    fn years(&self) -> Option<String> {
        match (self.born_on, self.died_on) {
            (Some(born), Some(died)) => Some(format!("{} – {}", born.year(), died.year())),
            (Some(born), None) => Some(born.year().to_string()),
            (None, Some(died)) => Some(format!("† {}", died.year())),
            (None, None) => None,
        }
    }

    fn told(&self, lang: Lang, known: &kinship::Family, focus: Option<PersonId>, all: &[Known]) -> String {
        let mut parts = vec![self.name.clone()];
        if focus == Some(self.id) {
            parts.push(w::told_focus(lang).to_owned());
        }
        for tie in &known.ties {
            if tie.person_id != self.id && tie.relative_id != self.id {
                continue;
            }
            let (other, _, _) = tie.seen_from(self.id);
            let Some(other) = all.iter().find(|one| one.id == other) else { continue };
            // What this one is to the other.
            let (_, kind, sex) = tie.seen_from(other.id);
            let word = kind.told(lang, sex);
            parts.push(match tie.until_on {
                Some(day) => w::told_tie_ended(lang, when::date(lang, day), &other.name, word),
                None => w::told_tie(lang, &other.name, word),
            });
        }
        match (self.born_on, self.expected_on) {
            (Some(day), _) => parts.push(w::told_born(lang, when::date(lang, day))),
            (None, Some(day)) => parts.push(w::expected_on(lang, when::date(lang, day))),
            (None, None) => {}
        }
        if let Some(day) = self.died_on {
            parts.push(w::told_died(lang, when::date(lang, day)));
        }
        parts.join(", ")
    }
}

/// What somebody is to the child.
fn relation(lang: Lang, known: &kinship::Family, focus: PersonId, other: PersonId) -> Option<String> {
    let tie = known.ties.iter().find(|tie| {
        (tie.person_id == focus && tie.relative_id == other)
            || (tie.relative_id == focus && tie.person_id == other)
    })?;
    let (_, kind, sex) = tie.seen_from(focus);
    Some(kind.told(lang, sex))
}

/// How a tie is drawn; `relative` is the `kind` of `person`.
fn drawn(tie: &kinship::Tie, person: usize, relative: usize) -> Option<Tie> {
    let has_ended = tie.until_on.is_some();
    Some(match tie.kind {
        KinKind::Mother | KinKind::Father | KinKind::Parent | KinKind::AdoptiveParent => {
            Tie::Parent(relative, person)
        }
        KinKind::Child | KinKind::AdoptedChild => Tie::Parent(person, relative),
        KinKind::Sibling | KinKind::HalfSibling => Tie::Siblings(person, relative),
        KinKind::Grandparent => Tie::Grandparent(relative, person),
        KinKind::Grandchild => Tie::Grandparent(person, relative),
        KinKind::Spouse | KinKind::Partner if !has_ended => Tie::Partners(person, relative),
        KinKind::Spouse | KinKind::Partner | KinKind::FormerPartner => Tie::Parted(person, relative),
        KinKind::AuntUncle
        | KinKind::StepParent
        | KinKind::FosterParent
        | KinKind::Guardian
        | KinKind::ParentInLaw => Tie::Elder(relative, person),
        KinKind::NieceNephew
        | KinKind::StepChild
        | KinKind::FosterChild
        | KinKind::UnderGuardianship
        | KinKind::ChildInLaw => Tie::Elder(person, relative),
        KinKind::Cousin => Tie::Peers(person, relative),
        // Of what degree they are is not known, so they stand by themselves.
        KinKind::OtherKin | KinKind::CloseAdult => return None,
    })
}
