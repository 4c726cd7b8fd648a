//! The kinds of papers. Each has a template under the name of its code, and an example beside it.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_documents_kinds.rs"));
}

base::codes! {
    /// What a paper is. What data it asks for stands at the head of `papers/<code>.typ`.
    pub enum Kind {
        /// A report about a signal.
        SignalReport = "signal-report" => w::kind_signal_report,
        /// A notification about a child at risk.
        Notification = "notification" => w::kind_notification,
        /// An application for a service.
        Application = "application" => w::kind_application,
        /// A decision to refuse a service.
        Refusal = "refusal" => w::kind_refusal,
        /// The sheet of a generally accessible service.
        GeneralAccess = "general-access" => w::kind_general_access,
        /// The individual needs assessment.
        NeedsAssessment = "needs-assessment" => w::kind_needs_assessment,
        /// The individual support plan.
        Plan = "plan" => w::kind_plan,
        /// The plan of several providers.
        JointPlan = "joint-plan" => w::kind_joint_plan,
        /// The agreement with a family.
        Agreement = "agreement" => w::kind_agreement,
        /// A change of an agreement.
        Annex = "annex" => w::kind_annex,
        /// The end of an agreement.
        Termination = "termination" => w::kind_termination,
        /// Declarations of consent.
        Consent = "consent" => w::kind_consent,
        /// The review of a plan.
        Review = "review" => w::kind_review,
        /// A report to the body that referred the child.
        ProgressReport = "progress-report" => w::kind_progress_report,
        /// The study of candidates for foster care or adoption.
        SocialReport = "social-report" => w::kind_social_report,
        /// What two parents agreed on with a mediator.
        MediationAgreement = "mediation-agreement" => w::kind_mediation_agreement,
        /// The report that closes a case.
        ClosingReport = "closing-report" => w::kind_closing_report,
        /// A referral to another service.
        Referral = "referral" => w::kind_referral,
        /// The protocol of a hand-over.
        HandOver = "hand-over" => w::kind_hand_over,
        /// The whole file of a case.
        CaseFile = "case-file" => w::kind_case_file,
    }
}
store::coded!(Kind);

#[cfg(test)]
mod tests {
    use super::Kind;
    use base::Code;

    #[test]
    fn every_kind_has_a_template_and_every_template_a_kind() {
        let mut codes: Vec<_> = Kind::ALL.iter().map(|kind| kind.code()).collect();
        codes.sort_unstable();
        assert_eq!(codes, papers::Template::names().collect::<Vec<_>>());
    }
}
