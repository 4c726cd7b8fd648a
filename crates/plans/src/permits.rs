//! What is done here, as types; `access/policy.toml` says who may.

use access::{Action, Layer, Subject, Viewer, WebError, permit};
use base::ids::CaseId;
use store::Db;

access::acts! {
    /// Read the papers of a family's path.
    ReadPlan = "plan.read",
    /// Assess needs, plan, review, report.
    WritePlan = "plan.write",
    /// Make agreements with a family and end them.
    WriteServiceAgreement = "service-agreement.write",
    /// Take consents and their withdrawal.
    WriteConsent = "consent.write",
    /// Offer a case to a colleague or another centre.
    WriteTransfer = "transfer.write",
    /// Take over a case that is offered, or decline it.
    AnswerTransfer = "transfer.answer",
    /// Refer a family to another service.
    WriteReferral = "referral.write",
    /// Record the answer of another service, and what came of it.
    AnswerReferral = "referral.answer",
}

// The other side answers through its link, without an account.
impl access::permit::OutsideAct for AnswerReferral {}

/// What the viewer may do on the path of a case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct May {
    /// Layers whose papers one reads.
    pub read: Vec<Layer>,
    /// Layers in which one writes them.
    pub write: Vec<Layer>,
    /// Make agreements.
    pub agreements: bool,
    /// Take consents.
    pub consents: bool,
    /// Offer the case.
    pub transfers: bool,
    /// Refer it to another service.
    pub referrals: bool,
    /// Close it.
    pub close: bool,
}

impl May {
    /// Asks the policy once.
    pub async fn of(db: &mut impl Db, viewer: &Viewer, case: CaseId) -> Result<Self, WebError> {
        const ACTIONS: [Action; 7] = [
            Action("plan.read"),
            Action("plan.write"),
            Action("service-agreement.write"),
            Action("consent.write"),
            Action("transfer.write"),
            Action("referral.write"),
            Action("case.close"),
        ];
        let [read, write, agreements, consents, transfers, referrals, close] =
            permit::offered(db, viewer, Subject::Case(case), ACTIONS).await?;
        Ok(May {
            read,
            write,
            agreements: !agreements.is_empty(),
            consents: !consents.is_empty(),
            transfers: !transfers.is_empty(),
            referrals: !referrals.is_empty(),
            close: !close.is_empty(),
        })
    }

    /// Everything, for samples.
    pub fn all() -> Self {
        let layers = vec![Layer::General, Layer::Psychology];
        let (read, write) = (layers.clone(), layers);
        May { read, write, agreements: true, consents: true, transfers: true, referrals: true, close: true }
    }
}
