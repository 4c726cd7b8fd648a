//! The figure of a scale, and what it means in words; a colour only underlines it.

use super::w;
use base::Lang;
use instruments::{
    Score,
    instrument::{Direction, Level},
};
use page::{Markup, Render, Table, Tone, html, list};

/// The figure of a scale as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreLine {
    /// The scale's name.
    pub scale: String,
    /// What people read.
    pub label: String,
    /// The domain of life.
    pub domain: String,
    /// The figure; none when too little was answered.
    pub value: Option<f64>,
    /// The lowest it could be.
    pub least: Option<f64>,
    /// The highest it could be.
    pub most: Option<f64>,
    /// How many questions were answered.
    pub answered: i64,
    /// How many were asked.
    pub asked: i64,
    /// The words for the figure.
    pub band: Option<String>,
    /// Where the band stands among the others.
    pub level: Option<Level>,
    /// What it says of risk.
    pub risk: Option<Level>,
    /// What a higher figure means.
    pub higher: Direction,
}

impl ScoreLine {
    /// A score as the engine gives it. Whether higher is better the bands say; without them it is.
    pub fn of(lang: Lang, score: &Score) -> Self {
        Self {
            scale: score.scale.clone(),
            label: score.label.get(lang.tag()).to_owned(),
            domain: score.domain.clone(),
            value: score.value,
            least: score.of_min,
            most: score.of_max,
            answered: i64::try_from(score.answered).unwrap_or(i64::MAX),
            asked: i64::try_from(score.questions).unwrap_or(i64::MAX),
            band: score.band.as_ref().map(|band| band.label.get(lang.tag()).to_owned()),
            level: score.band.as_ref().and_then(|band| band.level),
            risk: score.band.as_ref().and_then(|band| band.risk),
            higher: Direction::Better,
        }
    }

    /// Scores as a table: the figure, what it means, what is missing.
    pub fn table(lang: Lang, lines: &[ScoreLine]) -> Markup {
        let rows = lines.iter().map(|line| {
            vec![
                html! { (line.label) },
                html! { (line.figure_of(lang)) },
                line.meaning(lang),
                html! { (page::n_of_n(lang, line.answered, line.asked)) },
            ]
        });
        Table::new(w::scores(lang))
            .quiet()
            .head(w::scale(lang))
            .number(w::figure(lang))
            .head(w::meaning(lang))
            .number(w::answered(lang))
            .rows(rows)
            .render()
    }

    /// The figure, and of how much: `2,3 от 3`.
    pub fn figure_of(&self, lang: Lang) -> String {
        match (self.value, self.most) {
            (None, _) => "–".to_owned(),
            (Some(value), None) => figure(lang, value),
            (Some(value), Some(most)) => w::figure_of(lang, figure(lang, most), figure(lang, value)),
        }
    }

    /// The band in words, with a tag that says how it stands.
    pub fn meaning(&self, lang: Lang) -> Markup {
        html! {
            @match (&self.band, self.value) {
                (Some(band), _) => {
                    @if let Some(risk) = self.risk { (list::tag(risk_word(lang, risk), tone(risk))) " " }
                    (band)
                }
                (None, Some(_)) => (w::no_band(lang)),
                (None, None) => (w::too_little(lang)),
            }
        }
    }

    /// True where the family needs support first: the lowest band where higher is better, or a risk that is high.
    pub fn is_weak(&self) -> bool {
        let low = match self.higher {
            Direction::Better => Level::Low,
            Direction::Worse => Level::High,
        };
        self.level == Some(low) || self.risk == Some(Level::High)
    }
}

const fn tone(risk: Level) -> Tone {
    match risk {
        Level::Low => Tone::Good,
        Level::Middle => Tone::Warn,
        Level::High => Tone::Bad,
    }
}

fn risk_word(lang: Lang, risk: Level) -> &'static str {
    match risk {
        Level::Low => w::risk_low(lang),
        Level::Middle => w::risk_middle(lang),
        Level::High => w::risk_high(lang),
    }
}

/// A figure as people write it: at most two places behind the comma.
pub fn figure(lang: Lang, value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if lang == Lang::Bg { text.replace('.', ",") } else { text.to_owned() }
}

/// A domain of life in words; one that is not known stays as the form calls it.
pub fn domain(lang: Lang, code: &str) -> String {
    let known = match code {
        "safety" => w::domain_safety(lang),
        "care" => w::domain_care(lang),
        "warmth" => w::domain_warmth(lang),
        "stimulation" => w::domain_stimulation(lang),
        "guidance" => w::domain_guidance(lang),
        "stability" => w::domain_stability(lang),
        "parenting" => w::domain_parenting(lang),
        "family" => w::domain_family(lang),
        "network" => w::domain_network(lang),
        "environment" => w::domain_environment(lang),
        "development" => w::domain_development(lang),
        "health" => w::domain_health(lang),
        "community" => w::domain_community(lang),
        "money" => w::domain_money(lang),
        "home" => w::domain_home(lang),
        "transport" => w::domain_transport(lang),
        "documents" => w::domain_documents(lang),
        "work" => w::domain_work(lang),
        "satisfaction" => w::domain_satisfaction(lang),
        "" | "other" => w::domain_other(lang),
        other => return other.to_owned(),
    };
    known.to_owned()
}

/// Every domain that is known, for choosing.
pub const DOMAINS: [&str; 19] = [
    "safety",
    "care",
    "warmth",
    "stimulation",
    "guidance",
    "stability",
    "parenting",
    "family",
    "network",
    "environment",
    "development",
    "health",
    "community",
    "money",
    "home",
    "transport",
    "documents",
    "work",
    "satisfaction",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_written_as_people_write_it() {
        assert_eq!(figure(Lang::Bg, 2.5), "2,5");
        assert_eq!(figure(Lang::En, 3.0), "3");
        assert_eq!(figure(Lang::En, 1.666_666), "1.67");
        assert_eq!(figure(Lang::En, 10.0), "10");
    }
}
