//! Loading an edition: what is new is added, what changed keeps its former values, what vanished keeps its row.

use super::{
    Edition, PlaceKind, SettlementKind,
    edition::{Unit, file_of},
    report::{ImportError, Report},
    workbook::{Workbook, WorkbookKind},
};
use access::{Viewer, audit::Entry};
use base::{Code, Id, clock, ids::Place, jiff::civil::Date, search_key};
use serde_json::{Map, Value as Json};
use std::{collections::HashMap, path::Path};
use store::{Result, Store, Tx, sql};

/// Tells how far the work is: rows done, and of how many.
pub type Progress<'a> = &'a mut (dyn FnMut(usize, usize) + Send);

/// Loads the workbooks of a folder, all in one transaction. Whether the viewer may is asked by the caller.
pub async fn import_places(
    store: &Store,
    folder: &Path,
    viewer: &Viewer,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let files = Workbook::bytes_of(folder)?;
    import_edition(store, files, viewer, progress).await
}

/// Loads four workbooks, all in one transaction. Whether the viewer may is asked by the caller.
pub async fn import_edition(
    store: &Store,
    files: Vec<(WorkbookKind, Vec<u8>)>,
    viewer: &Viewer,
    progress: Progress<'_>,
) -> Result<Report, ImportError> {
    let reading = tokio::task::spawn_blocking(move || Edition::read(&files)).await;
    let edition =
        reading.map_err(|error| ImportError::Unreadable(WorkbookKind::Settlements, error.to_string()))??;
    let mut tx = store.begin(viewer.at).await?;
    let report = apply(&mut tx, edition, progress).await?;
    Entry::by(viewer, "places.imported", "places")
        .set("settlements", report.counts[3])
        .set("added", report.added)
        .set("changed", report.changed)
        .set("vanished", report.vanished)
        .set("returned", report.returned)
        .set("refused", report.refused.len())
        .write(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(report)
}

/// Loads an edition that was read already, into the transaction of whoever sets up a house; they write the entry.
pub async fn load(tx: &mut Tx, edition: Edition) -> Result<Report, ImportError> {
    apply(tx, edition, &mut |_, _| {}).await
}

store::row! {
    struct Kept {
        id: Id<Place>,
        kind: PlaceKind,
        code: String,
        name: String,
        latin: String,
        settlement_kind: Option<SettlementKind>,
        oblast_code: Option<String>,
        municipality_code: Option<String>,
        mayoralty_code: Option<String>,
        seat_code: Option<String>,
        vanished_on: Option<Date>,
    }
}

async fn apply(tx: &mut Tx, edition: Edition, progress: Progress<'_>) -> Result<Report, ImportError> {
    let kept: Vec<Kept> = sql(
        "select id, kind, code, name, latin, settlement_kind, oblast_code, municipality_code, mayoralty_code,
                                      seat_code, vanished_on from places",
    )
    .all(tx)
    .await?;
    let mut kept: HashMap<(PlaceKind, String), Kept> =
        kept.into_iter().map(|row| ((row.kind, row.code.clone()), row)).collect();
    let mut report = Report {
        counts: [PlaceKind::Oblast, PlaceKind::Municipality, PlaceKind::Mayoralty, PlaceKind::Settlement]
            .map(|kind| edition.count(kind)),
        ..Report::default()
    };
    refuse_shrunk(&edition, &kept)?;
    let all = edition.units.len();
    for (done, unit) in edition.units.iter().enumerate() {
        match kept.remove(&(unit.kind, unit.code.clone())) {
            None => {
                add(tx, unit).await?;
                report.added += 1;
            }
            Some(row) => update(tx, unit, &row, &mut report).await?,
        }
        progress(done + 1, all);
    }
    report.held_back = held_back(&edition);
    let gone =
        kept.into_values().filter(|row| row.vanished_on.is_none() && !report.held_back.contains(&row.kind));
    for row in gone.collect::<Vec<_>>() {
        vanish(tx, row.id).await?;
        report.vanished += 1;
    }
    report.refused = edition.refused;
    report.noted = edition.noted;
    Ok(report)
}

/// A workbook that lost more than half of what is known was cut off.
fn refuse_shrunk(edition: &Edition, kept: &HashMap<(PlaceKind, String), Kept>) -> Result<(), ImportError> {
    for kind in PlaceKind::ALL {
        let known = kept.values().filter(|row| row.kind == *kind && row.vanished_on.is_none()).count();
        let still = edition
            .units
            .iter()
            .filter(|unit| unit.kind == *kind && kept.contains_key(&(*kind, unit.code.clone())))
            .count();
        if still * 2 < known {
            return Err(ImportError::Shrunk(file_of(*kind), known - still, known));
        }
    }
    Ok(())
}

/// A row that was left out may be that of a known place, so nothing of its kind, or below it, is called vanished.
fn held_back(edition: &Edition) -> Vec<PlaceKind> {
    let first = edition.refused.iter().map(|note| note.file).min();
    PlaceKind::ALL.iter().copied().filter(|kind| first.is_some_and(|file| file_of(*kind) >= file)).collect()
}

// One row a statement: the whole classifier takes two to four seconds on either database, once or twice a year.
async fn add(tx: &mut Tx, unit: &Unit) -> Result<()> {
    let (at, today) = (tx.at(), clock::date_of(tx.at()));
    sql("insert into places (id, kind, code, name, latin, search_key, settlement_kind, oblast_code, municipality_code,
             mayoralty_code, seat_code, first_seen_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .bind(Id::<Place>::new(at))
    .bind(unit.kind)
    .bind(&unit.code)
    .bind(&unit.name)
    .bind(&unit.latin)
    .bind(search_key::fold(&unit.name))
    .bind(unit.settlement_kind)
    .bind(unit.oblast.clone())
    .bind(unit.municipality.clone())
    .bind(unit.mayoralty.clone())
    .bind(unit.seat.clone())
    .bind(today)
    .run(tx)
    .await
    .map(drop)
}

async fn update(tx: &mut Tx, unit: &Unit, row: &Kept, report: &mut Report) -> Result<()> {
    let former = former(unit, row);
    if former.is_empty() {
        report.unchanged += 1;
        return Ok(());
    }
    if row.vanished_on.is_some() {
        report.returned += 1
    } else {
        report.changed += 1
    }
    keep_former(tx, row.id, former).await?;
    sql("update places set name = $2, latin = $3, search_key = $4, settlement_kind = $5, oblast_code = $6,
             municipality_code = $7, mayoralty_code = $8, seat_code = $9, vanished_on = null where id = $1")
    .bind(row.id)
    .bind(&unit.name)
    .bind(&unit.latin)
    .bind(search_key::fold(&unit.name))
    .bind(unit.settlement_kind)
    .bind(unit.oblast.clone())
    .bind(unit.municipality.clone())
    .bind(unit.mayoralty.clone())
    .bind(unit.seat.clone())
    .run(tx)
    .await
    .map(drop)
}

/// The values that the edition changes, as they were.
fn former(unit: &Unit, row: &Kept) -> Map<String, Json> {
    let code = |kind: Option<SettlementKind>| kind.map(|kind| kind.code().to_owned());
    let pairs: [(&str, Option<String>, Option<String>); 8] = [
        ("name", Some(row.name.clone()), Some(unit.name.clone())),
        ("latin", Some(row.latin.clone()), Some(unit.latin.clone())),
        ("settlement_kind", code(row.settlement_kind), code(unit.settlement_kind)),
        ("oblast_code", row.oblast_code.clone(), unit.oblast.clone()),
        ("municipality_code", row.municipality_code.clone(), unit.municipality.clone()),
        ("mayoralty_code", row.mayoralty_code.clone(), unit.mayoralty.clone()),
        ("seat_code", row.seat_code.clone(), unit.seat.clone()),
        ("vanished_on", row.vanished_on.map(|date| date.to_string()), None),
    ];
    pairs
        .into_iter()
        .filter(|(_, was, is)| was != is)
        .map(|(field, was, _)| (field.to_owned(), was.map_or(Json::Null, Json::String)))
        .collect()
}

async fn keep_former(tx: &mut Tx, place: Id<Place>, former: Map<String, Json>) -> Result<()> {
    let (at, today) = (tx.at(), clock::date_of(tx.at()));
    sql("insert into place_changes (id, place_id, changed_on, former) values ($1, $2, $3, $4)")
        .bind(Id::<Place>::new(at))
        .bind(place)
        .bind(today)
        .bind(Json::Object(former).to_string())
        .run(tx)
        .await
        .map(drop)
}

async fn vanish(tx: &mut Tx, id: Id<Place>) -> Result<()> {
    let today = clock::date_of(tx.at());
    sql("update places set vanished_on = $2 where id = $1").bind(id).bind(today).run(tx).await.map(drop)
}
