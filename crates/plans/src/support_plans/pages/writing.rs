//! Writing a plan.

use crate::{
    rows,
    support_plans::{Partner, PartyKind, Whole, form::ACTIVITY_FIELDS, sheet, w},
    working::{self, service_options},
};
use access::Layer;
use assessments::goals::Goal;
use base::{Code, FieldErrors, Lang, ids::CaseId, jiff::civil::Date, rules::Rules, typed::Typed};
use casework::{
    cases::{CaseView, frame, relatives::CasePerson},
    order,
};
use page::{Fields, Markup, form, html, story, when};

/// What the form needs to know.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// Who is in it.
    pub people: Vec<CasePerson>,
    /// The goals that are worked on.
    pub goals: Vec<Goal>,
    /// Partners of the provider.
    pub partners: Vec<Partner>,
    /// Layers one may write in.
    pub layers: Vec<Layer>,
    /// What the order of the path says before it.
    pub before: order::Verdict,
    /// The day.
    pub today: Date,
}

/// Writing a plan.
pub fn form_page(lang: Lang, view: &FormView, opened: &working::Opened, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let typed = &opened.typed;
    let people: Vec<_> = view.people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let partners: Vec<_> =
        view.partners.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned())).collect();
    let ticked = |name: &str| typed.all(name).map(str::to_owned).collect::<Vec<String>>();
    let body = html! {
        (fields.select("person", w::child(lang), typed.get("person"), &people))
        (working::layer_field(lang, &fields, typed, &view.layers))
        (working::long(&fields, "aim", w::aim(lang), typed).rows(3).hint(w::aim_hint(lang)))
        (working::long(&fields, "child_view", crate::w::child_voice(lang), typed).rows(3).optional())
        (fields.checkbox_list("services", w::services(lang), &ticked("services"), &service_options(lang)))
        (goal_rows(lang, view, errors, typed))
        (activity_rows(lang, view, errors, typed))
        (fields.text("from_on", w::from_on(lang), typed.get("from_on")).date())
        (fields.text("review_on", w::review_on(lang), typed.get("review_on")).date().hint(w::review_on_hint(lang)))
        (fields.checkbox_list("family", w::family(lang), &ticked("family"), &people).hint(w::family_hint(lang)))
        @if !partners.is_empty() {
            (form::folded(w::partners(lang), typed.has("partners"), html! {
                (fields.checkbox_list("partners", w::partners(lang), &ticked("partners"), &partners).optional().hint(w::partners_hint(lang)))
                @if typed.has("partners") { p { (form::elsewhere(w::see_own_plan(lang), &sheet(view.case.id).preview_of(documents::Kind::Plan))) } }
            }))
        }
    };
    let action = format!("/cases/{}/plans/new", view.case.id);
    let body = fields.with_errors(body);
    let form = working::sheet_form(lang, sheet(view.case.id), opened, &action, w::propose(lang), body);
    let content = html! {
        p.lead { (w::lead(lang)) }
        (order::told(lang, view.case.id, &view.before))
        @if view.goals.is_empty() { (no_goals(lang, view)) } @else { (form) }
    };
    frame::step(lang, &view.case, w::write_title(lang), content)
}

/// A plan without a goal cannot be proposed: first the goal, then the form.
fn no_goals(lang: Lang, view: &FormView) -> Markup {
    let new = goal_address(view.case.id);
    story::empty_state(w::no_goals(lang), html! { a.button href=(new) { (w::set_goal(lang)) } })
}

/// Where a goal is set, to come back to the plan.
pub fn goal_address(case: CaseId) -> String {
    format!("/cases/{case}/goals/new?next=/cases/{case}/plans/new")
}

fn goal_rows(lang: Lang, view: &FormView, errors: &FieldErrors, typed: &Typed) -> Markup {
    html! {
        section {
            h2 { (w::goals(lang)) }
            div #goals tabindex="-1" {
                (rows::problem(lang, errors, "goals"))
                @for (number, goal) in (1..=rows::MOST).zip(&view.goals) { (goal_row(lang, typed, number, goal)) }
                (form::secondary(w::keep_and_set_goal(lang), "do", "goal"))
            }
        }
    }
}

fn goal_row(lang: Lang, typed: &Typed, number: usize, goal: &Goal) -> Markup {
    let areas: Vec<_> = Rules::embedded()
        .goal_areas()
        .iter()
        .map(|one| (one.code.clone(), one.label(lang).to_owned()))
        .collect();
    let (name, area) = (rows::name("goals", number, "goal"), rows::name("goals", number, "area"));
    let legend = w::goal_number(lang, number);
    let none = FieldErrors::new();
    let row = Fields::new(lang, &none);
    let chosen: Vec<String> = typed.all(&name).map(str::to_owned).collect();
    let until = when::date(lang, goal.due_on);
    let option = (goal.id.to_string(), format!("{} ({})", goal.text, w::until_day(lang, until)));
    let preset = match typed.get(&area) {
        "" => area_of(&goal.domain),
        given => given,
    };
    html! {
        div.part {
            (row.checkbox_list(&name, &legend, &chosen, &[option]))
            (row.select(&area, w::area(lang), preset, &areas))
        }
    }
}

/// The area that goes with a domain, as a first guess.
pub fn area_of(domain: &str) -> &'static str {
    match domain {
        "safety" => "safety",
        "care" | "warmth" | "stimulation" | "guidance" | "stability" | "parenting" => "parenting",
        "family" => "family-relations",
        "network" | "environment" | "community" | "transport" => "community",
        "development" => "education",
        "health" => "health",
        "money" | "work" => "work",
        "home" => "home",
        "documents" => "documents",
        _ => "other",
    }
}

fn activity_rows(lang: Lang, view: &FormView, errors: &FieldErrors, typed: &Typed) -> Markup {
    let count = rows::shown(typed, "activities", &["text", "frequency", "indicator"]);
    html! {
        section {
            h2 { (w::activities(lang)) }
            div #activities tabindex="-1" {
                (rows::problem(lang, errors, "activities"))
                @for number in 1..=count { (activity_row(lang, view, typed, number)) }
                (working::more_rows(lang))
            }
        }
    }
}

fn activity_row(lang: Lang, view: &FormView, typed: &Typed, number: usize) -> Markup {
    let [text, goal, service, organisation, responsible, frequency, until, indicator] =
        ACTIVITY_FIELDS.map(|field| rows::name("activities", number, field));
    let any = || (String::new(), page::w::choose(lang).to_owned());
    let goals: Vec<_> = [any()]
        .into_iter()
        .chain(view.goals.iter().map(|one| (one.id.to_string(), one.text.chars().take(80).collect())))
        .collect();
    let services: Vec<_> = [any()].into_iter().chain(service_options(lang)).collect();
    let partners: Vec<_> = [any()]
        .into_iter()
        .chain(view.partners.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned())))
        .collect();
    let none = FieldErrors::new();
    let row = Fields::new(lang, &none);
    row.fieldset(
        &w::activity_number(lang, number),
        html! {
            (row.textarea(&text, w::activity(lang), typed.get(&text)).rows(2))
            (row.select(&goal, w::goal(lang), typed.get(&goal), &goals))
            (row.select(&service, w::service(lang), typed.get(&service), &services))
            (row.text(&responsible, w::responsible(lang), typed.get(&responsible)))
            (row.select(&organisation, w::by_partner(lang), typed.get(&organisation), &partners))
            (row.text(&frequency, w::frequency(lang), typed.get(&frequency)))
            (row.text(&until, w::until_on(lang), typed.get(&until)).date())
            (row.text(&indicator, w::indicator(lang), typed.get(&indicator)))
        },
    )
}

/// The form of the next plan: what the one that holds says.
pub fn fill(typed: &mut Typed, whole: &Whole, view: &FormView) {
    let plan = &whole.plan;
    typed.add("person", plan.person_id.to_string());
    typed.add("layer", plan.layer.code());
    typed.add("aim", plan.aim.clone());
    for service in &whole.services {
        typed.add("services", service.clone());
    }
    for (number, goal) in (1..=rows::MOST).zip(&view.goals) {
        if let Some(held) = whole.goals.iter().find(|one| one.id == goal.id) {
            typed.add(&rows::name("goals", number, "goal"), goal.id.to_string());
            typed.add(&rows::name("goals", number, "area"), held.area.clone());
        }
    }
    for (number, one) in (1..=rows::MOST).zip(&whole.activities) {
        let mut add = |field, value: Option<String>| {
            typed.add(&rows::name("activities", number, field), value.unwrap_or_default());
        };
        add("text", Some(one.text.clone()));
        // A goal that is closed is not worked on any more.
        add(
            "goal",
            one.goal_id.filter(|id| view.goals.iter().any(|goal| goal.id == *id)).map(|id| id.to_string()),
        );
        add("service", one.service.clone());
        add("organisation", one.organisation_id.map(|id| id.to_string()));
        add("responsible", Some(one.responsible.clone()));
        add("frequency", one.frequency.clone());
        add("until_on", one.until_on.map(|day| day.to_string()));
        add("indicator", one.indicator.clone());
    }
    for party in whole.parties.iter().filter(|party| party.kind == PartyKind::Family) {
        typed.add("family", party.person_id.map(|id| id.to_string()).unwrap_or_default());
    }
    for partner in &whole.partners {
        typed.add("partners", partner.id.to_string());
    }
}
