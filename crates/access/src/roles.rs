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

store::coded!(Role, Relation, Layer);
