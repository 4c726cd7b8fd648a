//! Samples of satisfaction.

use super::{
    Scope,
    link::LinkLine,
    outside,
    pages::{CaseView, LinkView, LinksView, ResultsView, case_page, link_page, links_page, results_page},
    results::{QuestionResult, Results},
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{id, now, today};
use documents::registers::Period;
use page::Markup;

/// Results, links, a link, a case; and the questions themselves.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let links = |lines, may_centre, in_use, errors: FieldErrors| {
        let typed = Typed::default().with("scope", "course");
        links_page(lang, &LinksView { lines, may_centre, in_use, typed, errors })
    };
    let link = |link: LinkLine| {
        let address = "https://zaedno.example/s/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq".to_owned();
        link_page(lang, &LinkView { link, address })
    };
    let case = |in_use| {
        let reference = "2026-0004".to_owned();
        case_page(lang, &CaseView { case: format!("/cases/{}", id::<()>(4)), reference, in_use })
    };
    let wrong = FieldErrors::one("course", Problem::Required);
    let used = LinkLine { used_on: Some(date(2026, 3, 4)), ..line(Scope::Case) };
    let mut all = vec![
        ("satisfaction, empty", results_page(lang, &results(0, lang))),
        ("satisfaction, few", results_page(lang, &results(3, lang))),
        ("satisfaction", results_page(lang, &results(31, lang))),
        (
            "satisfaction, links",
            links(vec![line(Scope::Centre), line(Scope::Course)], true, true, FieldErrors::new()),
        ),
        ("satisfaction, no links", links(Vec::new(), false, false, FieldErrors::new())),
        ("satisfaction, links with errors", links(Vec::new(), true, true, wrong)),
        ("satisfaction, link", link(line(Scope::Course))),
        ("satisfaction, link of a case", link(line(Scope::Case))),
        ("satisfaction, link used", link(used)),
        ("satisfaction, link revoked", link(LinkLine { revoked_at: Some(now()), ..line(Scope::Centre) })),
        ("satisfaction, case", case(true)),
        ("satisfaction, case without the form", case(false)),
    ];
    all.extend(outside::samples::samples(lang));
    all
}

fn line(scope: Scope) -> LinkLine {
    LinkLine {
        id: id(95),
        centre_id: id(2),
        scope,
        course: (scope == Scope::Course).then(|| "Курс за бъдещи родители".to_owned()),
        case_id: (scope == Scope::Case).then(|| id(4)),
        case_reference: (scope == Scope::Case).then(|| "2026-0004".to_owned()),
        created_at: now(),
        revoked_at: None,
        used_on: None,
    }
}

fn results(answers: i64, lang: Lang) -> ResultsView {
    let label = lang.pick("Изслушват ли Ви хората в центъра?", "Do the people at the centre listen to you?");
    let choices = [("Да", "Yes", Some(21)), ("По-скоро да", "Rather yes", None), ("Не", "No", None)];
    let choices = choices.map(|(bg, en, count)| (lang.pick(bg, en).to_owned(), count)).to_vec();
    let question =
        QuestionResult { path: "respect/res_listen".to_owned(), label: label.to_owned(), n: 28, choices };
    let texts =
        (label.to_owned(), vec![lang.pick("Повече часове вечер.", "More hours in the evening.").to_owned()]);
    ResultsView {
        period: Period::year_to(today()),
        results: Results {
            answers,
            questions: if answers > 0 { vec![question] } else { Vec::new() },
            texts: if answers > 0 { vec![texts] } else { Vec::new() },
        },
        typed: Typed::default(),
        errors: FieldErrors::new(),
        may_texts: true,
        may_ask: true,
        in_use: answers > 0,
    }
}
