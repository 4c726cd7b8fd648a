//! Looking up places: by code, and by what somebody types in either script.

use super::SettlementKind;
use crate::places::w;
use base::{Code, Lang, ids::CentreId, search_key};
use store::{Db, Result, sql};

store::row! {
    /// A settlement with the municipality and oblast it lies in, without which its name is not unique.
    pub struct PlaceLine {
        /// EKATTE code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Name in Latin letters.
        pub latin: String,
        /// Town, village or monastery.
        pub settlement_kind: Option<SettlementKind>,
        /// Code of the municipality.
        pub municipality_code: Option<String>,
        /// Name of the municipality.
        pub municipality: Option<String>,
        /// Name of the municipality in Latin letters.
        pub municipality_latin: Option<String>,
        /// Name of the oblast.
        pub oblast: Option<String>,
        /// Name of the oblast in Latin letters.
        pub oblast_latin: Option<String>,
    }
}

impl PlaceLine {
    /// The place as one reads it: `гр. Казанлък, общ. Казанлък, обл. Стара Загора`.
    pub fn label(&self, lang: Lang) -> String {
        let pick = |bg: &Option<String>, latin: &Option<String>| match lang {
            Lang::Bg => bg.clone().unwrap_or_default(),
            Lang::En => latin.clone().unwrap_or_default(),
        };
        let kind = self.settlement_kind.map_or("", |kind| kind.label(lang));
        let name = if lang == Lang::En { &self.latin } else { &self.name };
        let municipality = pick(&self.municipality, &self.municipality_latin);
        let oblast = pick(&self.oblast, &self.oblast_latin);
        w::place_label(lang, kind, municipality, name.as_str(), oblast)
    }
}

/// A settlement by its code, also one that has vanished.
pub async fn settlement(db: &mut impl Db, code: &str) -> Result<Option<PlaceLine>> {
    sql("select s.code, s.name, s.latin, s.settlement_kind, s.municipality_code, m.name as municipality,
                m.latin as municipality_latin, o.name as oblast, o.latin as oblast_latin
         from places s
         left join places m on m.kind = 'municipality' and m.code = s.municipality_code
         left join places o on o.kind = 'oblast' and o.code = s.oblast_code
         where s.kind = 'settlement' and s.code = $1")
    .bind(code)
    .maybe(db)
    .await
}

/// The name of a settlement with municipality and oblast; the bare code when the classifier is not loaded.
pub async fn name(db: &mut impl Db, code: &str, lang: Lang) -> Result<String> {
    Ok(settlement(db, code).await?.map_or_else(|| code.to_owned(), |place| place.label(lang)))
}

store::row! {
    /// A municipality with the oblast it lies in.
    pub struct MunicipalityLine {
        /// Its code.
        pub code: String,
        /// Name.
        pub name: String,
        /// Name in Latin letters.
        pub latin: String,
        /// Name of the oblast.
        pub oblast: String,
        /// Name of the oblast in Latin letters.
        pub oblast_latin: String,
    }
}

impl MunicipalityLine {
    /// The municipality as one reads it: `Казанлък (обл. Стара Загора)`.
    pub fn label(&self, lang: Lang) -> String {
        match lang {
            Lang::Bg => w::municipality_label(lang, self.name.as_str(), self.oblast.as_str()),
            Lang::En => w::municipality_label(lang, self.latin.as_str(), self.oblast_latin.as_str()),
        }
    }
}

/// The municipalities that a centre serves, by name.
pub async fn served_by(db: &mut impl Db, centre: CentreId) -> Result<Vec<MunicipalityLine>> {
    sql("select m.code, m.name, m.latin, o.name as oblast, o.latin as oblast_latin
         from centre_municipalities c
         join places m on m.kind = 'municipality' and m.code = c.municipality_code
         join places o on o.kind = 'oblast' and o.code = m.oblast_code
         where c.centre_id = $1 order by m.name, m.code")
    .bind(centre)
    .all(db)
    .await
}

/// Every municipality, by name.
pub async fn municipalities(db: &mut impl Db) -> Result<Vec<MunicipalityLine>> {
    sql("select m.code, m.name, m.latin, o.name as oblast, o.latin as oblast_latin
         from places m join places o on o.kind = 'oblast' and o.code = m.oblast_code
         where m.kind = 'municipality' and m.vanished_on is null order by m.name, m.code")
    .all(db)
    .await
}

/// How many settlements are known now: 0 before the first import.
pub async fn count(db: &mut impl Db) -> Result<i64> {
    sql("select count(*) from places where kind = 'settlement' and vanished_on is null").value(db).await
}

/// The settlements that fit what was typed, the likeliest first, at most `most`: a code, a name or the beginning of one
/// of its words in either script, and after a comma the municipality or oblast.
pub async fn search(db: &mut impl Db, typed: &str, most: i64) -> Result<Vec<PlaceLine>> {
    let (name, within) = parts(typed);
    if name.is_empty() {
        return Ok(Vec::new());
    }
    sql("select s.code, s.name, s.latin, s.settlement_kind, s.municipality_code, m.name as municipality,
                m.latin as municipality_latin, o.name as oblast, o.latin as oblast_latin
         from places s
         left join places m on m.kind = 'municipality' and m.code = s.municipality_code
         left join places o on o.kind = 'oblast' and o.code = s.oblast_code
         where s.kind = 'settlement' and s.vanished_on is null
           and (s.code = $1 or (s.search_key >= $1 and s.search_key < $2) or s.search_key like $3)
           and ($4 = '' or m.search_key like $5 or o.search_key like $5)
         order by case when s.search_key = $1 or s.code = $1 then 0 when s.search_key < $2 and s.search_key >= $1 then 1 else 2 end,
                  case s.settlement_kind when 'town' then 0 else 1 end, s.search_key, m.search_key, s.code
         limit $6")
    .bind(&name)
    .bind(format!("{name}~"))
    .bind(format!("% {name}%"))
    .bind(&within)
    .bind(format!("{within}%"))
    .bind(most)
    .all(db)
    .await
}

/// Folded name, and folded municipality or oblast where one was typed; the short words for town, village,
/// municipality and oblast are dropped.
pub(super) fn parts(typed: &str) -> (String, String) {
    let bare = |part: &str| -> String {
        let part = part.trim();
        let rest = SHORT_WORDS.iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part);
        search_key::fold(rest)
    };
    let mut parts = typed.split(',');
    (parts.next().map(bare).unwrap_or_default(), parts.next().map(bare).unwrap_or_default())
}

/// гр., с., ман., общ., обл. and their Latin forms.
const SHORT_WORDS: [&str; 10] = [
    "\u{433}\u{440}.",
    "\u{441}.",
    "\u{43c}\u{430}\u{43d}.",
    "\u{43e}\u{431}\u{449}.",
    "\u{43e}\u{431}\u{43b}.",
    "gr.",
    "s.",
    "man.",
    "obsht.",
    "obl.",
];
