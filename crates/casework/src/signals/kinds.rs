//! The small closed sets of values that a signal is described with.

use super::w;

base::codes! {
    /// By which way a signal came.
    pub enum Channel {
        /// Somebody telephoned.
        Phone = "phone" => w::channel_phone,
        /// Through the ward's own link.
        WardLink = "ward-link" => w::channel_ward_link,
        /// Through the public form.
        PublicForm = "public-form" => w::channel_public_form,
        /// Told to a worker on the spot.
        Visit = "visit" => w::channel_visit,
        /// In writing.
        Letter = "letter" => w::channel_letter,
    }
}

base::codes! {
    /// What the one who reports is.
    pub enum ReporterRole {
        /// Midwife.
        Midwife = "midwife" => w::reporter_midwife,
        /// Doctor.
        Doctor = "doctor" => w::reporter_doctor,
        /// Nurse.
        Nurse = "nurse" => w::reporter_nurse,
        /// Social worker of the hospital.
        HospitalSocialWorker = "hospital-social-worker" => w::reporter_hospital_social_worker,
        /// Child protection department.
        Cpd = "cpd" => w::reporter_cpd,
        /// The mother herself.
        Mother = "mother" => w::reporter_mother,
        /// Kin or somebody close.
        Kin = "kin" => w::reporter_kin,
        /// Somebody who does not say who they are.
        Anonymous = "anonymous" => w::reporter_anonymous,
        /// Somebody else.
        Other = "other" => w::reporter_other,
    }
}

base::codes! {
    /// How far the child has come.
    pub enum ChildState {
        /// Not born yet.
        Unborn = "unborn" => w::child_unborn,
        /// Just born; may have no name and no number.
        Newborn = "newborn" => w::child_newborn,
        /// Older than a newborn.
        Older = "older" => w::child_older,
    }
}

base::codes! {
    /// Why a child may be left, as studies of the wards count it. Several may hold.
    pub enum Reason {
        /// Poverty.
        Poverty = "poverty" => w::reason_poverty,
        /// Bad living conditions.
        LivingConditions = "living-conditions" => w::reason_living_conditions,
        /// Nobody who helps.
        NoSupport = "no-support" => w::reason_no_support,
        /// Mental difficulties of the parents.
        MentalHealth = "mental-health" => w::reason_mental_health,
        /// Early or unwanted pregnancy.
        UnwantedPregnancy = "unwanted-pregnancy" => w::reason_unwanted_pregnancy,
        /// The mother is under age.
        UnderAgeMother = "under-age-mother" => w::reason_under_age_mother,
        /// Many children already.
        LargeFamily = "large-family" => w::reason_large_family,
        /// Little or no schooling.
        NoEducation = "no-education" => w::reason_no_education,
        /// The family presses the mother to leave the child.
        FamilyPressure = "family-pressure" => w::reason_family_pressure,
        /// A diagnosis or disability of the child.
        ChildDiagnosis = "child-diagnosis" => w::reason_child_diagnosis,
        /// Violence.
        Violence = "violence" => w::reason_violence,
        /// Addiction.
        Addiction = "addiction" => w::reason_addiction,
        /// No identity papers, or no home.
        NoDocuments = "no-documents" => w::reason_no_documents,
        /// Something else.
        Other = "other" => w::reason_other,
    }
}

base::codes! {
    /// How far the response has come.
    pub enum Stage {
        /// Waits for somebody to take it up.
        Received = "received" => w::stage_received,
        /// Somebody took it up.
        Accepted = "accepted" => w::stage_accepted,
        /// They are on the way.
        OnTheWay = "on-the-way" => w::stage_on_the_way,
        /// They are there.
        Arrived = "arrived" => w::stage_arrived,
        /// The first meeting took place: the clock stands.
        Met = "met" => w::stage_met,
        /// It is decided where the child goes.
        Decided = "decided" => w::stage_decided,
        /// Nothing is left to do.
        Closed = "closed" => w::stage_closed,
    }
}

base::codes! {
    /// What happened with a signal.
    pub enum StepKind {
        /// It came.
        Received = "received" => w::step_received,
        /// Somebody was told, as the first.
        Alerted = "alerted" => w::step_alerted,
        /// Nobody took it up in time, so the next was told.
        Escalated = "escalated" => w::step_escalated,
        /// Nobody stood on the roster.
        NobodyOnDuty = "nobody-on-duty" => w::step_nobody_on_duty,
        /// Somebody took it up.
        Accepted = "accepted" => w::step_accepted,
        /// It was given to a colleague.
        HandedOver = "handed-over" => w::step_handed_over,
        /// A colleague joined in.
        JoinedIn = "joined-in" => w::step_joined_in,
        /// They set off.
        OnTheWay = "on-the-way" => w::step_on_the_way,
        /// They arrived.
        Arrived = "arrived" => w::step_arrived,
        /// The first meeting.
        Met = "met" => w::step_met,
        /// A further meeting.
        MetAgain = "met-again" => w::step_met_again,
        /// A talk about a diagnosis, with the doctor.
        Diagnosis = "diagnosis" => w::step_diagnosis,
        /// A meeting of the three institutions.
        Tripartite = "tripartite" => w::step_tripartite,
        /// The child protection department was told.
        Notified = "notified" => w::step_notified,
        /// Child protection told what its check found.
        Checked = "checked" => w::step_checked,
        /// Hospital, provider or child protection department were told early.
        Informed = "informed" => w::step_informed,
        /// The risk was weighed anew.
        RiskWeighed = "risk-weighed" => w::step_risk_weighed,
        /// Another signal about the same child was joined to it, or it to another.
        Joined = "joined" => w::step_joined,
        /// They were taken apart again.
        Parted = "parted" => w::step_parted,
        /// What was entered was changed.
        Changed = "changed" => w::step_changed,
        /// The outcome was recorded.
        Decided = "decided" => w::step_decided,
        /// It was closed.
        Closed = "closed" => w::step_closed,
    }
}

store::coded!(Channel, ReporterRole, ChildState, Reason, Stage, StepKind);
