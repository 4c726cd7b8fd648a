//! By which way somebody comes to the service, and the small closed sets that describe it.

use crate::w;
use directory::kinds::OrganisationKind;

base::codes! {
    /// By which way a request comes. General access has a register of its own.
    pub enum Way {
        /// A social assistance directorate refers with a preliminary assessment.
        Directorate = "directorate" => w::way_directorate,
        /// A municipality refers with a preliminary assessment.
        Municipality = "municipality" => w::way_municipality,
        /// The family applies to the centre itself, which helps it to obtain the preliminary assessment.
        Application = "application" => w::way_application,
        /// A person with a disability brings the referral issued after the needs assessment.
        Disability = "disability" => w::way_disability,
        /// The child protection department refers under a protection measure.
        Protection = "protection" => w::way_protection,
        /// A court decides that the service is used.
        Court = "court" => w::way_court,
        /// Another body reports.
        Signal = "signal" => w::way_signal,
        /// A colleague provider, with a joint plan.
        Provider = "provider" => w::way_provider,
    }
}

base::codes! {
    /// How a request was made.
    pub enum Channel {
        /// On the spot.
        InPerson = "in-person" => w::channel_in_person,
        /// By telephone.
        Phone = "phone" => w::channel_phone,
        /// By letter.
        Letter = "letter" => w::channel_letter,
        /// By e-mail or secure delivery.
        Electronic = "electronic" => w::channel_electronic,
    }
}

base::codes! {
    /// How long it can wait.
    pub enum Urgency {
        /// In its turn.
        Ordinary = "ordinary" => w::urgency_ordinary,
        /// It cannot wait; a reason says why.
        Urgent = "urgent" => w::urgency_urgent,
    }
}

store::coded!(Way, Channel, Urgency);

impl Way {
    /// True when somebody else refers, with a document that has a number and a date.
    pub const fn is_referred(self) -> bool {
        match self {
            Way::Application => false,
            Way::Directorate
            | Way::Municipality
            | Way::Disability
            | Way::Protection
            | Way::Court
            | Way::Signal
            | Way::Provider => true,
        }
    }

    /// Which organisations refer by this way; empty for any.
    pub const fn referred_by(self) -> &'static [OrganisationKind] {
        match self {
            Way::Directorate | Way::Disability => &[OrganisationKind::SocialAssistance],
            Way::Municipality => &[OrganisationKind::Municipality],
            Way::Protection => &[OrganisationKind::ChildProtection, OrganisationKind::SocialAssistance],
            Way::Court => &[OrganisationKind::Court],
            Way::Provider => &[OrganisationKind::Provider],
            Way::Application | Way::Signal => &[],
        }
    }

    /// What it is for, in a sentence.
    pub fn about(self, lang: base::Lang) -> &'static str {
        match self {
            Way::Directorate => w::way_directorate_about(lang),
            Way::Municipality => w::way_municipality_about(lang),
            Way::Application => w::way_application_about(lang),
            Way::Disability => w::way_disability_about(lang),
            Way::Protection => w::way_protection_about(lang),
            Way::Court => w::way_court_about(lang),
            Way::Signal => w::way_signal_about(lang),
            Way::Provider => w::way_provider_about(lang),
        }
    }
}
