//! The pages of signals: pure functions of what they show.

mod change;
mod door;
mod entry;
mod list;
mod one;
mod outside;
mod samples;

pub use change::{ChangeView, JoinView, change, field_label, field_options, join};
pub use door::{DoorView, PosterView, door, poster, qr};
pub use entry::{DRAFT, EntryView, call_fields, child_fields, entry, place_options};
pub use list::{Filter, ListView, list};
pub use one::{OneView, one, story};
pub use outside::{Answerer, ReportView, SentView, StatusView, report, sent, status};
pub use samples::samples;

use super::w;
use crate::risk::Risk;
use base::{Code, Lang};
use page::{Markup, Tone, tag};

/// The risk as a tag: its word and, beside it, its colour.
pub fn risk_tag(lang: Lang, risk: Risk) -> Markup {
    let tone = match risk {
        Risk::High => Tone::Bad,
        Risk::Medium => Tone::Warn,
        Risk::Low => Tone::Neutral,
    };
    tag(&w::risk_of(lang, risk.label(lang)), tone)
}

/// How far the response has come, as a tag.
pub fn stage_tag(lang: Lang, stage: super::Stage) -> Markup {
    use super::Stage;
    let tone = match stage {
        Stage::Received => Tone::Bad,
        Stage::Accepted | Stage::OnTheWay | Stage::Arrived => Tone::Info,
        Stage::Met | Stage::Decided => Tone::Good,
        Stage::Closed => Tone::Neutral,
    };
    tag(stage.label(lang), tone)
}
