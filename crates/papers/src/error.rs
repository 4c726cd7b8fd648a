//! What is wrong with a template, and where in it.

use serde::{Deserialize, Serialize};

/// Why a template gives no paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct TemplateError {
    /// The line, from 1; 0 when the fault is nowhere in the template itself.
    pub line: usize,
    /// The sign in the line, from 1; 0 when the fault is nowhere in the template itself.
    pub column: usize,
    /// What the typesetter says, in English.
    pub message: String,
    /// What kind of fault it is, to be told in words.
    pub fault: Fault,
}

/// The faults that people make most, each with the name it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "about")]
pub enum Fault {
    /// A name that nothing has.
    UnknownName(String),
    /// A field that the data of this kind of paper does not have.
    UnknownField(String),
    /// A bracket or quotation mark that is not closed.
    Unclosed,
    /// A sign where none belongs, or one that is missing.
    Misplaced,
    /// A file other than the frame and the data.
    NoFile,
    /// It took longer, or more memory, than a paper may.
    TooMuch,
    /// What archives ask for is not kept to.
    NotForArchives,
    /// Anything else.
    Other,
}

impl TemplateError {
    /// A fault that has no place in the template.
    pub fn anywhere(message: impl Into<String>) -> Self {
        Self::at(0, 0, message)
    }

    /// The template took too long, or too much memory.
    pub fn too_much() -> Self {
        TemplateError { fault: Fault::TooMuch, ..Self::anywhere("too much time or memory") }
    }

    pub(crate) fn at(line: usize, column: usize, message: impl Into<String>) -> Self {
        let message = message.into();
        TemplateError { line, column, fault: Fault::of(&message), message }
    }
}

impl Fault {
    /// Reads the kind from the typesetter's own sentence; what it does not know is [`Fault::Other`].
    fn of(message: &str) -> Self {
        let about = || between(message, '`').or_else(|| between(message, '"')).unwrap_or_default();
        if let Some(name) = message.strip_prefix("unknown variable: ") {
            Fault::UnknownName(name.to_owned())
        } else if message.starts_with("dictionary does not contain key") {
            Fault::UnknownField(about())
        } else if message.starts_with("unclosed") {
            Fault::Unclosed
        } else if message.starts_with("expected") || message.starts_with("unexpected") {
            Fault::Misplaced
        } else if ["file not found", "failed to load", "package not found"]
            .iter()
            .any(|start| message.starts_with(start))
        {
            Fault::NoFile
        } else if message.starts_with("loop seems to be infinite") || message.starts_with("maximum") {
            Fault::TooMuch
        } else if message.starts_with("PDF/") {
            Fault::NotForArchives
        } else {
            Fault::Other
        }
    }
}

fn between(text: &str, mark: char) -> Option<String> {
    let mut parts = text.split(mark);
    parts.next()?;
    parts.next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_faults_are_known() {
        for (message, fault) in [
            ("unknown variable: famly", Fault::UnknownName("famly".to_owned())),
            ("dictionary does not contain key \"famly\"", Fault::UnknownField("famly".to_owned())),
            ("unclosed delimiter", Fault::Unclosed),
            ("expected expression", Fault::Misplaced),
            ("file not found (searched at /etc/passwd)", Fault::NoFile),
            ("cannot add integer and string", Fault::Other),
        ] {
            assert_eq!(TemplateError::anywhere(message).fault, fault, "{message}");
        }
    }
}
