//! Whoever gives complaints to a colleague is told of a new one: the head of service, or the provider when it is about
//! the head. The letter says its number and where it stands, and nothing of what it says or by whom.

use super::w;
use access::{
    Answer,
    message::{self, Channel},
};
use base::{
    Lang,
    ids::{CentreId, ComplaintId, UserId},
};
use store::{Tx, sql};

/// What the letter is in the list of messages.
const TOPIC: &str = "complaint.received";

store::row! {
    /// Somebody who is told.
    struct Told {
        id: UserId,
        email: String,
        language: String,
    }
}

/// Writes to everybody who may give the complaint to a colleague, but for the one who entered it; how many.
pub async fn of_new(
    tx: &mut Tx,
    (id, reference): (ComplaintId, &str),
    centre: CentreId,
    entered_by: Option<UserId>,
    base_url: &str,
) -> Answer<usize> {
    let told: Vec<Told> = sql("select u.id, u.email, u.language from users u
          where u.closed_at is null and (cast($2 as uuid) is null or u.id <> $2)
            and exists (select 1 from complaint_relations r
                          join permissions p on p.role = r.role and p.relation = r.relation
                         where r.user_id = u.id and r.complaint_id = $1 and p.action = 'complaint.assign')
          order by u.id")
    .bind(id)
    .bind(entered_by)
    .all(tx)
    .await?;
    let link = format!("{base_url}/complaints/{id}");
    for one in &told {
        let lang = Lang::from_tag(&one.language).unwrap_or_default();
        let new = message::New {
            channel: Channel::Email,
            to: &one.email,
            user: Some(one.id),
            centre: Some(centre),
            topic: TOPIC,
            subject: &w::told_subject(lang, reference),
            body: &w::told_body(lang, link.as_str(), reference),
        };
        message::send(tx, new).await?;
    }
    Ok(told.len())
}
