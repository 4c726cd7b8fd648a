//! What a signal can end in.

use super::w;

base::codes! {
    /// Where the child lives after the ward, or why the signal ended otherwise.
    pub enum Outcome {
        /// Home with a parent.
        Home = "home" => w::outcome_home,
        /// With kin or somebody close.
        Kin = "kin" => w::outcome_kin,
        /// With the mother in a mother and baby unit.
        MotherAndBabyUnit = "mother-and-baby-unit" => w::outcome_mother_and_baby_unit,
        /// In a foster family.
        Foster = "foster" => w::outcome_foster,
        /// Placed elsewhere.
        OtherPlacement = "other-placement" => w::outcome_other_placement,
        /// The mother consents to adoption.
        AdoptionConsent = "adoption-consent" => w::outcome_adoption_consent,
        /// Another service goes on.
        Transferred = "transferred" => w::outcome_transferred,
        /// There was no risk.
        Unfounded = "unfounded" => w::outcome_unfounded,
    }
}
store::coded!(Outcome);

impl Outcome {
    /// True when mother or kin care for the child: the family is supported in a case.
    pub fn is_home(self) -> bool {
        matches!(self, Outcome::Home | Outcome::Kin | Outcome::MotherAndBabyUnit)
    }

    /// True when others care for the child: a case may work towards its return.
    pub fn is_placement(self) -> bool {
        matches!(self, Outcome::Foster | Outcome::OtherPlacement | Outcome::AdoptionConsent)
    }

    /// The programme that a case after such an outcome belongs to, a code of `rules/programmes.toml`; none where no
    /// case follows.
    pub const fn programme(self) -> Option<&'static str> {
        match self {
            Outcome::Home | Outcome::Kin | Outcome::MotherAndBabyUnit => Some("prevention-of-abandonment"),
            Outcome::Foster | Outcome::OtherPlacement | Outcome::AdoptionConsent => Some("reintegration"),
            Outcome::Transferred | Outcome::Unfounded => None,
        }
    }

    /// True when it has to be said to whom, or why.
    pub const fn needs_note(self) -> bool {
        matches!(self, Outcome::Transferred | Outcome::Unfounded | Outcome::OtherPlacement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Code, rules::Rules};

    #[test]
    fn the_programmes_are_those_of_the_rules() {
        let programmes = Rules::embedded().programmes();
        for code in Outcome::ALL.iter().filter_map(|outcome| outcome.programme()) {
            assert!(programmes.get(code).is_some(), "{code}");
        }
    }
}
