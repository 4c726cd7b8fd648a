//! The coded sets of a meeting.

use super::w;
use crate::{
    response::{Step, party::Party},
    signals::StepKind,
};

base::codes! {
    /// What a meeting is for.
    pub enum MeetingKind {
        /// The first with the mother: the clock stops.
        First = "first" => w::meeting_first,
        /// A further talk.
        Further = "further" => w::meeting_further,
        /// The parents are told of a diagnosis, by a doctor.
        Diagnosis = "diagnosis" => w::meeting_diagnosis,
        /// Provider, hospital and child protection department decide together.
        Tripartite = "tripartite" => w::meeting_tripartite,
    }
}

base::codes! {
    /// What the mother wants, as she says it. It is asked at every talk, since it changes.
    pub enum Intention {
        /// To keep the child.
        Keeps = "keeps" => w::intention_keeps,
        /// She does not know yet.
        Hesitates = "hesitates" => w::intention_hesitates,
        /// To give the child up.
        GivesUp = "gives-up" => w::intention_gives_up,
        /// She has not said.
        Unknown = "unknown" => w::intention_unknown,
    }
}

base::codes! {
    /// Whether the father, or kin who could help, is known.
    pub enum Known {
        /// Known.
        Known = "known" => w::known_known,
        /// Not known.
        Unknown = "unknown" => w::known_unknown,
        /// She does not want to say.
        NotSaid = "not-said" => w::known_not_said,
    }
}

base::codes! {
    /// Whether she agrees to work with the centre.
    pub enum Consent {
        /// She agrees.
        Consents = "consents" => w::consent_consents,
        /// She refuses.
        Refuses = "refuses" => w::consent_refuses,
        /// It was not asked yet.
        NotAsked = "not-asked" => w::consent_not_asked,
    }
}

base::codes! {
    /// As what somebody took part.
    pub enum PartRole {
        /// The mother.
        Mother = "mother" => w::part_mother,
        /// The father.
        Father = "father" => w::part_father,
        /// Kin, or somebody close.
        Kin = "kin" => w::part_kin,
        /// Doctor.
        Doctor = "doctor" => w::part_doctor,
        /// Midwife.
        Midwife = "midwife" => w::part_midwife,
        /// Nurse.
        Nurse = "nurse" => w::part_nurse,
        /// Social worker of the hospital.
        HospitalSocialWorker = "hospital-social-worker" => w::part_hospital_social_worker,
        /// Child protection department.
        Cpd = "cpd" => w::part_cpd,
        /// A worker of the centre.
        Centre = "centre" => w::part_centre,
        /// Psychologist.
        Psychologist = "psychologist" => w::part_psychologist,
        /// Interpreter.
        Interpreter = "interpreter" => w::part_interpreter,
        /// Somebody else.
        Other = "other" => w::part_other,
    }
}

store::coded!(MeetingKind, Intention, Known, Consent, PartRole);

impl MeetingKind {
    /// The step of the response that it is.
    pub const fn step(self) -> Step {
        match self {
            MeetingKind::First => Step::MeetFirst,
            MeetingKind::Further | MeetingKind::Diagnosis => Step::MeetAgain,
            MeetingKind::Tripartite => Step::Coordinate,
        }
    }

    /// How it stands in the story of the signal.
    pub const fn told_as(self) -> StepKind {
        match self {
            MeetingKind::First => StepKind::Met,
            MeetingKind::Further => StepKind::MetAgain,
            MeetingKind::Diagnosis => StepKind::Diagnosis,
            MeetingKind::Tripartite => StepKind::Tripartite,
        }
    }

    /// True for a talk with the mother, in which she is asked what she wants.
    pub const fn is_talk(self) -> bool {
        !matches!(self, MeetingKind::Tripartite)
    }
}

impl PartRole {
    /// True for the family, whose names the signal already knows.
    pub const fn is_family(self) -> bool {
        matches!(self, PartRole::Mother | PartRole::Father | PartRole::Kin)
    }

    /// For whom of the three they spoke.
    pub const fn party(self) -> Option<Party> {
        match self {
            PartRole::Doctor | PartRole::Midwife | PartRole::Nurse | PartRole::HospitalSocialWorker => {
                Some(Party::Hospital)
            }
            PartRole::Cpd => Some(Party::Cpd),
            PartRole::Centre | PartRole::Psychologist => Some(Party::Provider),
            PartRole::Mother | PartRole::Father | PartRole::Kin | PartRole::Interpreter | PartRole::Other => {
                None
            }
        }
    }
}
