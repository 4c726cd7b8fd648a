//! Samples of papers. Nobody in them is real.

use super::{PaperLine, pages};
use crate::Kind;
use access::Layer;
use base::{Code, Lang};
use casework::cases::samples::{case, id, now, today};
use page::Markup;

/// A paper and the papers of a case: empty, full, replaced.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let replaced = PaperLine { replaced_by: Some(id(302)), ..paper(301, Kind::Plan, 20) };
    let of_no_case =
        PaperLine { case_id: None, case_reference: None, is_own: true, ..paper(303, Kind::Refusal, 9) };
    let papers = [paper(302, Kind::Agreement, 21), replaced.clone()];
    vec![
        ("papers", pages::of_case(lang, &case(true), &papers, &[Layer::General, Layer::Safety], today())),
        ("papers, none", pages::of_case(lang, &case(false), &[], &[], today())),
        ("paper", pages::show(lang, &papers[0], Some("/cases/1/agreements/1"))),
        ("paper, replaced", pages::show(lang, &replaced, None)),
        ("paper of no case", pages::show(lang, &of_no_case, Some("/requests/1"))),
        ("paper of no case and no page", pages::show(lang, &of_no_case, None)),
    ]
}

/// A paper.
pub(crate) fn paper(number: u128, kind: Kind, register: i64) -> PaperLine {
    PaperLine {
        id: id(number),
        centre_id: id(2),
        case_id: Some(id(1)),
        case_reference: Some("2026-0012".to_owned()),
        kind,
        layer: Layer::General,
        number: register,
        dated_on: today(),
        subject_kind: "agreement".to_owned(),
        subject_id: id::<()>(401).uuid(),
        title: kind.label(Lang::Bg).to_owned(),
        is_own: false,
        pages: 2,
        sha256: "3c1f".repeat(16),
        file_id: id(501),
        file_name: format!("{}-2026-{register}.pdf", kind.code()),
        made_at: now(),
        user_name: Some("Вода Водеща".to_owned()),
        user_latin: Some("Voda Vodeshta".to_owned()),
        replaced_by: None,
    }
}
