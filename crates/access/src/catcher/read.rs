//! Messages as the catcher's page asks for them.

use crate::{
    Viewer,
    message::{Channel, Message},
};
use base::{Id, jiff::Timestamp};
use store::{Db, Result, sql};

/// Messages of one page.
pub const PAGE: i64 = 50;

store::row! {
    /// A message.
    pub struct Line {
        /// Its id.
        pub id: Id<Message>,
        /// By which way.
        pub channel: Channel,
        /// E-mail address or telephone.
        pub recipient: String,
        /// What it is about.
        pub topic: String,
        /// Subject line.
        pub subject: String,
        /// The text.
        pub body: String,
        /// When it was written.
        pub created_at: Timestamp,
        /// When it went out.
        pub sent_at: Option<Timestamp>,
        /// When it was given up.
        pub failed_at: Option<Timestamp>,
        /// Why it did not go out.
        pub last_error: Option<String>,
    }
}

/// Messages, the newest first, those after `after`; one more than a page when there are more. `all` in the demo;
/// else those of the centres whose messages the viewer reads, and for the network those of no centre.
pub async fn list(
    db: &mut impl Db,
    viewer: &Viewer,
    all: bool,
    after: Option<Id<Message>>,
) -> Result<Vec<Line>> {
    let in_network = viewer.posts.iter().any(|post| post.centre_id.is_none());
    sql("select m.id, m.channel, m.recipient, m.topic, m.subject, m.body, m.created_at, m.sent_at, m.failed_at, m.last_error
         from messages m
         where (cast($4 as uuid) is null or m.id < $4)
           and ($2 or m.centre_id in (select r.centre_id from centre_relations r
                    join permissions p on p.role = r.role and p.relation = r.relation
                    where r.user_id = $1 and p.action = 'message.read')
                or (m.centre_id is null and $3))
         order by m.id desc limit $5")
    .bind(viewer.user)
    .bind(all)
    .bind(in_network)
    .bind(after)
    .bind(PAGE + 1)
    .all(db)
    .await
}

/// One message, under the same rule.
pub async fn one(db: &mut impl Db, viewer: &Viewer, all: bool, id: Id<Message>) -> Result<Option<Line>> {
    let in_network = viewer.posts.iter().any(|post| post.centre_id.is_none());
    sql("select m.id, m.channel, m.recipient, m.topic, m.subject, m.body, m.created_at, m.sent_at, m.failed_at, m.last_error
         from messages m
         where m.id = $4
           and ($2 or m.centre_id in (select r.centre_id from centre_relations r
                    join permissions p on p.role = r.role and p.relation = r.relation
                    where r.user_id = $1 and p.action = 'message.read')
                or (m.centre_id is null and $3))")
    .bind(viewer.user)
    .bind(all)
    .bind(in_network)
    .bind(id)
    .maybe(db)
    .await
}
