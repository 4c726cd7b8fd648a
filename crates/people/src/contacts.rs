//! By what a person is reached, and whether it is safe.

use crate::{ContactKind, Safety, permits::Filling};
use access::{Permit, WebError, audit::Entry};
use base::{Code, Id, ids::PersonId, phone::Phone};
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
