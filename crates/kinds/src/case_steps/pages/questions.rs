//! What is asked at a step: a control for each field, with what is known already beside it.

use super::super::view::KindView;
use crate::{answers::options, lists::Options, w};
use base::{
    Lang, clock,
    rules::{FieldKind, KindStep, StepField},
    typed::Typed,
};
use page::{Fields, Markup, html};

/// The day, the parent where each has one, the fields of the step.
pub fn questions<'a>(
    lang: Lang,
    view: &KindView,
    step: &'static KindStep,
    fields: &Fields<'a>,
    typed: &'a Typed,
) -> Markup {
    html! {
        (fields.text("happened_on", w::happened_on(lang), typed.get("happened_on")).date())
        @if step.each_parent {
            (fields.radio_list("party", w::party(lang), chosen(typed.get("party")), &parents(view)))
        }
        @for field in &step.fields { (question(lang, view, field, fields, typed)) }
    }
}

fn parents(view: &KindView) -> Options {
    view.lists.parents().into_iter().map(|(id, name)| (id.to_string(), name)).collect()
}

fn chosen(typed: &str) -> Option<&str> {
    Some(typed).filter(|value| !value.is_empty())
}

fn question<'a>(
    lang: Lang,
    view: &KindView,
    field: &'static StepField,
    fields: &Fields<'a>,
    typed: &'a Typed,
) -> Markup {
    let (name, label) = (field.name.as_str(), field.label(lang));
    let value = typed.get(name);
    let options = options(lang, field, &view.lists);
    let control = match &field.kind {
        FieldKind::Text => fields.text(name, label, value),
        FieldKind::LongText => fields.textarea(name, label, value).rows(4),
        FieldKind::Date => fields.text(name, label, value).date(),
        FieldKind::Moment => fields.text(name, label, value).datetime(),
        FieldKind::Number(..) => fields.text(name, label, value).number(),
        FieldKind::YesNo => fields.yes_no(name, label, chosen(value)),
        FieldKind::Choices(_) | FieldKind::People(..) => {
            let ticked: Vec<_> = typed.all(name).map(str::to_owned).collect();
            fields.checkbox_list(name, label, &ticked, &options)
        }
        FieldKind::Choice(_) => fields.radio_list(name, label, chosen(value), &options),
        FieldKind::Person
        | FieldKind::Instrument(_)
        | FieldKind::Organisation
        | FieldKind::NeutralColleague => {
            let nobody = (String::new(), "–".to_owned());
            let options: Vec<_> = std::iter::once(nobody).chain(options).collect();
            fields.select(name, label, value, &options)
        }
    };
    let control = if field.required { control } else { control.optional() };
    let hint = hint(lang, view, field);
    html! {
        (beside(lang, view, field))
        @if hint.is_empty() { (control) } @else { (control.hint(hint)) }
    }
}

/// What helps to answer, and what the day of birth says.
fn hint(lang: Lang, view: &KindView, field: &StepField) -> String {
    let by_birth = field
        .suggests
        .as_ref()
        .and_then(|suggestion| view.lists.is_younger(suggestion, clock::date_of(view.now)))
        .map(|_| w::by_day_of_birth(lang));
    [Some(field.hint(lang)), by_birth]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where what a field takes comes from: the last filled instrument and the way to fill it; the people of the case.
fn beside(lang: Lang, view: &KindView, field: &StepField) -> Markup {
    match &field.kind {
        FieldKind::Instrument(name) => instrument(lang, view, name),
        FieldKind::People(role, _) if view.lists.in_role(role).next().is_none() => html! {
            p { (w::nobody_in_this_role(lang)) }
            p.way { a href={ "/cases/" (view.case.id) "/people" } { (w::to_people(lang)) } }
        },
        _ => html! {},
    }
}

fn instrument(lang: Lang, view: &KindView, name: &str) -> Markup {
    let last = view.lists.filled_with(name).next();
    let offered = view.lists.instruments.iter().find(|one| one.instrument == name);
    html! {
        div.card {
            @match last {
                Some(last) => p { (w::last_filled(lang)) " " a href=(last.href) { (last.told) } },
                None => p { (w::not_filled_yet(lang)) },
            }
            @match offered {
                Some(offered) => p.way { a href=(offered.href) { (w::fill_instrument(lang, offered.title.as_str())) } },
                None => p.soft { (w::instrument_not_in_use(lang)) },
            }
        }
    }
}
