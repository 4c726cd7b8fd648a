//! Roles, how a person stands to a record, and the layers of what is confidential.

use crate::w;

base::codes! {
    /// What a user is in a centre or in the provider's network.
    pub enum Role {
        /// Head of service: answers for the centre.
        Head = "head" => w::role_head,
        /// Leads cases.
        CaseWorker = "case-worker" => w::role_case_worker,
        /// Psychologist, speech therapist, physiotherapist, pedagogue.
        Specialist = "specialist" => w::role_specialist,
        /// Answers signals.
        DutyWorker = "duty-worker" => w::role_duty_worker,
        /// Takes calls and visitors.
        Reception = "reception" => w::role_reception,
        /// Helps with outings and groups.
        Volunteer = "volunteer" => w::role_volunteer,
        /// Keeps partners and agreements of several centres; sees figures.
        Coordinator = "coordinator" => w::role_coordinator,
        /// Directs the provider; sees figures.
        Director = "director" => w::role_director,
        /// Reads the audit trail, never a case.
        Auditor = "auditor" => w::role_auditor,
        /// Keeps users and settings, never a case.
        Administrator = "administrator" => w::role_administrator,
        /// Contact person of a partner institution.
        Partner = "partner" => w::role_partner,
    }
}

base::codes! {
    /// How a user stands to a record.
    pub enum Relation {
        /// Works for the provider.
        Network = "network" => w::relation_network,
        /// Works in the centre.
        Centre = "centre" => w::relation_centre,
        /// Works on this very record.
        Team = "team" => w::relation_team,
        /// Leads this very case.
        Lead = "lead" => w::relation_lead,
        /// Leads this very case, whose leading programme the secret of adoption covers.
        AdoptionLead = "adoption-lead" => w::relation_lead,
        /// Is on its team and was named to read its psychological work.
        NamedPsychology = "named-psychology" => w::relation_named,
        /// Is on its team and was named to read what would endanger somebody.
        NamedSafety = "named-safety" => w::relation_named,
        /// Is on its team and was named to read what the secret of adoption covers.
        NamedAdoption = "named-adoption" => w::relation_named,
        /// Opened it in an emergency.
        Glass = "glass" => w::relation_glass,
    }
}

base::codes! {
    /// A layer of confidentiality.
    pub enum Layer {
        /// What the whole team reads.
        General = "general" => w::layer_general,
        /// The psychologist's.
        Psychology = "psychology" => w::layer_psychology,
        /// What would endanger somebody if it were known.
        Safety = "safety" => w::layer_safety,
        /// What the secret of adoption covers.
        Adoption = "adoption" => w::layer_adoption,
    }
}

impl Layer {
    /// True when nobody but its readers may even know of it: then its name is not told, nor what gives it away.
    pub const fn is_secret(self) -> bool {
        matches!(self, Layer::Adoption)
    }

    /// True for what not all of a team reads.
    pub const fn is_closed(self) -> bool {
        !matches!(self, Layer::General)
    }
}

store::coded!(Role, Relation, Layer);
