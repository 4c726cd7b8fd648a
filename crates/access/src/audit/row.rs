//! A line of the trail as it stands in the database, and the keyed hashes over it.

use super::Audited;
use base::{
    Id,
    ids::{CaseId, CentreId, SignalId, UserId},
    jiff::Timestamp,
};
use store::{Keys, keys::Use};
use uuid::Uuid;

store::row! {
    /// A line of the trail as it is kept.
    pub struct Row {
        /// Its id.
        pub id: Id<Audited>,
        /// When.
        pub at: Timestamp,
        /// Who.
        pub user_id: Option<UserId>,
        /// From which address.
        pub address: Option<String>,
        /// By which way, see [`crate::viewer::Via`].
        pub via: String,
        /// What was done: `case.viewed`.
        pub action: String,
        /// With what kind of record.
        pub subject_kind: String,
        /// With which record.
        pub subject_id: Option<Uuid>,
        /// The signal whose history it belongs to.
        pub signal_id: Option<SignalId>,
        /// The case whose history it belongs to.
        pub case_id: Option<CaseId>,
        /// The centre it belongs to.
        pub centre_id: Option<CentreId>,
        /// Why.
        pub reason: Option<String>,
        /// JSON list of `[field, before, after]`.
        pub changes: String,
    }
}

impl Row {
    /// The keyed hash that stands beside the line from its first moment: without the key nobody can slip a line in.
    pub fn mac(&self, keys: &Keys) -> String {
        hex::encode(keys.hash(Use::Audit, &[b"entry", self.canonical().as_bytes()]))
    }

    /// The link of the chain: what the seal of this line says, after the one before it.
    pub fn link(&self, keys: &Keys, number: i64, before: &str) -> String {
        let (number, line) = (number.to_be_bytes(), self.canonical());
        let parts: [&[u8]; 4] = [b"seal", &number, before.as_bytes(), line.as_bytes()];
        hex::encode(keys.hash(Use::Audit, &parts))
    }

    /// The line as bytes that are the same on both databases. JSON keeps the fields from running into each other.
    fn canonical(&self) -> String {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string());
        serde_json::json!([
            self.id.to_string(),
            self.at.as_microsecond(),
            id(self.user_id.map(Id::uuid)),
            self.address,
            self.via,
            self.action,
            self.subject_kind,
            id(self.subject_id),
            id(self.signal_id.map(Id::uuid)),
            id(self.case_id.map(Id::uuid)),
            id(self.centre_id.map(Id::uuid)),
            self.reason,
            self.changes,
        ])
        .to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        let at = Timestamp::constant(1_773_131_400, 0);
        Row {
            id: Id::from_uuid(Uuid::from_u128(7)),
            at,
            user_id: None,
            address: Some("10.0.0.1".into()),
            via: "page".into(),
            action: "case.viewed".into(),
            subject_kind: "case".into(),
            subject_id: None,
            signal_id: None,
            case_id: None,
            centre_id: None,
            reason: None,
            changes: "[]".into(),
        }
    }

    #[test]
    fn any_change_of_a_line_changes_its_hash() {
        let keys = Keys::from_hex(&"ab".repeat(32)).unwrap();
        let was = row().mac(&keys);
        let changed = [
            Row { action: "case.closed".into(), ..row() },
            Row { reason: Some(String::new()), ..row() },
            Row { at: Timestamp::constant(1_773_131_401, 0), ..row() },
            Row { case_id: Some(Id::from_uuid(Uuid::nil())), ..row() },
            Row { signal_id: Some(Id::from_uuid(Uuid::nil())), ..row() },
        ];
        for row in changed {
            assert_ne!(row.mac(&keys), was, "{row:?}");
        }
        assert_eq!(row().mac(&keys), was);
    }

    #[test]
    fn a_seal_depends_on_the_one_before_it() {
        let keys = Keys::from_hex(&"ab".repeat(32)).unwrap();
        assert_ne!(row().link(&keys, 2, "a"), row().link(&keys, 2, "b"));
        assert_ne!(row().link(&keys, 2, "a"), row().link(&keys, 3, "a"));
    }
}
