//! What is typed into a plan, and what a party says of it.

use super::w;
use crate::{needs_assessments::day_until, rows, working};
use access::Layer;
use assessments::goals::GoalId;
use base::{
    FieldErrors, Problem,
    ids::{OrganisationId, PersonId},
    jiff::civil::Date,
    rules::{Rules, ServiceClass},
    typed::{self, Typed},
};

/// Most characters of a text.
pub const MAX_TEXT: usize = 4000;
/// Most characters of a line.
const MAX_LINE: usize = 300;
/// The fields of a row of activities.
pub const ACTIVITY_FIELDS: [&str; 8] =
    ["text", "goal", "service", "organisation", "responsible", "frequency", "until_on", "indicator"];

/// What may be chosen in a plan.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// Layers one may write in.
    pub layers: Vec<Layer>,
    /// Who is in the case.
    pub people: Vec<PersonId>,
    /// The goals of the case that are worked on.
    pub goals: Vec<GoalId>,
    /// Partners of the provider.
    pub organisations: Vec<OrganisationId>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq)]
pub struct NewActivity {
    /// What is done.
    pub text: String,
    /// For which goal.
    pub goal: Option<GoalId>,
    /// By which service.
    pub service: Option<String>,
    /// By which partner.
    pub organisation: Option<OrganisationId>,
    /// Who answers for it.
    pub responsible: String,
    /// How often.
    pub frequency: Option<String>,
    /// Until when.
    pub until_on: Option<Date>,
    /// By what one will see it.
    pub indicator: Option<String>,
}

/// A plan about to be proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPlan {
    /// Who may read it.
    pub layer: Layer,
    /// The child.
    pub person: PersonId,
    /// What it is all for.
    pub aim: String,
    /// What the child says of it.
    pub child_view: Option<String>,
    /// From when.
    pub from_on: Date,
    /// When it is reviewed.
    pub review_on: Date,
    /// Codes of `rules/services.toml`.
    pub services: Vec<String>,
    /// Goals with what they are about.
    pub goals: Vec<(GoalId, String)>,
    /// Activities.
    pub activities: Vec<NewActivity>,
    /// Who of the family agrees.
    pub family: Vec<PersonId>,
    /// Partners of a joint plan.
    pub partners: Vec<OrganisationId>,
}

impl NewPlan {
    /// Reads what is to be proposed.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, offered: &Offered) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let layer = errors.check("layer", working::layer(typed.get("layer"), &offered.layers));
        let person = errors.check("person", one_of(typed.get("person"), &offered.people));
        let aim = errors.check("aim", typed::text(typed.get("aim"), MAX_TEXT));
        let child_view = errors.check("child_view", typed::optional_text(typed.get("child_view"), MAX_TEXT));
        let from_on = errors.check("from_on", typed::date(typed.get("from_on")));
        let review_on = errors.check("review_on", after(typed.get("review_on"), from_on));
        let services = errors.check("services", services(typed));
        let goals = errors.check("goals", goals(typed, &offered.goals));
        let partners = errors.check("partners", several(typed, "partners", &offered.organisations));
        let activities = errors.check("activities", activities(typed, offered));
        let family = errors.check("family", several(typed, "family", &offered.people));
        if family.as_ref().is_some_and(Vec::is_empty) {
            errors.add("family", Problem::said("who-agrees", w::who_agrees));
        }
        let new = (|| {
            Some(NewPlan {
                layer: layer?,
                person: person?,
                aim: aim?,
                child_view: child_view?,
                from_on: from_on?,
                review_on: review_on?,
                services: services?,
                goals: goals?,
                activities: activities?,
                family: family?,
                partners: partners?,
            })
        })();
        errors.or(new)
    }
}

/// What a party says of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// Whether they agree.
    pub agrees: bool,
    /// The day.
    pub said_on: Date,
    /// What they want otherwise.
    pub remark: Option<String>,
}

impl Said {
    /// Reads what a party said; who does not agree says why.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let agrees = errors.check(
            "agrees",
            match typed.get("agrees") {
                "" => Err(Problem::Required),
                answer => Ok(typed::checked(answer)),
            },
        );
        let said_on = errors.check("said_on", day_until(typed.get("said_on"), today));
        let remark = errors.check("remark", typed::optional_text(typed.get("remark"), MAX_TEXT));
        if agrees == Some(false) && remark == Some(None) {
            errors.add("remark", Problem::said("say-why-not", w::say_why_not));
        }
        errors.or((|| Some(Said { agrees: agrees?, said_on: said_on?, remark: remark? }))())
    }
}

/// Services that were ticked: at least one, all of them specialised.
pub fn services(typed: &Typed) -> Result<Vec<String>, Problem> {
    let known = Rules::embedded().services();
    let ticked: Vec<String> =
        typed.all("services").map(|code| code.trim().to_owned()).filter(|code| !code.is_empty()).collect();
    let is_known = |code: &String| known.of(ServiceClass::Specialised).any(|one| one.code == *code);
    match (ticked.is_empty(), ticked.iter().all(is_known)) {
        (true, _) => Err(Problem::said("one-service", w::one_service)),
        (false, false) => Err(Problem::NotOffered),
        (false, true) => Ok(ticked),
    }
}

fn goals(typed: &Typed, offered: &[GoalId]) -> Result<Vec<(GoalId, String)>, Problem> {
    let areas = Rules::embedded().goal_areas();
    let mut found = Vec::new();
    for number in rows::filled(typed, "goals", &["goal"]) {
        let goal = one_of(rows::get(typed, "goals", number, "goal"), offered)?;
        let area = areas.get(rows::get(typed, "goals", number, "area"));
        let area = area.ok_or(Problem::said("area-needed", w::area_needed))?;
        found.push((goal, area.code.clone()));
    }
    if found.is_empty() { Err(Problem::said("one-goal", w::one_goal)) } else { Ok(found) }
}

fn activities(typed: &Typed, offered: &Offered) -> Result<Vec<NewActivity>, Problem> {
    let services = Rules::embedded().services();
    let mut found = Vec::new();
    for number in rows::filled(typed, "activities", &["text", "frequency", "indicator"]) {
        let get = |field| rows::get(typed, "activities", number, field);
        let text = typed::text(get("text"), MAX_TEXT);
        let text = text.map_err(|_| Problem::said("activity-text", w::activity_text_needed))?;
        let responsible = typed::text(get("responsible"), MAX_LINE);
        let responsible =
            responsible.map_err(|_| Problem::said("activity-responsible", w::activity_responsible_needed))?;
        let goal = optional_one(get("goal"), &offered.goals)?;
        let organisation = optional_one(get("organisation"), &offered.organisations)?;
        let service = match get("service") {
            "" => None,
            code => Some(services.get(code).ok_or(Problem::NotOffered)?.code.clone()),
        };
        found.push(NewActivity {
            text,
            goal,
            service,
            organisation,
            responsible,
            frequency: typed::optional_text(get("frequency"), MAX_LINE)?,
            until_on: typed::optional_date(get("until_on"))?,
            indicator: typed::optional_text(get("indicator"), MAX_LINE)?,
        });
    }
    if found.is_empty() { Err(Problem::said("one-activity", w::one_activity)) } else { Ok(found) }
}

/// A day that is not before another.
pub fn after(text: &str, first: Option<Date>) -> Result<Date, Problem> {
    let day = typed::date(text)?;
    match first {
        Some(first) if day < first => Err(Problem::Before(first)),
        Some(_) | None => Ok(day),
    }
}

/// One of those that are offered.
pub fn one_of<T>(text: &str, offered: &[base::Id<T>]) -> Result<base::Id<T>, Problem> {
    optional_one(text, offered)?.ok_or(Problem::Required)
}

/// One of those that are offered, or nothing chosen.
pub fn optional_one<T>(text: &str, offered: &[base::Id<T>]) -> Result<Option<base::Id<T>>, Problem> {
    match typed::optional_id(text)? {
        Some(id) if !offered.contains(&id) => Err(Problem::NotOffered),
        chosen => Ok(chosen),
    }
}

fn several<T>(typed: &Typed, name: &str, offered: &[base::Id<T>]) -> Result<Vec<base::Id<T>>, Problem> {
    typed.all(name).filter(|one| !one.trim().is_empty()).map(|one| one_of(one, offered)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::{Timestamp, civil::date};

    fn full() -> (Typed, Offered) {
        let (person, goal) = (PersonId::new(Timestamp::UNIX_EPOCH), GoalId::new(Timestamp::UNIX_EPOCH));
        let offered = Offered {
            layers: vec![Layer::General],
            people: vec![person],
            goals: vec![goal],
            organisations: Vec::new(),
        };
        let typed = Typed::default()
            .with("person", person.to_string())
            .with("family", person.to_string())
            .with("aim", "Детето да расте у дома.")
            .with("from_on", "10.03.2026")
            .with("review_on", "10.09.2026")
            .with("services", "skills-training")
            .with("goals-1.goal", goal.to_string())
            .with("goals-1.area", "parenting")
            .with("activities-1.text", "Посещения вкъщи")
            .with("activities-1.responsible", "социалният работник");
        (typed, offered)
    }

    #[test]
    fn a_plan_has_services_goals_and_activities() {
        let (typed, offered) = full();
        assert!(NewPlan::parse(&typed, &offered).is_ok());
        for (field, name) in [("services", "one-service"), ("goals-1.goal", "one-goal")] {
            let mut without = typed.clone();
            without.set(field, "");
            let errors = NewPlan::parse(&without, &offered).unwrap_err();
            assert!(errors.iter().any(|(_, problem)| problem.name() == name), "{field}");
        }
    }

    #[test]
    fn a_generally_accessible_service_is_not_planned() {
        let (mut typed, offered) = full();
        typed.set("services", "general-information");
        assert!(NewPlan::parse(&typed, &offered).is_err());
    }

    #[test]
    fn a_review_is_not_before_the_plan() {
        let (mut typed, offered) = full();
        typed.set("review_on", "01.03.2026");
        let errors = NewPlan::parse(&typed, &offered).unwrap_err();
        assert_eq!(errors.of("review_on"), Some(&Problem::Before(date(2026, 3, 10))));
    }

    #[test]
    fn who_does_not_agree_says_why() {
        let typed = Typed::default().with("agrees", "no").with("said_on", "05.03.2026");
        let errors = Said::parse(&typed, date(2026, 3, 5)).unwrap_err();
        assert_eq!(errors.of("remark").map(Problem::name), Some("say-why-not"));
        assert!(Said::parse(&typed.with("remark", "иска при баба си"), date(2026, 3, 5)).is_ok());
    }
}
