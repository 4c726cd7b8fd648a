//! A paper that is being written: what was typed so far, for the whole team of the case, until it is signed. What is
//! signed is another thing, in a table of its own.

mod answer;
mod choices;
mod read;
mod save;

use crate::w;
use access::Layer;
use base::{
    Code, FieldErrors, Lang,
    ids::{CaseId, PersonId},
    typed::Typed,
};
use casework::{cases::relatives::CasePerson, merging, notes::four};
use deadlines::RuleInForce;
use page::{Draft, Field, Fields, Markup, form, html, when};

pub use answer::{Wording, again, answer};
pub use choices::{Options, services as service_options};
pub use read::{Opened, Started, open, started};
pub use save::{Saved, drop, put, save};

base::codes! {
    /// What is written.
    pub enum Kind {
        /// An individual needs assessment.
        Needs = "needs" => w::kind_needs,
        /// An individual support plan.
        Plan = "plan" => w::kind_plan,
        /// An agreement with the family.
        Agreement = "agreement" => w::kind_agreement,
        /// A review of the plan.
        Review = "review" => w::kind_review,
        /// A progress report.
        Report = "report" => w::kind_report,
        /// A closing report.
        Closing = "closing" => w::kind_closing,
        /// A referral to another service.
        Referral = "referral" => w::kind_referral,
    }
}
store::coded!(Kind);

/// The paper of a kind that is written in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// The case.
    pub case: CaseId,
    /// What is written.
    pub kind: Kind,
}

impl Sheet {
    /// Where its form is.
    pub fn address(&self) -> String {
        let part = match self.kind {
            Kind::Needs => "needs-assessments",
            Kind::Plan => "plans",
            Kind::Agreement => "agreements",
            Kind::Review => "reviews",
            Kind::Report => "reports",
            Kind::Closing => "closing-report",
            Kind::Referral => "referrals",
        };
        format!("/cases/{}/{part}/new", self.case)
    }

    /// Where one sees how its paper would look.
    pub fn preview(&self) -> String {
        format!("/cases/{}/drafts/{}/paper", self.case, self.kind.code())
    }

    /// The same for one of the papers where it makes several.
    pub fn preview_of(&self, paper: documents::Kind) -> String {
        format!("{}?paper={}", self.preview(), paper.code())
    }

    /// Under which name the browser keeps what one person types.
    pub fn autosave(&self) -> String {
        format!("{}-{}", self.kind.code(), self.case)
    }
}

/// Whom a paper is about before anything is typed: whoever of the case the address names, else `usual`.
pub fn whom(asked: &Typed, people: &[CasePerson], usual: Option<PersonId>) -> Option<PersonId> {
    let asked = base::typed::optional_id(asked.get("person")).ok().flatten();
    asked.filter(|asked| people.iter().any(|one| one.id == *asked)).or(usual)
}

/// A layer one may write in; the general one when nothing is said.
pub fn layer(typed: &str, layers: &[Layer]) -> Result<Layer, base::Problem> {
    let layer = base::typed::optional_code(typed)?.unwrap_or(Layer::General);
    if layers.contains(&layer) { Ok(layer) } else { Err(base::Problem::NotOffered) }
}

/// The field that says who may read it; unseen when there is nothing to choose.
pub fn layer_field<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, layers: &[Layer]) -> Markup {
    if layers.len() < 2 {
        return form::hidden("layer", layers.first().map_or("", |layer| layer.code()));
    }
    let options: Vec<_> =
        layers.iter().map(|layer| (layer.code().to_owned(), layer.label(lang).to_owned())).collect();
    html! { (fields.select("layer", w::who_reads(lang), typed.get("layer"), &options).hint(w::who_reads_hint(lang))) }
}

/// The form of a paper that is being written: it keeps a draft while one types, can be put aside and signed.
pub fn sheet_form(
    lang: Lang,
    sheet: Sheet,
    opened: &Opened,
    action: &str,
    sign: &str,
    body: Markup,
) -> Markup {
    let name = sheet.autosave();
    let saved = opened.restored.map(when::time_of_day);
    let body = html! {
        @if let Some((at, by)) = &opened.kept {
            p.soft { (w::put_aside(lang, by.as_str(), when::date_time(lang, *at))) }
        }
        (merging::was(&opened.was))
        (body)
        (form::buttons(html! {
            button.button type="submit" name="do" value="sign" { (sign) }
            (form::secondary(w::put_aside_button(lang), "do", "keep"))
            (form::elsewhere(w::see_paper(lang), &sheet.preview()))
            (form::button_link(&format!("/cases/{}/path", sheet.case), page::w::cancel(lang)))
        }))
    };
    form::form_draft(
        lang,
        Draft { name: &name, saved: saved.as_deref() },
        action,
        &access::answer::form_key(),
        Some(opened.version),
        body,
    )
}

/// A button that keeps what was typed and shows more rows.
pub fn more_rows(lang: Lang) -> Markup {
    form::secondary(w::more_rows(lang), "do", "more")
}

/// A text of several lines of a paper.
pub fn long<'a>(fields: &Fields<'a>, name: &'a str, label: &'a str, typed: &'a Typed) -> Field<'a> {
    fields.textarea(name, label, typed.get(name)).rows(4)
}

/// The layers as four values to compare with.
pub(crate) fn layers(layers: &[Layer]) -> [&'static str; 4] {
    four(layers)
}

/// Both views of what the child thinks: said, or why it was not asked; one of the two must be there.
pub fn voice(
    typed: &Typed,
    errors: &mut FieldErrors,
    max: usize,
) -> Option<(Option<String>, Option<String>)> {
    let said = errors.check("child_voice", base::typed::optional_text(typed.get("child_voice"), max))?;
    let not_heard = errors.check("not_heard", base::typed::optional_text(typed.get("not_heard"), max))?;
    if said.is_none() && not_heard.is_none() {
        errors.add("child_voice", base::Problem::said("child-voice-needed", w::child_voice_needed));
        return None;
    }
    Some((said, not_heard))
}

/// The two fields of [`voice`]; a child that has come to the age of the rule must be heard.
pub fn voice_fields<'a>(
    lang: Lang,
    fields: &Fields<'a>,
    typed: &'a Typed,
    heard: Option<&RuleInForce>,
) -> Markup {
    html! {
        @if let Some(rule) = heard {
            p.hint { (w::must_be_heard(lang, rule.ground.text(lang), rule.value)) }
        }
        (long(fields, "child_voice", w::child_voice(lang), typed).hint(w::child_voice_hint(lang)))
        (fields.text("not_heard", w::not_heard(lang), typed.get("not_heard")).optional().hint(w::not_heard_hint(lang)))
    }
}

/// What was typed without what the form carries for itself.
pub fn bare(typed: &Typed) -> Typed {
    let own = |name: &str| name.starts_with('_') || name == "do";
    Typed(typed.0.iter().filter(|(name, _)| !own(name)).cloned().collect())
}
