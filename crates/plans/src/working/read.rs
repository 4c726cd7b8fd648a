//! Papers that are being written, for those who may read their layer.

use super::{Kind, Sheet, bare, layers};
use access::{Layer, Viewer, WebError, draft};
use base::{Lang, ids::CaseId, jiff::Timestamp, typed::Typed};
use casework::{cases::read::in_script, merging};
use store::{Db, Result, sql};

store::row! {
    /// A paper as it was last put aside.
    pub(super) struct Kept {
        pub(super) fields: String,
        pub(super) layer: Layer,
        pub(super) saved_at: Timestamp,
        pub(super) name: Option<String>,
        pub(super) latin: Option<String>,
        pub(super) version: i64,
    }
}

impl Kept {
    /// What was typed; a paper that cannot be read any more is no reason to keep a form from being opened.
    pub(super) fn typed(&self) -> Typed {
        Typed(serde_json::from_str(&self.fields).unwrap_or_default())
    }
}

pub(super) async fn kept(db: &mut impl Db, sheet: Sheet) -> Result<Option<Kept>> {
    sql("select p.fields, p.layer, p.saved_at, u.name, u.name_latin as latin, p.version
           from working_papers p join users u on u.id = p.saved_by
          where p.case_id = $1 and p.kind = $2")
    .bind(sheet.case)
    .bind(sheet.kind)
    .maybe(db)
    .await
}

/// A paper as its form shows it.
#[derive(Debug, Clone, Default)]
pub struct Opened {
    /// What stands in the fields.
    pub typed: Typed,
    /// What the version holds, to join a stale save with.
    pub was: Typed,
    /// The version it was read at; 0 when nothing was put aside yet.
    pub version: i64,
    /// When the browser kept what is shown, if it did so later.
    pub restored: Option<Timestamp>,
    /// When it was put aside, and by whom.
    pub kept: Option<(Timestamp, String)>,
}

/// Opens a paper: what this person typed last, else what was put aside, else `blank`.
///
/// # Errors
///
/// [`WebError::Forbidden`] when what was put aside is in a layer that is not theirs.
pub async fn open(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    sheet: Sheet,
    layers: &[Layer],
    blank: Typed,
) -> Result<Opened, WebError> {
    let row = kept(db, sheet).await?;
    if row.as_ref().is_some_and(|row| !layers.contains(&row.layer)) {
        return Err(WebError::Forbidden);
    }
    let since = row.as_ref().map(|row| row.saved_at);
    let mut opened = match &row {
        Some(row) => Opened {
            typed: row.typed(),
            was: row.typed(),
            version: row.version,
            restored: None,
            kept: Some((row.saved_at, in_script(lang, &row.name, &row.latin).unwrap_or("–").to_owned())),
        },
        None => Opened { typed: blank, ..Opened::default() },
    };
    let typing = draft::load(db, viewer.user, &sheet.autosave()).await?;
    if let Some((typed, at)) = typing.filter(|(_, at)| since.is_none_or(|since| *at > since)) {
        opened.version = typed.get("_version").parse().unwrap_or(opened.version);
        opened.was = merging::read_as(&typed);
        opened.typed = bare(&typed);
        opened.restored = Some(at);
    }
    Ok(opened)
}

store::row! {
    /// A paper that somebody began.
    pub struct Started {
        /// What.
        pub kind: Kind,
        /// When it was last put aside.
        pub saved_at: Timestamp,
        /// By whom.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub latin: Option<String>,
    }
}

impl Started {
    /// Who put it aside.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.name, &self.latin).unwrap_or("–")
    }
}

/// The papers that are being written in a case, in these layers.
pub async fn started(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Started>> {
    let [a, b, c, d] = layers(readable);
    sql("select p.kind, p.saved_at, u.name, u.name_latin as latin
           from working_papers p join users u on u.id = p.saved_by
          where p.case_id = $1 and p.layer in ($2, $3, $4, $5) order by p.saved_at desc, p.kind")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}
