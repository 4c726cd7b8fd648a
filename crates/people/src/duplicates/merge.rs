//! Making one record of two: one stays, the other points to it, and everything that stood with the other stands with
//! the one that stays. Nothing is erased: the trail tells what moved, so that it can be taken apart again.

use crate::{finding, permits::MergePeople, persons::read};
use access::{Permit, WebError, audit::Entry};
use base::ids::PersonId;
use store::{Tx, outbox, sql};
use uuid::Uuid;

/// What moves with one statement each: `$1` goes, `$2` stays; each tells what it moved, for the trail.
const MOVES: [(&str, &str); 20] = [
    ("identifiers", "update person_identifiers set person_id = $2 where person_id = $1 returning id"),
    ("contacts", "update person_contacts set person_id = $2 where person_id = $1 returning id"),
    ("addresses", "update addresses set person_id = $2 where person_id = $1 returning id"),
    ("households", "update household_members set person_id = $2 where person_id = $1 returning id"),
    ("former_names", "update former_names set person_id = $2 where person_id = $1 returning id"),
    ("kinships", "update kinships set person_id = $2 where person_id = $1 returning id"),
    ("kinships_as_relative", "update kinships set relative_id = $2 where relative_id = $1 returning id"),
    ("children", "update persons set mother_id = $2 where mother_id = $1 returning id"),
    ("complaints", "update complaints set person_id = $2 where person_id = $1 returning id"),
    ("signals_as_mother", "update signals set mother_id = $2 where mother_id = $1 returning id"),
    ("signals_as_child", "update signals set child_id = $2 where child_id = $1 returning id"),
    ("cases_in_focus", "update cases set focus_id = $2 where focus_id = $1 returning id"),
    (
        "cases",
        "update case_people set person_id = $2 where person_id = $1
            and not exists (select 1 from case_people o where o.case_id = case_people.case_id and o.person_id = $2)
         returning case_id",
    ),
    (
        "requests",
        "update request_people set person_id = $2 where person_id = $1
            and not exists (select 1 from request_people o
                             where o.request_id = request_people.request_id and o.person_id = $2)
         returning request_id",
    ),
    ("case_steps_as_party", "update case_steps set party_id = $2 where party_id = $1 returning id"),
    ("assistance", "update assistance set person_id = $2 where person_id = $1 returning id"),
    (
        "general_access",
        "update general_access_periods set person_id = $2 where person_id = $1 returning id",
    ),
    (
        "doctors",
        "update general_practitioners set person_id = $2 where person_id = $1
            and (ended_at is not null or not exists (
                 select 1 from general_practitioners o where o.person_id = $2 and o.ended_at is null))
         returning id",
    ),
    (
        "health_records",
        "update health_records set person_id = $2 where person_id = $1
            and (removed_at is not null or not exists (
                 select 1 from health_records o where o.person_id = $2 and o.item = health_records.item
                    and o.round = health_records.round and o.removed_at is null))
         returning id",
    ),
    ("rights_given", "update rights_given set person_id = $2 where person_id = $1 returning id"),
];

/// Moves all that stands with `goes` to `stays`. [`WebError::BadRequest`] for one and the same, or another centre's;
/// [`WebError::Conflict`] when one of them is already part of another record. What `stays` does not know, birth and
/// sex, is taken over.
pub async fn merge(
    tx: &mut Tx,
    permit: &Permit<MergePeople>,
    stays: PersonId,
    goes: PersonId,
    reason: &str,
) -> Result<(), WebError> {
    let (kept, gone) = (read::facts(tx, stays).await?, read::facts(tx, goes).await?);
    if stays == goes || kept.centre_id != gone.centre_id {
        return Err(WebError::BadRequest);
    }
    if kept.merged_into.is_some() || gone.merged_into.is_some() {
        return Err(WebError::Conflict(crate::w::merge_already(permit.viewer.lang).to_owned()));
    }
    sql("delete from kinships where (person_id = $1 and relative_id = $2) or (person_id = $2 and relative_id = $1)")
        .bind(goes)
        .bind(stays)
        .run(tx)
        .await?;
    let mut entry = Entry::under(permit, "person.merged")
        .record("person", stays)
        .because(reason)
        .set("from", goes.to_string())
        .set("name", gone.name.full(base::Lang::Bg));
    for (what, text) in MOVES {
        let moved: Vec<Uuid> = sql(text).bind(goes).bind(stays).values(tx).await?;
        if !moved.is_empty() {
            entry = entry.set(what, moved.iter().map(Uuid::to_string).collect::<Vec<_>>());
        }
    }
    sql("delete from case_people where person_id = $1").bind(goes).run(tx).await?;
    sql("delete from request_people where person_id = $1").bind(goes).run(tx).await?;
    take_over(tx, &kept, &gone).await?;
    keep_name(tx, stays, goes).await?;
    sql("delete from person_keys where person_id = $1").bind(goes).run(tx).await?;
    sql("delete from person_neighbours where person_id = $1").bind(goes).run(tx).await?;
    sql("update persons set merged_into = $2, version = version + 1 where id = $1")
        .bind(goes)
        .bind(stays)
        .run(tx)
        .await?;
    finding::refresh(tx, stays).await?;
    entry.write(tx).await?;
    outbox::tell(tx, "person.merged", &serde_json::json!({ "from": goes, "into": stays })).await?;
    Ok(())
}

/// What the one that stays did not know.
async fn take_over(tx: &mut Tx, kept: &read::Facts, gone: &read::Facts) -> store::Result<u64> {
    let (born_on, precision) = match kept.born_on {
        Some(_) => (kept.born_on, kept.precision),
        None => (gone.born_on, gone.precision),
    };
    let sex = if kept.sex == crate::Sex::Unknown { gone.sex } else { kept.sex };
    sql("update persons set born_on = $2, birth_precision = $3, sex = $4, died_on = $5, expected_on = $6,
             mother_id = coalesce(mother_id, (select g.mother_id from persons g where g.id = $7 and g.mother_id <> $1)),
             version = version + 1
          where id = $1")
    .bind(kept.id)
    .bind(born_on)
    .bind(precision)
    .bind(sex)
    .bind(kept.died_on.or(gone.died_on))
    .bind(kept.expected_on.or(gone.expected_on))
    .bind(gone.id)
    .run(tx)
    .await
}

/// The name of the one that goes stays findable, as a former name of the one that stays.
async fn keep_name(tx: &mut Tx, stays: PersonId, goes: PersonId) -> store::Result<u64> {
    let at = tx.at();
    sql("insert into former_names (id, person_id, naming, given_name, middle_name, family_name, latin_given,
             latin_middle, latin_family, until_at)
         select $3, $2, g.naming, g.given_name, g.middle_name, g.family_name, g.latin_given, g.latin_middle,
                g.latin_family, $4
           from persons g join persons s on s.id = $2
          where g.id = $1 and g.naming = 'named'
            and (g.given_name <> s.given_name or g.middle_name <> s.middle_name or g.family_name <> s.family_name)")
    .bind(goes)
    .bind(stays)
    .bind(base::Id::<crate::naming::FormerName>::new(at))
    .bind(at)
    .run(tx)
    .await
}
