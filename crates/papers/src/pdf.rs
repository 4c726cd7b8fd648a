//! A template with its data becomes a PDF: tagged for those who listen to it, fit to be kept for decades (PDF/A-2a).

use crate::{error::TemplateError, template::Template, world::Closed};
use base::jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use typst::layout::{Frame, FrameItem};
use typst::{
    diag::SourceDiagnostic,
    foundations::{Datetime, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// A paper as it is printed and kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pdf {
    /// The file.
    #[serde(skip)]
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What the typesetter was not sure about: a sign that a face lacks, a layout that does not come to rest.
    pub doubts: Vec<TemplateError>,
}

/// Sets the template with this data. It runs to the end in the calling thread, however long that takes: on a server
/// call it from a blocking thread, and a centre's own template through [`crate::press`].
pub fn pdf(template: &Template, data: &Value) -> Result<Pdf, TemplateError> {
    let world = Closed::new(template, data)?;
    let made = typst::compile::<PagedDocument>(&world);
    let answer = made.output.map_err(|faults| first(&world, &faults)).and_then(|document| {
        let bytes = typst_pdf::pdf(&document, &options(data)?).map_err(|faults| first(&world, &faults))?;
        let doubts = made.warnings.iter().map(|doubt| world.error(doubt)).collect();
        Ok(Pdf { bytes, pages: document.pages().len(), doubts })
    });
    // Nothing of somebody's paper stays behind in memory.
    typst::comemo::evict(0);
    answer
}

/// What stands on the pages of a paper, as one reads it.
pub fn text(template: &Template, data: &Value) -> Result<String, TemplateError> {
    let world = Closed::new(template, data)?;
    let made = typst::compile::<PagedDocument>(&world);
    let document = made.output.map_err(|faults| first(&world, &faults))?;
    let mut text = String::new();
    document.pages().iter().for_each(|page| gather(&page.frame, &mut text));
    typst::comemo::evict(0);
    Ok(text)
}

fn gather(frame: &Frame, text: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather(&group.frame, text),
            FrameItem::Text(run) => text.push_str(&run.text),
            _ => {}
        }
    }
}

fn options(data: &Value) -> Result<PdfOptions, TemplateError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a])
        .map_err(|error| TemplateError::anywhere(error.message().as_str()))?;
    Ok(PdfOptions {
        standards,
        creator: Smart::Custom(Some("Zaedno".to_owned())),
        timestamp: dated(data).map(Timestamp::new_utc),
        ..PdfOptions::default()
    })
}

/// The day of the paper, which archives ask for; the first of 2000 when the data has none.
fn dated(data: &Value) -> Option<Datetime> {
    let date: Option<Date> = data.pointer("/paper/date").and_then(|date| date.as_str()?.parse().ok());
    let date = date.unwrap_or(Date::constant(2000, 1, 1));
    Datetime::from_ymd(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
}

/// The first fault that has a place in the template, else the first.
fn first(world: &Closed, faults: &[SourceDiagnostic]) -> TemplateError {
    let errors: Vec<TemplateError> = faults.iter().map(|fault| world.error(fault)).collect();
    let placed = errors.iter().find(|error| error.line > 0).or(errors.first());
    placed.cloned().unwrap_or_else(|| TemplateError::anywhere("no reason given"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn example(name: &str) -> (Template, Value) {
        (Template::shipped(name).unwrap(), Template::example(name).unwrap())
    }

    /// What stands on the pages of an example.
    fn text(name: &str) -> String {
        let (template, data) = example(name);
        super::text(&template, &data).unwrap()
    }

    #[test]
    fn every_template_prints_its_example_without_a_doubt() {
        let mut pages = Vec::new();
        for name in Template::names() {
            let (template, data) = example(name);
            let pdf = pdf(&template, &data).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(pdf.doubts, [], "{name}");
            if let Some(folder) = std::env::var_os("ZAEDNO_PAPERS_OUT") {
                std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &pdf.bytes)
                    .unwrap();
            }
            pages.push((name, pdf.pages));
        }
        let long: Vec<_> = pages.into_iter().filter(|(_, pages)| *pages > 1).collect();
        assert_eq!(
            long,
            [
                ("agreement", 2),
                ("case-file", 3),
                ("closing-report", 2),
                ("hand-over", 2),
                ("joint-plan", 2),
                ("mediation-agreement", 2),
                ("needs-assessment", 2),
                ("plan", 2),
                ("review", 2),
                ("social-report", 2)
            ]
        );
    }

    #[test]
    fn every_template_prints_what_the_data_says() {
        for name in Template::names() {
            let text = text(name).replace(['\u{ad}', '-'], "").to_lowercase();
            let mut missing = Vec::new();
            let (_, data) = example(name);
            said(&data, &mut |value| {
                let value = printed_day(value);
                let words = value.split_whitespace().filter(|word| word.chars().count() > 3);
                missing.extend(
                    words
                        .filter(|word| !text.contains(&word.replace('-', "").to_lowercase()))
                        .map(str::to_owned),
                );
            });
            assert!(missing.is_empty(), "{name} does not print {missing:?}");
        }
    }

    /// A day as papers print it; any other text as it is.
    fn printed_day(text: &str) -> String {
        text.parse::<Date>().map_or_else(|_| text.to_owned(), |day| day.strftime("%d.%m.%Y").to_string())
    }

    /// Every text of the data.
    fn said(data: &Value, hear: &mut impl FnMut(&str)) {
        match data {
            Value::String(text) => hear(text),
            Value::Array(items) => items.iter().for_each(|item| said(item, hear)),
            Value::Object(fields) => fields.values().for_each(|value| said(value, hear)),
            _ => {}
        }
    }

    #[test]
    fn it_says_that_it_is_made_for_archives_and_for_listening() {
        let (template, data) = example("agreement");
        let pdf = pdf(&template, &data).unwrap();
        let text = String::from_utf8_lossy(&pdf.bytes);
        assert!(text.contains("<pdfaid:part>2</pdfaid:part>"));
        assert!(text.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    }

    #[test]
    fn empty_data_gives_a_paper_to_fill_by_hand() {
        let (template, data) = example("refusal");
        let blank = json!({ "centre": data["centre"], "paper": {}, "to": { "name": "" } });
        assert_eq!(pdf(&template, &blank).unwrap().pages, 1);
    }

    #[test]
    fn a_broken_template_says_where() {
        let broken = |source: &str| pdf(&Template::own(source), &json!({ "a": 1 })).unwrap_err();
        let place = |error: &TemplateError| (error.line, error.column);
        let error = broken("Ред\n#famly.name");
        assert_eq!(place(&error), (2, 2), "{error}");
        assert_eq!(error.fault, crate::Fault::UnknownName("famly".to_owned()));
        assert_eq!(place(&broken("#import \"frame.typ\": *\n\nдва #data.b")), (3, 11));
        assert_eq!(broken("= А\n#table(columns: 2, [а]").fault, crate::Fault::Unclosed);
        // Inside the frame: where the template called for it.
        assert_eq!(place(&broken("#import \"frame.typ\": *\n#rows(1, 2)")).0, 2);
    }

    #[test]
    fn a_template_reaches_nothing_but_frame_and_data() {
        for source in [
            "#read(\"/etc/passwd\")",
            "#read(\"../data.json\")",
            "#import \"@preview/cetz:0.3.0\"",
            "#image(\"https://example.org/a.png\")",
            "#include \"paper.typ\"",
        ] {
            assert!(pdf(&Template::own(source), &json!({})).is_err(), "{source}");
        }
    }
}
