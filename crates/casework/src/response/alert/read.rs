//! Questions about early informing.

use super::{Alert, Recipient};
use crate::{
    response::{notification::Way, party::Party},
    signals::SignalView,
};
use base::{Id, Lang, ids::SignalId, jiff::Timestamp};
use store::{Db, Result, sql};
use uuid::Uuid;

store::row! {
    /// Somebody who was told.
    pub struct AlertRow {
        /// Its id.
        pub id: Id<Alert>,
        /// For whom of the three.
        pub party: Party,
        /// Who.
        pub receiver: String,
        /// By which way.
        pub channel: Way,
        /// When.
        pub alerted_at: Timestamp,
        /// Who told them.
        pub user_name: String,
        /// Their name in Latin letters.
        pub user_latin: String,
    }
}

impl AlertRow {
    /// Who told them.
    pub fn by(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.user_name,
            Lang::En => &self.user_latin,
        }
    }
}

/// Who was told of a signal, the first one first. That the department was notified, or said that it knows, counts.
pub async fn of_signal(db: &mut impl Db, signal: SignalId) -> Result<Vec<AlertRow>> {
    sql("select a.id, a.party, a.receiver, a.channel, a.alerted_at, u.name as user_name, u.name_latin as user_latin
         from (select id, signal_id, party, receiver, channel, alerted_at, user_id from alerts where signal_id = $1
               union all
               select id, signal_id, 'cpd', receiver, channel, notified_at, user_id from notifications where signal_id = $1) a
         join users u on u.id = a.user_id order by a.alerted_at, a.id")
    .bind(signal)
    .all(db)
    .await
}

/// Somebody with an e-mail address, and how they are shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// Whom a letter can go to.
    pub recipient: Recipient,
    /// Name, and where they work.
    pub shown: String,
    /// Their e-mail address.
    pub email: String,
}

/// Everyone to whom a letter can go: contact persons of the ward's hospital, the child protection departments, the
/// head of service and the provider's director.
pub async fn known(db: &mut impl Db, lang: Lang, signal: &SignalView) -> Result<Vec<Known>> {
    let mut known = Vec::new();
    let bulgarian = lang == Lang::Bg;
    let hospital: Vec<(Uuid, String, String, String)> =
        sql("select c.id, c.name, c.role, c.email from contacts c
         join wards w on w.organisation_id = c.organisation_id and (c.ward_id is null or c.ward_id = w.id)
         where w.id = $1 and c.ended_on is null and c.email is not null order by c.name, c.id")
        .bind(signal.ward_id)
        .all(db)
        .await?;
    known.extend(hospital.into_iter().map(|(id, name, role, email)| {
        let shown = if role.is_empty() { name } else { format!("{name}, {role}") };
        Known { recipient: Recipient { party: Party::Hospital, id }, shown, email }
    }));
    let departments: Vec<(Uuid, String, String, String)> = sql("select o.id, o.name_bg, o.name_en, o.email from organisations o
         join centres c on c.provider_id = o.provider_id
         where c.id = $1 and o.kind = 'child-protection-department' and o.closed_on is null and o.email is not null
         order by o.name_bg, o.id")
    .bind(signal.centre_id)
    .all(db)
    .await?;
    known.extend(departments.into_iter().map(|(id, bg, en, email)| {
        let shown = if bulgarian { bg } else { en };
        Known { recipient: Recipient { party: Party::Cpd, id }, shown, email }
    }));
    let provider: Vec<(Uuid, String, String, String)> =
        sql("select distinct u.id, u.name, u.name_latin, u.email from users u
         join staff s on s.user_id = u.id join centres c on c.id = $1
         where s.ended_on is null and u.closed_at is null
           and (s.role = 'head' and s.centre_id = c.id
                or s.role = 'director' and s.provider_id = c.provider_id and s.centre_id is null)
         order by u.name, u.id")
        .bind(signal.centre_id)
        .all(db)
        .await?;
    known.extend(provider.into_iter().map(|(id, bg, en, email)| {
        let shown = if bulgarian { bg } else { en };
        Known { recipient: Recipient { party: Party::Provider, id }, shown, email }
    }));
    Ok(known)
}
