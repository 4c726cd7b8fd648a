//! Changes to an agreement that is there already, and to when one is warned of its end.

use super::{AgreementRow, NewAgreement, PartyLine, read::EXPIRING_KEY, write::put_parties};
use crate::acts::WriteAgreement;
use access::{Permit, audit::Entry};
use base::{ids::ProviderId, jiff::civil::Date};
use store::{Result, Tx, sql};

/// Makes an agreement what `new` says, from what it `was`; false when somebody else changed it since.
pub async fn update_agreement(
    tx: &mut Tx,
    permit: &Permit<WriteAgreement>,
    was: &AgreementRow,
    parties: &[PartyLine],
    new: NewAgreement,
) -> Result<bool> {
    let changed = sql("update agreements set title = $3, number = $4, signed_on = $5, from_on = $6, until_on = $7, note = $8,
             version = version + 1 where id = $1 and version = $2")
    .bind(was.id)
    .bind(was.version)
    .bind(&new.title)
    .bind(new.number.clone())
    .bind(new.signed_on)
    .bind(new.from_on)
    .bind(new.until_on)
    .bind(new.note.clone())
    .run(tx)
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    put_parties(tx, was.id, &new.parties).await?;
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    let mut before: Vec<String> = parties.iter().map(|party| party.organisation_id.to_string()).collect();
    let mut after: Vec<String> = new.parties.iter().map(ToString::to_string).collect();
    before.sort();
    after.sort();
    Entry::under(permit, "agreement.changed")
        .record("agreement", was.id)
        .change("title", was.title.clone(), new.title)
        .change("number", was.number.clone(), new.number)
        .change("signed_on", text(was.signed_on), text(new.signed_on))
        .change("from_on", text(was.from_on), text(new.from_on))
        .change("until_on", text(was.until_on), text(new.until_on))
        .change("note", was.note.clone(), new.note)
        .change("parties", before, after)
        .write(tx)
        .await?;
    Ok(true)
}

/// Sets how many days before its end an agreement of the provider counts as expiring.
pub async fn set_expiring_days(
    tx: &mut Tx,
    permit: &Permit<WriteAgreement>,
    provider: ProviderId,
    before: i64,
    days: i64,
) -> Result<()> {
    let at = tx.at();
    sql("insert into settings (scope_id, key, value, changed_at, changed_by) values ($1, $2, $3, $4, $5)
         on conflict (scope_id, key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by")
    .bind(provider)
    .bind(EXPIRING_KEY)
    .bind(days.to_string())
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "setting.changed").change(EXPIRING_KEY, before, days).write(tx).await
}
