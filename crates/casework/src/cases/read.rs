//! What is known of one case: its head, its team, its groups, and what the viewer may do with it.

use super::{CareForm, TeamRole, sealed};
use crate::risk::Risk;
use access::{
    Action, Layer, Subject, Viewer, WebError, permit,
    secret::{self, List},
};
use base::{
    Id, Lang,
    ids::{CaseId, CentreId, PersonId, SignalId, UserId},
    jiff::{Timestamp, civil::Date},
};
use people::{Name, Precision};
use std::ops::Deref;
use store::{Db, Result, Tx, sql};

store::row! {
    /// The head of a case.
    pub struct CaseHead {
        /// Its id.
        pub id: CaseId,
        /// The centre.
        pub centre_id: CentreId,
        /// As people write it: 2026-0012.
        pub reference: String,
        /// The family as it is spoken of.
        pub family_name: String,
        /// The child whom it is about.
        pub focus_id: Option<PersonId>,
        /// The child's name.
        pub focus: Option<Name>,
        /// The child's birthday.
        pub focus_born_on: Option<Date>,
        /// How sure the birthday is.
        pub focus_precision: Option<Precision>,
        /// When an unborn child is expected.
        pub focus_expected_on: Option<Date>,
        /// A code of `rules/programmes.toml`; `sealed` where it may not be told.
        pub programme: String,
        /// With whom the child lives.
        pub care_form: Option<CareForm>,
        /// Who leads it.
        pub lead_id: Option<UserId>,
        /// Their name.
        pub lead_name: Option<String>,
        /// Their name in Latin letters.
        pub lead_latin: Option<String>,
        /// The signal it grew from.
        pub signal_id: Option<SignalId>,
        /// The signal's reference.
        pub signal_reference: Option<String>,
        /// The day it was opened.
        pub opened_on: Date,
        /// The day it was closed.
        pub closed_on: Option<Date>,
        /// The last change of anything in the story.
        pub changed_at: Timestamp,
        /// The number of the case at the child protection department.
        pub cpd_case_number: Option<String>,
        /// The worker of the child protection department.
        pub cpd_worker: Option<String>,
        /// The risk as it was last seen.
        pub risk: Option<Risk>,
        /// How often the head was changed.
        pub version: i64,
    }
}

impl CaseHead {
    /// The name of the one who leads it.
    pub fn lead(&self, lang: Lang) -> Option<&str> {
        in_script(lang, &self.lead_name, &self.lead_latin)
    }

    /// True while it is open.
    pub const fn is_open(&self) -> bool {
        self.closed_on.is_none()
    }

    /// The head as it is told to those who read these layers: what gives a secret of another away stands as sealed.
    pub fn told(mut self, layers: &[Layer]) -> Self {
        self.programme = secret::told(List::Programme, &self.programme, layers).to_owned();
        self.care_form = self.care_form.map(|care| care.told(layers));
        self
    }
}

/// Name or Latin name, as the language asks.
pub fn in_script<'a>(lang: Lang, name: &'a Option<String>, latin: &'a Option<String>) -> Option<&'a str> {
    match lang {
        Lang::Bg => name.as_deref(),
        Lang::En => latin.as_deref().filter(|latin| !latin.is_empty()).or(name.as_deref()),
    }
}

store::row! {
    /// A worker's place in the team.
    pub struct Worker {
        /// The place.
        pub id: Id<super::open::TeamMember>,
        /// The worker.
        pub user_id: UserId,
        /// Their name.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub latin: Option<String>,
        /// What they are in it.
        pub role: TeamRole,
        /// Since when.
        pub from_at: Timestamp,
        /// Until when; none while they work on it.
        pub until_at: Option<Timestamp>,
        /// What they are by profession, in Bulgarian.
        pub job_bg: Option<String>,
        /// And in English.
        pub job_en: Option<String>,
    }
}

impl Worker {
    /// The name in the script of the language.
    pub fn name(&self, lang: Lang) -> &str {
        in_script(lang, &self.name, &self.latin).unwrap_or_default()
    }

    /// What they are by profession, as their post says.
    pub fn job(&self, lang: Lang) -> Option<&str> {
        let (first, other) = lang.pick((&self.job_bg, &self.job_en), (&self.job_en, &self.job_bg));
        first.as_deref().or(other.as_deref()).filter(|job| !job.is_empty())
    }

    /// The name with the profession.
    pub fn name_and_job(&self, lang: Lang) -> String {
        match self.job(lang) {
            Some(job) => format!("{} ({job})", self.name(lang)),
            None => self.name(lang).to_owned(),
        }
    }
}

/// What the viewer may do with a case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct May {
    /// Layers of the case that one knows of.
    pub knows: Vec<Layer>,
    /// Layers that one names others to read.
    pub name: Vec<Layer>,
    /// Change head, people, team, risk.
    pub write: bool,
    /// Close it and open it again.
    pub close: bool,
    /// Give and do tasks.
    pub tasks: bool,
    /// See its history.
    pub history: bool,
    /// Layers whose notes one reads.
    pub read_notes: Vec<Layer>,
    /// Layers in which one writes notes.
    pub write_notes: Vec<Layer>,
    /// Layers whose assessments one reads.
    pub read_assessments: Vec<Layer>,
    /// Layers in which one assesses.
    pub write_assessments: Vec<Layer>,
    /// Set goals and say what came of them.
    pub goals: bool,
    /// Layers whose files one reads.
    pub read_files: Vec<Layer>,
    /// Layers in which one adds files.
    pub write_files: Vec<Layer>,
    /// Layers whose papers one reads.
    pub read_papers: Vec<Layer>,
    /// Layers whose papers of the family's path one reads.
    pub read_plans: Vec<Layer>,
    /// Layers in which one sees the steps of the case's kinds.
    pub read_kinds: Vec<Layer>,
}

/// A case as its pages show it.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseView {
    /// The head.
    pub head: CaseHead,
    /// Codes of `rules/target_groups.toml`; `sealed` for those that may not be told.
    pub groups: Vec<String>,
    /// True when the case has a part that the viewer does not read and should know to ask for.
    pub has_sealed: bool,
    /// Who works and worked on it, the lead first.
    pub workers: Vec<Worker>,
    /// What the viewer may do with it.
    pub may: May,
}

impl CaseView {
    /// Who works on it now, the lead first.
    pub fn team(&self) -> impl Iterator<Item = &Worker> {
        self.workers.iter().filter(|worker| worker.until_at.is_none())
    }
}

impl Deref for CaseView {
    type Target = CaseHead;
    fn deref(&self) -> &CaseHead {
        &self.head
    }
}

/// A case as it may be told, for one who may read it: 404 for everybody else.
pub async fn see(db: &mut impl Db, viewer: &Viewer, id: CaseId) -> Result<CaseView, WebError> {
    let may = may(db, viewer, id).await?;
    let whole = head(db, id).await?;
    let has_sealed = sealed::is_there(db, &whole, &may.knows).await?;
    let groups = secret::told_all(List::TargetGroup, &groups(db, id).await?, &may.knows);
    let workers = workers(db, id).await?;
    Ok(CaseView { head: whole.told(&may.knows), groups, has_sealed, workers, may })
}

/// Codes of the target groups of a case, untold ones among them. Ask for a permit first.
pub async fn groups(db: &mut impl Db, id: CaseId) -> Result<Vec<String>> {
    sql("select target_group from case_target_groups where case_id = $1 order by target_group")
        .bind(id)
        .values(db)
        .await
}

/// The whole head of a case, untold codes and all; [`store::Error::NoRow`] when there is none. Ask for a permit first, and
/// show it only as [`CaseHead::told`] gives it.
pub async fn head(db: &mut impl Db, id: CaseId) -> Result<CaseHead> {
    sql("select c.id, c.centre_id, c.reference, c.family_name, c.focus_id, n.name as focus, p.born_on as focus_born_on,
                p.birth_precision as focus_precision, p.expected_on as focus_expected_on, c.programme, c.care_form,
                c.lead_id, u.name as lead_name, u.name_latin as lead_latin, c.signal_id, g.reference as signal_reference,
                c.opened_on, c.closed_on, c.changed_at, c.cpd_case_number, c.cpd_worker,
                (select r.level from risk_levels r where r.case_id = c.id order by r.assessed_at desc, r.id desc limit 1)
                    as risk,
                c.version
           from cases c
           left join persons p on p.id = c.focus_id
           left join person_names n on n.person_id = c.focus_id
           left join users u on u.id = c.lead_id
           left join signals g on g.id = c.signal_id
          where c.id = $1")
    .bind(id)
    .one(db)
    .await
}

/// Everyone who works or worked on a case, the lead first, then by the day they came.
pub async fn workers(db: &mut impl Db, id: CaseId) -> Result<Vec<Worker>> {
    sql("select t.id, t.user_id, u.name, u.name_latin as latin, t.role, t.from_at, t.until_at,
                (select s.job_bg from staff s where s.user_id = t.user_id and s.centre_id = c.centre_id and s.ended_on is null
                  order by s.from_on desc, s.id desc limit 1) as job_bg,
                (select s.job_en from staff s where s.user_id = t.user_id and s.centre_id = c.centre_id and s.ended_on is null
                  order by s.from_on desc, s.id desc limit 1) as job_en
           from team_members t join users u on u.id = t.user_id join cases c on c.id = t.case_id
          where t.case_id = $1
          order by case t.role when 'lead' then 0 when 'supervisor' then 1 else 2 end, t.from_at, t.id")
    .bind(id)
    .all(db)
    .await
}

async fn may(db: &mut impl Db, viewer: &Viewer, id: CaseId) -> Result<May, WebError> {
    const ACTIONS: [Action; 16] = [
        Action("case.read"),
        Action("case.write"),
        Action("case.close"),
        Action("task.write"),
        Action("history.read"),
        Action("note.read"),
        Action("note.write"),
        Action("file.read"),
        Action("file.write"),
        Action("assessment.read"),
        Action("assessment.write"),
        Action("goal.write"),
        Action("paper.read"),
        Action("plan.read"),
        Action("kind.read"),
        Action("reader.write"),
    ];
    let [
        read,
        write,
        close,
        tasks,
        history,
        read_notes,
        write_notes,
        read_files,
        write_files,
        read_assessments,
        write_assessments,
        goals,
        read_papers,
        read_plans,
        read_kinds,
        name,
    ] = permit::offered(db, viewer, Subject::Case(id), ACTIONS).await?;
    if read.is_empty() {
        return Err(WebError::NotFound);
    }
    Ok(May {
        knows: read,
        name,
        write: !write.is_empty(),
        close: !close.is_empty(),
        tasks: !tasks.is_empty(),
        history: !history.is_empty(),
        read_notes,
        write_notes,
        read_files,
        write_files,
        read_assessments,
        write_assessments,
        goals: !goals.is_empty(),
        read_papers,
        read_plans,
        read_kinds,
    })
}

/// Notes that something in the story of a case changed at the moment of the transaction.
pub async fn touch(tx: &mut Tx, id: CaseId) -> Result<()> {
    let at = tx.at();
    sql("update cases set changed_at = $2 where id = $1").bind(id).bind(at).run(tx).await.map(drop)
}

store::row! {
    /// Somebody who can work on a case of the centre.
    pub struct Colleague {
        /// The user.
        pub id: UserId,
        /// Their name.
        pub name: Option<String>,
        /// Their name in Latin letters.
        pub latin: Option<String>,
    }
}

/// Everyone in a centre who can be on a team, by name.
pub async fn colleagues(db: &mut impl Db, centre: CentreId) -> Result<Vec<Colleague>> {
    sql("select u.id, u.name, u.name_latin as latin
           from users u
          where u.closed_at is null
            and exists (select 1 from staff s where s.user_id = u.id and s.centre_id = $1 and s.ended_on is null
                         and s.role in ('head', 'case-worker', 'specialist', 'duty-worker'))
          order by u.name, u.id")
    .bind(centre)
    .all(db)
    .await
}

/// Colleagues as the options of a field.
pub fn options(lang: Lang, colleagues: &[Colleague]) -> Vec<(String, String)> {
    colleagues
        .iter()
        .map(|one| {
            (one.id.to_string(), in_script(lang, &one.name, &one.latin).unwrap_or_default().to_owned())
        })
        .collect()
}
