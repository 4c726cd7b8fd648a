//! The questions of the search. Each goes by an index of the centre's own keys and is cut short, so that a big
//! register answers as fast as a small one.

use super::{MOST, Wanted, beyond, typo::is_near};
use crate::{Name, Precision, Sex, birth::Birth};
use access::{Action, Relation, Viewer, policy};
use base::{
    ids::{CentreId, PersonId},
    jiff::civil::Date,
    search_key::deletion_neighbours,
};
use std::collections::{BTreeMap, BTreeSet};
use store::{Db, Result, sql};

store::row! {
    /// Somebody found.
    pub struct Found {
        /// The person.
        pub id: PersonId,
        /// The name.
        pub name: Name,
        /// Sex.
        pub sex: Sex,
        /// Day of birth, as exact as `precision` says.
        pub born_on: Option<Date>,
        /// How sure the day of birth is.
        pub precision: Precision,
        /// Day the birth is expected.
        pub expected_on: Option<Date>,
        /// Day of death.
        pub died_on: Option<Date>,
        /// True when the viewer may open the record; else only that the centre knows them may be told.
        pub readable: bool,
    }
}

impl Found {
    /// What is known of their time.
    pub fn birth(&self) -> Birth {
        Birth {
            on: self.born_on,
            precision: self.precision,
            expected_on: self.expected_on,
            died_on: self.died_on,
        }
    }
}

/// Somebody who may be shown, with what their place in the list depends on.
struct Candidate {
    id: PersonId,
    /// 0 the very word, 1 begins so, 2 a typing error away.
    distance: u8,
    sort_key: String,
}

/// The centres whose people the viewer may look for.
fn centres(viewer: &Viewer) -> Vec<CentreId> {
    let may = |role| !policy::layers(role, Action("person.search"), Relation::Centre).is_empty();
    let mut centres: Vec<CentreId> =
        viewer.posts.iter().filter(|post| may(post.role)).filter_map(|post| post.centre_id).collect();
    centres.sort();
    centres.dedup();
    centres
}

/// The people wanted, the likeliest first, at most [`MOST`].
pub async fn find(db: &mut impl Db, viewer: &Viewer, wanted: &Wanted) -> Result<Vec<Found>> {
    let mut candidates: Vec<Candidate> = Vec::new();
    // One centre as a rule; who works in two looks in both.
    for centre in centres(viewer) {
        let found = candidates_of(db, centre, wanted).await?;
        candidates.extend(found);
    }
    candidates.sort_by(|a, b| (a.distance, &a.sort_key, a.id).cmp(&(b.distance, &b.sort_key, b.id)));
    let mut ids: Vec<PersonId> = Vec::with_capacity(MOST);
    for candidate in &candidates {
        if ids.len() < MOST && !ids.contains(&candidate.id) {
            ids.push(candidate.id);
        }
    }
    lines(db, viewer, &ids).await
}

async fn candidates_of(db: &mut impl Db, centre: CentreId, wanted: &Wanted) -> Result<Vec<Candidate>> {
    if let Some(phone) = &wanted.phone {
        return by_phone(db, centre, phone).await;
    }
    if wanted.words.is_empty() {
        return by_birth(db, centre, wanted).await;
    }
    let mut found = beginning_with(db, centre, wanted).await?;
    if found.len() < MOST {
        found.extend(nearly(db, centre, wanted).await?);
    }
    Ok(found)
}

/// Every word begins a key; the longest leads. Its keys come in order, the very word first.
async fn beginning_with(db: &mut impl Db, centre: CentreId, wanted: &Wanted) -> Result<Vec<Candidate>> {
    let Some((lead, others)) = wanted.lead_and_others() else { return Ok(Vec::new()) };
    let question = sql("select k.person_id, k.key, p.sort_key
           from person_keys k
           join persons p on p.id = k.person_id
          where k.centre_id = $1 and k.key >= $2 and k.key < $3 and p.merged_into is null
            and ($4 is null or (p.born_on >= $4 and p.born_on < $5))
            and ($6 is null or exists (select 1 from person_keys a where a.person_id = k.person_id and a.key >= $6 and a.key < $7))
            and ($8 is null or exists (select 1 from person_keys b where b.person_id = k.person_id and b.key >= $8 and b.key < $9))
            and ($10 is null or exists (select 1 from person_keys c where c.person_id = k.person_id and c.key >= $10 and c.key < $11))
          order by k.key, k.person_id limit 60")
        .bind(centre)
        .bind(lead)
        .bind(beyond(lead))
        .bind(wanted.born.map(|(from, _)| from))
        .bind(wanted.born.map(|(_, until)| until));
    let question = others.into_iter().fold(question, |sql, word| sql.bind(word).bind(word.map(beyond)));
    let rows: Vec<(PersonId, String, String)> = question.all(db).await?;
    let whole = |word: &str| wanted.words.iter().any(|typed| typed == word);
    Ok(rows
        .into_iter()
        .map(|(id, key, sort_key)| Candidate { id, distance: u8::from(!whole(&key)), sort_key })
        .collect())
}

/// Enough for a word of fifteen letters; longer ones are typed right at the end or not found.
const NEIGHBOURS: usize = 16;

fn neighbours(word: &str) -> [String; NEIGHBOURS] {
    let all = deletion_neighbours(word);
    std::array::from_fn(|i| all[i.min(all.len() - 1)].clone())
}

/// Words that share a neighbour with a key, then compared letter by letter.
async fn nearly(db: &mut impl Db, centre: CentreId, wanted: &Wanted) -> Result<Vec<Candidate>> {
    let Some((lead, [second, ..])) = wanted.lead_and_others() else { return Ok(Vec::new()) };
    // A shorter word has no neighbours, so it was already found as it stands or not at all.
    if lead.chars().count() < 4 {
        return Ok(Vec::new());
    }
    let question = sql("select c.person_id, c.sort_key, k.key
           from (select distinct n.person_id, p.sort_key
                   from person_neighbours n
                   join persons p on p.id = n.person_id
                  where n.centre_id = $1 and p.merged_into is null
                    and n.neighbour in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
                    and ($18 is null
                         or exists (select 1 from person_neighbours o
                                     where o.centre_id = $1 and o.person_id = n.person_id
                                       and o.neighbour in ($19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34))
                         or exists (select 1 from person_keys b
                                     where b.person_id = n.person_id and b.key >= $18 and b.key < $35))
                    and ($36 is null or (p.born_on >= $36 and p.born_on < $37))
                  limit 60) c
           join person_keys k on k.person_id = c.person_id
          order by c.sort_key, c.person_id, k.key")
        .bind(centre);
    let question = neighbours(lead).into_iter().fold(question, |sql, word| sql.bind(word));
    let question = question.bind(second);
    let second = second.unwrap_or_default();
    let question = neighbours(second).into_iter().fold(question, |sql, word| sql.bind(word));
    let rows: Vec<(PersonId, String, String)> = question
        .bind(beyond(second))
        .bind(wanted.born.map(|(from, _)| from))
        .bind(wanted.born.map(|(_, until)| until))
        .all(db)
        .await?;
    let mut people: BTreeMap<PersonId, (String, Vec<String>)> = BTreeMap::new();
    for (id, sort_key, key) in rows {
        people.entry(id).or_insert_with(|| (sort_key, Vec::new())).1.push(key);
    }
    Ok(people
        .into_iter()
        .filter(|(_, (_, keys))| bears(&wanted.words, keys))
        .map(|(id, (sort_key, _))| Candidate { id, distance: 2, sort_key })
        .collect())
}

/// True when each word begins a key or is one error from it.
fn bears(words: &[String], keys: &[String]) -> bool {
    words.iter().all(|word| {
        let near = word.chars().count() >= 4;
        keys.iter().any(|key| key.starts_with(word.as_str()) || (near && is_near(word, key)))
    })
}

async fn by_phone(db: &mut impl Db, centre: CentreId, phone: &str) -> Result<Vec<Candidate>> {
    let rows: Vec<(PersonId, String)> = sql("select p.id, p.sort_key
           from person_contacts c join persons p on p.id = c.person_id
          where c.canonical = $2 and c.ended_on is null and p.centre_id = $1 and p.merged_into is null
          order by p.sort_key, p.id limit 60")
    .bind(centre)
    .bind(phone)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id, sort_key)| Candidate { id, distance: 0, sort_key }).collect())
}

async fn by_birth(db: &mut impl Db, centre: CentreId, wanted: &Wanted) -> Result<Vec<Candidate>> {
    let Some((from, until)) = wanted.born else { return Ok(Vec::new()) };
    let rows: Vec<(PersonId, String)> = sql("select p.id, p.sort_key from persons p
          where p.centre_id = $1 and p.born_on >= $2 and p.born_on < $3 and p.merged_into is null
          order by p.born_on, p.id limit 60")
    .bind(centre)
    .bind(from)
    .bind(until)
    .all(db)
    .await?;
    Ok(rows.into_iter().map(|(id, sort_key)| Candidate { id, distance: 0, sort_key }).collect())
}

/// The lines of these people, in the order of `ids`; at most [`MOST`]. The relations are asked by the ids themselves: only so do
/// both databases begin at these few people.
pub async fn lines(db: &mut impl Db, viewer: &Viewer, ids: &[PersonId]) -> Result<Vec<Found>> {
    let Some(first) = ids.first() else { return Ok(Vec::new()) };
    let question = sql(
        "select p.id, n.name, p.sex, p.born_on, p.birth_precision as precision, p.expected_on, p.died_on,
                p.id in (select r.person_id from person_relations r
                           join permissions a on a.role = r.role and a.relation = r.relation
                          where r.person_id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
                            and r.user_id = $1 and a.action = 'person.read' and a.layer = 'general'
                            and (r.until_at is null or r.until_at > $2)) as readable
           from persons p join person_names n on n.person_id = p.id
          where p.id in ($3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(viewer.user)
    .bind(viewer.at);
    let mut found: Vec<Found> =
        (0..MOST).fold(question, |sql, i| sql.bind(*ids.get(i).unwrap_or(first))).all(db).await?;
    found.sort_by_key(|each| ids.iter().position(|id| *id == each.id));
    Ok(found)
}

/// Those of these people whose record the viewer may open.
pub async fn readable(db: &mut impl Db, viewer: &Viewer, ids: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    let mut readable = BTreeSet::new();
    for some in ids.chunks(MOST) {
        let found = lines(db, viewer, some).await?;
        readable.extend(found.iter().filter(|each| each.readable).map(|each| each.id));
    }
    Ok(readable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::search_key::tokens;
    use proptest::prelude::*;

    #[test]
    fn every_word_must_be_borne() {
        let keys = tokens("Мария Иванова Петрова");
        for typed in ["мария", "maria petr", "petrova mariq", "Мария Петорва", "марья петрова", "мар пет"]
        {
            assert!(bears(&tokens(typed), &keys), "{typed}");
        }
        for typed in ["мария стоянова", "га мария", "магда петрова"] {
            assert!(!bears(&tokens(typed), &keys), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_name_is_found_in_the_other_script_with_one_error(
            given in "[а-ъюя]{4,10}", family in "[а-ъюя]{4,10}", gone in 0usize..10
        ) {
            let keys = tokens(&format!("{given} {family}"));
            let mut typed: Vec<char> = tokens(&base::latin::latin(&family)).concat().chars().collect();
            prop_assume!(typed.len() >= 5);
            typed.remove(gone % typed.len());
            let typed: String = typed.into_iter().collect();
            let neighbours = neighbours(&typed);
            let shared = keys.iter().flat_map(|key| deletion_neighbours(key)).any(|key| neighbours.contains(&key));
            prop_assert!(shared);
            prop_assert!(bears(&[typed], &keys));
        }
    }
}
