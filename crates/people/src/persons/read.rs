//! The questions about one person.

use crate::{
    KinKind, Language, Name, Precision, Sex,
    birth::Birth,
    kinship::{KinshipId, Tie},
    search::read::readable,
};
use access::{Layer, Viewer};
use base::{
    ids::{CentreId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use std::collections::BTreeSet;
use store::{Db, Result, sql};
use uuid::Uuid;

store::row! {
    /// The record itself.
    pub struct Facts {
        /// The person.
        pub id: PersonId,
        /// The centre that keeps the record.
        pub centre_id: CentreId,
        /// The name.
        pub name: Name,
        /// True when the Latin form is not the official one.
        pub latin_edited: bool,
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
        /// True when an interpreter is needed.
        pub interpreter: bool,
        /// A remark for everybody who opens the record.
        pub note: Option<String>,
        /// The record that this one became part of.
        pub merged_into: Option<PersonId>,
        /// When it was entered.
        pub created_at: Timestamp,
        /// For changing it.
        pub version: i64,
    }
}

impl Facts {
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

/// The record of a person; [`store::Error::NoRow`] when there is none. Ask for a permit first.
pub async fn facts(db: &mut impl Db, id: PersonId) -> Result<Facts> {
    sql("select p.id, p.centre_id, n.name, p.latin_edited, p.sex, p.born_on, p.birth_precision as precision, p.expected_on,
                p.died_on, p.interpreter, p.note, p.merged_into, p.created_at, p.version
           from persons p join person_names n on n.person_id = p.id where p.id = $1")
        .bind(id)
        .one(db)
        .await
}

/// The languages a person speaks.
pub async fn languages(db: &mut impl Db, id: PersonId) -> Result<Vec<Language>> {
    sql("select language from person_languages where person_id = $1 order by language")
        .bind(id)
        .values(db)
        .await
}

/// A tie as it stands on the page of one of the two.
#[derive(Debug, Clone, PartialEq)]
pub struct KinLine {
    /// The tie.
    pub id: KinshipId,
    /// The other one.
    pub other: PersonId,
    /// Their name.
    pub name: Name,
    /// What they are to the person of the page.
    pub kind: KinKind,
    /// Their sex, for the word.
    pub sex: Sex,
    /// Since when.
    pub from_on: Option<Date>,
    /// Until when.
    pub until_on: Option<Date>,
    /// A remark.
    pub note: Option<String>,
    /// True when the viewer may open their record.
    pub readable: bool,
}

store::row! {
    struct Other {
        name: Name,
    }
}

/// The kin and close people of a person, from the page's side; those by adoption only under the layer of adoption.
pub async fn kin(db: &mut impl Db, viewer: &Viewer, id: PersonId, layers: &[Layer]) -> Result<Vec<KinLine>> {
    let rows: Vec<Both> = sql("select k.id, k.person_id, p.sex as person_sex, k.relative_id, r.sex as relative_sex, k.kind,
                k.from_on, k.until_on, k.note, k.version, n.name
           from kinships k
           join persons p on p.id = k.person_id
           join persons r on r.id = k.relative_id
           join person_names n on n.person_id = case when k.person_id = $1 then k.relative_id else k.person_id end
          where k.person_id = $1 or k.relative_id = $1
          order by k.created_at, k.id")
        .bind(id)
        .all(db)
        .await?;
    let open = |tie: &Tie| layers.contains(&Layer::Adoption) || !tie.kind.is_sealed();
    let rows: Vec<Both> = rows.into_iter().filter(|row| open(&row.0)).collect();
    let others: Vec<PersonId> = rows.iter().map(|row| row.0.seen_from(id).0).collect();
    let readable = readable(db, viewer, &others).await?;
    Ok(rows.into_iter().map(|row| row.line(id, &readable)).collect())
}

/// A tie and the one on its other end.
struct Both(Tie, Other);

impl store::FromRow for Both {
    fn from_row(row: &store::Row) -> Result<Self> {
        Ok(Both(Tie::from_row(row)?, Other::from_row(row)?))
    }
}

impl Both {
    fn line(self, person: PersonId, readable: &BTreeSet<PersonId>) -> KinLine {
        let Both(tie, Other { name }) = self;
        let (other, kind, sex) = tie.seen_from(person);
        KinLine {
            id: tie.id,
            other,
            name,
            kind,
            sex,
            from_on: tie.from_on,
            until_on: tie.until_on,
            note: tie.note,
            readable: readable.contains(&other),
        }
    }
}

store::row! {
    /// A signal or case in which the person stands and which the viewer may open.
    pub struct RecordLine {
        /// `signal` or `case`.
        pub kind: String,
        /// Its id.
        pub id: Uuid,
        /// As people write it.
        pub reference: String,
        /// When it was received or opened.
        pub on_date: Date,
    }
}

impl RecordLine {
    /// Where it is opened.
    pub fn href(&self) -> String {
        format!("/{}s/{}", self.kind, self.id)
    }
}

/// The signals and cases in which a person stands, the newest first; only those that the viewer may open.
pub async fn records(db: &mut impl Db, viewer: &Viewer, id: PersonId) -> Result<Vec<RecordLine>> {
    let mut records: Vec<RecordLine> = sql("select 'case' as kind, c.id, c.reference, c.opened_on as on_date
           from case_people cp join cases c on c.id = cp.case_id
          where cp.person_id = $1
            and exists (select 1 from case_relations r
                          join permissions a on a.role = r.role and a.relation = r.relation
                         where r.case_id = c.id and r.user_id = $2 and a.action = 'case.read' and a.layer = 'general'
                           and (r.until_at is null or r.until_at > $3))
          order by c.opened_on desc, c.id desc limit 20")
        .bind(id)
        .bind(viewer.user)
        .bind(viewer.at)
        .all(db)
        .await?;
    let signals: Vec<(Uuid, String, Timestamp)> = sql("select g.id, g.reference, g.received_at
           from signals g
          where (g.mother_id = $1 or g.child_id = $1)
            and exists (select 1 from signal_relations r
                          join permissions a on a.role = r.role and a.relation = r.relation
                         where r.signal_id = g.id and r.user_id = $2 and a.action = 'signal.read' and a.layer = 'general'
                           and (r.until_at is null or r.until_at > $3))
          order by g.received_at desc, g.id desc limit 20")
        .bind(id)
        .bind(viewer.user)
        .bind(viewer.at)
        .all(db)
        .await?;
    records.extend(signals.into_iter().map(|(id, reference, at)| RecordLine {
        kind: "signal".to_owned(),
        id,
        reference,
        on_date: base::clock::date_of(at),
    }));
    records.sort_by_key(|record| std::cmp::Reverse((record.on_date, record.id)));
    Ok(records)
}
