//! The lists that the fields of a paper are chosen from, so that a choice between two people's changes is told in words.

use crate::partners::partners_of_centre;
use access::Layer;
use assessments::goals;
use base::{
    Lang,
    ids::{CaseId, CentreId},
    rules::{Rules, ServiceClass},
};
use casework::cases::relatives;
use people::Name;
use store::{Db, Result, sql};

/// A list of values with what people read for each.
pub type Options = Vec<(String, String)>;

/// The lists of one case.
pub(super) struct Choices {
    people: Options,
    partners: Options,
    goals: Options,
    filled: Options,
    consents: Options,
}

impl Choices {
    /// Reads them.
    pub(super) async fn of_case(db: &mut impl Db, lang: Lang, case: CaseId) -> Result<Choices> {
        let centre: CentreId =
            sql("select c.centre_id from cases c where c.id = $1").bind(case).value(db).await?;
        let people = relatives::people(db, case).await?;
        let partners = partners_of_centre(db, centre).await?;
        let goals = goals::of_case(db, case).await?;
        let filled: Vec<(uuid::Uuid, String, String)> = sql("select a.id, i.title_bg, i.title_en
               from assessments a join instruments i on i.id = a.instrument_id
              where a.case_id = $1 order by a.held_on, a.id")
        .bind(case)
        .all(db)
        .await?;
        let consents: Vec<(uuid::Uuid, Name, String)> = sql("select k.id, n.name, k.detail
               from consents k join person_names n on n.person_id = k.person_id
              where k.case_id = $1 order by k.given_on, k.id")
        .bind(case)
        .all(db)
        .await?;
        let consent = |name: Name, detail: String| format!("{}: {detail}", name.display(lang));
        Ok(Choices {
            consents: consents
                .into_iter()
                .map(|(id, name, detail)| (id.to_string(), consent(name, detail)))
                .collect(),
            people: people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect(),
            partners: partners.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned())).collect(),
            goals: goals.into_iter().map(|one| (one.id.to_string(), one.text)).collect(),
            filled: filled.into_iter().map(|(id, bg, en)| (id.to_string(), lang.pick(bg, en))).collect(),
        })
    }

    /// The list of a field; empty for what is typed.
    pub(super) fn of(&self, lang: Lang, field: &str) -> Options {
        match field.rsplit('.').next().unwrap_or(field) {
            "person" | "child" | "family" => self.people.clone(),
            "partners" | "organisation" => self.partners.clone(),
            "goal" => self.goals.clone(),
            "sources" => self.filled.clone(),
            "consent" => self.consents.clone(),
            "services" => services(lang),
            "layer" => page::options::<Layer>(lang),
            _ => Vec::new(),
        }
    }
}

/// The services that a plan or an agreement may hold, as options.
pub fn services(lang: Lang) -> Options {
    let specialised = Rules::embedded().services().of(ServiceClass::Specialised);
    specialised.map(|one| (one.code.clone(), one.label(lang).to_owned())).collect()
}
