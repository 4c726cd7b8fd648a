//! Every page of people: empty, full and with errors. The people in them are made up.

use crate::{
    Language, Name, Naming, Precision, Safety, Sex,
    contacts::{self, ContactId, ContactLine},
    duplicates,
    identifiers::{self, IdentifierId, read::IdentifierLine},
    kinship::{self, KinshipId},
    living::{
        self, AddressId, HouseholdId,
        read::{AddressLine, MemberLine},
    },
    naming::Former,
    persons::{
        pages::{self, May, View},
        read::{Facts, KinLine, RecordLine},
    },
    search::{
        pages::{self as search_pages, Outcome},
        read::Found,
    },
};
use base::{
    FieldErrors, Lang, Problem,
    ids::{CentreId, PersonId},
    jiff::{Timestamp, civil::date},
    typed::Typed,
};
use page::Markup;
use uuid::Uuid;

/// 5 March 2026, 14:30 in Sofia.
fn now() -> Timestamp {
    Timestamp::from_second(1_772_713_800).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn id(number: u128) -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(number))
}

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut all = search(lang);
    all.extend(records(lang));
    all.extend(forms(lang));
    all.extend(small_forms(lang));
    all.extend(one_of_two(lang));
    all
}

fn maria() -> Name {
    Name { sex: Sex::Female, ..Name::named("Мария", "Иванова", "Петрова") }
}

fn newborn() -> Name {
    let mother = ["Мария", "Петрова", "Maria", "Petrova"].map(str::to_owned);
    Name { naming: Naming::Newborn, sex: Sex::Male, mother, ..Name::named("", "", "") }
}

fn found(readable: bool) -> Found {
    Found {
        id: id(u128::from(readable) + 1),
        name: maria(),
        sex: Sex::Female,
        born_on: Some(date(1999, 3, 5)),
        precision: Precision::Exact,
        expected_on: None,
        died_on: None,
        readable,
    }
}

fn search(lang: Lang) -> Vec<(&'static str, Markup)> {
    let shown = |q, outcome| {
        let view = search_pages::View { q, outcome, may_create: true, key: "key", now: now() };
        search_pages::index(lang, &view)
    };
    vec![
        ("people", shown("", Outcome::Nothing)),
        ("people, found", shown("мария пет", Outcome::People(vec![found(true), found(false)]))),
        ("people, nobody found", shown("Ксения", Outcome::People(Vec::new()))),
        ("people, a number typed", shown("", Outcome::LooksLikeNumber)),
        ("people, by number", shown("", Outcome::ByNumber(vec![found(false)]))),
        ("people, nobody has the number", shown("", Outcome::ByNumber(Vec::new()))),
    ]
}

fn facts(name: Name) -> Facts {
    Facts {
        id: id(1),
        centre_id: CentreId::from_uuid(Uuid::from_u128(9)),
        name,
        latin_edited: false,
        sex: Sex::Female,
        born_on: Some(date(1999, 3, 5)),
        precision: Precision::Exact,
        expected_on: None,
        died_on: None,
        interpreter: true,
        note: Some("Не чува добре; говорете бавно и гледайте към нея.".into()),
        merged_into: None,
        created_at: now(),
        version: 3,
    }
}

fn kin() -> KinLine {
    KinLine {
        id: KinshipId::from_uuid(Uuid::from_u128(21)),
        other: id(2),
        name: newborn(),
        kind: crate::KinKind::Child,
        sex: Sex::Male,
        from_on: Some(date(2026, 3, 2)),
        until_on: None,
        note: Some("родено в седмия месец".into()),
        readable: true,
    }
}

fn contact(safety: Safety) -> ContactLine {
    ContactLine {
        id: ContactId::from_uuid(Uuid::from_u128(31)),
        kind: crate::ContactKind::Phone,
        value: "0888 123 456".into(),
        canonical: "+359888123456".into(),
        safety,
        safety_note: Some("Само делник до обяд; вечер вдига мъжът ѝ.".into()),
        version: 1,
    }
}

fn number() -> IdentifierLine {
    IdentifierLine {
        id: IdentifierId::from_uuid(Uuid::from_u128(41)),
        kind: crate::IdentifierKind::Egn,
        last_four: "0008".into(),
        warnings: "impossible-date,wrong-checksum".into(),
        confirmed_reason: Some("Така е в картата".into()),
        created_at: now(),
    }
}

fn address(ended: bool) -> AddressLine {
    AddressLine {
        id: AddressId::from_uuid(Uuid::from_u128(51)),
        kind: crate::codes::AddressKind::Lives,
        settlement: "Казанлък".into(),
        settlement_latin: "Kazanlak".into(),
        line: "ул. Розова 3, синята порта".into(),
        from_on: Some(date(2024, 9, 1)),
        until_on: ended.then(|| date(2025, 9, 1)),
        of_household: true,
    }
}

fn member(person: PersonId, name: Name) -> MemberLine {
    let household_id = HouseholdId::from_uuid(Uuid::from_u128(61));
    MemberLine { household_id, person_id: person, name, from_on: None }
}

fn record_line(kind: &str, reference: &str) -> RecordLine {
    let id = Uuid::from_u128(71);
    RecordLine { kind: kind.into(), id, reference: reference.into(), on_date: date(2026, 3, 2) }
}

fn records(lang: Lang) -> Vec<(&'static str, Markup)> {
    let all = May { write: true, reveal: true, merge: true };
    let full = View {
        facts: facts(maria()),
        languages: vec![Language::Bulgarian, Language::Romani],
        former: vec![Former { name: Name::named("Мария", "", "Стоянова"), until_at: now() }],
        contacts: vec![contact(Safety::Safe), contact(Safety::Ask), contact(Safety::Unsafe)],
        numbers: vec![number()],
        kin: vec![kin()],
        addresses: vec![address(false), address(true)],
        household: vec![member(id(1), maria()), member(id(2), newborn())],
        records: vec![record_line("case", "2026-0007"), record_line("signal", "С-2026-0012")],
        may: all,
        now: now(),
    };
    let unborn = Facts {
        born_on: None,
        precision: Precision::None,
        expected_on: Some(date(2026, 6, 1)),
        interpreter: false,
        note: None,
        ..facts(Name { naming: Naming::Unborn, ..newborn() })
    };
    let empty = View {
        facts: unborn,
        languages: Vec::new(),
        former: Vec::new(),
        contacts: Vec::new(),
        numbers: Vec::new(),
        kin: Vec::new(),
        addresses: Vec::new(),
        household: Vec::new(),
        records: Vec::new(),
        may: May::default(),
        now: now(),
    };
    let key = || "key".to_owned();
    vec![
        ("person", pages::record(lang, &full, &key)),
        ("person, little known", pages::record(lang, &empty, &key)),
    ]
}

fn wrong() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add("given", Problem::said("name-needed", crate::w::name_needed));
    errors.add("born", Problem::NotADate);
    errors.add("personal_number", Problem::said("wrong-checksum", crate::w::number_wrong_checksum));
    errors.add("personal_number", Problem::said("impossible-date", crate::w::number_impossible_date));
    errors.add("personal_number_reason", Problem::said("confirm-number", crate::w::number_reason_needed));
    errors
}

fn wrong_number() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add("personal_number", Problem::said("wrong-checksum", crate::w::number_wrong_checksum));
    errors.add("personal_number_reason", Problem::said("confirm-number", crate::w::number_reason_needed));
    errors
}

fn forms(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (none, wrong) = (FieldErrors::new(), wrong());
    let empty = Typed::default();
    let typed = Typed::default()
        .with("naming", "named")
        .with("family", "Петрова")
        .with("born", "вчера")
        .with("personal_number", "9913010008")
        .with("phone", "0888 123 456")
        .with("safety", "ask");
    let known = crate::persons::form::typed_of(&facts(maria()), &[Language::Turkish]);
    let shown = |known, typed, errors, kin_of| {
        let was = if known { Some("[]") } else { None };
        let known = known.then_some((id(1), 3));
        let view = pages::form::FormView {
            known,
            typed,
            was,
            kin_of,
            errors,
            draft_of: known.map(|_| now()),
            key: "key",
        };
        pages::form::page(lang, &view)
    };
    vec![
        ("person, form", shown(false, &empty, &none, None)),
        ("person, form of kin", shown(false, &empty, &none, Some((id(1), maria().full(lang))))),
        ("person, form with errors", shown(false, &typed, &wrong, None)),
        ("person, change", shown(true, &known, &none, None)),
        ("person, likely the same", {
            let some = [found(true), found(false)];
            pages::form::likely(lang, &some, &typed, "key", now())
        }),
    ]
}

fn small_forms(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (none, empty, name) = (FieldErrors::new(), Typed::default(), maria().full(lang));
    let one = |field| FieldErrors::one(field, Problem::Required);
    let typed = Typed::default().with("kind", "phone").with("value", "0888").with("safety", "ask");
    let contact = |contact, typed, errors| {
        let view = contacts::pages::FormView {
            person: id(1),
            name: &name,
            contact,
            typed,
            errors,
            key: "key",
            end_key: "end",
        };
        contacts::pages::form_page(lang, &view)
    };
    let number_form = |typed, errors| {
        let view = identifiers::pages::FormView { person: id(1), name: &name, typed, errors, key: "key" };
        identifiers::pages::form_page(lang, &view)
    };
    let line = number();
    let reveal = |shown, errors| {
        let keys = ["key", "end"];
        let view = identifiers::pages::RevealView {
            person: id(1),
            name: &name,
            line: &line,
            shown,
            may_write: true,
            errors,
            keys,
        };
        identifiers::pages::reveal_page(lang, &view)
    };
    let looking = Typed::default().with("relative_q", "Иван Петров").with("kind", "father");
    let some = [found(true), found(false)];
    let kin_form = |typed, found, errors| {
        let (person, name, key) = (id(1), name.as_str(), "key");
        let view =
            kinship::pages::FormView { person, name, typed, found, may_seal: true, errors, key, now: now() };
        kinship::pages::form_page(lang, &view)
    };
    let tie = kin();
    let kin_end = {
        let (person, keys) = (id(1), ["key", "end"]);
        let view =
            kinship::pages::EndView { person, name: &name, line: &tie, typed: &empty, errors: &none, keys };
        kinship::pages::end_page(lang, &view)
    };
    let place = directory::places::PlaceAnswer::none();
    let address_form = |errors| {
        let (person, name, key) = (id(1), name.as_str(), "key");
        let view = living::pages::AddressView {
            person,
            name,
            has_household: true,
            typed: &empty,
            place: &place,
            errors,
            key,
        };
        living::pages::address_page(lang, &view)
    };
    let household = |kin| {
        let (person, name, keys) = (id(1), name.as_str(), ["key", "end"]);
        let view = living::pages::HouseholdView {
            person,
            name,
            kin,
            has_household: true,
            typed: &empty,
            errors: &none,
            keys,
        };
        living::pages::household_page(lang, &view)
    };
    vec![
        ("contact, form", contact(None, &empty, &none)),
        ("contact, form with errors", contact(Some((line_id(), 2)), &typed, &one("safety_note"))),
        ("number, form", number_form(&empty, &none)),
        ("number, form with errors", number_form(&empty, &wrong_number())),
        ("number, why", reveal(None, &one("reason"))),
        ("number, shown", reveal(Some("9913010008"), &none)),
        ("kin, form", kin_form(&empty, &[], &none)),
        ("kin, form with people found", kin_form(&looking, &some, &one("relative_q"))),
        ("kin, end", kin_end),
        ("address, form", address_form(&none)),
        ("address, form with errors", address_form(&one("settlement"))),
        ("household", household(std::slice::from_ref(&tie))),
        ("household, no kin", household(&[])),
    ]
}

fn line_id() -> ContactId {
    contact(Safety::Ask).id
}

fn one_of_two(lang: Lang) -> Vec<(&'static str, Markup)> {
    let (one, other) = (facts(maria()), Facts { id: id(2), ..facts(Name::named("Марийка", "", "Петрова")) });
    let errors = FieldErrors::one("reason", Problem::Required);
    let typed = Typed::default();
    let view = duplicates::pages::MergeView {
        one: &one,
        other: &other,
        typed: &typed,
        errors: &errors,
        key: "key",
        now: now(),
    };
    vec![
        ("duplicates", duplicates::pages::list(lang, &one, &[found(true)], now())),
        ("duplicates, none", duplicates::pages::list(lang, &one, &[], now())),
        ("duplicates, merge", duplicates::pages::merge_page(lang, &view)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_there_in_both_languages() {
        for lang in Lang::ALL {
            for (name, page) in samples(lang) {
                assert!(page.0.matches("<h1").count() == 1, "{name}: one heading of the first order");
            }
        }
    }
}
