//! Samples of tasks. Nobody in them is real.

use super::{
    NewTask, TaskLine,
    form::as_typed,
    pages::{TasksView, edit_page, tasks_page},
};
use crate::cases::samples::{case, colleagues, id, now, today, viewer};
use base::{
    FieldErrors, Lang,
    jiff::civil::{Date, date},
    typed::Typed,
};
use page::Markup;

/// Tasks and one being changed: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new();
    let wrong = NewTask::parse(&Typed::default()).err().unwrap_or_default();
    let view = |tasks| TasksView {
        case: case(true),
        tasks,
        colleagues: colleagues(),
        institutions: vec![(id::<()>(91).uuid().to_string(), "ОЗД Измислено".to_owned())],
        today: today(),
    };
    let full = view(tasks());
    vec![
        ("tasks", tasks_page(lang, &full, &Typed::default(), &none)),
        ("tasks, none", tasks_page(lang, &view(Vec::new()), &Typed::default(), &none)),
        ("tasks, with errors", tasks_page(lang, &full, &Typed::default(), &wrong)),
        ("task", edit_page(lang, &full, &full.tasks[0], &as_typed(&full.tasks[0]), &none)),
        ("task, with errors", edit_page(lang, &full, &full.tasks[0], &Typed::default(), &wrong)),
    ]
}

fn tasks() -> Vec<TaskLine> {
    let task = |number, text: &str, due_on: Option<Date>| TaskLine {
        id: id(number),
        text: text.to_owned(),
        user_id: Some(viewer()),
        user_name: Some("Вода Водеща".to_owned()),
        user_latin: Some("Voda Vodeshta".to_owned()),
        organisation_id: None,
        organisation_bg: None,
        organisation_en: None,
        due_on,
        done_at: None,
        done_name: None,
        done_latin: None,
        signal_id: None,
        version: 1,
    };
    vec![
        task(92, "Да се обади на бабата", Some(date(2026, 3, 4))),
        TaskLine {
            signal_id: Some(id(31)), ..task(93, "Избор на личен лекар", Some(date(2026, 3, 8)))
        },
        TaskLine {
            user_id: None,
            user_name: None,
            organisation_bg: Some("ОЗД Измислено".to_owned()),
            organisation_en: Some("CPD Invented".to_owned()),
            ..task(94, "Доклад", None)
        },
        TaskLine {
            done_at: Some(now()),
            done_name: Some("Психа Логова".to_owned()),
            done_latin: Some("Psiha Logova".to_owned()),
            ..task(95, "Бебешки пакет", None)
        },
    ]
}
