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
    ids::{CaseId, CentreId, PersonId, UserId},
    jiff::civil::Date,
};
use casework::cases::{
    CareForm, PersonRole,
    read::{self, CaseHead},
    relatives::{self, CasePerson},
};
use deadlines::CentreRules;
use documents::{
    Made, Maker, Offer, Signer, Source, Under,
    making::{born, lower, w as made},
};
use people::Name;
use serde_json::{Value, json};
use store::{Db, Tx, sql};
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
    /// Who leads the case.
    pub leader: Option<Signer>,
    /// Who leads the centre.
    pub head: Option<Signer>,
    /// Where the centre is.
    pub town: Option<String>,
    /// The rules as they are in force for the centre.
    pub rules: CentreRules,
}

impl Around {
    /// Reads it. Ask for leave first.
    pub async fn of(db: &mut impl Db, id: CaseId) -> Answer<Self> {
        let case = read::head(db, id).await?;
        let leader = match case.lead_id {
            Some(lead) => documents::signer(db, case.centre_id, lead).await?,
            None => None,
        };
        Ok(Around {
            leader,
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

    /// The parent, or whoever looks after the child in their place, with what they are to it.
    pub fn parent(&self) -> Value {
        let kind = [
            PersonRole::Mother,
            PersonRole::Father,
            PersonRole::Carer,
            PersonRole::Candidate,
            PersonRole::Kin,
        ];
        let alive = |role: &PersonRole| {
            self.people
                .iter()
                .find(|one| one.role == *role && one.died_on.is_none() && !self.is_focus(one.id))
        };
        kind.iter().find_map(alive).map_or(Value::Null, signs)
    }

    fn is_focus(&self, id: PersonId) -> bool {
        self.case.focus_id == Some(id)
    }

    /// Somebody of the family who signs, with what they are in the case.
    pub fn signs(&self, id: PersonId, name: &Name) -> Value {
        match self.person(id) {
            Some(one) => signs(one),
            None => json!({ "name": name.full(LANG) }),
        }
    }

    /// Everyone but the child whom it is about.
    pub fn family(&self) -> Vec<Value> {
        let others = self.people.iter().filter(|one| !self.is_focus(one.id));
        others.map(shown).collect()
    }

    /// Who leads the case.
    pub fn lead(&self) -> Value {
        self.leader.as_ref().map_or(Value::Null, |leader| leader.told(made::post_worker(LANG)))
    }

    /// Who leads the centre.
    pub fn head(&self) -> Value {
        self.head.as_ref().map_or(Value::Null, |head| head.told(made::post_head(LANG)))
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

/// Somebody of the family who signs: name, and what they are to the child.
fn signs(one: &CasePerson) -> Value {
    json!({ "name": one.name.full(LANG), "post": lower(one.role.label(LANG)) })
}

/// Whoever of the centre signed a record, with their post.
pub(crate) async fn signer(db: &mut impl Db, centre: CentreId, user: UserId) -> Answer<Value> {
    let signer = documents::signer(db, centre, user).await?;
    Ok(signer.map_or(Value::Null, |signer| signer.told(made::post_worker(LANG))))
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

/// Keeps what a record tells to its papers as it is signed.
pub(crate) async fn signed(
    tx: &mut Tx,
    viewer: &Viewer,
    makers: &[Maker],
    of: (&'static str, Uuid),
) -> Answer<()> {
    documents::as_signed(tx, viewer, makers, Source { kind: of.0, id: of.1 }).await
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
