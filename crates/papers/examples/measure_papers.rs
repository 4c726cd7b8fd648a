//! How fast papers are: milliseconds a page and memory, for a plan and for the file of a case of some 200 pages.
//! `bin/bench-papers` runs it.

use papers::{Pdf, Template, TemplateError, pdf};
use serde_json::{Value, json};
use std::{fs, time::Instant};

fn main() -> Result<(), TemplateError> {
    let plan = Template::example("plan")?;
    once("plan, the first in this process", "plan", &plan, 1)?;
    once("plan", "plan", &plan, 20)?;
    once("file of a case", "case-file", &long_case()?, 2)
}

/// Prints the mean of some runs, and the most memory that the process has had so far.
fn once(title: &str, name: &str, data: &Value, runs: u32) -> Result<(), TemplateError> {
    let template = Template::shipped(name).ok_or_else(|| TemplateError::anywhere(name))?;
    let begun = Instant::now();
    let mut made: Option<Pdf> = None;
    for _ in 0..runs {
        made = Some(pdf(&template, data)?);
    }
    let took = begun.elapsed().as_secs_f64() * 1000.0 / f64::from(runs);
    let (pages, bytes) = made.map_or((0, 0), |made| (made.pages, made.bytes.len()));
    let pages_counted = u32::try_from(pages).unwrap_or(u32::MAX);
    println!(
        "{title}: {pages} pages, {took:.1} ms, {:.1} ms a page, {} KB; at most {} MB of memory",
        took / f64::from(pages_counted.max(1)),
        bytes / 1024,
        most_memory() / 1024
    );
    Ok(())
}

/// A case with 1,500 entries in its story.
fn long_case() -> Result<Value, TemplateError> {
    let mut data = Template::example("case-file")?;
    let text = "Жилището е чисто и топло. Майката показа как приспива детето. Говорихме за съня, за храненето и за \
                ваксината, която е пропусната. Уговорихме се за следващата среща и кой ще я придружи до лекаря."
        .repeat(2);
    let entry = json!({ "at": "12.03.2026 г.", "who": "Ани Водева", "title": "Посещение в дома", "text": text, "layer": "общ" });
    if let Some(story) = data.get_mut("story") {
        *story = Value::Array(vec![entry; 1_500]);
    }
    Ok(data)
}

/// In kilobytes, as Linux tells it; 0 elsewhere.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or_default()
}
