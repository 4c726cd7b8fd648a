//! A paper is made final: numbered, set, sealed and told of, in the transaction of what it is made from.

use super::{PaperId, Source};
use crate::{
    Kind,
    letterhead::{Stamp, case_reference, stamped},
    own, print,
};
use access::{Act, App, Layer, Permit, WebError, audit::Entry};
use base::{
    Code, clock,
    ids::{CaseId, CentreId, FileId},
};
use papers::{Pdf, Template};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::{Tx, keys::Use, numbering, outbox, seal, sql};

/// A paper about to be made final.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPaper {
    /// What it is; names its template.
    pub kind: Kind,
    /// The case that it belongs to.
    pub case_id: Option<CaseId>,
    /// Who may read it.
    pub layer: Layer,
    /// The record that it is made from. The last paper of this kind from the same record is replaced by this one.
    pub subject: Source,
    /// What it is called in lists and in the register, without a name of anybody.
    pub title: String,
    /// What the template asks for; letterhead, number and date are added here.
    pub data: Value,
}

/// Makes a paper final: takes the next number of documents out, sets it, keeps it sealed, and replaces the last one of
/// its kind from the same record. The leave is the one for that record. A template of the centre's own that cannot be
/// set is a [`WebError::Conflict`] that says why.
pub async fn finalise<A: Act>(
    app: &App,
    tx: &mut Tx,
    permit: &Permit<A>,
    new: NewPaper,
) -> Result<PaperId, WebError> {
    permit.in_layer(new.layer)?;
    let at = tx.at();
    let (id, file) = (PaperId::new(at), FileId::new(at));
    let on = clock::date_of(at);
    let number = numbering::next(tx, permit.centre, "paper-out", on).await?;
    let stamp =
        Stamp { number: Some(number), on, case: case_reference(tx, new.case_id).await?, is_final: true };
    let template = own::in_force(tx, permit.centre, new.kind).await?;
    let data = stamped(tx, permit.centre, &stamp, &new.data).await?;
    let pdf = print::set(app, &template, data.clone())
        .await
        .map_err(|error| print::refused(&error, permit.viewer.lang))?;
    app.files.put(file, &pdf.bytes).await?;
    let made = Made { id, file, number, template, pdf, data };
    keep(tx, permit, &new, &made).await?;
    replace(tx, permit.centre, &new, id).await?;
    let entry = Entry::under(permit, "paper.finalised").record("paper", id).set("kind", new.kind.code());
    let entry = entry.set("number", number).set("layer", new.layer.code());
    match new.case_id {
        Some(case) => entry.case(case),
        None => entry,
    }
    .write(tx)
    .await?;
    outbox::tell(tx, "paper.finalised", &json!({ "paper": id, "case": new.case_id })).await?;
    if let Some(case) = new.case_id {
        casework::cases::read::touch(tx, case).await?;
    }
    Ok(id)
}

/// A paper with its file.
struct Made {
    id: PaperId,
    file: FileId,
    number: i64,
    template: Template,
    pdf: Pdf,
    data: Value,
}

async fn keep<A: Act>(tx: &mut Tx, permit: &Permit<A>, new: &NewPaper, made: &Made) -> Result<(), WebError> {
    let at = tx.at();
    let on = clock::date_of(at);
    let sha256 = hex::encode(Sha256::digest(&made.pdf.bytes));
    sql("insert into files (id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(made.file)
    .bind(file_name(new.kind, made.number, i64::from(on.year())))
    .bind("application/pdf")
    .bind(i64::try_from(made.pdf.bytes.len()).unwrap_or(i64::MAX))
    .bind(&sha256)
    .bind(permit.viewer.user_id())
    .bind(at)
    .run(tx)
    .await?;
    let sealed =
        seal::seal(tx.keys(), Use::Secrets, made.id.uuid().as_bytes(), made.data.to_string().as_bytes())?;
    sql("insert into papers (id, centre_id, case_id, kind, layer, year, number, dated_on, subject_kind, subject_id,
                             title, data, template, is_own, pages, sha256, file_id, made_at, made_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)")
    .bind(made.id)
    .bind(permit.centre)
    .bind(new.case_id)
    .bind(new.kind)
    .bind(new.layer)
    .bind(i64::from(on.year()))
    .bind(made.number)
    .bind(on)
    .bind(new.subject.kind)
    .bind(new.subject.id)
    .bind(&new.title)
    .bind(sealed)
    .bind(hex::encode(Sha256::digest(made.template.source())))
    .bind(made.template.is_own())
    .bind(i64::try_from(made.pdf.pages).unwrap_or(i64::MAX))
    .bind(&sha256)
    .bind(made.file)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Ok(())
}

/// The last paper of this kind from the same record gives way.
async fn replace(tx: &mut Tx, centre: CentreId, new: &NewPaper, by: PaperId) -> store::Result<u64> {
    sql("update papers set replaced_by = $1
          where subject_id = $2 and subject_kind = $3 and kind = $4 and centre_id = $5 and replaced_by is null
            and id <> $1")
    .bind(by)
    .bind(new.subject.id)
    .bind(new.subject.kind)
    .bind(new.kind)
    .bind(centre)
    .run(tx)
    .await
}

/// `agreement-2026-21.pdf`: nobody's name goes along.
fn file_name(kind: Kind, number: i64, year: i64) -> String {
    format!("{}-{year}-{number}.pdf", kind.code())
}
