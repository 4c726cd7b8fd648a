//! Papers of records over the web: looked at as they would be, made final.

use super::{By, Maker, Makers, Of, Told, make as make_paper, maker, told, w};
use crate::{
    papers::door::{self, Leave},
    print,
};
use access::{Answer, App, Ask, Form, Viewer, Write, answer, looked};
use base::{Code, Id, Lang};
use store::Tx;
use uuid::Uuid;

/// `GET /papers/of/{record}/{id}/{kind}`: how it would look, marked as a draft. That it was looked at is on record.
pub async fn preview(makers: Makers, app: &App, ask: &Ask, viewer: &Viewer, of: &Of) -> Answer {
    let (record, id, kind) = of;
    let maker = maker(makers, record, kind)?;
    let mut db = app.store.read().await?;
    let told = told(&mut db, By { viewer, keys: app.store.keys() }, maker, *id).await?;
    let leave = door::leave(&mut db, viewer, told.under, told.layer, "paper.previewed").await?;
    drop(db);
    let leave = Leave { entry: leave.entry.record(maker.record, Id::<()>::from_uuid(*id)), ..leave };
    draft(app, ask.lang, leave, maker, &told).await
}

/// How the paper of a record would look that is made in this transaction and goes with it: what somebody still writes,
/// as it will be once it is signed. Nothing of the transaction stays but that it was looked at.
pub async fn unsaved(
    app: &App,
    lang: Lang,
    mut tx: Tx,
    viewer: &Viewer,
    (maker, id): (Maker, Uuid),
) -> Answer {
    let told = told(&mut tx, By { viewer, keys: app.store.keys() }, maker, id).await?;
    let leave = door::leave(&mut tx, viewer, told.under, told.layer, "paper.previewed").await?;
    tx.roll_back().await?;
    draft(app, lang, leave, maker, &told).await
}

async fn draft(app: &App, lang: Lang, leave: Leave, maker: Maker, told: &Told) -> Answer {
    looked::record(app, leave.entry.set("kind", maker.kind.code())).await?;
    let pdf = print::preview(app, lang, (leave.centre, told.under.case()), maker.kind, &told.data).await?;
    Ok(answer::look(&format!("{}-draft.pdf", maker.kind.code()), pdf.bytes))
}

/// `POST /papers/of/{record}/{id}/{kind}`
pub async fn make(makers: Makers, app: &App, ask: &Ask, viewer: &Viewer, of: &Of, form: &Form) -> Answer {
    let (record, id, kind) = of;
    let maker = maker(makers, record, kind)?;
    let mut write = Write::form(app, ask, form).await?;
    let paper = make_paper(app, &mut write, viewer, maker, *id).await?;
    write.see_other_saying(&crate::address(paper), w::is_made(ask.lang)).await
}
