//! A figure as it is kept with its assessment; its words come from the version that was filled.

use super::ScoreLine;
use base::{Id, Lang};
use instruments::{
    Instrument, Score,
    instrument::{Direction, Level},
};
use store::{Result, Tx, sql};

/// What stands for an assessment here.
pub enum Assessed {}

store::row! {
    /// A figure as it is kept.
    pub struct Kept {
        /// The assessment.
        pub assessment_id: Id<Assessed>,
        /// The scale's name.
        pub scale: String,
        /// The domain of life.
        pub domain: String,
        /// The figure.
        pub value: Option<f64>,
        /// The lowest it could be.
        pub least: Option<f64>,
        /// The highest it could be.
        pub most: Option<f64>,
        /// How many questions were answered.
        pub answered: i64,
        /// How many were asked.
        pub asked: i64,
        /// The place of its band, from 0.
        pub band: Option<i64>,
        /// `low`, `middle`, `high`.
        pub level: Option<String>,
        /// `low`, `middle`, `high`.
        pub risk: Option<String>,
    }
}

impl Kept {
    /// With the words of the version that was filled.
    pub fn line(&self, form: &Instrument, lang: Lang) -> ScoreLine {
        let scale = form.scales.iter().find(|scale| scale.name == self.scale);
        let band = self.band.and_then(|at| usize::try_from(at).ok());
        let band = scale.zip(band).and_then(|(scale, at)| scale.bands.get(at));
        ScoreLine {
            scale: self.scale.clone(),
            label: scale.map_or(self.scale.as_str(), |scale| scale.label.get(lang.tag())).to_owned(),
            domain: self.domain.clone(),
            value: self.value,
            least: self.least,
            most: self.most,
            answered: self.answered,
            asked: self.asked,
            band: band.map(|band| band.label.get(lang.tag()).to_owned()),
            level: self.level.as_deref().and_then(level),
            risk: self.risk.as_deref().and_then(level),
            higher: scale.map_or(Direction::Better, |scale| scale.higher),
        }
    }
}

/// Keeps the figures of an assessment in place of those before.
pub async fn keep<T>(tx: &mut Tx, of: Id<T>, form: &Instrument, scores: &[Score]) -> Result<()> {
    sql("delete from assessment_scores where assessment_id = $1").bind(of).run(tx).await?;
    for (place, score) in (0i64..).zip(scores) {
        let scale = form.scales.iter().find(|scale| scale.name == score.scale);
        let band = scale.and_then(|scale| {
            let band = score.band.as_ref()?;
            scale.bands.iter().position(|one| one == band)
        });
        sql("insert into assessment_scores (assessment_id, place, scale, domain, value, least, most, answered, asked, band,
                 level, risk) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
            .bind(of)
            .bind(place)
            .bind(&score.scale)
            .bind(&score.domain)
            .bind(score.value)
            .bind(score.of_min)
            .bind(score.of_max)
            .bind(i64::try_from(score.answered).unwrap_or(i64::MAX))
            .bind(i64::try_from(score.questions).unwrap_or(i64::MAX))
            .bind(band.and_then(|at| i64::try_from(at).ok()))
            .bind(score.band.as_ref().and_then(|band| band.level).map(code))
            .bind(score.band.as_ref().and_then(|band| band.risk).map(code))
            .run(tx)
            .await?;
    }
    Ok(())
}

const fn code(level: Level) -> &'static str {
    match level {
        Level::Low => "low",
        Level::Middle => "middle",
        Level::High => "high",
    }
}

fn level(code: &str) -> Option<Level> {
    [Level::Low, Level::Middle, Level::High].into_iter().find(|level| self::code(*level) == code)
}
