//! The pages of notifications.

use super::{
    NotificationKind, NotificationRow, Way,
    pages::{self, FindingForm, NotificationFormView, NotificationPageView},
};
use crate::response::{
    guide::GuideStep,
    samples::{REFERENCE, address, ago, help, id, missing},
};
use base::{FieldErrors, Lang, typed::Typed};
use page::{Markup, html};

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    vec![
        ("notification form", form(lang, FieldErrors::new())),
        ("notification form, with errors", form(lang, missing("receiver"))),
        ("notification", show(lang, notification(NotificationKind::Sent))),
        ("notification, checked", show(lang, checked())),
        ("notification, known already", show(lang, notification(NotificationKind::Knows))),
    ]
}

/// A notification of a kind.
pub fn notification(kind: NotificationKind) -> NotificationRow {
    let sent = kind == NotificationKind::Sent;
    NotificationRow {
        id: id(50),
        kind,
        organisation_bg: sent.then(|| "Отдел „Закрила на детето“, Пример".into()),
        organisation_en: sent.then(|| "Child protection department, Primer".into()),
        organisation_address: sent.then(|| "ул. Втора 2".into()),
        receiver: "Закрила Детева, социален работник".into(),
        channel: Way::Phone,
        notified_at: ago(160),
        number: sent.then_some(7),
        year: sent.then_some(2026),
        their_number: (!sent).then(|| "12-3/05.03.2026".into()),
        text: if sent {
            "На 05.03.2026, 11:30 в центъра постъпи сигнал.\n\nМайка: Иванка Тестова.".into()
        } else {
            String::new()
        },
        checked_on: None,
        finding: None,
        user_name: "Вода Водеща".into(),
        user_latin: "Voda Vodeshta".into(),
        version: 1,
    }
}

fn form(lang: Lang, errors: FieldErrors) -> Markup {
    let view = NotificationFormView {
        signal: address(),
        reference: REFERENCE.into(),
        departments: if errors.is_empty() {
            Vec::new()
        } else {
            vec![("51".into(), "ОЗД Пример".into())]
        },
        typed: Typed::default()
            .with("kind", "sent")
            .with("notified_at", "05.03.2026 14:30")
            .with("text", "На 05.03.2026 …"),
        restored: None,
        errors,
        draft: "notification-sample".into(),
        guidance: help(lang, GuideStep::Notify),
        key: "key".into(),
    };
    pages::entry(lang, &view)
}

fn checked() -> NotificationRow {
    NotificationRow {
        checked_on: Some(base::jiff::civil::date(2026, 3, 6)),
        finding: Some("Детето е в безопасност при баба си.".into()),
        ..notification(NotificationKind::Sent)
    }
}

fn show(lang: Lang, row: NotificationRow) -> Markup {
    let finding = (row.checked_on.is_none()).then(|| FindingForm {
        typed: Typed::default(),
        errors: missing("finding"),
        key: "key".into(),
    });
    let page = NotificationPageView {
        signal: address(),
        reference: REFERENCE.into(),
        row,
        papers: html! {},
        finding,
    };
    pages::show(lang, &page)
}
