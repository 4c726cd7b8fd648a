//! Whom and what the fields of a step are chosen from.

use crate::filled::{Filled, Offered};
use base::{
    Code, Lang,
    ids::{OrganisationId, PersonId, UserId},
    jiff::{ToSpan, civil::Date},
    rules::Suggestion,
};
use casework::cases::{
    PersonRole,
    read::{self, CaseHead},
    relatives::{self, CasePerson},
};
use people::Precision;
use store::{Db, Result, sql};

/// A list of values with what people read for each.
pub type Options = Vec<(String, String)>;

/// The lists of one case, in the words of one language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Lists {
    /// The people of the case, with what they are in it.
    pub people: Vec<(PersonId, String, PersonRole)>,
    /// Partner organisations.
    pub partners: Vec<(OrganisationId, String)>,
    /// Who works in the centre.
    pub colleagues: Vec<(UserId, String)>,
    /// Who leads the case.
    pub lead: Option<UserId>,
    /// The days of birth that are known, and whether for sure.
    pub born: Vec<(PersonId, Date, bool)>,
    /// What was filled with the instruments that the steps ask for, the latest first.
    pub filled: Vec<Filled>,
    /// Those instruments, as they can be filled.
    pub instruments: Vec<Offered>,
}

impl Lists {
    /// Reads them.
    pub async fn of_case(db: &mut impl Db, lang: Lang, case: &CaseHead) -> Result<Lists> {
        let people = relatives::people(db, case.id).await?;
        let partners: Vec<(OrganisationId, String, String)> = sql("select o.id, o.name_bg, o.name_en
               from organisations o join centres c on c.provider_id = o.provider_id
              where c.id = $1 and o.closed_on is null order by o.name_bg, o.id")
        .bind(case.centre_id)
        .all(db)
        .await?;
        let colleagues = read::colleagues(db, case.centre_id).await?;
        let born = |one: &CasePerson| {
            let is_sure = one.precision.is_none_or(|precision| precision == Precision::Exact);
            one.born_on.map(|day| (one.id, day, is_sure))
        };
        Ok(Lists {
            born: people.iter().filter_map(born).collect(),
            people: people.into_iter().map(|one| (one.id, one.name.display(lang), one.role)).collect(),
            filled: Vec::new(),
            instruments: Vec::new(),
            partners: partners.into_iter().map(|(id, bg, en)| (id, lang.pick(bg, en))).collect(),
            colleagues: colleagues
                .into_iter()
                .map(|one| {
                    let name = read::in_script(lang, &one.name, &one.latin).unwrap_or("–").to_owned();
                    (one.id, name)
                })
                .collect(),
            lead: case.lead_id,
        })
    }

    /// The parents of the child, by name: neither comes first.
    pub fn parents(&self) -> Vec<(PersonId, String)> {
        let is_parent = |role: &PersonRole| matches!(role, PersonRole::Mother | PersonRole::Father);
        let mut parents: Vec<_> = self
            .people
            .iter()
            .filter(|(.., role)| is_parent(role))
            .map(|(id, name, _)| (*id, name.clone()))
            .collect();
        parents.sort_by(|(one, name), (other, others)| name.cmp(others).then(one.cmp(other)));
        parents
    }

    /// The people who are this in the case.
    pub fn in_role<'l>(
        &'l self,
        role: &'l str,
    ) -> impl Iterator<Item = &'l (PersonId, String, PersonRole)> + Clone {
        self.people.iter().filter(move |(.., is)| is.code() == role)
    }

    /// What was filled with an instrument, the latest first.
    pub fn filled_with<'l>(&'l self, instrument: &'l str) -> impl Iterator<Item = &'l Filled> {
        self.filled.iter().filter(move |one| one.instrument == instrument)
    }

    /// Whether somebody is younger than what is asked, and whether that is sure; nothing when no birth is known.
    pub fn is_younger(&self, than: &Suggestion, today: Date) -> Option<(bool, bool)> {
        let (person, ..) = self.in_role(&than.role).next()?;
        let (_, born_on, is_sure) = self.born.iter().find(|(id, ..)| id == person)?;
        let of_age = born_on.saturating_add(i64::from(than.younger_than).years());
        Some((today < of_age, *is_sure))
    }

    /// Who may be neutral: everybody of the centre but the one who leads the case.
    pub fn neutral(&self) -> impl Iterator<Item = &(UserId, String)> {
        self.colleagues.iter().filter(|(id, _)| Some(*id) != self.lead)
    }
}
