//! What every paper has in its data: the centre on the letterhead, and the number and date of the paper itself.

use base::{
    Lang,
    ids::{CaseId, CentreId},
    jiff::civil::Date,
};
use directory::{centres, places};
use serde_json::{Map, Value, json};
use store::{Db, Result, sql};

/// Number, date and case of a paper, as they are printed.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Stamp {
    /// The number in the register; none for a draft.
    pub number: Option<i64>,
    /// The day it is made final.
    pub on: Date,
    /// The reference of the case.
    pub case: Option<String>,
    /// True when it is no draft: it has a number, or is given out without one.
    pub is_final: bool,
}

/// The data with letterhead and stamp. A paper is in Bulgarian, whoever asks for it.
pub(crate) async fn stamped(
    db: &mut impl Db,
    centre: CentreId,
    stamp: &Stamp,
    data: &Value,
) -> Result<Value> {
    let mut whole = data.as_object().cloned().unwrap_or_else(Map::new);
    whole.insert("centre".to_owned(), head(db, centre).await?);
    whole.insert(
        "paper".to_owned(),
        json!({
            "number": stamp.number.map(|number| number.to_string()),
            "date": stamp.on.to_string(),
            "case": stamp.case,
            "draft": !stamp.is_final,
        }),
    );
    Ok(Value::Object(whole))
}

async fn head(db: &mut impl Db, id: CentreId) -> Result<Value> {
    let centre = centres::one(db, id).await?;
    let provider = centres::provider(db, centre.provider_id).await?;
    let town = match &centre.settlement_code {
        Some(code) => places::name(db, code, Lang::Bg).await?,
        None => String::new(),
    };
    let town = [centre.postcode.as_deref().unwrap_or_default(), &town].join(" ");
    let address: Vec<&str> =
        [town.trim(), centre.address_bg.trim()].into_iter().filter(|part| !part.is_empty()).collect();
    Ok(json!({
        "name": centre.name_bg,
        "provider": provider.name_bg,
        "address": address.join(", "),
        "phone": centre.phone,
        "email": centre.email,
    }))
}

/// The reference of the case that a paper belongs to.
pub(crate) async fn case_reference(db: &mut impl Db, case: Option<CaseId>) -> Result<Option<String>> {
    match case {
        Some(id) => sql("select reference from cases where id = $1").bind(id).maybe_value(db).await,
        None => Ok(None),
    }
}

/// The place of a centre: where its papers are signed.
pub async fn town(db: &mut impl Db, centre: CentreId) -> Result<Option<String>> {
    match centres::one(db, centre).await?.settlement_code {
        Some(code) => Ok(Some(places::name(db, &code, Lang::Bg).await?)),
        None => Ok(None),
    }
}
