//! The session behind a note: with whom of the family, which service, towards which goal, with which test. Everything
//! may be left open: a note of a telephone call has none of it.

use super::{NoteId, w};
use crate::{
    cases::CaseView,
    notes::four,
    order::{self, Step, Verdict},
    permits::WriteNote,
};
use access::{Layer, Permit, Viewer, WebError};
use base::{
    Code, FieldErrors, Id, Lang, Problem,
    ids::CaseId,
    jiff::civil::Date,
    rules::Rules,
    typed::{self, Typed},
};
use page::when;
use people::Name;
use store::{Db, Result, Tx, sql};

/// Most characters of a line.
const LINE_MOST: usize = 200;
/// Most characters of a result.
const RESULT_MOST: usize = 1000;
/// The fields of a session.
pub const FIELDS: [&str; 7] = ["mode", "service", "goal", "method", "test_name", "test_result", "assessment"];

/// What stands for a goal.
pub enum GoalRow {}
/// What stands for a filled instrument.
pub enum AssessmentRow {}

base::codes! {
    /// With whom of the family a session is held.
    pub enum Mode {
        /// With one person.
        Individual = "individual" => w::mode_individual,
        /// With the family together.
        Family = "family" => w::mode_family,
        /// With a group.
        Group = "group" => w::mode_group,
    }
}
store::coded!(Mode);

/// What is said of the session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Session {
    /// With whom of the family.
    pub mode: Option<Mode>,
    /// A code of `rules/services.toml`.
    pub service: Option<String>,
    /// Towards which goal of the case.
    pub goal: Option<Id<GoalRow>>,
    /// How one works: the kind of therapy, the programme.
    pub method: Option<String>,
    /// A test that was used.
    pub test_name: Option<String>,
    /// What it came to.
    pub test_result: Option<String>,
    /// The instrument that was filled.
    pub assessment: Option<Id<AssessmentRow>>,
}

impl Session {
    /// Reads the form or the body of the API. A result belongs to a test that is named.
    pub fn read(errors: &mut FieldErrors, typed: &Typed) -> Option<Session> {
        let mode = errors.check("mode", typed::optional_code(typed.get("mode")));
        let service = errors.check("service", service(typed.get("service")));
        let goal = errors.check("goal", typed::optional_id(typed.get("goal")));
        let method = errors.check("method", typed::optional_text(typed.get("method"), LINE_MOST));
        let test_name = errors.check("test_name", typed::optional_text(typed.get("test_name"), LINE_MOST));
        let test_result =
            errors.check("test_result", typed::optional_text(typed.get("test_result"), RESULT_MOST));
        let assessment = errors.check("assessment", typed::optional_id(typed.get("assessment")));
        if let (Some(None), Some(Some(_))) = (&test_name, &test_result) {
            errors.add("test_name", Problem::Required);
        }
        Some(Session {
            mode: mode?,
            service: service?,
            goal: goal?,
            method: method?,
            test_name: test_name?,
            test_result: test_result?,
            assessment: assessment?,
        })
    }

    /// As the form shows it.
    pub fn typed_into(&self, typed: &mut Typed) {
        let values = [
            self.mode.map(|mode| mode.code().to_owned()),
            self.service.clone(),
            self.goal.map(|goal| goal.to_string()),
            self.method.clone(),
            self.test_name.clone(),
            self.test_result.clone(),
            self.assessment.map(|one| one.to_string()),
        ];
        for (name, value) in FIELDS.into_iter().zip(values) {
            typed.set(name, value.unwrap_or_default());
        }
    }

    /// The goal is one of the case; the instrument was filled in it, in a layer that the permit covers.
    pub(super) async fn check(
        &self,
        tx: &mut Tx,
        permit: &Permit<WriteNote>,
        case: CaseId,
    ) -> std::result::Result<(), WebError> {
        if let Some(goal) = self.goal {
            let known: i64 = sql("select count(*) from goals where id = $1 and case_id = $2")
                .bind(goal)
                .bind(case)
                .value(tx)
                .await?;
            if known == 0 {
                return Err(FieldErrors::one("goal", Problem::NotOffered).into());
            }
        }
        if let Some(assessment) = self.assessment {
            let layer: Option<Layer> =
                sql("select layer from assessments where id = $1 and case_id = $2 and state = 'finished'")
                    .bind(assessment)
                    .bind(case)
                    .maybe_value(tx)
                    .await?;
            if !layer.is_some_and(|layer| permit.covers(layer)) {
                return Err(FieldErrors::one("assessment", Problem::NotOffered).into());
            }
        }
        Ok(())
    }
}

fn service(text: &str) -> std::result::Result<Option<String>, Problem> {
    match text.trim() {
        "" => Ok(None),
        code => Rules::embedded()
            .services()
            .get(code)
            .map(|known| Some(known.code.clone()))
            .ok_or(Problem::NotOffered),
    }
}

store::row! {
    /// The session behind a note, in words.
    pub struct SessionTold {
        /// The note.
        pub note_id: NoteId,
        /// With whom of the family.
        pub mode: Option<Mode>,
        /// A code of `rules/services.toml`.
        pub service: Option<String>,
        /// The goal.
        pub goal_id: Option<Id<GoalRow>>,
        /// What is to be reached.
        pub goal: Option<String>,
        /// How one works.
        pub method: Option<String>,
        /// A test that was used.
        pub test_name: Option<String>,
        /// What it came to.
        pub test_result: Option<String>,
        /// The instrument that was filled, where one may read it.
        pub assessment_id: Option<Id<AssessmentRow>>,
        /// Its title in Bulgarian.
        pub title_bg: Option<String>,
        /// Its title in English.
        pub title_en: Option<String>,
    }
}

impl SessionTold {
    /// The title of the instrument.
    pub fn title(&self, lang: Lang) -> Option<&str> {
        lang.pick(self.title_bg.as_deref(), self.title_en.as_deref())
    }

    /// What a service is called.
    pub fn service(&self, lang: Lang) -> Option<&str> {
        self.service.as_deref().map(|code| Rules::embedded().services().label(code, lang))
    }
}

/// The sessions behind the notes of a case that one may read; an instrument is told to who may read it.
pub async fn sessions(db: &mut impl Db, case: &CaseView) -> Result<Vec<SessionTold>> {
    let [a, b, c, d] = four(&case.may.read_notes);
    let [e, f, g, h] = four(&case.may.read_assessments);
    sql("select n.id as note_id, n.mode, n.service, n.goal_id, g.text as goal, n.method, n.test_name, n.test_result,
                s.id as assessment_id, i.title_bg, i.title_en
           from notes n
           left join goals g on g.id = n.goal_id
           left join assessments s on s.id = n.assessment_id and s.layer in ($6, $7, $8, $9)
           left join instruments i on i.id = s.instrument_id
          where n.case_id = $1 and n.layer in ($2, $3, $4, $5)
            and (n.mode is not null or n.service is not null or n.goal_id is not null or n.method is not null
                 or n.test_name is not null or n.assessment_id is not null)
          order by n.happened_at, n.id")
    .bind(case.id)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .bind(e)
    .bind(f)
    .bind(g)
    .bind(h)
    .all(db)
    .await
}

/// What a session of a case can be laid to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choices {
    /// The goals that are worked on.
    pub goals: Vec<(String, String)>,
    /// The instruments that were filled, the latest first.
    pub assessments: Vec<(String, String)>,
    /// What the order of the family's path says before a specialised service. A note keeps what was done and is never
    /// refused for it; whoever writes is told what is missing.
    pub before: Verdict,
}

/// The goals and the filled instruments of a case, as one may read them.
pub async fn choices(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    case: &CaseView,
) -> std::result::Result<Choices, WebError> {
    let before = order::before_told(db, viewer, Step::Services, (case.id, None)).await?;
    if case.may.read_assessments.is_empty() {
        return Ok(Choices { before, ..Choices::default() });
    }
    let goals: Vec<(Id<GoalRow>, String)> =
        sql("select id, text from goals where case_id = $1 and state = 'open' order by due_on, id limit 100")
            .bind(case.id)
            .all(db)
            .await?;
    let [a, b, c, d] = four(&case.may.read_assessments);
    let filled: Vec<(Id<AssessmentRow>, String, String, Name, Date)> =
        sql("select a.id, i.title_bg, i.title_en, n.name, a.held_on
               from assessments a
               join instruments i on i.id = a.instrument_id
               join person_names n on n.person_id = a.person_id
              where a.case_id = $1 and a.state = 'finished' and a.layer in ($2, $3, $4, $5)
              order by a.held_on desc, a.id desc limit 50")
        .bind(case.id)
        .bind(a)
        .bind(b)
        .bind(c)
        .bind(d)
        .all(db)
        .await?;
    let filled = filled.into_iter().map(|(id, bg, en, name, day)| {
        let title = lang.pick(bg, en);
        (id.to_string(), format!("{title}, {}, {}", name.display(lang), when::date(lang, day)))
    });
    Ok(Choices {
        goals: goals.into_iter().map(|(id, text)| (id.to_string(), text)).collect(),
        assessments: filled.collect(),
        before,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_belongs_to_a_test_that_is_named() {
        let mut errors = FieldErrors::new();
        let typed = Typed::default().with("test_result", "над средното");
        Session::read(&mut errors, &typed);
        assert_eq!(errors.of("test_name"), Some(&Problem::Required));
    }

    #[test]
    fn what_was_typed_is_shown_again() {
        let typed = Typed::default()
            .with("mode", "group")
            .with("service", "psychological-therapy")
            .with("method", "арттерапия");
        let mut errors = FieldErrors::new();
        let session = Session::read(&mut errors, &typed).unwrap();
        let mut again = Typed::default();
        session.typed_into(&mut again);
        assert_eq!(Session::read(&mut errors, &again), Some(session));
        assert!(errors.is_empty());
        Session::read(&mut errors, &Typed::default().with("service", "magic"));
        assert_eq!(errors.of("service"), Some(&Problem::NotOffered));
    }
}
