//! Writing a referral.

use crate::{
    consents::Consent,
    partners::Partner,
    referrals::{Fact, sheet, w},
    working::{self, Opened},
};
use base::{Code, FieldErrors, Lang};
use casework::cases::{CaseView, frame, relatives::CasePerson};
use page::{Fields, Markup, html, when};

/// What one chooses from.
#[derive(Debug, Clone)]
pub struct FormView {
    /// The case.
    pub case: CaseView,
    /// Its people.
    pub people: Vec<CasePerson>,
    /// Organisations that it may go to.
    pub partners: Vec<Partner>,
    /// The consents to tell a partner that hold.
    pub consents: Vec<Consent>,
}

/// The form of a referral.
pub fn form_page(lang: Lang, view: &FormView, opened: &Opened, errors: &FieldErrors) -> Markup {
    let (case, typed) = (&view.case, &opened.typed);
    let fields = Fields::new(lang, errors);
    let people: Vec<_> = view.people.iter().map(|one| (one.id.to_string(), one.name.display(lang))).collect();
    let nobody = std::iter::once((String::new(), page::w::choose(lang).to_owned()));
    let known = view.partners.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned()));
    let partners: Vec<_> = nobody.chain(known).collect();
    let facts: Vec<String> = typed.all("facts").map(str::to_owned).collect();
    let body = html! {
        (fields.select("person", w::about_whom(lang), typed.get("person"), &people))
        (fields.select("organisation", w::to_whom(lang), typed.get("organisation"), &partners).hint(w::to_whom_hint(lang)))
        (fields.text("service", w::service(lang), typed.get("service")).hint(w::service_hint(lang)))
        (fields.text("email", w::email(lang), typed.get("email")).email().optional().hint(w::email_hint(lang)))
        (working::long(&fields, "reason", w::reason(lang), typed))
        (working::long(&fields, "wish", w::wish(lang), typed))
        (working::long(&fields, "known", w::known(lang), typed).optional().hint(w::known_hint(lang)))
        (fields.checkboxes::<Fact>("facts", w::facts(lang), &facts).hint(w::facts_hint(lang)))
        @if view.consents.is_empty() {
            p { (w::no_consent(lang)) " " a href={ "/cases/" (case.id) "/consents/new" } { (w::to_consent(lang)) } }
        } @else {
            (fields.radio_list("consent", w::consent(lang), Some(typed.get("consent")), &consents(lang, &view.consents)).optional()
                .hint(w::consent_hint(lang)))
        }
        (fields.text("no_consent_reason", w::no_consent_reason(lang), typed.get("no_consent_reason")).optional()
            .hint(w::no_consent_hint(lang)))
    };
    let form = working::sheet_form(
        lang,
        sheet(case.id),
        opened,
        &format!("/cases/{}/referrals/new", case.id),
        w::register(lang),
        fields.with_errors(body),
    );
    frame::step(lang, case, w::refer(lang), html! { p.lead { (w::lead(lang)) } (form) })
}

/// The consents that hold, each with whom it is about and what exactly the family agreed to.
fn consents(lang: Lang, consents: &[Consent]) -> working::Options {
    let told = |one: &Consent| {
        let (day, giver) = (when::date(lang, one.given_on), one.giver.display(lang));
        format!("{}: {} ({})", one.person.display(lang), one.detail, w::consent_told(lang, day, giver))
    };
    consents.iter().map(|one| (one.id.to_string(), told(one))).collect()
}

/// What a field is called where two people changed it.
pub fn label(lang: Lang, field: &str) -> String {
    let known = match field {
        "person" => w::about_whom(lang),
        "organisation" => w::to_whom(lang),
        "service" => w::service(lang),
        "email" => w::email(lang),
        "reason" => w::reason(lang),
        "wish" => w::wish(lang),
        "known" => w::known(lang),
        "facts" => w::facts(lang),
        "consent" => w::consent(lang),
        "no_consent_reason" => w::no_consent_reason(lang),
        _ => "",
    };
    known.to_owned()
}

/// The list from which a field of this form alone is chosen.
pub fn options(lang: Lang, field: &str) -> working::Options {
    match field {
        "facts" => Fact::ALL.iter().map(|one| (one.code().to_owned(), one.label(lang).to_owned())).collect(),
        _ => Vec::new(),
    }
}
