//! What is done here, as types; `access/policy.toml` says who may.

use access::{Action, Layer, Subject, Viewer, WebError, permit};
use base::ids::CaseId;
use store::Db;

access::acts! {
    /// See the kinds of a case and their steps.
    ReadKind = "kind.read",
    /// Add a kind, record its steps, end it.
    WriteKind = "kind.write",
}

/// What the viewer may do with the kinds of a case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct May {
    /// Layers whose kinds and steps one knows of.
    pub read: Vec<Layer>,
    /// Layers in which one records.
    pub write: Vec<Layer>,
}

impl May {
    /// Asks the policy once.
    pub async fn of(db: &mut impl Db, viewer: &Viewer, case: CaseId) -> Result<Self, WebError> {
        const ACTIONS: [Action; 2] = [Action("kind.read"), Action("kind.write")];
        let [read, write] = permit::offered(db, viewer, Subject::Case(case), ACTIONS).await?;
        Ok(May { read, write })
    }

    /// Whether one knows of what stands in a layer.
    pub fn reads(&self, layer: Layer) -> bool {
        self.read.contains(&layer)
    }

    /// Whether one records in a layer.
    pub fn writes(&self, layer: Layer) -> bool {
        self.write.contains(&layer)
    }

    /// Everything, for samples.
    pub fn all() -> Self {
        let layers = vec![Layer::General, Layer::Psychology, Layer::Safety, Layer::Adoption];
        May { read: layers.clone(), write: layers }
    }
}
