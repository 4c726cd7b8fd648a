//! By what a person is reached, and whether it is safe.

pub mod pages;
pub mod web;

use crate::{
    ContactKind, Safety,
    permits::{Filling, WritePerson},
    w,
};
use access::{Action, Permit, Routes, WebError, audit::Entry};
use base::{
    Code, FieldErrors, Id, Problem, clock,
    ids::PersonId,
    phone::Phone,
    typed::{self, Typed},
};
use store::{Db, Result, Tx, sql};

/// A telephone, an address of e-mail, another way.
pub enum Contact {}
/// Id of a contact.
pub type ContactId = Id<Contact>;

/// A contact to be recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct NewContact {
    /// By what.
    pub kind: ContactKind,
    /// As it was told; a telephone is kept in its usual form.
    pub value: String,
    /// Whether it is safe.
    pub safety: Safety,
    /// When and how, who may answer, what to say.
    pub safety_note: Option<String>,
}

impl NewContact {
    /// A telephone of which nobody has yet asked whether it is safe.
    pub fn phone(number: &str) -> Self {
        let (kind, safety) = (ContactKind::Phone, Safety::Ask);
        NewContact { kind, value: number.to_owned(), safety, safety_note: None }
    }

    /// Reads the form of a contact.
    pub fn parse(form: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code::<ContactKind>(form.get("kind")));
        let value = errors.check("value", typed::text(form.get("value"), 200));
        let safety = errors.check("safety", typed::code::<Safety>(form.get("safety")));
        let safety_note = errors.check("safety_note", typed::optional_text(form.get("safety_note"), 300));
        if safety == Some(Safety::Ask) && safety_note == Some(None) {
            errors.add("safety_note", Problem::said("say-how", w::safety_note_needed));
        }
        let new = match (kind, value, safety, safety_note) {
            (Some(kind), Some(value), Some(safety), Some(safety_note)) => {
                if kind == ContactKind::Email && !value.contains('@') {
                    errors.add("value", Problem::NotAnEmail);
                }
                Some(NewContact { kind, value, safety, safety_note })
            }
            _ => None,
        };
        errors.or(new)
    }

    /// What is shown and what is compared.
    pub(crate) fn forms(&self) -> (String, String) {
        match self.kind {
            ContactKind::Phone => {
                let phone = Phone::read(&self.value);
                (phone.display, phone.canonical)
            }
            ContactKind::Email => (self.value.trim().to_owned(), self.value.trim().to_lowercase()),
            ContactKind::Other => (self.value.trim().to_owned(), self.value.trim().to_owned()),
        }
    }
}

/// Records a contact. One that is already there is given back as it stands, its safety untouched.
pub async fn add_contact<A: Filling>(
    tx: &mut Tx,
    permit: &Permit<A>,
    person: PersonId,
    new: &NewContact,
) -> Result<ContactId, WebError> {
    let (value, canonical) = new.forms();
    let known = sql("select id from person_contacts
                      where person_id = $1 and kind = $2 and canonical = $3 and ended_on is null order by id limit 1")
        .bind(person)
        .bind(new.kind)
        .bind(&canonical)
        .maybe_value(tx)
        .await?;
    if let Some(known) = known {
        return Ok(known);
    }
    let id = ContactId::new(tx.at());
    sql("insert into person_contacts (id, person_id, kind, value, canonical, safety, safety_note, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)")
    .bind(id)
    .bind(person)
    .bind(new.kind)
    .bind(value)
    .bind(canonical)
    .bind(new.safety)
    .bind(new.safety_note.as_deref())
    .run(tx)
    .await?;
    Entry::under(permit, "person.contact-added")
        .record("person", person)
        .set("kind", new.kind.code())
        .set("safety", new.safety.code())
        .write(tx)
        .await?;
    Ok(id)
}

/// Changes a contact. [`WebError::Stale`] when it was changed since `version`.
pub async fn change_contact(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    before: &ContactLine,
    version: i64,
    new: &NewContact,
) -> Result<(), WebError> {
    let (value, canonical) = new.forms();
    let changed = sql("update person_contacts
            set kind = $4, value = $5, canonical = $6, safety = $7, safety_note = $8, version = version + 1
          where id = $1 and person_id = $2 and version = $3 and ended_on is null")
    .bind(before.id)
    .bind(person)
    .bind(version)
    .bind(new.kind)
    .bind(value)
    .bind(canonical)
    .bind(new.safety)
    .bind(new.safety_note.as_deref())
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "person.contact-changed")
        .record("person", person)
        .change("kind", before.kind.code(), new.kind.code())
        .change("value", before.value.as_str(), new.forms().0)
        .change("safety", before.safety.code(), new.safety.code())
        .change("safety_note", before.safety_note.as_deref(), new.safety_note.as_deref())
        .write(tx)
        .await?;
    Ok(())
}

/// A contact that is no longer in use.
pub async fn end_contact(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    id: ContactId,
) -> Result<(), WebError> {
    let today = clock::date_of(tx.at());
    let ended = sql("update person_contacts set ended_on = $3, version = version + 1
                      where id = $1 and person_id = $2 and ended_on is null")
    .bind(id)
    .bind(person)
    .bind(today)
    .run(tx)
    .await?;
    if ended == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "person.contact-ended").record("person", person).write(tx).await?;
    Ok(())
}

store::row! {
    /// A contact as it is kept.
    pub struct ContactLine {
        /// The contact.
        pub id: ContactId,
        /// By what.
        pub kind: ContactKind,
        /// As shown.
        pub value: String,
        /// As dialled and compared.
        pub canonical: String,
        /// Whether it is safe.
        pub safety: Safety,
        /// When and how.
        pub safety_note: Option<String>,
        /// For changing it.
        pub version: i64,
    }
}

/// The contacts in use, in the order they were recorded.
pub async fn contacts(db: &mut impl Db, person: PersonId) -> Result<Vec<ContactLine>> {
    sql("select id, kind, value, canonical, safety, safety_note, version from person_contacts
          where person_id = $1 and ended_on is null order by id")
    .bind(person)
    .all(db)
    .await
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/contacts/new", Action("person.write"), web::new)
        .post("/people/{id}/contacts", Action("person.write"), web::create)
        .get("/people/{id}/contacts/{contact}", Action("person.write"), web::edit)
        .post("/people/{id}/contacts/{contact}", Action("person.write"), web::change)
        .post("/people/{id}/contacts/{contact}/end", Action("person.write"), web::end)
}
