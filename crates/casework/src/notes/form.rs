//! A note as it is typed.

use super::{NoteKind, Session};
use access::Layer;
use base::{
    Code, FieldErrors, Problem, clock,
    jiff::Timestamp,
    typed::{self, Typed},
};

/// Most characters of a note.
pub const MAX_TEXT: usize = 20_000;
/// Most characters of the reason of a correction.
pub const MAX_REASON: usize = 1000;

/// A note about to be signed, or kept as a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct NewNote {
    /// On what occasion.
    pub kind: NoteKind,
    /// Who may read it.
    pub layer: Layer,
    /// When it happened.
    pub happened_at: Timestamp,
    /// What is told.
    pub text: String,
    /// The session behind it.
    pub session: Session,
}

impl NewNote {
    /// Reads a note that is to be signed; `layers` are those one may write in.
    pub fn parse(typed: &Typed, layers: &[Layer], now: Timestamp) -> Result<Self, FieldErrors> {
        Self::read(typed, layers, now, |text| typed::text(text, MAX_TEXT))
    }

    /// Reads a draft: its text may still be empty.
    pub fn parse_draft(typed: &Typed, layers: &[Layer], now: Timestamp) -> Result<Self, FieldErrors> {
        Self::read(typed, layers, now, |text| Ok(typed::optional_text(text, MAX_TEXT)?.unwrap_or_default()))
    }

    fn read(
        typed: &Typed,
        layers: &[Layer],
        now: Timestamp,
        text: impl Fn(&str) -> Result<String, Problem>,
    ) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code(typed.get("kind")));
        let happened_at = errors.check("happened_at", moment_until(typed.get("happened_at"), now));
        let text = errors.check("text", text(typed.get("text")));
        let layer = errors.check("layer", layer(typed.get("layer"), layers));
        let session = Session::read(&mut errors, typed);
        let new = (|| {
            Some(NewNote {
                kind: kind?,
                layer: layer?,
                happened_at: happened_at?,
                text: text?,
                session: session?,
            })
        })();
        errors.or(new)
    }
}

/// A layer one may write in; the general one when nothing is said.
fn layer(typed: &str, layers: &[Layer]) -> Result<Layer, Problem> {
    let layer = typed::optional_code(typed)?.unwrap_or(Layer::General);
    if layers.contains(&layer) { Ok(layer) } else { Err(Problem::NotOffered) }
}

/// A moment that has passed; the minute of the request counts, since a form shows whole minutes.
fn moment_until(typed: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    // The API gives moments with their zone.
    let at = match typed.trim().parse::<Timestamp>() {
        Ok(at) => at,
        Err(_) => typed::moment(typed)?,
    };
    if at > now { Err(Problem::InFuture) } else { Ok(at) }
}

/// The form as it stands before anything is typed.
pub fn blank(kind: &str, now: Timestamp) -> Typed {
    Typed::default().with("kind", kind).with("layer", Layer::General.code()).with("happened_at", local(now))
}

/// A note as the form shows it.
pub fn as_typed(note: &NewNote) -> Typed {
    let mut typed = Typed::default()
        .with("kind", note.kind.code())
        .with("happened_at", local(note.happened_at))
        .with("text", note.text.as_str())
        .with("layer", note.layer.code());
    note.session.typed_into(&mut typed);
    typed
}

fn local(at: Timestamp) -> String {
    clock::local(at).strftime("%d.%m.%Y %H:%M").to_string()
}

/// A correction of a signed note: the whole text anew, and why.
pub fn parse_correction(typed: &Typed) -> Result<(String, String), FieldErrors> {
    let mut errors = FieldErrors::new();
    let text = errors.check("text", typed::text(typed.get("text"), MAX_TEXT));
    let reason = errors.check("reason", typed::text(typed.get("reason"), MAX_REASON));
    errors.or(text.zip(reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GENERAL: [Layer; 1] = [Layer::General];

    fn now() -> Timestamp {
        Timestamp::constant(1_772_713_800, 0)
    }

    fn full() -> Typed {
        blank("home-visit", now()).with("text", "Посетихме семейството.")
    }

    #[test]
    fn a_note_without_text_can_be_kept_but_not_signed() {
        let empty = blank("phone", now());
        assert_eq!(NewNote::parse(&empty, &GENERAL, now()).unwrap_err().of("text"), Some(&Problem::Required));
        assert!(NewNote::parse_draft(&empty, &GENERAL, now()).is_ok());
    }

    #[test]
    fn one_writes_only_in_the_layers_one_may() {
        let mut typed = full();
        typed.set("layer", "psychology");
        let refused = NewNote::parse(&typed, &GENERAL, now()).unwrap_err();
        assert_eq!(refused.of("layer"), Some(&Problem::NotOffered));
        let note = NewNote::parse(&typed, &[Layer::General, Layer::Psychology], now()).unwrap();
        assert_eq!(note.layer, Layer::Psychology);
    }

    #[test]
    fn nothing_is_told_before_it_happens() {
        let mut typed = full();
        typed.set("happened_at", "2026-03-05T14:31");
        assert_eq!(
            NewNote::parse(&typed, &GENERAL, now()).unwrap_err().of("happened_at"),
            Some(&Problem::InFuture)
        );
        typed.set("happened_at", "2026-03-05T10:00:00Z");
        assert!(NewNote::parse(&typed, &GENERAL, now()).is_ok());
    }
}
