//! Notes with their corrections, and drafts for their author.

use super::{
    NewNote, NoteKind, Session,
    session::{AssessmentRow, GoalRow, Mode},
    write::{CorrectionId, DraftId, NoteId},
};
use crate::cases::read::in_script;
use access::{Layer, Viewer};
use base::{
    Code, Id, Lang,
    ids::{CaseId, UserId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

store::row! {
    /// A signed note.
    pub struct Note {
        /// Its id.
        pub id: NoteId,
        /// On what occasion.
        pub kind: NoteKind,
        /// Who may read it.
        pub layer: Layer,
        /// When it happened.
        pub happened_at: Timestamp,
        /// What is told.
        pub text: String,
        /// When it was signed.
        pub signed_at: Timestamp,
        /// Who wrote it.
        pub author_id: UserId,
        /// Their name.
        pub author_name: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
    }
}

impl Note {
    /// Who wrote it.
    pub fn author(&self, lang: Lang) -> &str {
        in_script(lang, &self.author_name, &self.author_latin).unwrap_or_default()
    }
}

store::row! {
    /// A correction beside a note.
    pub struct Correction {
        /// Its id.
        pub id: CorrectionId,
        /// The note.
        pub note_id: NoteId,
        /// The text as it should have been.
        pub text: String,
        /// Why.
        pub reason: String,
        /// When.
        pub corrected_at: Timestamp,
        /// Who corrected it.
        pub author_name: Option<String>,
        /// Their name in Latin letters.
        pub author_latin: Option<String>,
    }
}

impl Correction {
    /// Who corrected it.
    pub fn author(&self, lang: Lang) -> &str {
        in_script(lang, &self.author_name, &self.author_latin).unwrap_or_default()
    }
}

/// One note of a case, in whatever layer; the one who asks compares it with what they may read.
pub async fn note(db: &mut impl Db, case: CaseId, id: NoteId) -> Result<Note> {
    sql("select n.id, n.kind, n.layer, n.happened_at, n.text, n.signed_at, n.author_id, u.name as author_name,
                u.name_latin as author_latin
           from notes n join users u on u.id = n.author_id
          where n.case_id = $1 and n.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

/// A page of the notes of a case in the layers named, the latest first.
pub async fn notes(
    db: &mut impl Db,
    case: CaseId,
    layers: &[Layer],
    after: crate::cursor::Cursor,
    most: i64,
) -> Result<Vec<Note>> {
    let [a, b, c, d] = four(layers);
    sql("select n.id, n.kind, n.layer, n.happened_at, n.text, n.signed_at, n.author_id, u.name as author_name,
                u.name_latin as author_latin
           from notes n join users u on u.id = n.author_id
          where n.case_id = $1 and n.layer in ($2, $3, $4, $5) and (n.happened_at, n.id) < ($6, $7)
          order by n.happened_at desc, n.id desc limit $8")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .bind(after.at)
    .bind(after.id)
    .bind(most)
    .all(db)
    .await
}

/// The layers as four values to compare with; what is missing is filled with what no layer is called.
pub fn four(layers: &[Layer]) -> [&'static str; 4] {
    std::array::from_fn(|at| layers.get(at).map_or("", |layer| layer.code()))
}

/// Every correction in a case, the first one first.
pub async fn corrections(db: &mut impl Db, case: CaseId) -> Result<Vec<Correction>> {
    sql("select x.id, x.note_id, x.text, x.reason, x.corrected_at, u.name as author_name, u.name_latin as author_latin
           from notes n
           join note_corrections x on x.note_id = n.id
           join users u on u.id = x.author_id
          where n.case_id = $1 order by x.corrected_at, x.id")
    .bind(case)
    .all(db)
    .await
}

store::row! {
    /// A draft, for its author.
    pub struct Draft {
        /// Its id.
        pub id: DraftId,
        /// On what occasion.
        pub kind: NoteKind,
        /// Who may read it once it is signed.
        pub layer: Layer,
        /// When it happened.
        pub happened_at: Timestamp,
        /// What is told so far.
        pub text: String,
        /// When it was last kept.
        pub saved_at: Timestamp,
        /// How often it was kept.
        pub version: i64,
        /// With whom of the family.
        pub mode: Option<Mode>,
        /// Which service.
        pub service: Option<String>,
        /// Towards which goal.
        pub goal_id: Option<Id<GoalRow>>,
        /// How one works.
        pub method: Option<String>,
        /// A test that was used.
        pub test_name: Option<String>,
        /// What it came to.
        pub test_result: Option<String>,
        /// The instrument that was filled.
        pub assessment_id: Option<Id<AssessmentRow>>,
    }
}

impl Draft {
    /// The note that it may become.
    pub fn note(&self) -> NewNote {
        NewNote {
            kind: self.kind,
            layer: self.layer,
            happened_at: self.happened_at,
            text: self.text.clone(),
            session: Session {
                mode: self.mode,
                service: self.service.clone(),
                goal: self.goal_id,
                method: self.method.clone(),
                test_name: self.test_name.clone(),
                test_result: self.test_result.clone(),
                assessment: self.assessment_id,
            },
        }
    }
}

/// The viewer's own drafts in a case, the latest first.
pub async fn drafts(db: &mut impl Db, viewer: &Viewer, case: CaseId) -> Result<Vec<Draft>> {
    sql("select id, kind, layer, happened_at, text, saved_at, version, mode, service, goal_id, method, test_name, test_result,
                assessment_id
           from note_drafts where author_id = $1 and case_id = $2 order by saved_at desc, id desc")
    .bind(viewer.user)
    .bind(case)
    .all(db)
    .await
}
