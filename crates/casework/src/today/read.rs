//! The questions of the first screen that no other area answers. Each starts at the one who asks. Where few rows are
//! left to ask permission for, `limit 1 offset 0` keeps PostgreSQL from asking first for all that the viewer may read.

use access::Viewer;
use base::{
    Id, Lang,
    ids::{CaseId, CentreId, SignalId},
    jiff::{SignedDuration, Timestamp, civil::Date},
};
use store::{Db, Result, sql};

/// A task, a follow-up, a draft: what one of the lines below leads to.
pub enum Line {}

store::row! {
    /// A task of one's own.
    pub struct TaskDue {
        /// Its id.
        pub id: Id<Line>,
        /// What is to be done.
        pub text: String,
        /// Until when.
        pub due_on: Option<Date>,
        /// The case it belongs to.
        pub case_id: Option<CaseId>,
        /// As people write it.
        pub case_reference: Option<String>,
        /// The signal it was given in.
        pub signal_id: Option<SignalId>,
        /// As people write it.
        pub signal_reference: Option<String>,
    }
}

/// The viewer's open tasks that are due until a day, or have no day; those of cases and signals they may not read
/// any more are left out.
pub async fn tasks(db: &mut impl Db, viewer: &Viewer, until: Date, most: i64) -> Result<Vec<TaskDue>> {
    sql("select t.id, t.text, t.due_on, t.case_id, c.reference as case_reference, t.signal_id, g.reference as signal_reference
         from tasks t left join cases c on c.id = t.case_id left join signals g on g.id = t.signal_id
         where t.user_id = $1 and t.done_at is null and (t.due_on is null or t.due_on <= $3)
           and (t.case_id is null or exists (
                select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                where r.user_id = $1 and r.case_id = t.case_id and p.action = 'case.read' and p.layer = 'general'
                  and (r.until_at is null or r.until_at > $2)))
           and (t.case_id is not null or t.signal_id is null or exists (
                select 1 from signal_relations r join permissions p on p.role = r.role and p.relation = r.relation
                where r.user_id = $1 and r.signal_id = t.signal_id and p.action = 'signal.read' and p.layer = 'general'
                  and (r.until_at is null or r.until_at > $2)))
         order by t.due_on nulls last, t.id limit $4")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(until)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// A follow-up of a closed case.
    pub struct FollowUpDue {
        /// Its id.
        pub id: Id<Line>,
        /// The case.
        pub case_id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The family.
        pub family_name: String,
        /// How many months after closing.
        pub months: i64,
        /// When it is due.
        pub due_on: Date,
    }
}

/// The follow-ups that wait for the viewer until a day: those laid on them, and those of cases they lead.
pub async fn follow_ups(
    db: &mut impl Db,
    viewer: &Viewer,
    until: Date,
    most: i64,
) -> Result<Vec<FollowUpDue>> {
    sql("select f.id, f.case_id, c.reference, c.family_name, f.months, f.due_on
         from follow_ups f join cases c on c.id = f.case_id
         where f.done_on is null and f.lifted_at is null and f.due_on <= $3
           and (f.user_id = $1 or (f.user_id is null and c.lead_id = $1))
           and exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.case_id = f.case_id and p.action = 'case.read' and p.layer = 'general'
                         and (r.until_at is null or r.until_at > $2) limit 1 offset 0)
         order by f.due_on, f.id limit $4")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(until)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// An assessment that is due again.
    pub struct AssessmentDue {
        /// The case.
        pub case_id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The family.
        pub family_name: String,
        /// The instrument in Bulgarian.
        pub title_bg: String,
        /// The instrument in English.
        pub title_en: String,
        /// When it is due.
        pub next_on: Date,
    }
}

/// The assessments to be made again until a day, in open cases that the viewer leads or where they made the last one;
/// one that was made since is not told.
pub async fn assessments(
    db: &mut impl Db,
    viewer: &Viewer,
    until: Date,
    most: i64,
) -> Result<Vec<AssessmentDue>> {
    sql("select a.case_id, c.reference, c.family_name, i.title_bg, i.title_en, a.next_on
         from assessments a join cases c on c.id = a.case_id join instruments i on i.id = a.instrument_id
         where a.next_on <= $3 and a.state = 'finished' and a.counts and c.closed_on is null and i.retired_at is null
           and (c.lead_id = $1 or a.assessor_id = $1)
           and not exists (select 1 from assessments l where l.case_id = a.case_id and l.person_id = a.person_id
                            and l.instrument_id = a.instrument_id and l.state = 'finished' and l.counts
                            and (l.held_on > a.held_on or (l.held_on = a.held_on and l.id > a.id)))
           and exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.case_id = a.case_id and p.action = 'assessment.read' and p.layer = a.layer
                         and (r.until_at is null or r.until_at > $2))
         order by a.next_on, a.id limit $4")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(until)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// A deadline that the viewer answers for.
    pub struct DeadlineDue {
        /// Its id.
        pub id: Id<Line>,
        /// The rule.
        pub rule_key: String,
        /// The number of the case or record.
        pub reference: Option<String>,
        /// The family.
        pub family_name: Option<String>,
        /// When it is due.
        pub due_at: Timestamp,
    }
}

/// The deadlines that run until a moment and that the viewer answers for: named, or leading the case. Follow-ups and
/// assessments to be made again are told in lines of their own.
pub async fn deadlines(
    db: &mut impl Db,
    viewer: &Viewer,
    until: Timestamp,
    most: i64,
) -> Result<Vec<DeadlineDue>> {
    sql("select d.id, d.rule_key, coalesce(d.reference, c.reference) as reference, c.family_name, d.due_at
         from (select x.id from deadlines x where x.user_id = $1 and x.ended_at is null and x.due_at < $3
               union all
               select x.id from cases k join deadlines x on x.case_id = k.id
                where k.lead_id = $1 and x.user_id is null and x.ended_at is null and x.due_at < $3) m
         join deadlines d on d.id = m.id left join cases c on c.id = d.case_id
         where d.subject_kind not in ('follow-up', 'assessment') and d.rule_key <> 'ward-response'
           and (d.lapses = false or d.due_at >= $2)
           and (d.case_id is null
            or exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.case_id = d.case_id and p.action = 'deadline.read' and p.layer = d.layer
                         and (r.until_at is null or r.until_at > $2)))
         order by d.due_at, d.id limit $4")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(until)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// A meeting that was agreed on.
    pub struct MeetingDue {
        /// The signal.
        pub signal_id: SignalId,
        /// As people write it.
        pub reference: String,
        /// The day that was agreed on.
        pub next_on: Date,
        /// The ward in Bulgarian.
        pub ward_bg: Option<String>,
        /// The ward in English.
        pub ward_en: Option<String>,
    }
}

impl MeetingDue {
    /// The ward.
    pub fn ward(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.ward_bg.as_deref(), self.ward_en.as_deref())
    }
}

/// The next meetings of signals on which the viewer works, until a day; those in the past wait for a word.
pub async fn meetings(db: &mut impl Db, viewer: &Viewer, until: Date, most: i64) -> Result<Vec<MeetingDue>> {
    sql("select m.signal_id, g.reference, m.next_on, w.name_bg as ward_bg, w.name_en as ward_en
         from signal_team t join signals g on g.id = t.signal_id join meetings m on m.signal_id = g.id
         left join wards w on w.id = g.ward_id
         where t.user_id = $1 and (t.until_at is null or t.until_at > $2) and g.stage <> 'closed' and m.next_on <= $3
           and not exists (select 1 from meetings l where l.signal_id = m.signal_id
                           and (l.met_at > m.met_at or (l.met_at = m.met_at and l.id > m.id)))
         order by m.next_on, m.id limit $4")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(until)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// A note that its author has not signed.
    pub struct Unsigned {
        /// Its id.
        pub id: Id<Line>,
        /// The case.
        pub case_id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The family.
        pub family_name: String,
        /// When it was last kept.
        pub saved_at: Timestamp,
    }
}

/// The viewer's notes that wait for their signature, the oldest first, in cases they may still read.
pub async fn unsigned(db: &mut impl Db, viewer: &Viewer, most: i64) -> Result<Vec<Unsigned>> {
    sql("select d.id, d.case_id, c.reference, c.family_name, d.saved_at
         from note_drafts d join cases c on c.id = d.case_id
         where d.author_id = $1
           and exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.case_id = d.case_id and p.action = 'case.read' and p.layer = 'general'
                         and (r.until_at is null or r.until_at > $2) limit 1 offset 0)
         order by d.saved_at, d.id limit $3")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// A case in which something changed.
    pub struct Changed {
        /// The case.
        pub case_id: CaseId,
        /// As people write it.
        pub reference: String,
        /// The family.
        pub family_name: String,
        /// When it changed last.
        pub changed_at: Timestamp,
        /// When the viewer last looked at it; none: never.
        pub read_at: Option<Timestamp>,
    }
}

/// The cases on whose team the viewer is and that changed since they last looked, the latest first.
/// Begins at their places in teams, as `case_relations` cannot: the cases of a centre are many and theirs are few.
pub async fn changed(db: &mut impl Db, viewer: &Viewer, most: i64) -> Result<Vec<Changed>> {
    sql("select c.id as case_id, c.reference, c.family_name, c.changed_at, d.read_at
         from cases c left join case_readings d on d.case_id = c.id and d.user_id = $1
         where (d.read_at is null or d.read_at < c.changed_at)
           and c.id in (select t.case_id from team_members t
                        join cases k on k.id = t.case_id
                        join staff s on s.user_id = t.user_id and s.centre_id = k.centre_id and s.ended_on is null
                        join permissions p on p.role = s.role and p.relation = 'team'
                        where t.user_id = $1 and (t.until_at is null or t.until_at > $2)
                          and p.action = 'case.read' and p.layer = 'general')
         order by c.changed_at desc, c.id limit $3")
    .bind(viewer.user)
    .bind(viewer.at)
    .bind(most)
    .all(db)
    .await
}

/// For so long an emergency opening stands before the head of service.
const OPENINGS_SHOWN: SignedDuration = SignedDuration::from_hours(7 * 24);

store::row! {
    /// A record that somebody opened in an emergency.
    pub struct Opening {
        /// Who opened it.
        pub name: String,
        /// Their name in Latin letters.
        pub name_latin: String,
        /// Why.
        pub reason: String,
        /// When.
        pub from_at: Timestamp,
        /// The case.
        pub case_id: Option<CaseId>,
        /// As people write it.
        pub case_reference: Option<String>,
        /// The signal.
        pub signal_id: Option<SignalId>,
        /// As people write it.
        pub signal_reference: Option<String>,
    }
}

/// What was opened in an emergency in the last seven days, in the centres the viewer answers for.
pub async fn openings(db: &mut impl Db, viewer: &Viewer, most: i64) -> Result<Vec<Opening>> {
    sql("select u.name, u.name_latin, b.reason, b.from_at, b.case_id, c.reference as case_reference, b.signal_id,
                g.reference as signal_reference
         from grants b join users u on u.id = b.user_id
         left join cases c on c.id = b.case_id left join signals g on g.id = b.signal_id
         where b.from_at > $2
           and exists (select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.centre_id = coalesce(c.centre_id, g.centre_id)
                         and p.action = 'history.read' and p.layer = 'general')
         order by b.from_at desc, b.id limit $3")
    .bind(viewer.user)
    .bind(viewer.at - OPENINGS_SHOWN)
    .bind(most)
    .all(db)
    .await
}

store::row! {
    /// A centre as those who help there need it.
    pub struct Contact {
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// Its phone.
        pub phone: Option<String>,
    }
}

/// How a centre is reached.
pub async fn contact(db: &mut impl Db, centre: CentreId) -> Result<Option<Contact>> {
    sql("select name_bg, name_en, phone from centres where id = $1").bind(centre).maybe(db).await
}

/// How many requests of a centre wait for a decision of the head of service, papers and place aside.
pub async fn requests_to_decide(db: &mut impl Db, centre: CentreId) -> Result<i64> {
    sql("select count(*) from requests where centre_id = $1 and state = 'received'")
        .bind(centre)
        .value(db)
        .await
}
