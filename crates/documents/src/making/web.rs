//! Papers of records over the web: looked at as they would be, made final.

use super::{Makers, Of, make as make_paper, maker, w};
use crate::{papers::door, print};
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer, looked};
use base::{Code, Id};

/// `GET /papers/of/{record}/{id}/{kind}`: how it would look, marked as a draft. That it was looked at is on record.
pub async fn preview(makers: Makers, app: &App, ask: &Ask, viewer: &Viewer, of: &Of) -> Answer {
    let (record, id, kind) = of;
    let maker = maker(makers, record, kind)?;
    let mut db = app.store.read().await?;
    let told = (maker.tell)(&mut db, viewer, *id).await?.ok_or(WebError::NotFound)?;
    let leave = door::leave(&mut db, viewer, told.under, told.layer, "paper.previewed").await?;
    drop(db);
    let entry = leave.entry.record(maker.record, Id::<()>::from_uuid(*id)).set("kind", maker.kind.code());
    looked::record(app, entry).await?;
    let pdf =
        print::preview(app, ask.lang, (leave.centre, told.under.case()), maker.kind, &told.data).await?;
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
