//! What was written down in one go is told once: a case that is opened brings its people, its lead and its risk with it.

use crate::signals::StepKind;
use crate::story::{Happening, Kind};
use base::{Code, jiff::SignedDuration};

/// What was written down in one go happened within so much time.
const IN_ONE_GO: SignedDuration = SignedDuration::from_secs(60);

/// One entry of the story.
#[derive(Debug, PartialEq)]
pub enum Part<'a> {
    /// One thing that happened.
    One(&'a Happening),
    /// People of the family and the team who came and went together.
    People(Vec<&'a Happening>),
    /// The case was opened, with all that came with it.
    Opening(&'a Happening, Vec<&'a Happening>),
}

/// The entries of a story, in its order.
pub fn folded(happenings: &[Happening]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = happenings;
    while let Some(first) = rest.first() {
        let together = |one: &&Happening| first.at.duration_since(one.at).abs() < IN_ONE_GO;
        let (now, after) = rest.split_at(rest.iter().take_while(together).count());
        parts.extend(moment(now));
        rest = after;
    }
    parts
}

fn moment(now: &[Happening]) -> Vec<Part<'_>> {
    let opening = now.iter().find(|one| one.kind == Kind::Course && one.what == "opened");
    if let Some(opening) = opening {
        let (with, mut others): (Vec<_>, Vec<_>) = now
            .iter()
            .filter(|one| one.id != opening.id || one.kind != Kind::Course)
            .partition(|one| comes_along(one));
        let mut parts = vec![Part::Opening(opening, with)];
        parts.extend(others.drain(..).map(Part::One));
        return parts;
    }
    let people: Vec<_> = now.iter().filter(|one| one.kind == Kind::People).collect();
    if people.len() < 2 {
        return now.iter().map(Part::One).collect();
    }
    let mut parts: Vec<_> = now.iter().filter(|one| one.kind != Kind::People).map(Part::One).collect();
    parts.insert(0, Part::People(people));
    parts
}

/// True for what opening a case writes down by itself.
fn comes_along(one: &Happening) -> bool {
    let step = one.detail.as_deref().and_then(StepKind::from_code);
    matches!(one.kind, Kind::People | Kind::Risk) || (one.what == "step" && step == Some(StepKind::Closed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use access::Layer;
    use base::jiff::Timestamp;

    fn one(second: i64, kind: Kind, what: &str) -> Happening {
        let at = Timestamp::from_second(1_773_000_000 + second).unwrap();
        Happening {
            at,
            id: uuid::Uuid::from_u128(second.unsigned_abs().into()),
            recorded_at: at,
            kind,
            what: what.into(),
            detail: None,
            layer: Layer::General,
            text: None,
            user_id: None,
            user_name: None,
            user_latin: None,
        }
    }

    #[test]
    fn a_case_that_is_opened_is_told_once() {
        let story = [
            one(90_003, Kind::Note, "note"),
            one(3, Kind::People, "person"),
            one(2, Kind::Course, "opened"),
            one(1, Kind::People, "worker"),
            one(0, Kind::Risk, "assessed"),
            one(-500, Kind::Signal, "meeting"),
        ];
        let parts = folded(&story);
        assert_eq!(parts.len(), 3, "{parts:?}");
        assert!(
            matches!(&parts[1], Part::Opening(opened, with) if opened.what == "opened" && with.len() == 3)
        );
    }

    #[test]
    fn people_who_come_and_go_together_stand_together_and_the_rest_by_itself() {
        let story = [
            one(2, Kind::People, "worker"),
            one(1, Kind::Task, "given"),
            one(0, Kind::People, "worker-left"),
        ];
        let parts = folded(&story);
        assert!(matches!(&parts[0], Part::People(people) if people.len() == 2), "{parts:?}");
        assert_eq!(parts.len(), 2);
        assert_eq!(folded(&story[..1]), [Part::One(&story[0])]);
    }
}
