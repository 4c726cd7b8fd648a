//! Who is likely the same person: the same number or phone, the same name and no other birth, an unnamed child of the
//! same mother.

use crate::{
    NewPerson, Precision,
    contacts::NewContact,
    identifiers::{NewIdentifier, read::others_with},
    persons::{form::NewRecord, read::Facts},
    search::{
        MOST, Wanted,
        read::{Found, find, lines},
    },
};
use access::Viewer;
use base::{
    ids::{CentreId, PersonId},
    jiff::civil::Date,
    search_key,
};
use store::{Db, Keys, Result, sql};

/// What is compared.
struct Traits<'a> {
    given: &'a str,
    family: &'a str,
    born: Option<(Date, Precision)>,
    mother: Option<PersonId>,
    is_unnamed: bool,
}

/// The people who may be the one about to be entered in a centre.
pub async fn of_new(
    db: &mut impl Db,
    keys: &Keys,
    viewer: &Viewer,
    centre: CentreId,
    new: &NewRecord,
) -> Result<Vec<Found>> {
    let mut ids = Vec::new();
    if let Some(NewIdentifier { number, .. }) = &new.identifier {
        ids = others_with(db, keys, centre, number.digits(), None).await?;
    }
    let NewPerson { given, family, born_on, precision, mother, naming, .. } = &new.person;
    let traits = Traits {
        given,
        family,
        born: born_on.map(|on| (on, *precision)),
        mother: *mother,
        is_unnamed: naming.is_after_mother(),
    };
    let phone = new.contact.as_ref().map(NewContact::forms).map(|(_, canonical)| canonical);
    likely(db, viewer, ids, &traits, phone).await
}

/// The people who may be the same as one who stands in the register.
pub async fn of_known(db: &mut impl Db, viewer: &Viewer, facts: &Facts) -> Result<Vec<Found>> {
    let mut ids: Vec<PersonId> = sql("select distinct o.person_id from person_identifiers i
           join person_identifiers o on o.hash = i.hash and o.person_id <> i.person_id
           join persons p on p.id = o.person_id
          where i.person_id = $1 and i.ended_at is null and o.ended_at is null and p.centre_id = $2
            and p.merged_into is null
          order by o.person_id limit 12")
    .bind(facts.id)
    .bind(facts.centre_id)
    .values(db)
    .await?;
    let mother = sql("select mother_id from persons where id = $1").bind(facts.id).value(db).await?;
    let traits = Traits {
        given: &facts.name.own[0],
        family: &facts.name.own[2],
        born: facts.born_on.map(|on| (on, facts.precision)),
        mother,
        is_unnamed: facts.name.naming.is_after_mother(),
    };
    let shared: Vec<PersonId> = sql("select distinct o.person_id from person_contacts c
           join person_contacts o on o.canonical = c.canonical and o.person_id <> c.person_id
           join persons p on p.id = o.person_id
          where c.person_id = $1 and c.kind = 'phone' and c.ended_on is null and o.ended_on is null
            and p.centre_id = $2 and p.merged_into is null
          order by o.person_id limit 12")
    .bind(facts.id)
    .bind(facts.centre_id)
    .values(db)
    .await?;
    ids.extend(same_first_name(db, viewer, &shared, &traits).await?);
    let mut found = likely(db, viewer, ids, &traits, None).await?;
    found.retain(|each| each.id != facts.id);
    Ok(found)
}

async fn likely(
    db: &mut impl Db,
    viewer: &Viewer,
    mut ids: Vec<PersonId>,
    traits: &Traits<'_>,
    phone: Option<String>,
) -> Result<Vec<Found>> {
    if let Some(phone) = phone {
        let wanted = Wanted { phone: Some(phone), ..Wanted::default() };
        ids.extend(
            find(db, viewer, &wanted).await?.iter().filter(|each| traits.may_be(each)).map(|each| each.id),
        );
    }
    if let Some(mother) = traits.mother.filter(|_| traits.is_unnamed) {
        ids.extend(unnamed_children(db, mother).await?);
    }
    if let Some(wanted) = traits.wanted() {
        ids.extend(
            find(db, viewer, &wanted).await?.iter().filter(|each| traits.may_be(each)).map(|each| each.id),
        );
    }
    let mut once: Vec<PersonId> = Vec::new();
    ids.into_iter().for_each(|id| {
        if once.len() < MOST && !once.contains(&id) {
            once.push(id);
        }
    });
    lines(db, viewer, &once).await
}

/// A family shares its telephone; only the same given name makes it one person.
async fn same_first_name(
    db: &mut impl Db,
    viewer: &Viewer,
    ids: &[PersonId],
    traits: &Traits<'_>,
) -> Result<Vec<PersonId>> {
    Ok(lines(db, viewer, ids).await?.iter().filter(|each| traits.may_be(each)).map(|each| each.id).collect())
}

async fn unnamed_children(db: &mut impl Db, mother: PersonId) -> Result<Vec<PersonId>> {
    sql("select id from persons where mother_id = $1 and naming in ('unborn', 'newborn') and merged_into is null
          order by id limit 12")
        .bind(mother)
        .values(db)
        .await
}

impl Traits<'_> {
    /// Given and family name, or the given name with a year of birth; a given name alone is borne by too many.
    fn wanted(&self) -> Option<Wanted> {
        let words = search_key::tokens(&format!("{} {}", self.given, self.family));
        (words.len() >= 2 || (words.len() == 1 && self.born.is_some()))
            .then(|| Wanted { words, ..Wanted::default() })
    }

    /// False when the days or years of birth, or the given names, speak against it.
    fn may_be(&self, other: &Found) -> bool {
        let names = [search_key::fold(self.given), search_key::fold(&other.name.own[0])];
        let named_alike = names.iter().any(String::is_empty) || {
            let near = search_key::deletion_neighbours(&names[1]);
            search_key::deletion_neighbours(&names[0]).iter().any(|key| near.contains(key))
        };
        named_alike && born_alike(self.born, other.born_on.map(|on| (on, other.precision)))
    }
}

fn born_alike(one: Option<(Date, Precision)>, other: Option<(Date, Precision)>) -> bool {
    let (Some((one, how)), Some((other, other_how))) = (one, other) else { return true };
    let years = (i32::from(one.year()) - i32::from(other.year())).abs();
    match (how, other_how) {
        (Precision::Exact, Precision::Exact) => {
            one == other || (one.month(), one.day()) == (other.month(), other.day()) && years <= 1
        }
        (Precision::Estimated, _) | (_, Precision::Estimated) => years <= 3,
        _ => years <= 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn births_that_cannot_be_one_speak_against_it() {
        let exact = |y, m, d| Some((date(y, m, d), Precision::Exact));
        let year = |y| Some((date(y, 1, 1), Precision::Year));
        assert!(born_alike(exact(1999, 3, 5), exact(1999, 3, 5)));
        assert!(!born_alike(exact(1999, 3, 5), exact(1999, 3, 6)));
        assert!(born_alike(exact(1999, 3, 5), year(1999)));
        assert!(!born_alike(exact(1999, 3, 5), year(1995)));
        assert!(born_alike(Some((date(1996, 1, 1), Precision::Estimated)), year(1999)));
        assert!(born_alike(None, year(1999)));
    }
}
