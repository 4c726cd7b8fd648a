//! Everything that happened in a case, in one question: what may not be read is left out by the question itself.

use super::Kind;
use crate::{
    cases::{CareForm, CaseView, read::in_script},
    cursor::{self, Cursor},
    notes::four,
};
use access::{Layer, secret::SEALED};
use base::{
    Code, Lang, clock,
    ids::UserId,
    jiff::{Timestamp, ToSpan, civil::Date},
    typed::{self, Typed},
};
use store::{Db, Result, sql};
use uuid::Uuid;

/// Happenings on one page.
pub const PAGE: usize = 30;

store::row! {
    /// One thing that happened.
    pub struct Happening {
        /// When.
        pub at: Timestamp,
        /// Its id.
        pub id: Uuid,
        /// When it was recorded; later than `at` when it was written down afterwards.
        pub recorded_at: Timestamp,
        /// What sort of thing.
        pub kind: Kind,
        /// What exactly: a code whose meaning goes with `detail`.
        pub what: String,
        /// A code that says more: the kind of a note, a role, an outcome.
        pub detail: Option<String>,
        /// Who may read it.
        pub layer: Layer,
        /// What is told.
        pub text: Option<String>,
        /// Who did it.
        pub user_id: Option<UserId>,
        /// Their name.
        pub user_name: Option<String>,
        /// Their name in Latin letters.
        pub user_latin: Option<String>,
    }
}

impl Happening {
    /// Who did it.
    pub fn by(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.user_name, &self.user_latin)
    }

    /// Its place in the list.
    pub const fn cursor(&self) -> Cursor {
        Cursor { at: self.at, id: self.id }
    }
}

/// What is wanted of a story, as the address says.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// One sort of thing only.
    pub kind: Option<Kind>,
    /// One worker's doing only.
    pub by: Option<UserId>,
    /// From this day on.
    pub from: Option<Date>,
    /// Until this day.
    pub until: Option<Date>,
    /// What is older than this.
    pub before: Cursor,
}

impl Wanted {
    /// What the address asks for; what it does not say, or says wrongly, is left open.
    pub fn typed(typed: &Typed) -> Self {
        Wanted {
            kind: typed::optional_code(typed.get("kind")).ok().flatten(),
            by: typed::optional_id(typed.get("by")).ok().flatten(),
            from: typed::optional_date(typed.get("from")).ok().flatten(),
            until: typed::optional_date(typed.get("until")).ok().flatten(),
            before: Cursor::typed(typed.get("before")),
        }
    }

    /// True when only a part of the story is wanted.
    pub const fn is_narrowed(&self) -> bool {
        self.kind.is_some() || self.by.is_some() || self.from.is_some() || self.until.is_some()
    }
}

/// A page of the story, the latest first, and where the next one begins.
pub async fn happenings(
    db: &mut impl Db,
    case: &CaseView,
    wanted: &Wanted,
) -> Result<(Vec<Happening>, Option<Cursor>)> {
    let [note_a, note_b, note_c, note_d] = four(&case.may.read_notes);
    let [file_a, file_b, file_c, file_d] = four(&case.may.read_files);
    let [assessed_a, assessed_b, assessed_c, assessed_d] = four(&case.may.read_assessments);
    let [paper_a, paper_b, paper_c, paper_d] = four(&case.may.read_papers);
    let [path_a, path_b, path_c, path_d] = four(&case.may.read_plans);
    let [kind_a, kind_b, kind_c, kind_d] = four(&case.may.read_kinds);
    let from = wanted.from.map_or(Timestamp::UNIX_EPOCH, clock::start_of);
    let until = wanted.until.and_then(|day| day.checked_add(1.day()).ok());
    let until = until.map_or(Cursor::NEWEST.at, clock::start_of);
    let mut found: Vec<Happening> = sql(STORY)
        .bind(case.id)
        .bind(note_a)
        .bind(note_b)
        .bind(note_c)
        .bind(note_d)
        .bind(file_a)
        .bind(file_b)
        .bind(file_c)
        .bind(file_d)
        .bind(wanted.kind)
        .bind(wanted.by)
        .bind(from)
        .bind(until)
        .bind(wanted.before.at)
        .bind(wanted.before.id)
        .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
        .bind(assessed_a)
        .bind(assessed_b)
        .bind(assessed_c)
        .bind(assessed_d)
        .bind(paper_a)
        .bind(paper_b)
        .bind(paper_c)
        .bind(paper_d)
        .bind(path_a)
        .bind(path_b)
        .bind(path_c)
        .bind(path_d)
        .bind(kind_a)
        .bind(kind_b)
        .bind(kind_c)
        .bind(kind_d)
        .all(db)
        .await?;
    // Of a follow-up the detail is with whom the child lives.
    for one in found.iter_mut().filter(|one| one.what == "followed-up") {
        let care = one.detail.as_deref().and_then(CareForm::from_code);
        one.detail = care.map(|care| care.told(&case.may.knows).code().to_owned());
    }
    // What a family asked for says what it is about.
    for one in found.iter_mut().filter(|one| one.what == "request" && case.programme == SEALED) {
        one.text = None;
    }
    let next = cursor::cut(&mut found, PAGE, Happening::cursor);
    Ok((found, next))
}

const STORY: &str = "
    select s.at, s.id, s.recorded_at, s.kind, s.what, s.detail, s.layer, s.text, s.user_id, u.name as user_name,
           u.name_latin as user_latin
      from (
        select n.happened_at as at, n.id, n.signed_at as recorded_at, 'note' as kind, 'note' as what, n.kind as detail,
               n.layer, n.text, n.author_id as user_id
          from notes n where n.case_id = $1 and n.layer in ($2, $3, $4, $5)
        union all
        select t.created_at, t.id, t.created_at, 'task', 'given', cast(t.due_on as text), 'general', t.text, t.created_by
          from tasks t where t.case_id = $1
        union all
        select t.done_at, t.id, t.done_at, 'task', 'done', null, 'general', t.text, t.done_by
          from tasks t where t.case_id = $1 and t.done_at is not null
        union all
        select f.uploaded_at, f.id, f.uploaded_at, 'file', 'added', f.name, x.layer, x.title, f.uploaded_by
          from case_files x join files f on f.id = x.file_id
         where x.case_id = $1 and f.removed_at is null and x.layer in ($6, $7, $8, $9)
        union all
        select p.made_at, p.id, p.made_at, 'paper', 'finalised', cast(p.number as text), p.layer, p.title, p.made_by
          from papers p where p.case_id = $1 and p.layer in ($21, $22, $23, $24)
        union all
        select k.assessed_at, k.id, k.assessed_at, 'risk', 'assessed', k.level, 'general', k.reason, k.user_id
          from risk_levels k where k.case_id = $1
        union all
        select a.finished_at, a.id, a.finished_at, 'assessment', 'finished', i.title_bg || '|' || i.title_en, a.layer, null,
               a.assessor_id
          from assessments a join instruments i on i.id = a.instrument_id
         where a.case_id = $1 and a.state = 'finished' and a.layer in ($17, $18, $19, $20)
        union all
        select g.set_at, g.id, g.set_at, 'assessment', 'goal-set', cast(g.due_on as text), 'general', g.text, g.set_by
          from goals g where g.case_id = $1
        union all
        select g.closed_at, g.id, g.closed_at, 'assessment', 'goal-closed', g.state, 'general', g.text, g.closed_by
          from goals g where g.case_id = $1 and g.closed_at is not null
        union all
        select n.signed_at, n.id, n.signed_at, 'path', 'needs-assessment', null, n.layer, n.conclusions, n.signed_by
          from needs_assessments n where n.case_id = $1 and n.layer in ($25, $26, $27, $28)
        union all
        select p.proposed_at, p.id, p.proposed_at, 'path', 'plan-proposed', null, p.layer, p.aim, p.proposed_by
          from support_plans p where p.case_id = $1 and p.layer in ($25, $26, $27, $28)
        union all
        select p.in_force_at, p.id, p.in_force_at, 'path', 'plan-in-force', null, p.layer, p.urgent_reason, p.proposed_by
          from support_plans p
         where p.case_id = $1 and p.in_force_at is not null and p.layer in ($25, $26, $27, $28)
        union all
        select r.signed_at, r.id, r.signed_at, 'path', 'review', null, r.layer, r.conclusions, r.signed_by
          from plan_reviews r where r.case_id = $1 and r.layer in ($25, $26, $27, $28)
        union all
        select a.created_at, a.id, a.created_at, 'path', 'agreement', a.reference, 'general', a.basis, a.created_by
          from service_agreements a where a.case_id = $1 and 'general' in ($25, $26, $27, $28)
        union all
        select c.created_at, c.id, c.created_at, 'path', 'consent', null, 'general', c.detail, c.created_by
          from consents c where c.case_id = $1 and 'general' in ($25, $26, $27, $28)
        union all
        select r.sent_at, r.id, r.sent_at, 'path', 'referral-sent', r.reference, 'general', r.service, r.created_by
          from referrals r where r.case_id = $1 and r.sent_at is not null and 'general' in ($25, $26, $27, $28)
        union all
        select r.answered_at, r.id, r.answered_at, 'path', case when r.ground is null then 'referral-accepted' else 'referral-refused' end,
               r.reference, 'general', r.answer_text, null
          from referrals r where r.case_id = $1 and r.answered_at is not null and 'general' in ($25, $26, $27, $28)
        union all
        select r.outcome_at, r.id, r.outcome_at, 'path', 'referral-done', r.outcome, 'general', r.outcome_text, null
          from referrals r where r.case_id = $1 and r.outcome_at is not null and 'general' in ($25, $26, $27, $28)
        union all
        select z.recorded_at, z.id, z.recorded_at, 'path', case when z.replaces_id is null then 'kind-step' else 'kind-correction' end,
               q.kind || '/' || z.step || '|' || cast(z.happened_on as text), z.layer, null, z.recorded_by
          from case_steps z join case_kinds q on q.id = z.case_kind_id
         where z.case_id = $1 and z.layer in ($29, $30, $31, $32) and q.layer in ($29, $30, $31, $32)
        union all
        select q.created_at, q.id, q.created_at, 'path', 'kind-added', q.kind, q.layer, q.reason, q.created_by
          from case_kinds q join cases c on c.id = q.case_id
         where q.case_id = $1 and q.kind <> c.programme and q.layer in ($29, $30, $31, $32)
        union all
        select q.ended_at, q.id, q.ended_at, 'path', 'kind-ended', q.kind, q.layer, q.summary, q.ended_by
          from case_kinds q where q.case_id = $1 and q.ended_at is not null and q.layer in ($29, $30, $31, $32)
        union all
        select p.added_at, p.person_id, p.added_at, 'people', 'person', p.role, 'general', n.name, p.added_by
          from case_people p join person_names n on n.person_id = p.person_id where p.case_id = $1
        union all
        select t.from_at, t.id, t.from_at, 'people', 'worker', t.role, 'general', null, t.user_id
          from team_members t where t.case_id = $1
        union all
        select t.until_at, t.id, t.until_at, 'people', 'worker-left', t.role, 'general', null, t.user_id
          from team_members t where t.case_id = $1 and t.until_at is not null
        union all
        select c.created_at, c.id, c.created_at, 'course', 'opened', cast(c.opened_on as text), 'general', null,
               (select p.added_by from case_people p where p.case_id = c.id and p.added_at = c.created_at order by p.person_id limit 1)
          from cases c where c.id = $1
        union all
        select s.at, s.id, s.at, 'course', 'request', q.reference, 'general', q.wish, s.user_id
          from requests q join request_steps s on s.request_id = q.id and s.kind = 'accept' where q.case_id = $1
        union all
        select x.closed_at, x.id, x.closed_at, 'course', 'closed', x.outcome, 'general', x.summary, x.closed_by
          from closures x where x.case_id = $1
        union all
        select x.reopened_at, x.id, x.reopened_at, 'course', 'reopened', null, 'general', x.reopen_reason, x.reopened_by
          from closures x where x.case_id = $1 and x.reopened_at is not null
        union all
        select f.done_at, f.id, f.done_at, 'course', 'followed-up', f.lives_with, 'general', f.result, f.user_id
          from follow_ups f where f.case_id = $1 and f.done_at is not null
        union all
        select z.at, z.id, z.at, 'signal', 'step', z.kind, 'general', z.note, z.user_id
          from cases c
          join signals g on g.id = c.signal_id or g.joined_to = c.signal_id
          join signal_steps z on z.signal_id = g.id
         where c.id = $1 and z.kind not in ('met', 'met-again', 'diagnosis', 'tripartite')
        union all
        select m.met_at, m.id, m.created_at, 'signal', 'meeting', m.kind, 'general', m.summary, m.user_id
          from cases c
          join signals g on g.id = c.signal_id or g.joined_to = c.signal_id
          join meetings m on m.signal_id = g.id
         where c.id = $1
      ) s
      left join users u on u.id = s.user_id
     where (cast($10 as text) is null or s.kind = $10)
       and (cast($11 as uuid) is null or s.user_id = $11)
       and s.at >= $12 and s.at < $13
       and (s.at, s.id) < ($14, $15)
     order by s.at desc, s.id desc
     limit $16";
