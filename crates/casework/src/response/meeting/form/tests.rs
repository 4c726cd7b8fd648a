use super::*;

const NOW: &str = "2026-03-05T12:30:00Z";

fn typed(fields: &[(&str, &str)]) -> Typed {
    let mut typed = Typed(vec![
        ("met_at".into(), "05.03.2026 13:00".into()),
        ("place".into(), "стая 12".into()),
        ("private".into(), "yes".into()),
        ("summary".into(), "Чухме я.".into()),
    ]);
    for (name, value) in fields {
        typed.set(name, *value);
    }
    typed
}

fn parse(kind: MeetingKind, fields: &[(&str, &str)]) -> Result<NewMeeting, FieldErrors> {
    NewMeeting::parse(&typed(fields), kind, NOW.parse().unwrap())
}

#[test]
fn the_first_meeting_asks_what_the_mother_wants() {
    let wrong = parse(MeetingKind::First, &[("participants-1.role", "mother")]).unwrap_err();
    let fields: Vec<_> = wrong.iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["intention", "father_known", "kin_known", "consent"]);
}

#[test]
fn a_further_talk_says_what_is_new() {
    let new =
        parse(MeetingKind::Further, &[("participants-1.role", "mother"), ("intention", "keeps")]).unwrap();
    assert_eq!((new.intention, new.consent), (Some(Intention::Keeps), None));
    assert_eq!(new.participants[0].name, "");
}

#[test]
fn a_diagnosis_is_told_by_a_doctor() {
    let follow_up = ("follow_up", "Ранна интервенция");
    let wrong = parse(MeetingKind::Diagnosis, &[("participants-1.role", "mother"), follow_up]).unwrap_err();
    assert_eq!(wrong.of("participants").map(Problem::name), Some("doctor-needed"));
    let doctor = [("participants-4.role", "doctor"), ("participants-4.name", "д-р Тестова"), follow_up];
    assert!(parse(MeetingKind::Diagnosis, &doctor).is_ok());
}

#[test]
fn three_make_a_meeting_of_three() {
    let two = [
        ("participants-1.role", "centre"),
        ("participants-1.name", "Мария"),
        ("participants-2.role", "doctor"),
        ("participants-2.name", "д-р Тестова"),
        ("decisions", "Изписване в петък\n\n Пакет за бебето "),
        ("tasks-1.text", "Пакет"),
        ("tasks-1.organisation", "centre"),
        ("tasks-1.due_on", "09.03.2026"),
    ];
    assert_eq!(
        parse(MeetingKind::Tripartite, &two).unwrap_err().of("participants").map(Problem::name),
        Some("three-needed")
    );
    let three = [&two[..], &[("participants-3.role", "cpd"), ("participants-3.name", "Петър")]].concat();
    let new = parse(MeetingKind::Tripartite, &three).unwrap();
    assert_eq!(new.decisions, ["Изписване в петък", "Пакет за бебето"]);
    assert_eq!(new.tasks.len(), 1);
}

#[test]
fn a_meeting_lies_in_the_past_and_the_next_one_after_it() {
    let mother = ("participants-1.role", "mother");
    let wrong = parse(MeetingKind::Further, &[mother, ("met_at", "05.03.2026 18:00")]).unwrap_err();
    assert_eq!(wrong.of("met_at"), Some(&Problem::InFuture));
    let wrong = parse(MeetingKind::Further, &[mother, ("next_on", "04.03.2026")]).unwrap_err();
    assert!(matches!(wrong.of("next_on"), Some(Problem::Before(_))));
}

#[test]
fn a_name_without_a_role_is_told() {
    let wrong = parse(MeetingKind::Further, &[("participants-2.name", "Иван")]).unwrap_err();
    assert_eq!(wrong.of("participants").map(Problem::name), Some("role-needed"));
}
