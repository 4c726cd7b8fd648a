//! Made-up facts for the samples of the pages. Nobody in them is real.

use super::{
    CareForm, CaseView, PersonRole, TeamRole,
    read::{CaseHead, May, Worker},
    relatives::CasePerson,
};
use crate::risk::Risk;
use access::{Layer, secret::SEALED};
use base::{
    Id, Lang,
    ids::{CaseId, CentreId, PersonId, UserId},
    jiff::{
        Timestamp,
        civil::{Date, date},
    },
};
use page::Markup;
use people::{Name, Precision, Sex};
use uuid::Uuid;

/// Every page of a case's head: list, opening, people, details, closing.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    [
        super::list::samples::samples(lang),
        super::opening::samples::samples(lang),
        super::relatives::samples::samples(lang),
        super::details::samples::samples(lang),
        super::closures::samples::samples(lang),
        super::readers::samples::samples(lang),
    ]
    .concat()
}

/// The day all samples are of.
pub fn today() -> Date {
    date(2026, 3, 5)
}

/// The moment all samples are of: 5 March 2026, 14:30 in Sofia.
pub fn now() -> Timestamp {
    Timestamp::constant(1_772_713_800, 0)
}

/// An id that is always the same for the same number.
pub fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

/// Who looks at the samples.
pub fn viewer() -> UserId {
    id(21)
}

/// Colleagues as options of a field.
pub fn colleagues() -> Vec<(String, String)> {
    vec![
        (viewer().to_string(), "Вода Водеща".to_owned()),
        (id::<base::ids::User>(22).to_string(), "Психа Логова".to_owned()),
    ]
}

/// A case as its pages show it; an empty one knows nothing but its name.
pub fn case(is_full: bool) -> CaseView {
    let head = CaseHead {
        id: CaseId::from_uuid(Uuid::from_u128(1)),
        centre_id: CentreId::from_uuid(Uuid::from_u128(2)),
        reference: "2026-0012".to_owned(),
        family_name: "Петрови".to_owned(),
        focus_id: is_full.then(|| id(11)),
        focus: is_full.then(child_name),
        focus_born_on: is_full.then(|| date(2026, 2, 20)),
        focus_precision: is_full.then_some(Precision::Exact),
        focus_expected_on: None,
        programme: "prevention-of-abandonment".to_owned(),
        care_form: is_full.then_some(CareForm::Parents),
        lead_id: Some(viewer()),
        lead_name: Some("Вода Водеща".to_owned()),
        lead_latin: Some("Voda Vodeshta".to_owned()),
        signal_id: is_full.then(|| id(31)),
        signal_reference: is_full.then(|| "С-2026-0031".to_owned()),
        opened_on: date(2026, 2, 22),
        closed_on: None,
        changed_at: now(),
        cpd_case_number: is_full.then(|| "114/2026".to_owned()),
        cpd_worker: is_full.then(|| "Измислена Служителкова".to_owned()),
        risk: is_full.then_some(Risk::Medium),
        version: 3,
    };
    let groups = if is_full { vec!["TG01".to_owned(), "TG11".to_owned()] } else { vec!["TG09".to_owned()] };
    CaseView { head, groups, has_sealed: false, workers: workers(), may: may() }
}

/// The same case for somebody of the team who may not know its programme.
pub fn sealed() -> CaseView {
    let mut case = case(true);
    SEALED.clone_into(&mut case.head.programme);
    case.groups = vec!["TG01".to_owned(), SEALED.to_owned()];
    case.head.care_form = Some(CareForm::Sealed);
    CaseView { has_sealed: true, ..case }
}

/// The same case, closed.
pub fn closed() -> CaseView {
    let mut case = case(true);
    case.head.closed_on = Some(today());
    case
}

fn may() -> May {
    let layers = vec![Layer::General, Layer::Psychology];
    May {
        knows: vec![Layer::General, Layer::Safety],
        name: Vec::new(),
        write: true,
        close: true,
        tasks: true,
        history: true,
        read_notes: layers.clone(),
        write_notes: layers.clone(),
        read_assessments: layers.clone(),
        write_assessments: layers.clone(),
        goals: true,
        read_files: layers.clone(),
        write_files: layers.clone(),
        read_papers: layers.clone(),
        read_plans: layers.clone(),
        read_kinds: layers,
    }
}

/// The team of the samples.
pub fn workers() -> Vec<Worker> {
    let worker = |number, user, name: &str, latin: &str, role| Worker {
        id: id(number),
        user_id: user,
        name: Some(name.to_owned()),
        latin: Some(latin.to_owned()),
        role,
        from_at: now(),
        until_at: None,
        job_bg: Some("социален работник".to_owned()),
        job_en: Some("social worker".to_owned()),
    };
    vec![
        worker(41, viewer(), "Вода Водеща", "Voda Vodeshta", TeamRole::Lead),
        worker(42, id(22), "Психа Логова", "Psiha Logova", TeamRole::Member),
    ]
}

fn child_name() -> Name {
    Name { sex: Sex::Male, ..Name::named("Ивайло", "Иванов", "Петров") }
}

/// The people of the case.
pub fn people() -> Vec<CasePerson> {
    let person = |number, name, sex, role, born_on: Option<Date>| CasePerson {
        id: PersonId::from_uuid(Uuid::from_u128(number)),
        name,
        sex,
        born_on,
        precision: Some(Precision::Exact),
        expected_on: None,
        died_on: None,
        role,
        added_at: now(),
    };
    let named = |given, family| Name::named(given, "", family);
    vec![
        person(11, child_name(), Sex::Male, PersonRole::Child, Some(date(2026, 2, 20))),
        person(12, named("Мария", "Петрова"), Sex::Female, PersonRole::Mother, Some(date(2006, 5, 1))),
        person(13, named("Иван", "Петров"), Sex::Male, PersonRole::Father, None),
        CasePerson {
            died_on: Some(date(2020, 1, 1)),
            ..person(14, named("Стоян", "Колев"), Sex::Male, PersonRole::Kin, Some(date(1950, 1, 1)))
        },
        CasePerson {
            expected_on: Some(date(2026, 9, 1)),
            ..person(15, named("", ""), Sex::Unknown, PersonRole::Other, None)
        },
    ]
}
