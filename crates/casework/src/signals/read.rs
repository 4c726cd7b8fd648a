//! Questions about signals. A list starts at the one who asks; a single signal is asked for with a permit first.

use super::{Channel, ChildState, Reason, ReporterRole, Stage};
use crate::risk::Risk;
use access::Viewer;
use base::{
    Lang,
    ids::{CentreId, PersonId, SignalId, UserId, WardId},
    jiff::{Timestamp, civil::Date},
};
use page::ClockView;
use people::Name;
use std::ops::Deref;
use store::{Db, Result, sql};

store::row! {
    /// A signal with the names of what it refers to.
    pub struct Signal {
        /// Its id.
        pub id: SignalId,
        /// The centre that answers.
        pub centre_id: CentreId,
        /// The ward; none when it does not come from a ward.
        pub ward_id: Option<WardId>,
        /// The ward in Bulgarian.
        pub ward_bg: Option<String>,
        /// The ward in English.
        pub ward_en: Option<String>,
        /// The hospital in Bulgarian.
        pub hospital_bg: Option<String>,
        /// The hospital in English.
        pub hospital_en: Option<String>,
        /// A place in the ward where one can talk undisturbed.
        pub private_place: Option<String>,
        /// As people write it: 2026-0012 with the letter for signals.
        pub reference: String,
        /// By which way it came.
        pub channel: Channel,
        /// What the one who reported is.
        pub reporter_role: ReporterRole,
        /// Their name.
        pub reporter_name: Option<String>,
        /// Their telephone.
        pub reporter_phone: Option<String>,
        /// When they called.
        pub called_at: Timestamp,
        /// When it was entered.
        pub received_at: Timestamp,
        /// Until when somebody is to take it up, by the rule of its centre.
        pub take_up_by: Option<Timestamp>,
        /// The mother.
        pub mother_id: Option<PersonId>,
        /// What she is called.
        pub mother: Option<Name>,
        /// The child.
        pub child_id: Option<PersonId>,
        /// What the child is called.
        pub child: Option<Name>,
        /// How far the child has come.
        pub child_state: ChildState,
        /// When the child was born, if it is known.
        pub child_born_on: Option<Date>,
        /// When the child is expected.
        pub child_expected_on: Option<Date>,
        /// How dangerous it is to wait.
        pub risk: Risk,
        /// What was said.
        pub said: String,
        /// The signal about the same child that came first.
        pub joined_to: Option<SignalId>,
        /// Its reference.
        pub joined_reference: Option<String>,
        /// The rule of the clock.
        pub rule_key: String,
        /// Its version.
        pub rule_version: String,
        /// When the first meeting is due.
        pub due_at: Timestamp,
        /// How far the response has come.
        pub stage: Stage,
        /// When somebody took it up.
        pub accepted_at: Option<Timestamp>,
        /// Who took it up.
        pub accepted_by: Option<UserId>,
        /// Their name.
        pub accepted_name: Option<String>,
        /// Their name in Latin letters.
        pub accepted_latin: Option<String>,
        /// When they set off.
        pub set_off_at: Option<Timestamp>,
        /// When they arrived.
        pub arrived_at: Option<Timestamp>,
        /// When they first met the mother; the clock stands from then on.
        pub first_met_at: Option<Timestamp>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl Signal {
    /// The ward, or `None` when it does not come from one.
    pub fn ward(&self, lang: Lang) -> Option<&str> {
        in_language(lang, &self.ward_bg, &self.ward_en)
    }

    /// The hospital of the ward.
    pub fn hospital(&self, lang: Lang) -> Option<&str> {
        in_language(lang, &self.hospital_bg, &self.hospital_en)
    }

    /// The name of the one who took it up.
    pub fn accepted_by_name(&self, lang: Lang) -> Option<&str> {
        in_language(lang, &self.accepted_name, &self.accepted_latin)
    }
}

/// A signal with its reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct SignalView {
    /// The signal.
    pub signal: Signal,
    /// Why the child may be left.
    pub reasons: Vec<Reason>,
}

impl Deref for SignalView {
    type Target = Signal;
    fn deref(&self) -> &Signal {
        &self.signal
    }
}

/// One signal; [`store::Error::NoRow`] when there is none. Ask for a permit first.
pub async fn one(db: &mut impl Db, id: SignalId) -> Result<SignalView> {
    let signal = sql("select g.id, g.centre_id, g.ward_id, w.name_bg as ward_bg, w.name_en as ward_en,
                o.name_bg as hospital_bg, o.name_en as hospital_en, w.private_place,
                g.reference, g.channel, g.reporter_role, g.reporter_name, g.reporter_phone, g.called_at, g.received_at, g.take_up_by,
                g.mother_id, mn.name as mother, g.child_id, cn.name as child, g.child_state, c.born_on as child_born_on, c.expected_on as child_expected_on,
                g.risk, g.said, g.joined_to, j.reference as joined_reference, g.rule_key, g.rule_version, g.due_at,
                g.stage, g.accepted_at, g.accepted_by, u.name as accepted_name, u.name_latin as accepted_latin,
                g.set_off_at, g.arrived_at, g.first_met_at, g.version
         from signals g
         left join wards w on w.id = g.ward_id
         left join organisations o on o.id = w.organisation_id
         left join persons c on c.id = g.child_id
         left join person_names cn on cn.person_id = g.child_id
         left join person_names mn on mn.person_id = g.mother_id
         left join signals j on j.id = g.joined_to
         left join users u on u.id = g.accepted_by
         where g.id = $1")
    .bind(id)
    .one(db)
    .await?;
    let reasons = sql("select reason from signal_reasons where signal_id = $1 order by reason")
        .bind(id)
        .values(db)
        .await?;
    Ok(SignalView { signal, reasons })
}

/// What a signal is called.
pub async fn reference(db: &mut impl Db, id: SignalId) -> Result<String> {
    sql("select reference from signals where id = $1").bind(id).value(db).await
}

/// Year and number of a signal, as they stand in an address: `2026-12`.
pub async fn number(db: &mut impl Db, id: SignalId) -> Result<String> {
    let (year, number): (i64, i64) =
        sql("select year, number from signals where id = $1").bind(id).one(db).await?;
    Ok(format!("{year}-{number}"))
}

/// What a signal is called, and the centre that answers it.
pub async fn reference_and_centre(db: &mut impl Db, id: SignalId) -> Result<(String, CentreId)> {
    sql("select reference, centre_id from signals where id = $1").bind(id).one(db).await
}

store::row! {
    /// A signal in a list.
    pub struct SignalLine {
        /// Its id.
        pub id: SignalId,
        /// As people write it.
        pub reference: String,
        /// The ward in Bulgarian.
        pub ward_bg: Option<String>,
        /// The ward in English.
        pub ward_en: Option<String>,
        /// Its hospital in Bulgarian.
        pub hospital_bg: Option<String>,
        /// Its hospital in English.
        pub hospital_en: Option<String>,
        /// When they called.
        pub called_at: Timestamp,
        /// When it was entered.
        pub received_at: Timestamp,
        /// Until when somebody is to take it up, by the rule of its centre.
        pub take_up_by: Option<Timestamp>,
        /// How dangerous it is to wait.
        pub risk: Risk,
        /// How far the response has come.
        pub stage: Stage,
        /// When the first meeting is due.
        pub due_at: Timestamp,
        /// When the first meeting was.
        pub first_met_at: Option<Timestamp>,
        /// The name of the one who took it up.
        pub accepted_name: Option<String>,
        /// Their name in Latin letters.
        pub accepted_latin: Option<String>,
        /// The reference of the signal it is joined to.
        pub joined_reference: Option<String>,
    }
}

impl SignalLine {
    /// Ward and hospital; two hospitals may have wards of one name. That it does not come from a ward, when it does not.
    pub fn place(&self, lang: Lang) -> String {
        let hospital = in_language(lang, &self.hospital_bg, &self.hospital_en);
        match (in_language(lang, &self.ward_bg, &self.ward_en), hospital) {
            (Some(ward), Some(hospital)) => format!("{ward}, {hospital}"),
            (Some(ward), None) => ward.to_owned(),
            (None, _) => super::w::not_from_a_ward(lang).to_owned(),
        }
    }

    /// The name of the one who took it up.
    pub fn accepted_by_name(&self, lang: Lang) -> Option<&str> {
        in_language(lang, &self.accepted_name, &self.accepted_latin)
    }

    /// Its clock.
    pub fn clock(&self, lang: Lang) -> ClockView {
        ClockView {
            href: format!("/signals/{}", self.id),
            label: super::w::clock_label(lang, self.place(lang), self.reference.as_str()),
            due: self.due_at,
            started: self.called_at,
            stopped: self.first_met_at,
            waits: super::waiting(self.stage, self.received_at, self.take_up_by),
        }
    }
}

/// The signals whose clock runs and that the viewer may read: those that nobody has taken up first, of the others the
/// most pressing; at most `most`.
/// Joined ones are left out: the first signal's clock is theirs.
///
/// It stands on every page, so it begins at the few that run: `offset 0` keeps PostgreSQL from asking first for every
/// signal the viewer may read, the double negation keeps SQLite from beginning at all that are not joined.
pub async fn running(db: &mut impl Db, viewer: &Viewer, most: i64) -> Result<Vec<SignalLine>> {
    sql("select g.id, g.reference, w.name_bg as ward_bg, w.name_en as ward_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, g.called_at, g.received_at, g.take_up_by, g.risk, g.stage,
                g.due_at, g.first_met_at, u.name as accepted_name, u.name_latin as accepted_latin,
                cast(null as text) as joined_reference
         from signals g
         left join wards w on w.id = g.ward_id
         left join organisations o on o.id = w.organisation_id
         left join users u on u.id = g.accepted_by
         where g.first_met_at is null and not (g.joined_to is not null) and g.stage not in ('decided', 'closed')
           and exists (select 1 from signal_relations r
                       join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.signal_id = g.id and p.action = 'signal.read' and p.layer = 'general'
                         and (r.until_at is null or r.until_at > $2) limit 1 offset 0)
         order by case when g.stage = 'received' then 0 else 1 end, g.due_at, g.id limit $3")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(most)
    .all(db)
    .await
}

fn in_language<'a>(lang: Lang, bg: &'a Option<String>, other: &'a Option<String>) -> Option<&'a str> {
    lang.pick(bg.as_deref(), other.as_deref())
}
