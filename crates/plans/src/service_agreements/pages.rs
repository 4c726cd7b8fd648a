//! Agreements with families as pages.

use super::{Agreement, Annex, Ground, Line, Stage, sheet, w};
use crate::{
    support_plans::{service, service_options},
    working,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use casework::{
    cases::{CaseView, frame, relatives::CasePerson},
    order,
};
use documents::Made;
use page::{Fields, Markup, Tone, form, html, list, when};

/// What the form needs to know.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// Who is in it.
    pub people: Vec<CasePerson>,
    /// What the order of the path says before it.
    pub before: order::Verdict,
}

/// Writing an agreement.
pub fn form_page(lang: Lang, view: &FormView, opened: &working::Opened, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let typed = &opened.typed;
    let people: Vec<_> = view.people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let children: Vec<_> =
        [(String::new(), w::no_child(lang).to_owned())].into_iter().chain(people.clone()).collect();
    let ticked: Vec<String> = typed.all("services").map(str::to_owned).collect();
    let begun = !errors.is_empty()
        || !typed.get("urgent_reason").is_empty()
        || opened.kept.is_some()
        || opened.restored.is_some();
    let asks_why = !view.before.missing.is_empty() || errors.of("urgent_reason").is_some();
    let body = html! {
        @if asks_why {
            (fields.textarea("urgent_reason", crate::w::urgent_reason(lang), typed.get("urgent_reason")).rows(3).hint(crate::w::urgent_reason_hint(lang)))
        }
        (fields.select("person", w::who_signs(lang), typed.get("person"), &people))
        (fields.select("child", w::for_whom(lang), typed.get("child"), &children))
        (fields.checkbox_list("services", w::services(lang), &ticked, &service_options(lang)))
        (fields.text("basis", w::basis(lang), typed.get("basis")).hint(w::basis_hint(lang)))
        (fields.text("basis_on", w::basis_on(lang), typed.get("basis_on")).date().optional())
        (fields.text("from_on", w::from_on(lang), typed.get("from_on")).date())
        (fields.text("until_on", w::until_on(lang), typed.get("until_on")).date().hint(w::until_on_hint(lang)))
        (fields.text("fee", w::fee(lang), typed.get("fee")).narrow().inputmode("decimal").hint(w::fee_hint(lang)))
        (working::long(&fields, "centre_duties", w::centre_duties(lang), typed).rows(5))
        (working::long(&fields, "family_duties", w::family_duties(lang), typed).rows(5))
        (fields.text("handed_over_on", w::handed_over_on(lang), typed.get("handed_over_on")).date().hint(w::handed_over_hint(lang)))
    };
    let action = format!("/cases/{}/agreements/new", view.case.id);
    let body = fields.with_errors(body);
    let form = working::sheet_form(lang, sheet(view.case.id), opened, &action, w::hand_over(lang), body);
    let content = html! {
        p.lead { (w::lead(lang)) }
        (order::told(lang, view.case.id, &view.before))
        (order::held_back(lang, &view.before, begun, form))
    };
    frame::step(lang, &view.case, w::write_title(lang), content)
}

/// What an agreement's page shows.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The case.
    pub case: CaseView,
    /// The agreement.
    pub of: Agreement,
    /// Its services, by code.
    pub services: Vec<String>,
    /// Its annexes.
    pub annexes: Vec<Annex>,
    /// Whether one may go on with it.
    pub may_write: bool,
    /// Its papers.
    pub made: Made,
    /// The papers of each annex.
    pub annexes_made: Vec<Made>,
}

/// What an agreement is called.
pub fn title(lang: Lang, reference: Option<&str>) -> String {
    reference.map_or_else(|| w::draft_title(lang).to_owned(), |reference| w::title(lang, reference))
}

/// An agreement.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let of = &view.of;
    let here = format!("/cases/{}/agreements/{}", view.case.id, of.id);
    let body = html! {
        p { (stage_tag(lang, of.stage)) }
        @if view.may_write {
            div.buttons {
                @match of.stage {
                    Stage::HandedOver => {
                        a.button href={ (here) "/signature" } { (w::sign(lang)) }
                        (form::button_link(&format!("{here}/ending"), w::withdraw(lang)))
                    },
                    Stage::Signed => {
                        (form::button_link(&format!("{here}/annexes"), w::add_annex(lang)))
                        (form::button_link(&format!("{here}/ending"), w::end(lang)))
                    },
                    Stage::Ended | Stage::Withdrawn => {},
                }
            }
        }
        (list::summary_list(&facts(lang, view)))
        section { h2 { (w::duties(lang)) }
            h3 { (w::centre_duties(lang)) } p.as-typed { (of.centre_duties) }
            h3 { (w::family_duties(lang)) } p.as-typed { (of.family_duties) }
        }
        @if !view.annexes.is_empty() {
            section { h2 { (w::annexes(lang)) }
                @for (place, one) in view.annexes.iter().enumerate() {
                    h3 { (w::annex(lang, one.number, when::date(lang, one.signed_on))) }
                    p.as-typed { (one.text) }
                    @if let Some(day) = one.until_on { p.soft { (w::extended(lang, when::date(lang, day))) } }
                    @if let Some(made) = view.annexes_made.get(place) { (documents::making::lines(lang, made)) }
                }
            }
        }
        (documents::panel(lang, &view.made))
    };
    frame::step(lang, &view.case, &title(lang, of.reference.as_deref()), body)
}

fn stage_tag(lang: Lang, stage: Stage) -> Markup {
    let tone = match stage {
        Stage::HandedOver => Tone::Warn,
        Stage::Signed => Tone::Good,
        Stage::Ended | Stage::Withdrawn => Tone::Neutral,
    };
    list::tag(stage.label(lang), tone)
}

/// Euro cents as people write them.
pub fn fee(lang: Lang, cents: i64) -> String {
    if cents == 0 {
        return w::free(lang).to_owned();
    }
    let sep = match lang {
        Lang::Bg => ',',
        Lang::En => '.',
    };
    w::fee_a_month(lang, format!("{}{sep}{:02}", cents / 100, cents % 100))
}

fn facts(lang: Lang, view: &OneView) -> Vec<(&'static str, Markup)> {
    let of = &view.of;
    let basis_on = of.basis_on.map(|day| when::date(lang, day));
    let mut facts = vec![
        (w::who_signs(lang), html! { a href={ "/people/" (of.person_id) } { (of.person.display(lang)) } }),
        (
            w::services(lang),
            html! { ul.plain { @for code in &view.services { li { (service(lang, code)) } } } },
        ),
        (w::basis(lang), html! { (of.basis) @if let Some(day) = basis_on { " · " (day) } }),
        (w::term(lang), html! { (when::date(lang, of.from_on)) " – " (when::date(lang, of.until_on)) }),
        (w::fee(lang), html! { (fee(lang, of.fee_cents)) }),
        (w::handed_over_on(lang), html! { (when::date(lang, of.handed_over_on)) " · " (of.by(lang)) }),
    ];
    if let Some(child) = &of.child {
        facts.insert(1, (w::for_whom(lang), html! { (child.display(lang)) }));
    }
    if let Some(plan) = of.plan_id {
        let href = format!("/cases/{}/plans/{plan}", of.case_id);
        facts.push((w::goes_with(lang), html! { a href=(href) { (crate::w::kind_plan(lang)) } }));
    }
    if let Some(day) = of.signed_on {
        facts.push((
            w::signed_on(lang),
            html! { (when::date(lang, day)) @if of.child_signed { " · " (w::child_signed(lang)) } },
        ));
    }
    if let Some(reason) = &of.urgent_reason {
        facts.push((crate::w::urgent_reason(lang), html! { p.as-typed { (reason) } }));
    }
    if let (Some(day), Some(ground)) = (of.ended_on, of.ground) {
        facts.push((
            w::ended_on(lang),
            html! {
                (when::date(lang, day)) " · " (ground.label(lang))
                @if let Some(note) = &of.end_note { p.as-typed { (note) } }
            },
        ));
    }
    facts
}

/// Signing an agreement.
///
/// A child old enough for it signs too.
pub fn sign_page(
    lang: Lang,
    (case, signs_itself): (&CaseView, bool),
    of: &Agreement,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/agreements/{}", case.id, of.id);
    let ticked = base::typed::checked(typed.get("child_signed"));
    let body = html! {
        (fields.text("signed_on", w::signed_on(lang), typed.get("signed_on")).date())
        @if signs_itself || errors.of("child_signed").is_some() {
            (fields.checkbox("child_signed", w::child_signed(lang), ticked).hint(w::child_signed_hint(lang)))
        }
        (form::buttons(html! { (form::submit(w::sign(lang))) (form::button_link(&here, page::w::cancel(lang))) }))
    };
    let action = format!("{here}/signature");
    let form = form::form(&action, &form_key(), Some(of.version), fields.with_errors(body));
    frame::step(lang, case, w::sign(lang), html! { p.lead { (w::sign_lead(lang)) } (form) })
}

/// Ending an agreement.
pub fn end_page(lang: Lang, case: &CaseView, of: &Agreement, typed: &Typed, errors: &FieldErrors) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/agreements/{}", case.id, of.id);
    let heading = if of.stage == Stage::Signed { w::end(lang) } else { w::withdraw(lang) };
    let body = html! {
        (fields.text("ended_on", w::ended_on(lang), typed.get("ended_on")).date())
        (fields.radios::<Ground>("ground", w::ground(lang), Some(typed.get("ground"))))
        (fields.textarea("note", w::note(lang), typed.get("note")).rows(3).optional())
        (form::buttons(html! { (form::warning_button(heading)) (form::button_link(&here, page::w::cancel(lang))) }))
    };
    let action = format!("{here}/ending");
    let form = form::form(&action, &form_key(), Some(of.version), fields.with_errors(body));
    frame::step(lang, case, heading, form)
}

/// The agreements of a case, for the page of its path.
pub fn list(lang: Lang, case: &CaseView, lines: &[Line], today: Date) -> Markup {
    html! {
        ul.plain {
            @for one in lines {
                li {
                    a href={ "/cases/" (case.id) "/agreements/" (one.id) } { (title(lang, one.reference.as_deref())) }
                    " " (stage_tag(lang, one.stage))
                    @if one.stage == Stage::Signed && one.until_on < today { " " (list::tag(w::run_out(lang), Tone::Bad)) }
                    " " span.soft.details {
                        (one.person.display(lang)) " · " (when::date(lang, one.from_on)) " – " (when::date(lang, one.until_on))
                    }
                }
            }
        }
    }
}
