//! The form of a meeting, and a meeting as it stands.

mod entry;
mod show;

pub use entry::{MeetingFormView, entry, field_label, field_options};
pub use show::{MeetingPageView, show};

use super::{MeetingKind, w};
use base::Lang;

/// What the form of such a meeting is called.
pub fn title(lang: Lang, kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::First => w::meeting_first_title(lang),
        MeetingKind::Further => w::meeting_further_title(lang),
        MeetingKind::Diagnosis => w::meeting_diagnosis_title(lang),
        MeetingKind::Tripartite => w::meeting_tripartite_title(lang),
    }
}
