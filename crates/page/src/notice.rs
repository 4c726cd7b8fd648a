//! Short messages above the content.

use crate::{w, when};
use base::{Lang, jiff::Timestamp};
use maud::{Markup, html};

/// What a notice is about; also said in a word, so that colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// It was done.
    Success,
    /// Something to know.
    Info,
    /// Something to mind.
    Warning,
    /// It was not done.
    Error,
}

/// A message above the content, perhaps with a way to take back what was done.
#[derive(Debug, Clone)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The message.
    pub text: Markup,
    /// Where a `POST` takes it back, and the words for it.
    pub undo: Option<(String, String)>,
}

impl Notice {
    /// A notice of plain text.
    pub fn new(kind: NoticeKind, text: &str) -> Self {
        Notice { kind, text: html! { (text) }, undo: None }
    }
}

/// One notice.
pub fn notice(lang: Lang, notice: &Notice) -> Markup {
    let (class, word, role) = match notice.kind {
        NoticeKind::Success => ("notice success", w::notice_success(lang), "status"),
        NoticeKind::Info => ("notice info", w::notice_info(lang), "status"),
        NoticeKind::Warning => ("notice warning", w::notice_warning(lang), "status"),
        NoticeKind::Error => ("notice error", w::notice_error(lang), "alert"),
    };
    html! {
        div class=(class) role=(role) {
            p { strong { (word) ". " } (notice.text) }
            @if let Some((href, label)) = &notice.undo {
                form method="post" action=(href) data-once { button.link-button type="submit" { (label) } }
            }
        }
    }
}

/// Says that a form shows a draft that was kept, and when it was written.
pub fn draft_restored(lang: Lang, at: Timestamp) -> Markup {
    notice(lang, &Notice::new(NoticeKind::Info, &w::draft_restored(lang, when::date_time(lang, at))))
}
