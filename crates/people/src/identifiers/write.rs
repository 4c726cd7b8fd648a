//! Recording a number, opening it on purpose, ending it. The number itself never reaches the audit trail.

use super::{IdentifierId, NewIdentifier, read::hash, warning_code};
use crate::permits::{Filling, RevealNumber, WritePerson};
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::PersonId};
use store::{Keys, Tx, keys::Use, seal, sql};

/// Records a number. The same number of the same person is not recorded twice.
pub async fn add_identifier<A: Filling>(
    tx: &mut Tx,
    keys: &Keys,
    permit: &Permit<A>,
    person: PersonId,
    new: &NewIdentifier,
) -> Result<IdentifierId, WebError> {
    let (at, id, hash) = (tx.at(), IdentifierId::new(tx.at()), hash(keys, new.number.digits()));
    let known = sql("select id from person_identifiers
                      where person_id = $1 and hash = $2 and ended_at is null order by id limit 1")
    .bind(person)
    .bind(&hash)
    .maybe_value(tx)
    .await?;
    if let Some(known) = known {
        return Ok(known);
    }
    let sealed = seal::seal(keys, Use::Secrets, id.uuid().as_bytes(), new.number.digits().as_bytes())?;
    let warnings: Vec<_> = new.warnings.iter().map(|warning| warning_code(*warning)).collect();
    sql("insert into person_identifiers (id, person_id, kind, hash, sealed, last_four, warnings, confirmed_reason,
             created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(id)
    .bind(person)
    .bind(new.kind)
    .bind(hash)
    .bind(sealed)
    .bind(last_four(new.number.digits()))
    .bind(warnings.join(","))
    .bind(new.reason.as_deref())
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    let mut entry = Entry::under(permit, "person.number-added")
        .record("person", person)
        .set("kind", new.kind.code())
        .set("warnings", warnings.join(", "));
    if let Some(reason) = &new.reason {
        entry = entry.because(reason);
    }
    entry.write(tx).await?;
    Ok(id)
}

/// At most half of a short number.
fn last_four(digits: &str) -> String {
    base::personal_number::masked(digits).chars().filter(|c| *c != '•').collect()
}

/// The whole number, for a reason that stays on record. [`WebError::NotFound`] when it is not this person's.
pub async fn reveal(
    tx: &mut Tx,
    keys: &Keys,
    permit: &Permit<RevealNumber>,
    person: PersonId,
    id: IdentifierId,
    reason: &str,
) -> Result<String, WebError> {
    let sealed: Vec<u8> = sql("select sealed from person_identifiers where id = $1 and person_id = $2")
        .bind(id)
        .bind(person)
        .value(tx)
        .await?;
    let bytes = seal::open(keys, Use::Secrets, id.uuid().as_bytes(), &sealed)?;
    Entry::under(permit, "person.number-revealed").record("person", person).because(reason).write(tx).await?;
    String::from_utf8(bytes).map_err(|_| WebError::Inside("a sealed number is no text".into()))
}

/// A number that was wrong, or is no longer theirs: it stays on record, and no search finds it any more.
pub async fn end_identifier(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    id: IdentifierId,
) -> Result<(), WebError> {
    let at = tx.at();
    let ended = sql(
        "update person_identifiers set ended_at = $3 where id = $1 and person_id = $2 and ended_at is null",
    )
    .bind(id)
    .bind(person)
    .bind(at)
    .run(tx)
    .await?;
    if ended == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "person.number-ended").record("person", person).write(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::last_four;

    #[test]
    fn little_of_a_number_is_kept_in_clear() {
        assert_eq!(last_four("9913010008"), "0008");
        assert_eq!(last_four("12345"), "45");
        assert_eq!(last_four("7"), "");
    }
}
