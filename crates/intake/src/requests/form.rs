//! A request as it is typed. The page and the API are read here alike.

use super::w;
use crate::{
    law::{self, Law},
    papers::Referral,
    ways::{Channel, Urgency, Way},
};
use base::{
    FieldErrors, Problem, clock,
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};
use casework::cases::{PersonRole, catalogue, opening::day_until};
use directory::places::PlaceAnswer;
use people::{
    birth,
    picker::{self, Picked},
};

/// Most characters of what is wanted.
pub const WISH_MOST: usize = 4000;
/// Most characters of a reason.
pub const REASON_MOST: usize = 500;
/// Most characters of a place that the classifier does not know.
const PLACE_MOST: usize = 100;

/// A request on its way into the register.
#[derive(Debug, Clone, PartialEq)]
pub struct NewRequest {
    /// By which way it came.
    pub way: Way,
    /// How it was made.
    pub channel: Channel,
    /// The day it came.
    pub received_on: Date,
    /// The one who asks, or for whom others ask.
    pub asks: (Picked, PersonRole),
    /// The child.
    pub child: Option<Picked>,
    /// One more: the other parent, for instance.
    pub other: Option<(Picked, PersonRole)>,
    /// The document that refers.
    pub referral: Referral,
    /// What may be changed later as well.
    pub wanted: Wanted,
    /// Codes of the papers that were brought along.
    pub brought: Vec<String>,
}

/// What is wanted, where they live, how long it can wait; changed later when more is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// Place of living by EKATTE.
    pub settlement_code: Option<String>,
    /// As typed, when the classifier does not know it.
    pub settlement: String,
    /// Codes of `rules/services.toml`.
    pub services: Vec<String>,
    /// Codes of `rules/target_groups.toml`.
    pub groups: Vec<String>,
    /// A code of `rules/programmes.toml`.
    pub programme: Option<String>,
    /// How long it can wait.
    pub urgency: Urgency,
    /// Why it cannot.
    pub urgency_reason: Option<String>,
    /// In their words.
    pub wish: String,
}

impl NewRequest {
    /// Reads the form. `place` is what the field of the settlement means.
    pub fn parse(typed: &Typed, place: &PlaceAnswer, now: Timestamp) -> Result<Self, FieldErrors> {
        let (mut errors, today) = (FieldErrors::new(), clock::date_of(now));
        let way = errors.check("way", typed::code::<Way>(typed.get("way")));
        let received_on = errors.check("received_on", day_until(typed.get("received_on"), today));
        let channel = errors.check("channel", typed::code::<Channel>(typed.get("channel")));
        let asks = asks(typed, &mut errors).map(|(picked, role)| {
            (born(picked, typed, ["person_born", "person_guessed"], today, &mut errors), role)
        });
        let child = picker::read(typed, "child", &mut errors)
            .map(|picked| born(picked, typed, ["child_born", "child_guessed"], today, &mut errors));
        let other = other(typed, &mut errors);
        let referral = gathered(Referral::parse(typed, today), &mut errors);
        let wanted = gathered(Wanted::parse(typed, place), &mut errors);
        let brought = way.and_then(|way| errors.check("brought", brought(typed, way)));
        let new = || {
            Some(NewRequest {
                way: way?,
                channel: channel?,
                received_on: received_on?,
                asks: asks?,
                child,
                other,
                referral: referral?,
                wanted: wanted?,
                brought: brought?,
            })
        };
        let new = new();
        errors.or(new)
    }
}

impl Wanted {
    /// Reads the part that can be changed later.
    pub fn parse(typed: &Typed, place: &PlaceAnswer) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let settlement =
            errors.check("settlement", typed::optional_text(typed.get("settlement"), PLACE_MOST));
        // The same name in several places is asked about; an unknown one is taken.
        if !place.matches.is_empty() {
            place.check(&mut errors);
        }
        let services = errors.check("services", services(typed));
        let groups = errors.check("groups", groups(typed));
        let programme = match typed.get("programme").trim() {
            "" => Some(None),
            code => errors.check("programme", catalogue::parse_programme(code)).map(Some),
        };
        let urgency = errors.check("urgency", typed::code::<Urgency>(typed.get("urgency")));
        let reason = typed.get("urgency_reason");
        let urgency_reason = match urgency {
            Some(Urgency::Urgent) => {
                errors.check("urgency_reason", typed::text(reason, REASON_MOST)).map(Some)
            }
            Some(Urgency::Ordinary) | None => {
                errors.check("urgency_reason", typed::optional_text(reason, REASON_MOST))
            }
        };
        let wish = errors.check("wish", typed::text(typed.get("wish"), WISH_MOST));
        let wanted = || {
            Some(Wanted {
                settlement_code: place.code.clone(),
                settlement: settlement?.unwrap_or_default(),
                services: services?,
                groups: groups?,
                programme: programme?,
                urgency: urgency?,
                urgency_reason: urgency_reason?,
                wish: wish?,
            })
        };
        let wanted = wanted();
        errors.or(wanted)
    }
}

fn gathered<T>(parsed: Result<T, FieldErrors>, errors: &mut FieldErrors) -> Option<T> {
    crate::triage::form::gathered(parsed, errors)
}

/// Somebody must be there: without a person nobody can be called back.
fn asks(typed: &Typed, errors: &mut FieldErrors) -> Option<(Picked, PersonRole)> {
    let before = errors.iter().count();
    let picked = picker::read(typed, "person", errors);
    if picked.is_none() && errors.iter().count() == before {
        errors.add("person_q", Problem::Required);
    }
    let role = errors.check("person_role", typed::code::<PersonRole>(typed.get("person_role")));
    if role == Some(PersonRole::Child) && !typed.get("child_q").trim().is_empty() {
        errors.add("child_q", Problem::said("child-asks-already", w::problem_child_asks_already));
    }
    picked.zip(role)
}

/// Somebody new with the day of birth, as much of it as is known. Of somebody whom the centre knows it stands in their
/// record and is not changed from here.
fn born(
    picked: Picked,
    typed: &Typed,
    [field, guessed]: [&'static str; 2],
    today: Date,
    errors: &mut FieldErrors,
) -> Picked {
    let guessed = typed::checked(typed.get(guessed));
    let read = errors.check(field, birth::read(typed.get(field), guessed, today));
    match (picked, read) {
        (Picked::New(mut person), Some((born_on, precision))) => {
            (person.born_on, person.precision) = (born_on, precision);
            Picked::New(person)
        }
        (Picked::Known(id), Some((Some(_), _))) => {
            errors.add(field, Problem::said("born-of-known", w::problem_born_of_known));
            Picked::Known(id)
        }
        (picked, _) => picked,
    }
}

fn other(typed: &Typed, errors: &mut FieldErrors) -> Option<(Picked, PersonRole)> {
    let picked = picker::read(typed, "other", errors)?;
    let role = errors.check("other_role", typed::code::<PersonRole>(typed.get("other_role")))?;
    Some((picked, role))
}

/// At least one: the case that follows is about them.
fn services(typed: &Typed) -> Result<Vec<String>, Problem> {
    let some = law::some_of(&Law::shipped().services, typed.all("services"))?;
    if some.is_empty() { Err(Problem::Required) } else { Ok(some) }
}

fn groups(typed: &Typed) -> Result<Vec<String>, Problem> {
    match catalogue::parse_target_groups(typed, "groups") {
        // Not every family can be put into a group at the desk; whoever decides does it.
        Err(Problem::Required) => Ok(Vec::new()),
        other => other,
    }
}

fn brought(typed: &Typed, way: Way) -> Result<Vec<String>, Problem> {
    let known = |code: &str| Law::shipped().papers_of(way).any(|paper| paper.code == code);
    let ticked: Vec<String> =
        typed.all("brought").filter(|code| !code.trim().is_empty()).map(str::to_owned).collect();
    if ticked.iter().all(|code| known(code)) { Ok(ticked) } else { Err(Problem::NotOffered) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn least() -> Typed {
        Typed::default()
            .with("way", "application")
            .with("received_on", "10.03.2026")
            .with("channel", "in-person")
            .with("person_q", "Мария Петрова")
            .with("person", "new")
            .with("person_role", "mother")
            .with("services", "information-counselling")
            .with("urgency", "ordinary")
            .with("wish", "Искам да уредя документите на детето.")
    }

    fn parse(typed: &Typed) -> Result<NewRequest, FieldErrors> {
        NewRequest::parse(typed, &PlaceAnswer::none(), "2026-03-10T08:30:00Z".parse().unwrap())
    }

    #[test]
    fn each_field_that_is_missing_is_named() {
        let errors = parse(&Typed::default()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        let wanted =
            ["way", "received_on", "channel", "person_q", "person_role", "services", "urgency", "wish"];
        assert_eq!(fields, wanted);
        let new = parse(&least()).unwrap();
        assert_eq!((new.way, new.child, new.other), (Way::Application, None, None));
    }

    #[test]
    fn what_cannot_wait_says_why() {
        let mut typed = least();
        typed.set("urgency", "urgent");
        assert_eq!(parse(&typed).unwrap_err().of("urgency_reason"), Some(&Problem::Required));
    }

    #[test]
    fn only_papers_of_the_way_are_brought() {
        let typed = least().with("brought", "application");
        assert_eq!(parse(&typed).unwrap().brought, ["application"]);
        let typed = least().with("brought", "court-decision");
        assert_eq!(parse(&typed).unwrap_err().of("brought"), Some(&Problem::NotOffered));
    }

    #[test]
    fn somebody_new_has_as_much_of_a_birth_as_is_known() {
        let typed = least().with("child_q", "Иво").with("child", "new").with("child_born", "2019");
        let typed = typed.with("child_guessed", "yes");
        let Some(Picked::New(child)) = parse(&typed).unwrap().child else { panic!() };
        assert_eq!(child.born_on, Some(base::jiff::civil::date(2019, 1, 1)));
        assert_eq!(child.precision, people::Precision::Estimated);
        let id = base::ids::PersonId::new(Timestamp::UNIX_EPOCH).to_string();
        let known = least().with("child_q", "Иво").with("child_born", "2019").with("child", id);
        assert!(parse(&known).unwrap_err().of("child_born").is_some());
        let typed = least().with("person_born", "2027");
        assert_eq!(parse(&typed).unwrap_err().of("person_born"), Some(&Problem::InFuture));
    }

    #[test]
    fn a_child_that_asks_for_itself_is_not_named_twice() {
        let mut typed = least().with("child_q", "Иво").with("child", "new");
        typed.set("person_role", "child");
        assert!(parse(&typed).unwrap_err().of("child_q").is_some());
    }
}
