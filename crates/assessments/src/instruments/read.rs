//! The questions about instruments and their versions.

use super::{InstrumentId, VersionId};
use access::{Layer, Viewer, WebError};
use base::{Lang, ids::ProviderId, jiff::Timestamp};
use casework::cases::read::in_script;
use std::collections::BTreeMap;
use store::{Db, Result, sql};

store::row! {
    /// An instrument.
    pub struct Instrument {
        /// Its id.
        pub id: InstrumentId,
        /// Whose it is.
        pub provider_id: ProviderId,
        /// The same in every version.
        pub form_id: String,
        /// What it is called in Bulgarian.
        pub title_bg: String,
        /// What it is called in English.
        pub title_en: String,
        /// What it is for, in Bulgarian.
        pub purpose_bg: String,
        /// What it is for, in English.
        pub purpose_en: String,
        /// Who may read what is filled with it.
        pub layer: Layer,
        /// Months until the next assessment.
        pub months: Option<i64>,
        /// Since when it is not offered any more.
        pub retired_at: Option<Timestamp>,
        /// The number of the version in use.
        pub number: Option<i64>,
        /// True when a draft waits to be published.
        pub has_draft: bool,
        /// How often it was filled.
        pub filled: i64,
        /// For changing it.
        pub version: i64,
    }
}

impl Instrument {
    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        in_language(lang, &self.title_bg, &self.title_en)
    }

    /// What it is for.
    pub fn purpose(&self, lang: Lang) -> &str {
        in_language(lang, &self.purpose_bg, &self.purpose_en)
    }

    /// True when it is offered to be filled.
    pub const fn in_use(&self) -> bool {
        self.number.is_some() && self.retired_at.is_none()
    }
}

/// The text in the language that is read, else in the other one.
pub fn in_language<'a>(lang: Lang, bg: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Bg if bg.is_empty() => en,
        Lang::En if !en.is_empty() => en,
        Lang::Bg | Lang::En => bg,
    }
}

/// The instruments of a provider, those in use first, then by title.
pub async fn all(db: &mut impl Db, provider: ProviderId) -> Result<Vec<Instrument>> {
    sql("select i.id, i.provider_id, i.form_id, i.title_bg, i.title_en, i.purpose_bg, i.purpose_en, i.layer, i.months,
                i.retired_at,
                (select max(v.number) from instrument_versions v where v.instrument_id = i.id) as number,
                exists (select 1 from instrument_versions v where v.instrument_id = i.id and v.number is null) as has_draft,
                (select count(*) from assessments a where a.instrument_id = i.id and a.state = 'finished') as filled,
                i.version
           from instruments i where i.provider_id = $1
          order by case when i.retired_at is null then 0 else 1 end, i.title_bg, i.id")
        .bind(provider)
        .all(db)
        .await
}

/// One instrument; [`store::Error::NoRow`] when there is none. Ask for a permit with its provider.
pub async fn one(db: &mut impl Db, id: InstrumentId) -> Result<Instrument> {
    sql("select i.id, i.provider_id, i.form_id, i.title_bg, i.title_en, i.purpose_bg, i.purpose_en, i.layer, i.months,
                i.retired_at,
                (select max(v.number) from instrument_versions v where v.instrument_id = i.id) as number,
                exists (select 1 from instrument_versions v where v.instrument_id = i.id and v.number is null) as has_draft,
                (select count(*) from assessments a where a.instrument_id = i.id and a.state = 'finished') as filled,
                i.version
           from instruments i where i.id = $1")
        .bind(id)
        .one(db)
        .await
}

/// The instrument of a provider with this code.
pub async fn by_form_id(
    db: &mut impl Db,
    provider: ProviderId,
    form_id: &str,
) -> Result<Option<InstrumentId>> {
    sql("select id from instruments where provider_id = $1 and form_id = $2")
        .bind(provider)
        .bind(form_id)
        .maybe_value(db)
        .await
}

store::row! {
    /// A version in a list.
    pub struct VersionLine {
        /// Its id.
        pub id: VersionId,
        /// Its number; none for the draft.
        pub number: Option<i64>,
        /// What its author calls it.
        pub named: String,
        /// JSON list: what is other than in the one before.
        pub changes: String,
        /// When it was uploaded.
        pub uploaded_at: Timestamp,
        /// Who uploaded it.
        pub uploader: Option<String>,
        /// When it was published.
        pub published_at: Option<Timestamp>,
        /// Who published it.
        pub publisher: Option<String>,
        /// The same in Latin letters, if there is one.
        pub publisher_latin: Option<String>,
        /// How often it was filled.
        pub filled: i64,
    }
}

impl VersionLine {
    /// Who published it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.publisher, &self.publisher_latin).unwrap_or("–")
    }
}

/// The versions of an instrument: the draft, then the latest first.
pub async fn versions(db: &mut impl Db, id: InstrumentId) -> Result<Vec<VersionLine>> {
    sql("select v.id, v.number, v.named, v.changes, v.uploaded_at, u.name as uploader, v.published_at, p.name as publisher,
                p.name_latin as publisher_latin,
                (select count(*) from assessments a where a.version_id = v.id and a.state = 'finished') as filled
           from instrument_versions v
           left join users u on u.id = v.uploaded_by
           left join users p on p.id = v.published_by
          where v.instrument_id = $1
          order by case when v.number is null then 0 else 1 end, v.number desc, v.id")
        .bind(id)
        .all(db)
        .await
}

store::row! {
    /// A version with what is asked in it.
    pub struct Version {
        /// Its id.
        pub id: VersionId,
        /// The instrument.
        pub instrument_id: InstrumentId,
        /// Its number; none for the draft.
        pub number: Option<i64>,
        /// What its author calls it.
        pub named: String,
        /// JSON of the form.
        pub definition: String,
    }
}

impl Version {
    /// The form.
    ///
    /// # Errors
    ///
    /// When what is kept cannot be read any more.
    pub fn form(&self) -> Result<::instruments::Instrument, WebError> {
        read_form(&self.definition)
    }

    /// As it stands in an address.
    pub fn address(&self) -> String {
        address(self.number)
    }
}

/// A version as it stands in an address: its number, or the draft.
fn address(number: Option<i64>) -> String {
    number.map_or_else(|| "draft".to_owned(), |number| number.to_string())
}

/// Where stands what was read from the workbook of a version.
pub fn definition_address(instrument: InstrumentId, number: Option<i64>) -> String {
    format!("/instruments/{instrument}/versions/{}/definition.json", address(number))
}

/// A form as it is kept.
///
/// # Errors
///
/// When it cannot be read any more.
pub fn read_form(definition: &str) -> Result<::instruments::Instrument, WebError> {
    serde_json::from_str(definition).map_err(|error| WebError::Inside(format!("definition: {error}").into()))
}

/// A version by what stands in an address: a number, or `draft`.
pub async fn version(db: &mut impl Db, id: InstrumentId, address: &str) -> Result<Version, WebError> {
    let number: Option<i64> = match address {
        "draft" => None,
        number => Some(number.parse().map_err(|_| WebError::NotFound)?),
    };
    let found = sql("select id, instrument_id, number, named, definition from instrument_versions
          where instrument_id = $1 and ((cast($2 as bigint) is null and number is null) or number = $2)")
    .bind(id)
    .bind(number)
    .one(db)
    .await?;
    Ok(found)
}

/// A version by its id.
pub async fn version_by_id(db: &mut impl Db, id: VersionId) -> Result<Version> {
    sql("select id, instrument_id, number, named, definition from instrument_versions where id = $1")
        .bind(id)
        .one(db)
        .await
}

/// A sheet as it was uploaded, or a table from a file beside the workbook: name, headings, rows.
pub type KeptSheet = (String, Vec<String>, Vec<Vec<String>>);

/// The sheets of a version as they were uploaded, and the tables that came with them.
///
/// # Errors
///
/// When they cannot be read any more.
pub async fn sheets(db: &mut impl Db, id: VersionId) -> Result<Vec<KeptSheet>, WebError> {
    let kept: String =
        sql("select workbook from instrument_versions where id = $1").bind(id).value(db).await?;
    kept_sheets(&kept)
}

fn kept_sheets(kept: &str) -> Result<Vec<KeptSheet>, WebError> {
    serde_json::from_str(kept).map_err(|error| WebError::Inside(format!("workbook: {error}").into()))
}

/// Whether what is kept beside the sheets is a table from a file of its own.
pub fn is_table(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".csv")
}

/// The names of the tables that came with each version of an instrument, where any did.
///
/// # Errors
///
/// When what is kept cannot be read any more.
pub async fn tables(
    db: &mut impl Db,
    id: InstrumentId,
) -> Result<BTreeMap<VersionId, Vec<String>>, WebError> {
    let kept: Vec<(VersionId, String)> = sql("select id, workbook from instrument_versions
          where instrument_id = $1 and (workbook like '%.csv\"%' or workbook like '%.CSV\"%') order by id")
    .bind(id)
    .all(db)
    .await?;
    let mut tables = BTreeMap::new();
    for (version, kept) in kept {
        let names: Vec<String> = kept_sheets(&kept)?.into_iter().map(|(name, ..)| name).collect();
        tables.insert(version, names.into_iter().filter(|name| is_table(name)).collect());
    }
    Ok(tables)
}

/// The version in use.
pub async fn published(db: &mut impl Db, id: InstrumentId) -> Result<Option<Version>> {
    sql("select id, instrument_id, number, named, definition from instrument_versions
          where instrument_id = $1 and number is not null order by number desc limit 1")
    .bind(id)
    .maybe(db)
    .await
}

/// The provider for whom the viewer works; [`WebError::Forbidden`] when they work for none.
pub fn provider(viewer: &Viewer) -> Result<ProviderId, WebError> {
    viewer.provider().ok_or(WebError::Forbidden)
}
