//! The coded facts about people.

use crate::w;
use base::{Code, Lang, personal_number::NumberKind};

base::codes! {
    /// Whether the person has a name yet.
    pub enum Naming {
        /// Has a name.
        Named = "named" => w::naming_named,
        /// Not born yet: called after the mother.
        Unborn = "unborn" => w::naming_unborn,
        /// Born, not named yet: called after the mother.
        Newborn = "newborn" => w::naming_newborn,
        /// Somebody of whom no name is known.
        Unknown = "unknown" => w::naming_unknown,
    }
}

base::codes! {
    /// Sex, as far as it is known.
    pub enum Sex {
        Female = "female" => w::sex_female,
        Male = "male" => w::sex_male,
        Unknown = "unknown" => w::sex_unknown,
    }
}

base::codes! {
    /// How sure the date of birth is.
    pub enum Precision {
        /// To the day.
        Exact = "exact" => w::precision_exact,
        /// To the month; the day kept is the first.
        Month = "month" => w::precision_month,
        /// To the year; the day kept is the first of January.
        Year = "year" => w::precision_year,
        /// Guessed; kept as the first of January of the likely year.
        Estimated = "estimated" => w::precision_estimated,
        /// Not known at all.
        None = "none" => w::precision_none,
    }
}

base::codes! {
    /// What the relative is to the person.
    pub enum KinKind {
        Mother = "mother" => w::kin_mother,
        Father = "father" => w::kin_father,
        /// Mother or father, when the sex is not known.
        Parent = "parent" => w::kin_parent,
        Child = "child" => w::kin_child,
        Sibling = "sibling" => w::kin_sibling,
        HalfSibling = "half-sibling" => w::kin_half_sibling,
        Grandparent = "grandparent" => w::kin_grandparent,
        Grandchild = "grandchild" => w::kin_grandchild,
        AuntUncle = "aunt-uncle" => w::kin_aunt_uncle,
        NieceNephew = "niece-nephew" => w::kin_niece_nephew,
        Cousin = "cousin" => w::kin_cousin,
        Spouse = "spouse" => w::kin_spouse,
        Partner = "partner" => w::kin_partner,
        FormerPartner = "former-partner" => w::kin_former_partner,
        ParentInLaw = "parent-in-law" => w::kin_parent_in_law,
        ChildInLaw = "child-in-law" => w::kin_child_in_law,
        StepParent = "step-parent" => w::kin_step_parent,
        StepChild = "step-child" => w::kin_step_child,
        Guardian = "guardian" => w::kin_guardian,
        /// Whose guardian the person is.
        UnderGuardianship = "under-guardianship" => w::kin_under_guardianship,
        FosterParent = "foster-parent" => w::kin_foster_parent,
        FosterChild = "foster-child" => w::kin_foster_child,
        AdoptiveParent = "adoptive-parent" => w::kin_adoptive_parent,
        AdoptedChild = "adopted-child" => w::kin_adopted_child,
        /// Kin of another degree; the note says which.
        OtherKin = "other-kin" => w::kin_other_kin,
        /// No kin, but close: godmother, neighbour, friend.
        CloseAdult = "close" => w::kin_close,
    }
}

base::codes! {
    /// Whether it is safe to call, write or visit.
    pub enum Safety {
        /// At any time.
        Safe = "safe" => w::safety_safe,
        /// Never: somebody dangerous may answer.
        Unsafe = "unsafe" => w::safety_unsafe,
        /// Only as the note says.
        Ask = "ask" => w::safety_ask,
    }
}

base::codes! {
    /// By what one is reached.
    pub enum ContactKind {
        Phone = "phone" => w::contact_phone,
        Email = "email" => w::contact_email,
        /// Anything else: a messenger, a neighbour who passes it on.
        Other = "other" => w::contact_other,
    }
}

base::codes! {
    /// Which register gave a personal number.
    pub enum IdentifierKind {
        Egn = "egn" => w::identifier_egn,
        Lnch = "lnch" => w::identifier_lnch,
        Other = "other" => w::identifier_other,
    }
}

base::codes! {
    /// What an address is to the person.
    pub enum AddressKind {
        Lives = "lives" => w::address_lives,
        Permanent = "permanent" => w::address_permanent,
        Stays = "stays" => w::address_stays,
    }
}

base::codes! {
    /// A language that a person speaks.
    pub enum Language {
        Bulgarian = "bg" => w::language_bg,
        Turkish = "tr" => w::language_tr,
        Romani = "rom" => w::language_rom,
        Russian = "ru" => w::language_ru,
        Ukrainian = "uk" => w::language_uk,
        Arabic = "ar" => w::language_ar,
        Persian = "fa" => w::language_fa,
        English = "en" => w::language_en,
        SignLanguage = "bqn" => w::language_bqn,
        Other = "other" => w::language_other,
    }
}

store::coded!(Naming, Sex, Precision, KinKind, Safety, ContactKind, IdentifierKind, AddressKind, Language);

impl Naming {
    /// True while the person is called after the mother.
    pub const fn is_after_mother(self) -> bool {
        matches!(self, Naming::Unborn | Naming::Newborn)
    }
}

impl Sex {
    /// The sex as a personal number tells it.
    pub const fn of_number(sex: base::personal_number::Sex) -> Self {
        match sex {
            base::personal_number::Sex::Female => Sex::Female,
            base::personal_number::Sex::Male => Sex::Male,
        }
    }

    /// The sex to compare a personal number with; none when it is not known.
    pub const fn for_number(self) -> Option<base::personal_number::Sex> {
        match self {
            Sex::Female => Some(base::personal_number::Sex::Female),
            Sex::Male => Some(base::personal_number::Sex::Male),
            Sex::Unknown => None,
        }
    }
}

impl IdentifierKind {
    /// The kind as the checks know it.
    pub const fn number(self) -> NumberKind {
        match self {
            IdentifierKind::Egn => NumberKind::Egn,
            IdentifierKind::Lnch => NumberKind::Lnch,
            IdentifierKind::Other => NumberKind::Other,
        }
    }
}

impl KinKind {
    /// What the person is to the relative; `sex` is the person's.
    pub const fn reciprocal(self, sex: Sex) -> KinKind {
        match self {
            KinKind::Mother | KinKind::Father | KinKind::Parent => KinKind::Child,
            KinKind::Child => match sex {
                Sex::Female => KinKind::Mother,
                Sex::Male => KinKind::Father,
                Sex::Unknown => KinKind::Parent,
            },
            KinKind::Grandparent => KinKind::Grandchild,
            KinKind::Grandchild => KinKind::Grandparent,
            KinKind::AuntUncle => KinKind::NieceNephew,
            KinKind::NieceNephew => KinKind::AuntUncle,
            KinKind::ParentInLaw => KinKind::ChildInLaw,
            KinKind::ChildInLaw => KinKind::ParentInLaw,
            KinKind::StepParent => KinKind::StepChild,
            KinKind::StepChild => KinKind::StepParent,
            KinKind::Guardian => KinKind::UnderGuardianship,
            KinKind::UnderGuardianship => KinKind::Guardian,
            KinKind::FosterParent => KinKind::FosterChild,
            KinKind::FosterChild => KinKind::FosterParent,
            KinKind::AdoptiveParent => KinKind::AdoptedChild,
            KinKind::AdoptedChild => KinKind::AdoptiveParent,
            KinKind::Sibling
            | KinKind::HalfSibling
            | KinKind::Cousin
            | KinKind::Spouse
            | KinKind::Partner
            | KinKind::FormerPartner
            | KinKind::OtherKin
            | KinKind::CloseAdult => self,
        }
    }

    /// The word for a relative of this sex: mother, sister, son.
    pub fn told(self, lang: Lang, sex: Sex) -> String {
        w::kin_told(lang, self.code(), sex.code())
    }

    /// True for what the secret of adoption covers.
    pub const fn is_sealed(self) -> bool {
        matches!(self, KinKind::AdoptiveParent | KinKind::AdoptedChild)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_is_to_the_other_goes_both_ways() {
        for kind in KinKind::ALL {
            for sex in Sex::ALL {
                let there = kind.reciprocal(*sex);
                let back = there.reciprocal(*sex);
                let parents = [KinKind::Mother, KinKind::Father, KinKind::Parent];
                assert!(back == *kind || (parents.contains(kind) && parents.contains(&back)), "{kind:?}");
                assert_eq!(kind.is_sealed(), there.is_sealed());
            }
        }
        assert_eq!(KinKind::Child.reciprocal(Sex::Female), KinKind::Mother);
    }

    #[test]
    fn every_relative_has_a_word_in_both_languages() {
        for lang in Lang::ALL {
            for kind in KinKind::ALL {
                for sex in Sex::ALL {
                    let told = kind.told(lang, *sex);
                    assert!(!told.is_empty() && told != "?", "{lang:?} {kind:?} {sex:?}");
                }
            }
        }
        assert_eq!(KinKind::Sibling.told(Lang::Bg, Sex::Female), "сестра");
        assert_eq!(KinKind::Child.told(Lang::En, Sex::Male), "son");
    }
}
