//! The whole file over the web.

use super::{Parts, gather};
use crate::{
    Kind,
    letterhead::{Stamp, stamped},
    making::By,
    own,
    permits::ExportCase,
    print,
};
use access::{
    Answer, App, Ask, Form, Layer, Permit, Subject, Viewer, WebError, answer, audit::Entry, permit,
};
use base::{
    Code, clock,
    ids::CaseId,
    typed::{self, Typed},
};
use casework::cases;

/// `POST /cases/{id}/file`: a deed and not a page, since it puts an export on record.
pub(super) async fn take_along(
    parts: Parts,
    (app, ask): (&App, &Ask),
    viewer: &Viewer,
    id: CaseId,
    form: &Form,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ExportCase>(&mut db, viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, viewer, id).await?;
    let layers = wanted(&form.0, &permit)?;
    let mut told = Vec::new();
    for tell in parts() {
        let by = By { viewer, keys: app.store.keys() };
        told.extend(tell(&mut db, by, &case, &layers).await?);
    }
    let data = gather(&mut db, &case, &layers, &told, &viewer.name, ask.now).await?;
    let stamp = Stamp {
        number: None,
        on: clock::date_of(ask.now),
        case: Some(case.reference.clone()),
        is_final: true,
    };
    let data = stamped(&mut db, permit.centre, &stamp, &data).await?;
    let template = own::in_force(&mut db, permit.centre, Kind::CaseFile).await?;
    drop(db);
    let pdf = print::set(app, &template, data).await.map_err(|error| print::refused(&error, ask.lang))?;
    let layers = layers.iter().map(|layer| layer.code()).collect::<Vec<_>>().join(",");
    // A second press of the button is a second copy, and both are on record.
    let mut tx = app.store.begin(ask.now).await?;
    Entry::under(&permit, "case.exported")
        .case(id)
        .set("layers", layers)
        .set("pages", i64::try_from(pdf.pages).unwrap_or(i64::MAX))
        .write(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(answer::download(&format!("case-{}.pdf", case.reference), "application/pdf", pdf.bytes))
}

/// The general layer, and the closed ones that were ticked: a file that leaves the house holds nothing closed unless
/// somebody asked for it.
fn wanted(typed: &Typed, permit: &Permit<ExportCase>) -> Result<Vec<Layer>, WebError> {
    let mut layers = vec![Layer::General];
    for code in typed.all("layers") {
        layers.push(typed::code(code).map_err(|_| WebError::BadRequest)?);
    }
    layers.iter().try_for_each(|layer| permit.in_layer(*layer))?;
    layers.sort();
    layers.dedup();
    Ok(layers)
}
