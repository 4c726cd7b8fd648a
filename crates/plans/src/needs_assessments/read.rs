//! The questions about needs assessments.

use super::form::Domain;
use crate::working::layers;
use access::Layer;
use assessments::{
    record::{self, AssessmentId, Line as Filled, State},
    scores::Kept,
};
use base::{
    Id, Lang,
    ids::{CaseId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use people::Name;
use store::{Db, Result, sql};

/// What stands for a needs assessment.
pub enum NeedsRow {}
/// Id of a needs assessment.
pub type NeedsId = Id<NeedsRow>;

store::row! {
    /// A signed needs assessment.
    pub struct Needs {
        /// Its id.
        pub id: NeedsId,
        /// The case.
        pub case_id: CaseId,
        /// The first, the second … of the case.
        pub number: i64,
        /// Who may read it.
        pub layer: Layer,
        /// The child.
        pub person_id: PersonId,
        /// Its name.
        pub person: Name,
        /// The day.
        pub held_on: Date,
        /// What the child says.
        pub child_voice: Option<String>,
        /// Why it was not heard.
        pub not_heard: Option<String>,
        /// What the parents say.
        pub parents_view: String,
        /// What the child wishes and feels.
        pub wishes: String,
        /// What it needs in body, mind and feeling.
        pub child_needs: String,
        /// Its age, sex, past and other marks.
        pub background: String,
        /// Danger or harm.
        pub danger: String,
        /// Whether the parents can look after it.
        pub ability: String,
        /// What a change would bring it.
        pub changes: String,
        /// Anything else of weight.
        pub circumstances: Option<String>,
        /// Who took part.
        pub took_part: String,
        /// What follows.
        pub conclusions: String,
        /// When it was signed.
        pub signed_at: Timestamp,
        /// Who signed it.
        pub signer: Option<String>,
        /// Their name in Latin letters.
        pub signer_latin: Option<String>,
        /// When the next one took its place.
        pub replaced_at: Option<Timestamp>,
    }
}

impl Needs {
    /// Who signed it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.signer, &self.signer_latin).unwrap_or("–")
    }

    /// The texts of the factors, in the order of [`super::FACTORS`].
    pub fn factors(&self) -> [Option<&str>; 7] {
        [
            Some(&self.wishes),
            Some(&self.child_needs),
            Some(&self.background),
            Some(&self.danger),
            Some(&self.ability),
            Some(&self.changes),
            self.circumstances.as_ref(),
        ]
        .map(|text| text.map(String::as_str))
    }
}

/// A needs assessment of a case, in whatever layer.
pub async fn one(db: &mut impl Db, case: CaseId, id: NeedsId) -> Result<Needs> {
    sql("select a.id, a.case_id, a.number, a.layer, a.person_id, n.name as person, a.held_on, a.child_voice, a.not_heard,
                a.parents_view, a.wishes, a.child_needs, a.background, a.danger, a.ability, a.changes, a.circumstances,
                a.took_part, a.conclusions, a.signed_at, u.name as signer, u.name_latin as signer_latin, a.replaced_at
           from needs_assessments a
           join person_names n on n.person_id = a.person_id
           join users u on u.id = a.signed_by
          where a.case_id = $1 and a.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

/// A domain with its need, strength and risk, as it is stored.
type Row = (String, Option<String>, Option<String>, Option<String>);

/// The domains of a needs assessment, in their order.
pub async fn domains(db: &mut impl Db, id: NeedsId) -> Result<Vec<Domain>> {
    let rows: Vec<Row> =
        sql("select domain, need, strength, risk from needs_domains where needs_id = $1 order by place")
            .bind(id)
            .all(db)
            .await?;
    let domain = |(domain, need, strength, risk)| Domain { domain, need, strength, risk };
    Ok(rows.into_iter().map(domain).collect())
}

/// The instruments a needs assessment was drawn from, in these layers.
pub async fn sources(db: &mut impl Db, needs: &Needs, readable: &[Layer]) -> Result<Vec<Filled>> {
    let chosen: Vec<AssessmentId> =
        sql("select assessment_id from needs_sources where needs_id = $1 order by assessment_id")
            .bind(needs.id)
            .values(db)
            .await?;
    let lines = record::lines(db, needs.case_id, readable).await?;
    Ok(lines.into_iter().filter(|line| chosen.contains(&line.id)).collect())
}

store::row! {
    /// A needs assessment in a list.
    pub struct Line {
        /// Its id.
        pub id: NeedsId,
        /// The first, the second … of the case.
        pub number: i64,
        /// Who may read it.
        pub layer: Layer,
        /// The child.
        pub person: Name,
        /// The day.
        pub held_on: Date,
        /// When it was signed.
        pub signed_at: Timestamp,
        /// When the next one took its place.
        pub replaced_at: Option<Timestamp>,
    }
}

/// The needs assessments of a case in these layers, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Line>> {
    let [a, b, c, d] = layers(readable);
    sql("select a.id, a.number, a.layer, n.name as person, a.held_on, a.signed_at, a.replaced_at
           from needs_assessments a join person_names n on n.person_id = a.person_id
          where a.case_id = $1 and a.layer in ($2, $3, $4, $5) order by a.number desc, a.id")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

/// The needs assessment of somebody that holds in a case now.
pub async fn current(db: &mut impl Db, case: CaseId, person: PersonId) -> Result<Option<NeedsId>> {
    sql("select id from needs_assessments
          where case_id = $1 and person_id = $2 and replaced_at is null order by number desc, id limit 1")
    .bind(case)
    .bind(person)
    .maybe_value(db)
    .await
}

/// What a filled instrument shows of a domain.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The instrument, filled.
    pub line: Filled,
    /// Its figures by domain.
    pub scores: Vec<Kept>,
}

/// What the finished instruments of a case show, the latest first.
pub async fn shown(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Shown>> {
    let lines = record::lines(db, case, readable).await?;
    let scores = record::scores_of_case(db, case).await?;
    let done = lines.into_iter().filter(|line| line.state == State::Finished && line.counts);
    Ok(done
        .map(|line| {
            let own = |score: &&Kept| score.assessment_id.uuid() == line.id.uuid();
            let scores = scores.iter().filter(own).cloned().collect();
            Shown { line, scores }
        })
        .collect())
}
