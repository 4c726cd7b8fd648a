//! Whom and what the fields of a step are chosen from.

use base::{
    Lang,
    ids::{CaseId, OrganisationId, PersonId, UserId},
};
use casework::cases::{
    PersonRole,
    read::{self, CaseHead},
    relatives,
};
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
}

impl Lists {
    /// Reads them.
    pub async fn of_case(db: &mut impl Db, lang: Lang, case: &CaseHead) -> Result<Lists> {
        let people = people(db, lang, case.id).await?;
        let partners: Vec<(OrganisationId, String, String)> = sql("select o.id, o.name_bg, o.name_en
               from organisations o join centres c on c.provider_id = o.provider_id
              where c.id = $1 and o.closed_on is null order by o.name_bg, o.id")
        .bind(case.centre_id)
        .all(db)
        .await?;
        let colleagues = read::colleagues(db, case.centre_id).await?;
        Ok(Lists {
            people,
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

    /// Who may be neutral: everybody of the centre but the one who leads the case.
    pub fn neutral(&self) -> impl Iterator<Item = &(UserId, String)> {
        self.colleagues.iter().filter(|(id, _)| Some(*id) != self.lead)
    }
}

async fn people(db: &mut impl Db, lang: Lang, case: CaseId) -> Result<Vec<(PersonId, String, PersonRole)>> {
    let people = relatives::people(db, case).await?;
    Ok(people.into_iter().map(|one| (one.id, one.name.display(lang), one.role)).collect())
}
