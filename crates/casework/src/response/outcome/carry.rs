//! What a case takes over from a signal, so that nothing is typed twice.

use super::{Outcome, w};
use crate::{
    cases::PersonRole,
    risk::Risk,
    signals::{ChildState, Reason, SignalView},
};
use base::{
    Lang,
    ids::{PersonId, SignalId, UserId},
    jiff::Timestamp,
};
use people::{KinKind, Name, kinship};
use store::{Db, Result, sql};

/// What a case takes over.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// The family as it is spoken of, when a family name is known.
    pub family_name: String,
    /// The child, once there is a record of it.
    pub child: Option<PersonId>,
    /// The child and everyone who stands by it, with their names.
    pub people: Vec<(PersonId, PersonRole, Name)>,
    /// The programme, a code of `rules/programmes.toml`; none where no case follows.
    pub programme: Option<&'static str>,
    /// Codes of `rules/target_groups.toml`.
    pub target_groups: Vec<&'static str>,
    /// Who leads: who answers for the signal.
    pub lead: Option<UserId>,
    /// Their name.
    pub lead_name: String,
    /// Who else works on it.
    pub team: Vec<UserId>,
    /// The risk as it stands.
    pub risk: Risk,
    /// How many meetings, which the case shows through its signal.
    pub meetings: i64,
    /// How many tasks are still open and go over to the case.
    pub open_tasks: i64,
}

/// Gathers what a case would take over from a signal with this outcome.
pub async fn carried(
    db: &mut impl Db,
    lang: Lang,
    signal: &SignalView,
    outcome: Outcome,
    now: Timestamp,
) -> Result<Carried> {
    let people = people(db, signal).await?;
    let (meetings, open_tasks) = sql("select (select count(*) from meetings m where m.signal_id = $1),
                (select count(*) from tasks t where t.signal_id = $1 and t.done_at is null)")
    .bind(signal.id)
    .one(db)
    .await?;
    Ok(Carried {
        family_name: family_name(lang, &people),
        child: signal.child_id,
        programme: outcome.programme(),
        target_groups: target_groups(signal.child_state, &signal.reasons, outcome),
        lead: signal.accepted_by,
        lead_name: signal.accepted_by_name(lang).unwrap_or_default().to_owned(),
        team: team(db, signal.id, now).await?,
        risk: signal.risk,
        people,
        meetings,
        open_tasks,
    })
}

/// The child, the mother, and everyone with a tie to the child.
async fn people(db: &mut impl Db, signal: &SignalView) -> Result<Vec<(PersonId, PersonRole, Name)>> {
    let mut roles: Vec<(PersonId, PersonRole)> = Vec::new();
    roles.extend(signal.child_id.map(|child| (child, PersonRole::Child)));
    roles.extend(signal.mother_id.map(|mother| (mother, PersonRole::Mother)));
    let mut names: Vec<(PersonId, Name)> = sql("select p.person_id, p.name from person_names p
         join signals g on p.person_id = g.child_id or p.person_id = g.mother_id where g.id = $1 order by p.person_id")
    .bind(signal.id)
    .all(db)
    .await?;
    if let Some(child) = signal.child_id {
        let family = kinship::family(db, child, &[]).await?;
        for tie in family
            .ties
            .iter()
            .filter(|tie| tie.until_on.is_none() && (tie.person_id == child || tie.relative_id == child))
        {
            let (relative, kind, _) = tie.seen_from(child);
            if !roles.iter().any(|(known, _)| *known == relative) {
                roles.push((relative, role(kind)));
            }
        }
        names.extend(family.people.into_iter().map(|one| (one.id, one.name)));
    }
    let named = roles.into_iter().filter_map(|(id, role)| {
        let (_, name) = names.iter().find(|(known, _)| *known == id)?;
        Some((id, role, name.clone()))
    });
    Ok(named.collect())
}

fn role(kind: KinKind) -> PersonRole {
    match kind {
        KinKind::Mother => PersonRole::Mother,
        KinKind::Father => PersonRole::Father,
        KinKind::Sibling | KinKind::HalfSibling | KinKind::Child => PersonRole::Child,
        KinKind::Guardian | KinKind::FosterParent | KinKind::AdoptiveParent | KinKind::StepParent => {
            PersonRole::Carer
        }
        KinKind::CloseAdult
        | KinKind::UnderGuardianship
        | KinKind::FosterChild
        | KinKind::AdoptedChild
        | KinKind::StepChild
        | KinKind::FormerPartner => PersonRole::Other,
        KinKind::Parent
        | KinKind::Grandparent
        | KinKind::Grandchild
        | KinKind::AuntUncle
        | KinKind::NieceNephew
        | KinKind::Cousin
        | KinKind::Spouse
        | KinKind::Partner
        | KinKind::ParentInLaw
        | KinKind::ChildInLaw
        | KinKind::OtherKin => PersonRole::Kin,
    }
}

/// The mother's family name, else the child's; as a language writes it.
fn family_name(lang: Lang, people: &[(PersonId, PersonRole, Name)]) -> String {
    let family = |role| {
        let name = &people.iter().find(|(_, known, _)| *known == role)?.2;
        Some(name.own[2].clone()).filter(|family| !family.is_empty())
    };
    match family(PersonRole::Mother).or_else(|| family(PersonRole::Child)) {
        Some(family) => family,
        None => people
            .iter()
            .find(|(_, role, _)| *role == PersonRole::Mother)
            .map_or_else(|| w::family_unknown(lang).to_owned(), |(_, _, name)| name.display(lang)),
    }
}

async fn team(db: &mut impl Db, signal: SignalId, now: Timestamp) -> Result<Vec<UserId>> {
    sql("select t.user_id from signal_team t join signals g on g.id = t.signal_id
         where t.signal_id = $1 and (t.until_at is null or t.until_at > $2)
           and exists (select 1 from staff s where s.user_id = t.user_id and s.centre_id = g.centre_id and s.ended_on is null)
         order by t.from_at, t.user_id")
    .bind(signal)
    .bind(now)
    .values(db)
    .await
}

/// The groups that the reasons and the outcome point to; a person looks at them before the case is opened.
fn target_groups(state: ChildState, reasons: &[Reason], outcome: Outcome) -> Vec<&'static str> {
    let mut groups = vec!["TG01"];
    let mut add = |group| {
        if !groups.contains(&group) {
            groups.push(group);
        }
    };
    if state == ChildState::Unborn {
        add("TG11");
    }
    for reason in reasons {
        match reason {
            Reason::Violence => add("TG03"),
            Reason::ChildDiagnosis => add("TG10"),
            Reason::MentalHealth | Reason::Addiction => add("TG13"),
            Reason::FamilyPressure => add("TG02"),
            Reason::Poverty
            | Reason::LivingConditions
            | Reason::NoSupport
            | Reason::UnwantedPregnancy
            | Reason::UnderAgeMother
            | Reason::LargeFamily
            | Reason::NoEducation
            | Reason::NoDocuments
            | Reason::Other => {}
        }
    }
    match outcome {
        Outcome::Kin => add("TG14"),
        Outcome::Foster | Outcome::OtherPlacement | Outcome::AdoptionConsent => add("TG15"),
        Outcome::Home | Outcome::MotherAndBabyUnit | Outcome::Transferred | Outcome::Unfounded => {}
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Code, rules::Rules};

    #[test]
    fn reasons_point_to_groups_of_the_rules() {
        let known = Rules::embedded().target_groups();
        for outcome in Outcome::ALL {
            for group in target_groups(ChildState::Unborn, Reason::ALL, *outcome) {
                assert!(known.get(group).is_some(), "{group}");
            }
        }
        assert_eq!(target_groups(ChildState::Newborn, &[Reason::Poverty], Outcome::Home), ["TG01"]);
        assert_eq!(
            target_groups(ChildState::Unborn, &[Reason::Addiction, Reason::MentalHealth], Outcome::Kin),
            ["TG01", "TG11", "TG13", "TG14"]
        );
    }
}
