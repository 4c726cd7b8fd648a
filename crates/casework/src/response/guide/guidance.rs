//! Counselling guidance: written with the product, replaced by a centre where it knows better.

pub mod pages;
mod shipped;
pub mod web;
mod write;

pub use shipped::shipped;

use super::GuideStep;
use base::{Code, Lang, ids::CentreId};
use page::{Markup, html};
use std::borrow::Cow;
use store::{Db, Result, sql};

/// The guidance of a step for a centre.
pub async fn text(
    db: &mut impl Db,
    centre: CentreId,
    step: GuideStep,
    lang: Lang,
) -> Result<Cow<'static, str>> {
    let own: Option<String> =
        sql("select text from guidance where centre_id = $1 and step = $2 and lang = $3")
            .bind(centre)
            .bind(step)
            .bind(lang.tag())
            .maybe_value(db)
            .await?;
    Ok(own.map_or(Cow::Borrowed(shipped(step, lang)), Cow::Owned))
}

/// The guidance of every step for a centre, in the order of the steps.
pub async fn all(db: &mut impl Db, centre: CentreId, lang: Lang) -> Result<Vec<Cow<'static, str>>> {
    let rows: Vec<(GuideStep, String)> =
        sql("select step, text from guidance where centre_id = $1 and lang = $2 order by step")
            .bind(centre)
            .bind(lang.tag())
            .all(db)
            .await?;
    let own =
        |step| rows.iter().find(|(changed, _)| *changed == step).map(|(_, text)| Cow::Owned(text.clone()));
    Ok(GuideStep::ALL.iter().map(|step| own(*step).unwrap_or(Cow::Borrowed(shipped(*step, lang)))).collect())
}

/// The centre's own text of a step in both languages, with its version; 0 and the shipped text when it has none.
pub async fn own(db: &mut impl Db, centre: CentreId, step: GuideStep) -> Result<(i64, [String; 2])> {
    let rows: Vec<(String, String, i64)> =
        sql("select lang, text, version from guidance where centre_id = $1 and step = $2 order by lang")
            .bind(centre)
            .bind(step)
            .all(db)
            .await?;
    let version = rows.iter().map(|(_, _, version)| *version).max().unwrap_or(0);
    let texts = Lang::ALL.map(|lang| {
        let own = rows.iter().find(|(tag, ..)| tag == lang.tag());
        own.map_or_else(|| shipped(step, lang).to_owned(), |(_, text, _)| text.clone())
    });
    Ok((version, texts))
}

/// The steps for which a centre has a text of its own.
pub async fn changed(db: &mut impl Db, centre: CentreId) -> Result<Vec<GuideStep>> {
    sql("select distinct step from guidance where centre_id = $1 order by step").bind(centre).values(db).await
}

/// Guidance as people write it in plain text: `##` heads a part, a hyphen begins a point, an empty line parts
/// paragraphs.
pub fn markup(text: &str) -> Markup {
    html! { div.guidance { @for part in parts(text) { (part.markup()) } } }
}

#[derive(Debug, PartialEq)]
enum Part<'t> {
    Head(&'t str),
    Text(String),
    Points(Vec<&'t str>),
}

impl Part<'_> {
    fn markup(&self) -> Markup {
        html! {
            @match self {
                Part::Head(text) => p.guidance-head { strong { (text) } },
                Part::Text(text) => p { (text) },
                Part::Points(points) => ul { @for point in points { li { (point) } } },
            }
        }
    }
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut fresh = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            fresh = true;
            continue;
        }
        if let Some(head) = line.strip_prefix("##") {
            parts.push(Part::Head(head.trim()));
        } else if let Some(point) = line.strip_prefix("- ") {
            match parts.last_mut() {
                Some(Part::Points(points)) => points.push(point),
                _ => parts.push(Part::Points(vec![point])),
            }
        } else {
            match parts.last_mut() {
                Some(Part::Text(before)) if !fresh => {
                    before.push(' ');
                    before.push_str(line);
                }
                _ => parts.push(Part::Text(line.to_owned())),
            }
        }
        fresh = false;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_becomes_heads_paragraphs_and_points() {
        let read = parts("Hear her.\nThen wait.\n\nAgain.\n\n## Do\n- sit down\n- ask\n## Do not\n- judge");
        let expected = vec![
            Part::Text("Hear her. Then wait.".into()),
            Part::Text("Again.".into()),
            Part::Head("Do"),
            Part::Points(vec!["sit down", "ask"]),
            Part::Head("Do not"),
            Part::Points(vec!["judge"]),
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn every_step_has_guidance_with_points_in_both_languages() {
        for step in GuideStep::ALL {
            let [bg, en] = Lang::ALL.map(|lang| parts(shipped(*step, lang)));
            let points = |parts: &[Part<'_>]| {
                parts
                    .iter()
                    .map(|part| if let Part::Points(points) = part { points.len() } else { 0 })
                    .collect::<Vec<_>>()
            };
            assert_eq!(points(&bg), points(&en), "{step:?}");
            assert!(points(&bg).iter().sum::<usize>() >= 3, "{step:?}");
        }
    }
}
