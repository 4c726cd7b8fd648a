//! What was recorded of a kind, with the answers.

use crate::{answers::Answers, case_kinds::KindId, standing::StepId};
use access::Layer;
use base::{
    Lang,
    ids::PersonId,
    jiff::{Timestamp, civil::Date},
};
use casework::{cases::read::in_script, notes::four};
use store::{Db, Keys, Result, sql};

/// A recorded step, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct StepRecord {
    /// Its id.
    pub id: StepId,
    /// The code of the step.
    pub step: String,
    /// Who may read it.
    pub layer: Layer,
    /// The day.
    pub happened_on: Date,
    /// With which parent.
    pub party_id: Option<PersonId>,
    /// What was answered.
    pub answers: Answers,
    /// The record that this one corrects.
    pub replaces_id: Option<StepId>,
    /// Why it was corrected.
    pub reason: Option<String>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub by: Option<String>,
    /// Their name in Latin letters.
    pub by_latin: Option<String>,
    /// Whether a later one corrects it.
    pub is_replaced: bool,
}

impl StepRecord {
    /// Who recorded it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.by, &self.by_latin).unwrap_or("–")
    }
}

store::row! {
    struct Sealed {
        id: StepId,
        step: String,
        layer: Layer,
        happened_on: Date,
        party_id: Option<PersonId>,
        fields: Vec<u8>,
        replaces_id: Option<StepId>,
        reason: Option<String>,
        recorded_at: Timestamp,
        by_name: Option<String>,
        by_latin: Option<String>,
        is_replaced: bool,
    }
}

/// Everything recorded of a kind in the layers one reads, the latest first, corrected records with their corrections.
pub async fn records(
    db: &mut impl Db,
    keys: &Keys,
    kind: KindId,
    readable: &[Layer],
) -> Result<Vec<StepRecord>> {
    let [a, b, c, d] = four(readable);
    let rows: Vec<Sealed> =
        sql("select s.id, s.step, s.layer, s.happened_on, s.party_id, s.fields, s.replaces_id, s.reason,
                s.recorded_at, u.name as by_name, u.name_latin as by_latin,
                exists (select 1 from case_steps r where r.replaces_id = s.id) as is_replaced
           from case_steps s join users u on u.id = s.recorded_by
          where s.case_kind_id = $1 and s.layer in ($2, $3, $4, $5)
          order by s.happened_on desc, s.recorded_at desc, s.id desc")
        .bind(kind)
        .bind(a)
        .bind(b)
        .bind(c)
        .bind(d)
        .all(db)
        .await?;
    rows.into_iter().map(|row| open(keys, row)).collect()
}

fn open(keys: &Keys, row: Sealed) -> Result<StepRecord> {
    Ok(StepRecord {
        answers: Answers::open(keys, row.id, &row.fields)?,
        id: row.id,
        step: row.step,
        layer: row.layer,
        happened_on: row.happened_on,
        party_id: row.party_id,
        replaces_id: row.replaces_id,
        reason: row.reason,
        recorded_at: row.recorded_at,
        by: row.by_name,
        by_latin: row.by_latin,
        is_replaced: row.is_replaced,
    })
}
