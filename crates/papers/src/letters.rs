//! The typeface of the papers, and what is done with signs that it does not have.

use serde_json::Value;
use std::sync::LazyLock;
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The files, as the type designers made them.
const FILES: [&[u8]; 7] = include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// What stands for a sign that no face has.
const UNKNOWN: char = '¤';

/// Every face, read once.
pub(crate) static FACES: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect());

/// What the faces are.
pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

/// The data with every text in it made writable: a sign that the face of running text lacks (a smiley, a letter of a
/// faraway script) becomes `¤`, so that a paper never fails for it and nobody takes the gap for an omission.
pub fn writable(data: &Value) -> Value {
    match data {
        Value::String(text) => Value::String(written(text)),
        Value::Array(items) => Value::Array(items.iter().map(writable).collect()),
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(name, value)| (name.clone(), writable(value))).collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => data.clone(),
    }
}

fn written(text: &str) -> String {
    text.chars().filter_map(|sign| if is_written(sign) { Some(sign) } else { instead(sign) }).collect()
}

/// True when every face of running text has the sign, or it is a break that typesetting knows.
fn is_written(sign: char) -> bool {
    matches!(sign, '\n' | '\u{ad}' | '\u{200b}' | '\u{a0}')
        || FACES.iter().all(|face| face.info().coverage.contains(u32::from(sign)))
}

fn instead(sign: char) -> Option<char> {
    match sign {
        '\r' => None,
        '\t' => Some(' '),
        '\u{2011}' => Some('-'),
        '☐' | '☑' | '☒' | '□' | '■' | '▪' | '●' | '◦' => Some('•'),
        '✓' | '✔' => Some('√'),
        // Joiners, marks of direction, selectors of variants: nothing to see.
        '\u{200c}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => None,
        sign if sign.is_control() => None,
        sign if sign.is_whitespace() => Some(' '),
        _ => Some(UNKNOWN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// Bulgarian with its ѝ and stress, names from the neighbours, what a careful writer puts between words.
    #[test]
    fn every_face_has_every_bulgarian_letter() {
        assert_eq!(FACES.len(), FILES.len());
        let small = "абвгдежзийклмнопрстуфхцчшщъьюяѝ";
        let others = "ЍҐґЂђЋћЉљЊњЏџЈјЄєІіЇї„“”‚‘’«»–—…№§€%°½×·•−≤≥√¤ÄäÖöÜüßĞğŞşİıÇçâêîôûőűășțŠšŽžČč\u{301}";
        for face in FACES.iter() {
            for sign in
                small.chars().chain(small.to_uppercase().chars()).chain(others.chars()).chain(' '..='~')
            {
                let has = face.info().coverage.contains(u32::from(sign));
                assert!(has, "{:?} {:?} lacks {sign}", face.info().family, face.info().variant);
            }
        }
    }

    #[test]
    fn what_no_face_has_leaves_a_sign() {
        let data = json!({ "a": ["Мила 🙂", 3, true, null], "b": "ред\r\nред\tи 漢" });
        assert_eq!(writable(&data), json!({ "a": ["Мила ¤", 3, true, null], "b": "ред\nред и ¤" }));
    }
}
