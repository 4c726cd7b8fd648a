//! What the papers of the path have in common: the child, the family, who leads, who signs for the centre. Each record
//! tells the rest in a file `paper.rs` of its own.

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_plans-printed.rs"));
}

use crate::{permits::ReadPlan, terms};
use access::{Answer, Layer, Subject, Viewer, WebError, permit};
use base::{
    Code, Lang,
    ids::{CaseId, PersonId},
    jiff::civil::Date,
};
use casework::cases::{
    CareForm, PersonRole,
    read::{self, CaseHead},
    relatives::{self, CasePerson},
};
use deadlines::CentreRules;
use documents::{
    Made, Offer, Under,
    making::{born, lower, named, posted, w as made},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// A paper is in Bulgarian, whoever asks for it.
pub(crate) const LANG: Lang = Lang::Bg;

/// What stands around a record in its paper.
#[derive(Debug, Clone)]
pub(crate) struct Around {
    /// The head of the case.
    pub case: CaseHead,
    /// Everyone in it.
    pub people: Vec<CasePerson>,
    /// Who leads the centre.
    pub head: Option<String>,
    /// Where the centre is.
    pub town: Option<String>,
    /// The rules as they are in force for the centre.
    pub rules: CentreRules,
}

impl Around {
    /// Reads it. Ask for leave first.
    pub async fn of(db: &mut impl Db, id: CaseId) -> Answer<Self> {
        let case = read::head(db, id).await?;
        Ok(Around {
            people: relatives::people(db, id).await?,
            head: documents::head_of_service(db, case.centre_id).await?,
            town: documents::town(db, case.centre_id).await?,
            rules: CentreRules::read(db, case.centre_id).await?,
            case,
        })
    }

    /// The child whom the case is about.
    pub fn child(&self) -> Value {
        born(self.case.focus.as_ref(), self.case.focus_born_on)
    }

    /// Somebody of the case, with what they are in it.
    pub fn person(&self, id: PersonId) -> Option<&CasePerson> {
        self.people.iter().find(|one| one.id == id)
    }

    /// The parent, or whoever looks after the child in their place.
    pub fn parent(&self) -> Value {
        let kind = [PersonRole::Mother, PersonRole::Father, PersonRole::Carer, PersonRole::Candidate];
        let found = kind.iter().find_map(|role| self.people.iter().find(|one| one.role == *role));
        found.map_or(Value::Null, |one| named(Some(&one.name.full(LANG))))
    }

    /// Everyone but the child whom it is about.
    pub fn family(&self) -> Vec<Value> {
        let others = self.people.iter().filter(|one| Some(one.id) != self.case.focus_id);
        others.map(shown).collect()
    }

    /// Who leads the case.
    pub fn lead(&self) -> Value {
        posted(self.case.lead(LANG), w::post_lead(LANG))
    }

    /// Who leads the centre.
    pub fn head(&self) -> Value {
        posted(self.head.as_deref(), made::post_head(LANG))
    }

    /// The names of the children of the case who sign for themselves on a day.
    pub fn child_signs(&self, on: Date) -> Vec<String> {
        let children = self.people.iter().filter(|one| one.role == PersonRole::Child);
        let signs = children.filter(|one| terms::signs_itself(&self.rules, one.born_on, on));
        signs.map(|one| one.name.full(LANG)).collect()
    }
}

/// Somebody of the case: name, role, birthday.
pub(crate) fn shown(one: &CasePerson) -> Value {
    json!({ "name": one.name.full(LANG), "role": lower(one.role.label(LANG)), "born": one.born_on })
}

/// With whom the child lives, in a paper; nothing where it may not be told to those who read the paper.
pub(crate) fn lives_with(care: Option<CareForm>) -> Option<String> {
    care.filter(|care| *care != CareForm::Sealed).map(|care| lower(care.label(LANG)))
}

/// Leave to read what stands in a layer of a case; 404 for everybody else.
pub(crate) async fn may_read(db: &mut impl Db, viewer: &Viewer, case: CaseId, layer: Layer) -> Answer<()> {
    let leave = permit::<ReadPlan>(db, viewer, Subject::Case(case)).await?;
    if leave.covers(layer) { Ok(()) } else { Err(WebError::NotFound) }
}

/// The papers of a record of a case, for its page.
pub(crate) async fn made_of(
    db: &mut impl Db,
    viewer: &Viewer,
    (case, layer): (CaseId, Layer),
    of: (&'static str, Uuid),
    offers: Vec<Offer>,
) -> Answer<Made> {
    documents::made(db, viewer, (Under::Case(case), layer), of, offers).await
}

/// Number and day of the needs assessment that a plan builds on.
pub(crate) async fn needs_of(db: &mut impl Db, plan: Uuid) -> Answer<Value> {
    let found: Option<(i64, Date)> =
        sql("select a.number, a.held_on from support_plans p join needs_assessments a on a.id = p.needs_id where p.id = $1")
            .bind(plan)
            .maybe(db)
            .await?;
    Ok(found.map_or(Value::Null, |(number, on)| json!({ "number": number.to_string(), "date": on })))
}
