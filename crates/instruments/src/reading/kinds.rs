//! The column `type`.

use crate::{
    instrument::{Kind, Source},
    nearest::nearest,
    problem::Fault,
};

/// What a row is.
#[derive(Debug, PartialEq)]
pub(super) enum RowKind {
    /// `begin_group`
    BeginGroup,
    /// `begin_repeat`
    BeginRepeat,
    /// `end_group`; `end_repeat` when the flag says so
    End { repeat: Option<bool> },
    /// A question.
    Question(Kind),
    /// A choice from a list with `or_other`.
    OrOther(Kind),
    /// A choice from a file.
    FromFile(Kind),
    /// A file that comes along: `csv-external`.
    File,
}

/// Types of one word, with the other names they go by.
const PLAIN: [(&str, Kind); 37] = [
    ("text", Kind::Text),
    ("string", Kind::Text),
    ("integer", Kind::Integer),
    ("int", Kind::Integer),
    ("decimal", Kind::Decimal),
    ("date", Kind::Date),
    ("time", Kind::Time),
    ("datetime", Kind::DateTime),
    ("date_time", Kind::DateTime),
    ("range", Kind::Range),
    ("note", Kind::Note),
    ("acknowledge", Kind::Acknowledge),
    ("trigger", Kind::Acknowledge),
    ("calculate", Kind::Calculate),
    ("calculation", Kind::Calculate),
    ("hidden", Kind::Hidden),
    ("image", Kind::Image),
    ("photo", Kind::Image),
    ("file", Kind::File),
    ("geopoint", Kind::Geopoint),
    ("location", Kind::Geopoint),
    ("gps", Kind::Geopoint),
    ("barcode", Kind::Barcode),
    ("start", Kind::Meta { source: Source::Start }),
    ("start_time", Kind::Meta { source: Source::Start }),
    ("end", Kind::Meta { source: Source::End }),
    ("end_time", Kind::Meta { source: Source::End }),
    ("today", Kind::Meta { source: Source::Today }),
    ("deviceid", Kind::Meta { source: Source::DeviceId }),
    ("device_id", Kind::Meta { source: Source::DeviceId }),
    ("imei", Kind::Meta { source: Source::DeviceId }),
    ("subscriberid", Kind::Meta { source: Source::DeviceId }),
    ("simserial", Kind::Meta { source: Source::DeviceId }),
    ("phonenumber", Kind::Meta { source: Source::PhoneNumber }),
    ("phone_number", Kind::Meta { source: Source::PhoneNumber }),
    ("username", Kind::Meta { source: Source::Username }),
    ("email", Kind::Meta { source: Source::Email }),
];

/// Known to other tools and left out: nothing here records sound or film, draws lines, or watches the person who fills.
const LEFT_OUT: [&str; 13] = [
    "audio",
    "video",
    "geotrace",
    "geoshape",
    "background-audio",
    "background-geopoint",
    "start-geopoint",
    "audit",
    "osm",
    "xml-external",
    "image_annotate",
    "signature",
    "draw",
];

/// Words before the name of a list.
const SELECTS: [(&str, Select); 16] = [
    ("select_one_from_file", Select::OneFile),
    ("select_one_external", Select::One),
    ("select_one", Select::One),
    ("select_1", Select::One),
    ("select1", Select::One),
    ("select_one_from", Select::One),
    ("add_select_one_prompt_using", Select::One),
    ("select_multiple_from_file", Select::MultipleFile),
    ("select_multiple_from", Select::Multiple),
    ("select_multiple", Select::Multiple),
    ("select_all_that_apply_from", Select::Multiple),
    ("select_all_that_apply", Select::Multiple),
    ("add_select_multiple_prompt_using", Select::Multiple),
    ("select_many", Select::Multiple),
    ("rank", Select::Rank),
    ("odk:rank", Select::Rank),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Select {
    One,
    OneFile,
    Multiple,
    MultipleFile,
    Rank,
}

/// Reads a type.
pub(super) fn read(text: &str) -> Result<RowKind, Fault> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = words.join("_").to_lowercase();
    // `uri:deviceid` is how older forms ask for the same.
    let plain = plain.strip_prefix("uri:").map_or(plain.clone(), str::to_owned);
    match plain.as_str() {
        "begin_group" | "begingroup" => return Ok(RowKind::BeginGroup),
        "begin_repeat" | "beginrepeat" => return Ok(RowKind::BeginRepeat),
        "end_group" | "endgroup" => return Ok(RowKind::End { repeat: Some(false) }),
        "end_repeat" | "endrepeat" => return Ok(RowKind::End { repeat: Some(true) }),
        "csv-external" => return Ok(RowKind::File),
        _ => {}
    }
    if let Some((_, kind)) = PLAIN.iter().find(|(name, _)| *name == plain) {
        return Ok(RowKind::Question(kind.clone()));
    }
    if LEFT_OUT.contains(&plain.as_str()) || plain.starts_with("begin_loop") || plain == "end_loop" {
        return Err(Fault::TypeRefused { kind: text.to_owned() });
    }
    select(&words).unwrap_or_else(|| Err(unknown(text)))
}

/// The longest run of words that begins a select; what follows names its list.
fn select(words: &[&str]) -> Option<Result<RowKind, Fault>> {
    for count in (1..=words.len()).rev() {
        let (first, rest) = words.split_at(count);
        let first = first.join("_").to_lowercase();
        let Some((_, select)) = SELECTS.iter().find(|(name, _)| *name == first) else { continue };
        let Some((list, rest)) = rest.split_first() else { return Some(Err(Fault::ListUnnamed)) };
        let rest = rest.join("_").to_lowercase();
        let list = (*list).to_owned();
        let kind = match select {
            Select::One | Select::OneFile => Kind::SelectOne { list },
            Select::Multiple | Select::MultipleFile => Kind::SelectMultiple { list },
            Select::Rank => Kind::Rank { list },
        };
        let file = matches!(select, Select::OneFile | Select::MultipleFile);
        return Some(match rest.as_str() {
            "" if file => Ok(RowKind::FromFile(kind)),
            "" => Ok(RowKind::Question(kind)),
            "or_other" | "or_specify_other" | "or_specify" if file => Err(Fault::OtherWithFilter),
            "or_other" | "or_specify_other" | "or_specify" => Ok(RowKind::OrOther(kind)),
            _ => Err(unknown(&words.join(" "))),
        });
    }
    None
}

fn unknown(text: &str) -> Fault {
    let known = PLAIN.iter().map(|(name, _)| *name).chain(SELECTS.iter().map(|(name, _)| *name));
    let known = known.chain(["begin_group", "begin_repeat", "end_group", "end_repeat"]);
    let first = text.split_whitespace().next().unwrap_or_default();
    let nearest = nearest(first, known);
    Fault::TypeUnknown { kind: text.to_owned(), nearest }
}
