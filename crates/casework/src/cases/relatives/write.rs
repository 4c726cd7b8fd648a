//! People come into a case, are something else in it, leave it.

use crate::{
    cases::{PersonRole, read},
    permits::WriteCase,
};
use access::{Permit, WebError, audit::Entry};
use base::{
    Code, FieldErrors, Problem,
    ids::{CaseId, PersonId},
};
use people::Name;
use store::{Tx, outbox, sql};

/// Adds a person whom the centre keeps; one who stands in the case already gets the new role.
pub async fn add_person(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    case: CaseId,
    person: PersonId,
    role: PersonRole,
) -> Result<(), WebError> {
    let at = tx.at();
    let name: Option<Name> = sql("select n.name from persons p join person_names n on n.person_id = p.id
                                   where p.id = $1 and p.centre_id = $2 and p.merged_into is null")
    .bind(person)
    .bind(permit.centre)
    .maybe_value(tx)
    .await?;
    let name = name.ok_or_else(|| FieldErrors::one("person", Problem::NotOffered))?;
    let before: Option<PersonRole> =
        sql("select role from case_people where case_id = $1 and person_id = $2")
            .bind(case)
            .bind(person)
            .maybe_value(tx)
            .await?;
    sql("insert into case_people (case_id, person_id, role, added_at, added_by) values ($1, $2, $3, $4, $5)
         on conflict (case_id, person_id) do update set role = excluded.role")
    .bind(case)
    .bind(person)
    .bind(role)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    let entry = match before {
        Some(_) => Entry::under(permit, "case.person-changed"),
        None => Entry::under(permit, "case.person-added"),
    };
    entry
        .case(case)
        .record("person", person)
        .set("name", name.full(base::Lang::Bg))
        .change("role", before.map(Code::code), role.code())
        .write(tx)
        .await?;
    outbox::tell(tx, "case.people-changed", &serde_json::json!({ "case": case, "person": person })).await?;
    Ok(read::touch(tx, case).await?)
}

/// Makes somebody of the case the child whom it is about.
pub async fn set_focus(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    case: CaseId,
    person: PersonId,
) -> Result<(), WebError> {
    let before = read::head(tx, case).await?.focus.map(|name| name.full(base::Lang::Bg));
    let changed = sql("update cases set focus_id = $2, version = version + 1
                        where id = $1 and exists (select 1 from case_people x where x.case_id = $1 and x.person_id = $2)")
    .bind(case)
    .bind(person)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::NotFound);
    }
    let after = read::head(tx, case).await?.focus.map(|name| name.full(base::Lang::Bg));
    Entry::under(permit, "case.focus-changed").case(case).change("focus", before, after).write(tx).await?;
    Ok(read::touch(tx, case).await?)
}

/// Takes a person out of a case; their own record stays. The child in focus cannot be taken out.
pub async fn remove_person(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    case: CaseId,
    person: PersonId,
    reason: &str,
) -> Result<(), WebError> {
    let (name, role): (Name, PersonRole) =
        sql("select n.name, x.role from case_people x join person_names n on n.person_id = x.person_id
                             where x.case_id = $1 and x.person_id = $2")
        .bind(case)
        .bind(person)
        .one(tx)
        .await?;
    let removed = sql("delete from case_people where case_id = $1 and person_id = $2
                       and not exists (select 1 from cases c where c.id = $1 and c.focus_id = $2)")
    .bind(case)
    .bind(person)
    .run(tx)
    .await?;
    if removed == 0 {
        return Err(FieldErrors::one("reason", Problem::said("is-focus", crate::cases::w::is_focus)).into());
    }
    Entry::under(permit, "case.person-removed")
        .case(case)
        .record("person", person)
        .because(reason)
        .change("name", name.full(base::Lang::Bg), serde_json::Value::Null)
        .change("role", role.code(), serde_json::Value::Null)
        .write(tx)
        .await?;
    outbox::tell(tx, "case.people-changed", &serde_json::json!({ "case": case, "person": person })).await?;
    Ok(read::touch(tx, case).await?)
}
