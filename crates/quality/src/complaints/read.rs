//! The questions about complaints. Lists start at the viewer, through `complaint_relations`.

use super::{Against, Channel, Outcome, Reason, Sender, State, TERM, w};
use access::Viewer;
use base::{
    Code, FieldErrors, Lang, clock,
    ids::{CentreId, ComplaintId, PersonId, UserId},
    jiff::{Timestamp, Unit, civil::Date},
    latin::latin,
    typed::{self, Typed},
};
use casework::{
    cases::read::in_script,
    cursor::{self, Cursor},
};
use deadlines::deadline::Moments;
use people::Name;
use store::{Db, Result, sql};

/// Complaints on one page.
pub const PAGE: usize = 25;

store::row! {
    /// A complaint.
    pub struct Complaint {
        /// Its id.
        pub id: ComplaintId,
        /// The centre that it is about.
        pub centre_id: CentreId,
        /// As people write it.
        pub reference: String,
        /// The day it came.
        pub received_on: Date,
        /// When it was entered.
        pub created_at: Timestamp,
        /// How it came.
        pub channel: Channel,
        /// Who complains.
        pub sender: Sender,
        /// Their name, as said.
        pub sender_name: Option<String>,
        /// How they are reached.
        pub sender_contact: Option<String>,
        /// The person, when the centre works with them.
        pub person_id: Option<PersonId>,
        /// Their name.
        pub person_name: Option<Name>,
        /// True when a child complains.
        pub is_child: bool,
        /// Of what.
        pub reason: Reason,
        /// Against whom.
        pub against: Against,
        /// Whom, when it is somebody who works here.
        pub about_user_id: Option<UserId>,
        /// Their name.
        pub about_name: Option<String>,
        /// Their name in Latin letters.
        pub about_latin: Option<String>,
        /// In the words of whoever complains.
        pub text: String,
        /// True when no export may name who complains.
        pub is_confidential: bool,
        /// How far it has come.
        pub state: State,
        /// Who looks into it.
        pub handler_id: Option<UserId>,
        /// Their name.
        pub handler_name: Option<String>,
        /// Their name in Latin letters.
        pub handler_latin: Option<String>,
        /// What it came to.
        pub outcome: Option<Outcome>,
        /// What is done so that it does not happen again.
        pub measures: Option<String>,
        /// What whoever complained read.
        pub answer: Option<String>,
        /// The day it was answered or taken back.
        pub closed_on: Option<Date>,
        /// From when the term is at risk.
        pub risk_at: Option<Timestamp>,
        /// When the answer is due.
        pub due_at: Option<Timestamp>,
        /// When it was answered.
        pub met_at: Option<Timestamp>,
        /// When the term was lifted.
        pub lifted_at: Option<Timestamp>,
        /// How often it was changed.
        pub version: i64,
    }
}

impl Complaint {
    /// Who complains, in words.
    pub fn who(&self, lang: Lang) -> String {
        match (self.sender, &self.person_name, &self.sender_name) {
            (Sender::Person, Some(name), _) => name.display(lang),
            (Sender::Named, _, Some(name)) => lang.pick(name.clone(), latin(name)),
            _ => w::without_name(lang).to_owned(),
        }
    }

    /// Who looks into it.
    pub fn handler(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.handler_name, &self.handler_latin)
    }

    /// Who is complained about, when they work here and are known.
    pub fn about(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.about_name, &self.about_latin)
    }

    /// The term of the answer; none when no rule was in force.
    pub fn term(&self) -> Option<Moments> {
        let (risk_at, due_at) = (self.risk_at?, self.due_at?);
        let started_at = clock::start_of(self.received_on);
        Some(Moments {
            started_at,
            risk_at,
            due_at,
            lapses: false,
            met_at: self.met_at,
            lifted_at: self.lifted_at,
        })
    }

    /// Days from the day it came to the day it was closed, or until today.
    pub fn days(&self, today: Date) -> i64 {
        days(self.received_on, self.closed_on.unwrap_or(today))
    }
}

/// Days from one day to another.
pub fn days(from: Date, until: Date) -> i64 {
    from.until((Unit::Day, until)).map_or(0, |span| i64::from(span.get_days()))
}

/// One complaint; [`store::Error::NoRow`] when there is none. Ask for leave first.
pub async fn one(db: &mut impl Db, id: ComplaintId) -> Result<Complaint> {
    sql("select c.id, c.centre_id, c.reference, c.received_on, c.created_at, c.channel, c.sender, c.sender_name,
                c.sender_contact, c.person_id, n.name as person_name, c.is_child, c.reason, c.against, c.about_user_id,
                a.name as about_name, a.name_latin as about_latin, c.text, c.is_confidential, c.state, c.handler_id,
                h.name as handler_name, h.name_latin as handler_latin, c.outcome, c.measures, c.answer, c.closed_on,
                d.risk_at, d.due_at, d.met_at, d.lifted_at, c.version
           from complaints c
           left join person_names n on n.person_id = c.person_id
           left join users a on a.id = c.about_user_id
           left join users h on h.id = c.handler_id
           left join deadlines d on d.subject_kind = 'complaint' and d.subject_id = c.id and d.rule_key = $2
          where c.id = $1
          order by d.started_at nulls last, d.id nulls last limit 1")
    .bind(id)
    .bind(TERM)
    .one(db)
    .await
}

/// What the list is narrowed to.
#[derive(Debug, Clone, PartialEq)]
pub struct Narrow {
    /// How far it has come; none for all that are open.
    pub state: Option<State>,
    /// True for every state.
    pub all: bool,
    /// Of what.
    pub reason: Option<Reason>,
    /// Behind this line.
    pub after: Cursor,
}

impl Narrow {
    /// Reads the query of the page or of the API.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let all = typed.get("state") == "all";
        let state = if all { Ok(None) } else { typed::optional_code(typed.get("state")) };
        let state = errors.check("state", state);
        let reason = errors.check("reason", typed::optional_code(typed.get("reason")));
        let after = Cursor::typed(typed.get("after"));
        let narrow = || Some(Narrow { state: state?, all, reason: reason?, after });
        let narrow = narrow();
        errors.or(narrow)
    }

    /// The open ones, from the newest.
    pub const fn open() -> Self {
        Narrow { state: None, all: false, reason: None, after: Cursor::NEWEST }
    }
}

/// A page of the complaints that the viewer may read, the newest first, and where the next one begins.
pub async fn list(
    db: &mut impl Db,
    viewer: &Viewer,
    narrow: &Narrow,
) -> Result<(Vec<Complaint>, Option<Cursor>)> {
    let mut lines: Vec<Complaint> = sql("select c.id, c.centre_id, c.reference, c.received_on, c.created_at, c.channel, c.sender,
                c.sender_name, c.sender_contact, c.person_id, n.name as person_name, c.is_child, c.reason, c.against,
                c.about_user_id, a.name as about_name, a.name_latin as about_latin, c.text, c.is_confidential, c.state,
                c.handler_id, h.name as handler_name, h.name_latin as handler_latin, c.outcome, c.measures, c.answer,
                c.closed_on, d.risk_at, d.due_at, d.met_at, d.lifted_at, c.version
           from complaints c
           left join person_names n on n.person_id = c.person_id
           left join users a on a.id = c.about_user_id
           left join users h on h.id = c.handler_id
           left join deadlines d on d.subject_kind = 'complaint' and d.subject_id = c.id and d.rule_key = $2
          where exists (select 1 from complaint_relations r join permissions m on m.role = r.role and m.relation = r.relation
                         where r.user_id = $1 and r.complaint_id = c.id and m.action = 'complaint.read'
                           and m.layer = 'general')
            and (cast($3 as text) is null or c.state = $3)
            and ($4 or cast($3 as text) is not null or c.state in ('received', 'acknowledged', 'looked-into'))
            and (cast($5 as text) is null or c.reason = $5)
            and (c.created_at, c.id) < ($6, $7)
          order by c.created_at desc, c.id desc limit $8")
    .bind(viewer.user)
    .bind(TERM)
    .bind(narrow.state)
    .bind(narrow.all)
    .bind(narrow.reason)
    .bind(narrow.after.at)
    .bind(narrow.after.id)
    .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
    .all(db)
    .await?;
    let next = cursor::cut(&mut lines, PAGE, |line| Cursor { at: line.created_at, id: line.id.uuid() });
    Ok((lines, next))
}

store::row! {
    /// Somebody who works in the centre.
    pub struct Colleague {
        /// Their id.
        pub id: UserId,
        /// Their name.
        pub name: String,
        /// The same in Latin letters.
        pub latin: String,
        /// True for a head of service.
        pub is_head: bool,
    }
}

/// Everybody who works in a centre and may be complained about or look into a complaint, by name.
pub async fn colleagues(db: &mut impl Db, centre: CentreId) -> Result<Vec<Colleague>> {
    sql("select u.id, u.name, u.name_latin as latin,
                exists (select 1 from staff s where s.user_id = u.id and s.centre_id = $1 and s.ended_on is null
                           and s.role = 'head') as is_head
           from users u
          where u.closed_at is null
            and exists (select 1 from staff s where s.user_id = u.id and s.centre_id = $1 and s.ended_on is null
                           and s.role in ('head', 'case-worker', 'specialist', 'duty-worker'))
          order by u.name, u.id")
    .bind(centre)
    .all(db)
    .await
}

/// True when this colleague may look into a complaint about `about` or, when it is about the head, one of the others.
pub fn may_handle(one: &Colleague, against: Against, about: Option<UserId>) -> bool {
    about != Some(one.id) && !(against == Against::Head && one.is_head)
}

/// Colleagues as the options of a field.
pub fn options<'a>(lang: Lang, colleagues: impl IntoIterator<Item = &'a Colleague>) -> Vec<(String, String)> {
    colleagues.into_iter().map(|one| (one.id.to_string(), lang.pick(&one.name, &one.latin).clone())).collect()
}

/// The codes of what can be chosen in a list.
pub fn choices<C: Code>(lang: Lang, first: &str) -> Vec<(String, String)> {
    std::iter::once((String::new(), first.to_owned())).chain(page::options::<C>(lang)).collect()
}
