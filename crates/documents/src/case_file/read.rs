//! What the file tells of assessments and goals, which are worked on above this crate.

use super::LANG;
use access::Layer;
use base::{ids::CaseId, jiff::civil::Date};
use casework::notes::four;
use people::Name;
use store::{Db, Result, sql};
use uuid::Uuid;

store::row! {
    /// A finished assessment.
    pub(super) struct Assessed {
        /// Its id.
        pub id: Uuid,
        /// The instrument.
        pub title: String,
        /// About whom.
        pub person: Name,
        /// The day.
        pub held_on: Date,
        /// Who assessed.
        pub by: String,
    }
}

store::row! {
    /// What an assessment came to on one scale.
    pub(super) struct Scored {
        /// The assessment.
        pub assessment_id: Uuid,
        /// The scale.
        pub scale: String,
        /// The figure; none when too little was answered.
        pub value: Option<f64>,
        /// The most it can be.
        pub most: Option<f64>,
    }
}

store::row! {
    /// A goal.
    pub(super) struct Goal {
        /// What is to be reached.
        pub text: String,
        /// The domain of life.
        pub domain: String,
        /// Until when.
        pub due_on: Date,
        /// A code: open, met, partly, not-met.
        pub state: String,
    }
}

store::row! {
    /// A document that came in.
    pub(super) struct Received {
        /// Its number in the register of the year.
        pub number: i64,
        /// The day.
        pub received_on: Date,
        /// From whom.
        pub sender: String,
        /// Their number.
        pub their_number: Option<String>,
        /// What it is about.
        pub about: String,
    }
}

impl Received {
    /// From whom, under which number of theirs.
    pub fn told(&self) -> String {
        match &self.their_number {
            Some(number) => super::w::sender_numbered(LANG, number.as_str(), self.sender.as_str()),
            None => self.sender.clone(),
        }
    }
}

/// What came in for a case, in order.
pub(super) async fn received(db: &mut impl Db, case: CaseId) -> Result<Vec<Received>> {
    sql("select number, received_on, sender, their_number, about from incoming_papers
          where case_id = $1 order by received_on, number, id")
    .bind(case)
    .all(db)
    .await
}

/// The finished assessments of a case in these layers, in order, with what they came to.
pub(super) async fn assessments(
    db: &mut impl Db,
    case: CaseId,
    layers: &[Layer],
) -> Result<(Vec<Assessed>, Vec<Scored>)> {
    let [a, b, c, d] = four(layers);
    let assessed = sql("select a.id, i.title_bg as title, n.name as person, a.held_on, u.name as by
           from assessments a
           join instruments i on i.id = a.instrument_id
           join person_names n on n.person_id = a.person_id
           join users u on u.id = a.assessor_id
          where a.case_id = $1 and a.state = 'finished' and a.counts and a.layer in ($2, $3, $4, $5)
          order by a.held_on, a.id")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await?;
    let scored = sql("select s.assessment_id, s.scale, s.value, s.most
           from assessments a join assessment_scores s on s.assessment_id = a.id
          where a.case_id = $1 and a.state = 'finished' and a.counts and a.layer in ($2, $3, $4, $5)
          order by s.assessment_id, s.place, s.scale")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await?;
    Ok((assessed, scored))
}

/// The goals of a case, by the day they are due.
pub(super) async fn goals(db: &mut impl Db, case: CaseId) -> Result<Vec<Goal>> {
    sql("select text, domain, due_on, state from goals where case_id = $1 order by due_on, id")
        .bind(case)
        .all(db)
        .await
}

impl Scored {
    /// The figure out of the most.
    pub fn told(&self) -> Option<String> {
        let plain = |value: f64| {
            let text = format!("{value:.1}");
            text.strip_suffix(".0").map_or_else(|| text.replace('.', ","), str::to_owned)
        };
        let value = plain(self.value?);
        Some(match self.most {
            Some(most) => super::w::score_of(LANG, plain(most), value),
            None => value,
        })
    }
}
