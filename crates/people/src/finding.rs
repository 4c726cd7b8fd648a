//! What a person is found by: the folded words of every name they bear or bore, in both scripts, and the same
//! words with one letter less, so that a typing error is found by equality alone.

use crate::{Name, order};
use base::{
    ids::{CentreId, PersonId},
    search_key,
};
use std::collections::BTreeSet;
use store::{Result, Tx, sql};

/// Writes anew what a person is found and sorted by, and the same for unnamed children, who are called after them.
pub async fn refresh(tx: &mut Tx, person: PersonId) -> Result<()> {
    refresh_one(tx, person).await?;
    let children: Vec<PersonId> =
        sql("select id from persons where mother_id = $1 and naming in ('unborn', 'newborn') order by id")
            .bind(person)
            .values(tx)
            .await?;
    // One or two: a mother has few children without a name.
    for child in children {
        refresh_one(tx, child).await?;
    }
    Ok(())
}

/// Writes anew what the next `most` people after `after` are found and sorted by: for people who came in from
/// elsewhere, and after a change of the collation or of the folding. The last one written; none when all are done.
pub async fn refresh_next(tx: &mut Tx, after: Option<PersonId>, most: i64) -> Result<Option<PersonId>> {
    let ids: Vec<PersonId> = sql(
        "select id from persons where merged_into is null and ($1 is null or id > $1) order by id limit $2",
    )
    .bind(after)
    .bind(most)
    .values(tx)
    .await?;
    for id in &ids {
        refresh_one(tx, *id).await?;
    }
    Ok(ids.last().copied())
}

async fn refresh_one(tx: &mut Tx, person: PersonId) -> Result<()> {
    let (centre, name): (CentreId, Name) = sql(
        "select p.centre_id, n.name from persons p join person_names n on n.person_id = p.id where p.id = $1",
    )
    .bind(person)
    .one(tx)
    .await?;
    let former: Vec<String> =
        sql("select given_name || ' ' || middle_name || ' ' || family_name || ' ' || latin_given || ' ' || latin_middle
                    || ' ' || latin_family
               from former_names where person_id = $1 order by until_at, id")
            .bind(person)
            .values(tx)
            .await?;
    let keys = keys(&name, &former);
    sql("update persons set sort_key = $2 where id = $1")
        .bind(person)
        .bind(order::sort_key(&name))
        .run(tx)
        .await?;
    sql("delete from person_keys where person_id = $1").bind(person).run(tx).await?;
    sql("delete from person_neighbours where person_id = $1").bind(person).run(tx).await?;
    insert_keys(tx, centre, person, &keys).await?;
    insert_neighbours(tx, centre, person, &neighbours(&keys)).await
}

/// The folded words of a name in both scripts, of the mother's while it stands for one, and of former names.
fn keys(name: &Name, former: &[String]) -> BTreeSet<String> {
    let mother = name.naming.is_after_mother().then_some(name.mother.iter()).into_iter().flatten();
    let words = name.own.iter().chain(&name.latin).chain(mother).chain(former);
    words.flat_map(|word| search_key::tokens(word)).collect()
}

fn neighbours(keys: &BTreeSet<String>) -> BTreeSet<String> {
    keys.iter().flat_map(|key| search_key::deletion_neighbours(key)).collect()
}

/// How many rows go in with one statement; the last rows are sent twice rather than the text changed.
const AT_ONCE: usize = 8;

async fn insert_keys(tx: &mut Tx, centre: CentreId, person: PersonId, keys: &BTreeSet<String>) -> Result<()> {
    for some in chunks(keys) {
        let insert = sql("insert into person_keys (centre_id, person_id, key)
                          values ($1, $2, $3), ($1, $2, $4), ($1, $2, $5), ($1, $2, $6),
                                 ($1, $2, $7), ($1, $2, $8), ($1, $2, $9), ($1, $2, $10)
                          on conflict do nothing");
        some.into_iter().fold(insert.bind(centre).bind(person), |sql, key| sql.bind(key)).run(tx).await?;
    }
    Ok(())
}

async fn insert_neighbours(
    tx: &mut Tx,
    centre: CentreId,
    person: PersonId,
    keys: &BTreeSet<String>,
) -> Result<()> {
    for some in chunks(keys) {
        let insert = sql("insert into person_neighbours (centre_id, person_id, neighbour)
                          values ($1, $2, $3), ($1, $2, $4), ($1, $2, $5), ($1, $2, $6),
                                 ($1, $2, $7), ($1, $2, $8), ($1, $2, $9), ($1, $2, $10)
                          on conflict do nothing");
        some.into_iter().fold(insert.bind(centre).bind(person), |sql, key| sql.bind(key)).run(tx).await?;
    }
    Ok(())
}

fn chunks(keys: &BTreeSet<String>) -> Vec<[&str; AT_ONCE]> {
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let filled = |some: &[&'_ str]| -> [usize; AT_ONCE] { std::array::from_fn(|i| i.min(some.len() - 1)) };
    keys.chunks(AT_ONCE).map(|some| filled(some).map(|i| some[i])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_scripts_and_every_former_name_are_keys() {
        let name = Name::named("Мария", "", "Петрова");
        let keys = keys(&name, &["Мария Иванова Maria Ivanova".to_owned()]);
        assert_eq!(keys.iter().map(String::as_str).collect::<Vec<_>>(), ["ivanova", "maria", "petrova"]);
    }

    #[test]
    fn every_key_goes_in_and_none_is_made_up() {
        let keys: BTreeSet<String> = (0..19).map(|n| format!("k{n:02}")).collect();
        let sent: BTreeSet<String> = chunks(&keys).into_iter().flatten().map(str::to_owned).collect();
        assert_eq!(sent, keys);
        assert!(chunks(&BTreeSet::new()).is_empty());
    }
}
