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
use access::{Answer, App, Ask, Subject, Viewer, answer, audit::Entry, permit};
use base::{Code, clock, ids::CaseId};
use casework::cases;

/// `POST /cases/{id}/file`: a deed and not a page, since it puts an export on record.
pub(super) async fn take_along(parts: Parts, app: &App, ask: &Ask, viewer: &Viewer, id: CaseId) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ExportCase>(&mut db, viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, viewer, id).await?;
    let mut told = Vec::new();
    for tell in parts() {
        let by = By { viewer, keys: app.store.keys() };
        told.extend(tell(&mut db, by, &case, permit.layers()).await?);
    }
    let data = gather(&mut db, &case, permit.layers(), &told, &viewer.name, ask.now).await?;
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
    let layers = permit.layers().iter().map(|layer| layer.code()).collect::<Vec<_>>().join(",");
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
