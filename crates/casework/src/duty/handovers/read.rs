//! Questions about what was handed over.

use super::{FRESH, HandoverId};
use crate::duty::name_in;
use access::Viewer;
use base::{
    Lang,
    ids::{CentreId, UserId},
    jiff::Timestamp,
};
use std::collections::HashMap;
use store::{Db, Result, sql};

store::row! {
    /// What one duty told the next.
    pub struct HandoverLine {
        /// Its id.
        pub id: HandoverId,
        /// The centre.
        pub centre_id: CentreId,
        /// Who wrote it.
        pub author_id: UserId,
        /// Their name.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
        /// When.
        pub written_at: Timestamp,
        /// What.
        pub text: String,
        /// When the one who asks read it.
        pub read_at: Option<Timestamp>,
    }
}

impl HandoverLine {
    /// Who wrote it.
    pub fn author(&self, lang: Lang) -> &str {
        name_in(lang, &self.name, &self.name_latin)
    }
}

/// The notes written after `since` that the viewer has not read yet, in any of their centres, the oldest first; at
/// most 20.
pub async fn unread(db: &mut impl Db, viewer: &Viewer, since: Timestamp) -> Result<Vec<HandoverLine>> {
    sql("select h.id, h.centre_id, h.author_id, u.name, u.name_latin, h.written_at, h.text, cast(null as timestamptz) as read_at
         from handovers h join users u on u.id = h.author_id
         where h.written_at > $2 and h.author_id <> $1
           and not exists (select 1 from handover_readings r where r.handover_id = h.id and r.user_id = $1)
           and exists (select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.centre_id = h.centre_id and p.action = 'handover.read' and p.layer = 'general')
         order by h.written_at, h.id limit 20")
    .bind(viewer.user)
    .bind(since)
    .all(db)
    .await
}

/// The notes of a centre that `user` has read or written, or that are no longer fresh, the newest first; those after
/// `before` when it is given. Ask for a permit first.
pub async fn past(
    db: &mut impl Db,
    centre: CentreId,
    viewer: &Viewer,
    before: Option<HandoverId>,
    most: i64,
) -> Result<Vec<HandoverLine>> {
    sql("select h.id, h.centre_id, h.author_id, u.name, u.name_latin, h.written_at, h.text, r.read_at
         from handovers h join users u on u.id = h.author_id
         left join handover_readings r on r.handover_id = h.id and r.user_id = $2
         where h.centre_id = $1 and (r.read_at is not null or h.author_id = $2 or h.written_at <= $3)
           and (cast($4 as uuid) is null
                or h.written_at < (select b.written_at from handovers b where b.id = $4)
                or (h.written_at = (select b.written_at from handovers b where b.id = $4) and h.id < $4))
         order by h.written_at desc, h.id desc limit $5")
    .bind(centre)
    .bind(viewer.user)
    .bind(viewer.at - FRESH)
    .bind(before)
    .bind(most)
    .all(db)
    .await
}

/// Every note of a centre with when the viewer read it, the newest first; those after `before` when it is given. Ask
/// for a permit first.
pub async fn of_centre(
    db: &mut impl Db,
    centre: CentreId,
    viewer: &Viewer,
    before: Option<HandoverId>,
    most: i64,
) -> Result<Vec<HandoverLine>> {
    sql("select h.id, h.centre_id, h.author_id, u.name, u.name_latin, h.written_at, h.text, r.read_at
         from handovers h join users u on u.id = h.author_id
         left join handover_readings r on r.handover_id = h.id and r.user_id = $2
         where h.centre_id = $1
           and (cast($3 as uuid) is null
                or h.written_at < (select b.written_at from handovers b where b.id = $3)
                or (h.written_at = (select b.written_at from handovers b where b.id = $3) and h.id < $3))
         order by h.written_at desc, h.id desc limit $4")
    .bind(centre)
    .bind(viewer.user)
    .bind(before)
    .bind(most)
    .all(db)
    .await
}

/// Who has read the notes that a centre wrote from one moment to another, by note.
pub async fn readers(
    db: &mut impl Db,
    centre: CentreId,
    lang: Lang,
    from: Timestamp,
    until: Timestamp,
) -> Result<HashMap<HandoverId, Vec<String>>> {
    let rows: Vec<(HandoverId, String, String)> = sql("select r.handover_id, u.name, u.name_latin
         from handover_readings r join handovers h on h.id = r.handover_id join users u on u.id = r.user_id
         where h.centre_id = $1 and h.written_at >= $2 and h.written_at <= $3
         order by r.handover_id, r.read_at, u.id")
    .bind(centre)
    .bind(from)
    .bind(until)
    .all(db)
    .await?;
    let mut readers: HashMap<HandoverId, Vec<String>> = HashMap::new();
    for (id, name, latin) in rows {
        readers.entry(id).or_default().push(name_in(lang, &name, &latin).to_owned());
    }
    Ok(readers)
}

/// The centre of a note; [`store::Error::NoRow`] when there is none.
pub async fn centre_of(db: &mut impl Db, id: HandoverId) -> Result<CentreId> {
    sql("select centre_id from handovers where id = $1").bind(id).value(db).await
}
