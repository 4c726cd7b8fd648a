//! The coded sets of the directory.

use crate::w;

base::codes! {
    /// What a partner organisation is.
    pub enum OrganisationKind {
        /// Hospital.
        Hospital = "hospital" => w::kind_hospital,
        /// Дирекция „Социално подпомагане“.
        SocialAssistance = "social-assistance-directorate" => w::kind_social_assistance,
        /// Отдел „Закрила на детето“.
        ChildProtection = "child-protection-department" => w::kind_child_protection,
        /// Municipality.
        Municipality = "municipality" => w::kind_municipality,
        /// Police.
        Police = "police" => w::kind_police,
        /// School.
        School = "school" => w::kind_school,
        /// Kindergarten.
        Kindergarten = "kindergarten" => w::kind_kindergarten,
        /// Another provider of social services.
        Provider = "provider" => w::kind_provider,
        /// Who gives money.
        Funder = "funder" => w::kind_funder,
        /// Court.
        Court = "court" => w::kind_court,
        /// Anything else.
        Other = "other" => w::kind_other,
    }
}

base::codes! {
    /// What a ward is.
    pub enum WardKind {
        /// Maternity ward.
        Maternity = "maternity" => w::ward_maternity,
        /// Neonatal ward.
        Neonatal = "neonatal" => w::ward_neonatal,
        /// Another ward.
        Other = "other" => w::ward_other,
    }
}

base::codes! {
    /// Who pays for a centre.
    pub enum Funding {
        /// Делегирана от държавата дейност.
        StateDelegated = "state-delegated" => w::funding_state_delegated,
        /// The municipality's own money.
        Municipal = "municipal" => w::funding_municipal,
        /// A project.
        Project = "project" => w::funding_project,
        /// The provider's own money.
        Own = "own" => w::funding_own,
    }
}

store::coded!(OrganisationKind, WardKind, Funding);
