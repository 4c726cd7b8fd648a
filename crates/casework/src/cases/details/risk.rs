//! The risk over time: every assessment with its reason, and a chart of steps.

use crate::{
    cases::{read::in_script, w},
    risk::Risk,
};
use base::{Code, Id, Lang, ids::CaseId, jiff::Timestamp};
use page::{Markup, Render, Table, html, when};
use store::{Db, Result, sql};

store::row! {
    /// One assessment.
    pub struct RiskLine {
        /// Its id.
        pub id: Id<crate::cases::open::RiskLevel>,
        /// The level.
        pub level: Risk,
        /// Why.
        pub reason: String,
        /// When.
        pub assessed_at: Timestamp,
        /// Who assessed it.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub latin: Option<String>,
    }
}

/// Every assessment, the first one first.
pub async fn risks(db: &mut impl Db, case: CaseId) -> Result<Vec<RiskLine>> {
    sql("select k.id, k.level, k.reason, k.assessed_at, u.name, u.name_latin as latin
           from risk_levels k left join users u on u.id = k.user_id
          where k.case_id = $1 order by k.assessed_at, k.id")
    .bind(case)
    .all(db)
    .await
}

const WIDTH: i64 = 320;
const HEIGHT: i64 = 120;
/// Left of the steps, for the names of the levels.
const LEFT: i64 = 76;

/// The steps from the first assessment to `now`, and the table of what is drawn.
pub fn chart(lang: Lang, lines: &[RiskLine], now: Timestamp) -> Markup {
    html! {
        figure.chart id="risk-chart" {
            figcaption { (w::risk_over_time(lang)) }
            svg.picture.steps-chart role="img" aria-labelledby="risk-chart-title risk-chart-desc" viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } {
                title id="risk-chart-title" { (w::risk_over_time(lang)) }
                desc id="risk-chart-desc" { (described(lang, lines)) }
                @for level in Risk::ALL {
                    text.chart-name x="0" y=(height(*level) + 5) { (level.label(lang)) }
                    line.chart-axis x1=(LEFT) x2=(WIDTH) y1=(height(*level)) y2=(height(*level)) {}
                }
                path.step-line d=(steps(lines, now)) {}
            }
            (table(lang, lines))
        }
    }
}

fn described(lang: Lang, lines: &[RiskLine]) -> String {
    let told: Vec<_> = lines
        .iter()
        .map(|line| w::risk_told(lang, line.level.label(lang), when::date_time(lang, line.assessed_at)))
        .collect();
    told.join("; ")
}

fn table(lang: Lang, lines: &[RiskLine]) -> Markup {
    let rows = lines.iter().rev().map(|line| {
        vec![
            html! { (when::date_time(lang, line.assessed_at)) },
            html! { (line.level.label(lang)) },
            html! { (line.reason) },
            html! { (in_script(lang, &line.name, &line.latin).unwrap_or("–")) },
        ]
    });
    [w::when(lang), w::risk(lang), w::reason(lang), w::by_whom(lang)]
        .into_iter()
        .fold(Table::new(w::risk_over_time(lang)).quiet(), Table::head)
        .rows(rows)
        .render()
}

const fn height(level: Risk) -> i64 {
    match level {
        Risk::High => 20,
        Risk::Medium => 60,
        Risk::Low => 100,
    }
}

/// Along at each level, up or down where it changed.
fn steps(lines: &[RiskLine], now: Timestamp) -> String {
    let Some(first) = lines.first() else { return String::new() };
    let (from, until) =
        (first.assessed_at.as_second(), now.as_second().max(first.assessed_at.as_second() + 1));
    let across = |at: Timestamp| LEFT + (WIDTH - LEFT) * (at.as_second() - from) / (until - from);
    let mut way = format!("M{LEFT} {}", height(first.level));
    for line in lines.iter().skip(1) {
        way.push_str(&format!(" H{} V{}", across(line.assessed_at), height(line.level)));
    }
    way.push_str(&format!(" H{WIDTH}"));
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(level: Risk, day: i64) -> RiskLine {
        RiskLine {
            id: Id::new(Timestamp::UNIX_EPOCH),
            level,
            reason: String::new(),
            assessed_at: Timestamp::constant(day * 86_400, 0),
            name: None,
            latin: None,
        }
    }

    #[test]
    fn a_lower_risk_is_a_step_down() {
        let lines = [line(Risk::High, 0), line(Risk::Low, 50)];
        let now = Timestamp::constant(100 * 86_400, 0);
        assert_eq!(steps(&lines, now), "M76 20 H198 V100 H320");
        assert_eq!(steps(&[], now), "");
        assert_eq!(steps(&lines[..1], lines[0].assessed_at), "M76 20 H320");
    }
}
