//! What a partner contact's first screen is made of: the wards of the organisation they are appointed for, and how far
//! the answers to their signals are. Each question starts at the post of the one who asks.

use super::{
    view::{PartnerSignal, PartnerView, PartnerWard},
    w,
};
use crate::{
    duty::name_in,
    signals::{self, link},
};
use access::{Answer, App, Viewer};
use base::{
    Code, Lang,
    ids::WardId,
    jiff::{SignedDuration, Timestamp},
};
use store::{Db, Result, sql};

/// How long signals are shown.
const BACK: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Most signals shown.
const MOST: i64 = 20;

store::row! {
    /// A ward of a partner.
    struct WardRow {
        /// Its id.
        id: WardId,
        /// Its name in Bulgarian.
        ward_bg: String,
        /// Its name in English.
        ward_en: String,
        /// The hospital in Bulgarian.
        hospital_bg: String,
        /// The hospital in English.
        hospital_en: String,
        /// The centre that answers, in Bulgarian.
        centre_bg: String,
        /// The centre in English.
        centre_en: String,
        /// Where the centre is called.
        phone: Option<String>,
    }
}

store::row! {
    /// A signal of such a ward and how far the answer is.
    struct SignalRow {
        /// As people write it.
        reference: String,
        /// The ward in Bulgarian.
        ward_bg: String,
        /// The ward in English.
        ward_en: String,
        /// When it came.
        received_at: Timestamp,
        /// When somebody took it up.
        accepted_at: Option<Timestamp>,
        /// Their whole name; only the first one is shown.
        name: Option<String>,
        /// The same in Latin letters.
        name_latin: Option<String>,
        /// What they are.
        role: Option<access::Role>,
        /// When they set off.
        set_off_at: Option<Timestamp>,
        /// When they arrived, or met the mother.
        arrived_at: Option<Timestamp>,
    }
}

/// What a partner contact sees.
pub async fn partner(app: &App, db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<PartnerView> {
    let mut wards = Vec::new();
    for row in self::wards(db, viewer).await? {
        // A partner has a handful of wards, and each link is opened with a key of its own.
        let door = match link::of_ward(db, row.id).await? {
            Some(holds) => Some(link::address(db, app, holds).await?.0),
            None => None,
        };
        let (ward, hospital) =
            (name_in(lang, &row.ward_bg, &row.ward_en), name_in(lang, &row.hospital_bg, &row.hospital_en));
        wards.push(PartnerWard {
            name: format!("{ward}, {hospital}"),
            centre: name_in(lang, &row.centre_bg, &row.centre_en).to_owned(),
            phone: row.phone,
            door,
        });
    }
    let signals = signals(db, viewer).await?.into_iter().map(|row| row.shown(lang)).collect();
    Ok(PartnerView { wards, signals })
}

async fn wards(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<WardRow>> {
    sql("select w.id, w.name_bg as ward_bg, w.name_en as ward_en, o.name_bg as hospital_bg, o.name_en as hospital_en,
                c.name_bg as centre_bg, c.name_en as centre_en, c.phone
         from wards w
         join organisations o on o.id = w.organisation_id
         join centres c on c.id = w.centre_id
         where w.closed_on is null and exists (
               select 1 from staff s where s.user_id = $1 and s.role = 'partner' and s.ended_on is null
                  and s.organisation_id = w.organisation_id and s.provider_id = o.provider_id)
         order by w.name_bg, w.id limit 20")
    .bind(viewer.user)
    .all(db)
    .await
}

async fn signals(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<SignalRow>> {
    sql("select g.reference, w.name_bg as ward_bg, w.name_en as ward_en, g.received_at, f.accepted_at, u.name,
                u.name_latin,
                (select min(p.role) from staff p where p.user_id = u.id and p.centre_id = f.centre_id and p.ended_on is null)
                    as role,
                f.set_off_at, coalesce(f.arrived_at, f.first_met_at) as arrived_at
         from signals g
         join signals f on f.id = coalesce(g.joined_to, g.id)
         join wards w on w.id = g.ward_id
         left join users u on u.id = f.accepted_by
         where g.received_at > $2 and exists (
               select 1 from staff s where s.user_id = $1 and s.role = 'partner' and s.ended_on is null
                  and s.organisation_id = w.organisation_id)
         order by g.received_at desc, g.id desc limit $3")
    .bind(viewer.user)
    .bind(viewer.at - BACK)
    .bind(MOST)
    .all(db)
    .await
}

impl SignalRow {
    fn shown(self, lang: Lang) -> PartnerSignal {
        let told = self.told(lang);
        PartnerSignal {
            ward: name_in(lang, &self.ward_bg, &self.ward_en).to_owned(),
            reference: self.reference,
            received_at: self.received_at,
            told,
        }
    }

    /// The last thing that happened, with its time.
    fn told(&self, lang: Lang) -> String {
        let at = |at: Timestamp, text: &str| w::partner_told(lang, page::date_time(lang, at), text);
        if let Some(arrived) = self.arrived_at {
            return at(arrived, signals::w::progress_arrived(lang));
        }
        if let Some(set_off) = self.set_off_at {
            return at(set_off, signals::w::progress_on_the_way(lang));
        }
        let Some(accepted) = self.accepted_at else { return w::partner_waits(lang).to_owned() };
        let name = match lang {
            Lang::Bg => &self.name,
            Lang::En => &self.name_latin,
        };
        let first = name.as_deref().and_then(|name| name.split_whitespace().next()).unwrap_or_default();
        if first.is_empty() {
            return at(accepted, signals::w::progress_accepted(lang));
        }
        let role = self.role.map_or("none", |role| role.label(lang));
        at(accepted, &signals::w::progress_accepted_by(lang, first, role))
    }
}
