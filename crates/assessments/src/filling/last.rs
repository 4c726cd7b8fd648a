//! The answer of the last time, beside the question of today.

use super::w;
use crate::questions::{self, Sheet};
use base::{Lang, jiff::civil::Date};
use instruments::{Answers, Instrument};
use page::when;

/// Writes beside each question what was answered the last time, in the words of the version of then.
pub fn beside(sheets: &mut [Sheet], last: &(Date, Instrument, Answers), tag: &str, lang: Lang) {
    let (day, form, answers) = last;
    let write = &mut |leaf: &mut questions::Leaf| {
        let said = answers.get(&leaf.path).filter(|value| !value.is_blank());
        let question = questions::question(form, &leaf.path);
        if let (Some(value), Some(question)) = (said, question) {
            let said = questions::answer(form, question, value, tag, lang);
            leaf.last = Some(format!("{said} ({})", when::date(lang, *day)));
        }
    };
    for node in sheets.iter_mut().flat_map(|sheet| &mut sheet.nodes) {
        node.each(write);
    }
}

/// Writes beside each question what was kept from another device, where it differs from what stands here.
pub fn differing(sheets: &mut [Sheet], kept: &(Date, Instrument, Answers), tag: &str, lang: Lang) {
    let (_, form, answers) = kept;
    let write = &mut |leaf: &mut questions::Leaf| {
        let there = answers.get(&leaf.path).map(|value| value.clone().of_kind(&leaf.kind, 0));
        let there = there.filter(|value| !value.is_blank() && *value != leaf.value);
        if let (Some(value), Some(question)) = (there, questions::question(form, &leaf.path)) {
            let said = questions::answer(form, question, &value, tag, lang);
            leaf.problem = Some(w::kept_elsewhere(lang, said));
        }
    };
    for node in sheets.iter_mut().flat_map(|sheet| &mut sheet.nodes) {
        node.each(write);
    }
}
