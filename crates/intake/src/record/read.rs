//! The questions about one request.

use super::RequestId;
use crate::{
    general_access::PeriodId,
    state::State,
    ways::{Channel, Urgency, Way},
};
use access::{
    Action, Subject, Viewer, WebError, permit,
    secret::{self, List},
};
use base::{
    Lang,
    ids::{CaseId, CentreId, OrganisationId, PersonId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::PersonRole;
use people::{Name, Precision, search};
use std::{collections::BTreeSet, ops::Deref};
use store::{Db, Result, sql};

base::codes! {
    /// What came of the right to appeal a refusal.
    pub enum Appeal {
        /// It was appealed.
        Appealed = "appealed" => crate::w::appeal_appealed,
        /// Its time passed, or the family said that it does not.
        NotAppealed = "not-appealed" => crate::w::appeal_not,
    }
}
store::coded!(Appeal);

store::row! {
    /// The head of a request.
    pub struct RequestHead {
        /// Its id.
        pub id: RequestId,
        /// The centre that keeps it.
        pub centre_id: CentreId,
        /// As people write it.
        pub reference: String,
        /// By which way it came.
        pub way: Way,
        /// How it was made.
        pub channel: Channel,
        /// The day it came.
        pub received_on: Date,
        /// When it was entered.
        pub created_at: Timestamp,
        /// Who refers.
        pub organisation_id: Option<OrganisationId>,
        /// Their name in Bulgarian.
        pub organisation_bg: Option<String>,
        /// Their name in English.
        pub organisation_en: Option<String>,
        /// Number of the referral.
        pub referral_number: Option<String>,
        /// Its date.
        pub referral_on: Option<Date>,
        /// Months of the service, as the referral says.
        pub term_months: Option<i64>,
        /// Place of living by EKATTE.
        pub settlement_code: Option<String>,
        /// Place of living.
        pub settlement: String,
        /// The same in Latin letters, or as typed.
        pub settlement_latin: String,
        /// A code of `rules/programmes.toml`; `sealed` where it may not be told.
        pub programme: Option<String>,
        /// How long it can wait.
        pub urgency: Urgency,
        /// Why it cannot.
        pub urgency_reason: Option<String>,
        /// What is wanted, in their words.
        pub wish: String,
        /// How far it has come.
        pub state: State,
        /// The day of the last decision.
        pub decided_on: Option<Date>,
        /// The case that came of it.
        pub case_id: Option<CaseId>,
        /// Its reference.
        pub case_reference: Option<String>,
        /// When its refusal was told.
        pub refusal_told_on: Option<Date>,
        /// Whether the refusal was appealed; none while it may be.
        pub appeal: Option<Appeal>,
        /// When it was.
        pub appealed_on: Option<Date>,
        /// The general access it grew from.
        pub period_id: Option<PeriodId>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl RequestHead {
    /// Who refers, in a language.
    pub fn organisation(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.organisation_bg.as_deref(), self.organisation_en.as_deref())
    }

    /// The place of living in a language; none when it is not known.
    pub fn place(&self, lang: Lang) -> Option<&str> {
        let place = match lang {
            Lang::Bg => &self.settlement,
            Lang::En => &self.settlement_latin,
        };
        (!place.is_empty()).then_some(place)
    }
}

store::row! {
    /// Somebody for whom a request was made.
    pub struct RequestPerson {
        /// Who.
        pub person_id: PersonId,
        /// What they are in the family.
        pub role: PersonRole,
        /// True for the one who asks, or for whom others ask.
        pub asks: bool,
        /// The name.
        pub name: Name,
        /// Day of birth.
        pub born_on: Option<Date>,
        /// How sure it is.
        pub precision: Option<Precision>,
        /// When an unborn child is expected.
        pub expected_on: Option<Date>,
    }
}

/// A request with everything that belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestView {
    /// The head.
    pub head: RequestHead,
    /// For whom, the one who asks first.
    pub people: Vec<RequestPerson>,
    /// Those of them whose record the viewer may open.
    pub readable: BTreeSet<PersonId>,
    /// Codes of `rules/services.toml`.
    pub services: Vec<String>,
    /// Codes of `rules/target_groups.toml`; `sealed` for those that may not be told.
    pub groups: Vec<String>,
    /// Codes of the services that the referral names.
    pub referral_services: Vec<String>,
}

impl RequestView {
    /// The one who asks.
    pub fn asks(&self) -> Option<&RequestPerson> {
        self.people.iter().find(|one| one.asks)
    }

    /// The child, when there is one.
    pub fn child(&self) -> Option<&RequestPerson> {
        self.people.iter().find(|one| one.role == PersonRole::Child)
    }

    /// The family as it is spoken of: the child's family name, else that of whoever asks.
    pub fn family_name(&self) -> String {
        let named = |one: &RequestPerson| {
            let own = one.name.own[2].clone();
            if own.is_empty() { one.name.mother[1].clone() } else { own }
        };
        let names = self.child().into_iter().chain(self.asks()).map(named);
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
    }
}

impl Deref for RequestView {
    type Target = RequestHead;
    fn deref(&self) -> &RequestHead {
        &self.head
    }
}

/// A request with everything that belongs to it, as it may be told to the viewer; [`store::Error::NoRow`] when there is none. Ask for leave first.
pub async fn see(db: &mut impl Db, viewer: &Viewer, id: RequestId) -> Result<RequestView, WebError> {
    let mut head: RequestHead = sql("select q.id, q.centre_id, q.reference, q.way, q.channel, q.received_on, q.created_at, q.organisation_id,
                o.name_bg as organisation_bg, o.name_en as organisation_en, q.referral_number, q.referral_on, q.term_months,
                q.settlement_code, coalesce(s.name, q.settlement) as settlement,
                coalesce(s.latin, q.settlement) as settlement_latin, q.programme, q.urgency, q.urgency_reason, q.wish,
                q.state, q.decided_on, q.case_id, c.reference as case_reference, q.refusal_told_on, q.appeal,
                q.appealed_on, q.period_id, q.version
           from requests q
           left join organisations o on o.id = q.organisation_id
           left join places s on s.kind = 'settlement' and s.code = q.settlement_code
           left join cases c on c.id = q.case_id
          where q.id = $1")
    .bind(id)
    .one(db)
    .await?;
    let people = people(db, id).await?;
    let ids: Vec<PersonId> = people.iter().map(|one| one.person_id).collect();
    let readable = search::read::readable(db, viewer, &ids).await?;
    let services = sql("select service from request_services where request_id = $1 order by service")
        .bind(id)
        .values(db)
        .await?;
    let referral_services =
        sql("select service from request_referral_services where request_id = $1 order by service")
            .bind(id)
            .values(db)
            .await?;
    let (_, groups) = untold(db, id).await?;
    let of = Subject::Centre(head.centre_id);
    let [layers] = permit::offered(db, viewer, of, [Action("request.read")]).await?;
    head.programme = head.programme.map(|code| secret::told(List::Programme, &code, &layers).to_owned());
    let groups = secret::told_all(List::TargetGroup, &groups, &layers);
    Ok(RequestView { head, people, readable, services, groups, referral_services })
}

/// Programme and target groups of a request as they are kept, whoever may be told of them.
pub async fn untold(db: &mut impl Db, id: RequestId) -> Result<(Option<String>, Vec<String>)> {
    let programme = sql("select programme from requests where id = $1").bind(id).value(db).await?;
    let groups = sql("select target_group from request_groups where request_id = $1 order by target_group")
        .bind(id)
        .values(db)
        .await?;
    Ok((programme, groups))
}

async fn people(db: &mut impl Db, id: RequestId) -> Result<Vec<RequestPerson>> {
    sql("select x.person_id, x.role, x.asks, n.name, p.born_on, p.birth_precision as precision, p.expected_on
           from request_people x
           join persons p on p.id = x.person_id
           join person_names n on n.person_id = x.person_id
          where x.request_id = $1
          order by x.asks desc, x.role, x.person_id")
    .bind(id)
    .all(db)
    .await
}

/// The centre of a request, for whoever has leave already.
pub async fn reference(db: &mut impl Db, id: RequestId) -> Result<String> {
    sql("select reference from requests where id = $1").bind(id).value(db).await
}
