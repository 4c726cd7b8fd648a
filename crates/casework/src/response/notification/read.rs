//! Questions about notifications.

use super::{Notification, NotificationKind, Way, w};
use base::{
    Id, Lang,
    ids::SignalId,
    jiff::{Timestamp, civil::Date},
};
use store::{Db, Result, sql};

store::row! {
    /// A notification.
    pub struct NotificationRow {
        /// Its id.
        pub id: Id<Notification>,
        /// Whether the department was told, or knew.
        pub kind: NotificationKind,
        /// The department in Bulgarian.
        pub organisation_bg: Option<String>,
        /// The department in English.
        pub organisation_en: Option<String>,
        /// Its address.
        pub organisation_address: Option<String>,
        /// Who took it, or who confirmed.
        pub receiver: String,
        /// By which way.
        pub channel: Way,
        /// When.
        pub notified_at: Timestamp,
        /// Our number, of what was sent.
        pub number: Option<i64>,
        /// The year of our number.
        pub year: Option<i64>,
        /// Under which number the department entered it.
        pub their_number: Option<String>,
        /// What it was told.
        pub text: String,
        /// The day on which the department said what its check found.
        pub checked_on: Option<Date>,
        /// What it found.
        pub finding: Option<String>,
        /// Who told it.
        pub user_name: String,
        /// Their name in Latin letters.
        pub user_latin: String,
        /// How often it was changed.
        pub version: i64,
    }
}

impl NotificationRow {
    /// The department, or who took it where the directory has none.
    pub fn organisation(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.organisation_bg.as_deref(), self.organisation_en.as_deref())
    }

    /// Who told it.
    pub fn by(&self, lang: Lang) -> &str {
        match lang {
            Lang::Bg => &self.user_name,
            Lang::En => &self.user_latin,
        }
    }

    /// Our outgoing number as people write it.
    pub fn reference(&self, lang: Lang) -> Option<String> {
        let (number, year) = self.number.zip(self.year)?;
        Some(w::notification_number(lang, format!("{number:04}"), year.to_string()))
    }
}

/// A notification of this signal; [`store::Error::NoRow`] when there is none.
pub async fn one(db: &mut impl Db, signal: SignalId, id: Id<Notification>) -> Result<NotificationRow> {
    sql("select n.id, n.kind, o.name_bg as organisation_bg, o.name_en as organisation_en, o.address as organisation_address,
                n.receiver, n.channel, n.notified_at, n.number, n.year, n.their_number, n.text, n.checked_on, n.finding,
                u.name as user_name, u.name_latin as user_latin, n.version
         from notifications n join users u on u.id = n.user_id left join organisations o on o.id = n.organisation_id
         where n.id = $1 and n.signal_id = $2")
    .bind(id)
    .bind(signal)
    .one(db)
    .await
}

/// The notifications of a signal, the last one first.
pub async fn of_signal(db: &mut impl Db, signal: SignalId) -> Result<Vec<NotificationRow>> {
    sql("select n.id, n.kind, o.name_bg as organisation_bg, o.name_en as organisation_en, o.address as organisation_address,
                n.receiver, n.channel, n.notified_at, n.number, n.year, n.their_number, n.text, n.checked_on, n.finding,
                u.name as user_name, u.name_latin as user_latin, n.version
         from notifications n join users u on u.id = n.user_id left join organisations o on o.id = n.organisation_id
         where n.signal_id = $1 order by n.notified_at desc, n.id desc")
    .bind(signal)
    .all(db)
    .await
}
