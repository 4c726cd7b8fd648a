//! Samples of needs assessments. Nobody in them is real.

use super::{
    Domain, Needs,
    pages::{FormView, OneView, form_page, one_page},
};
use crate::working::Opened;
use access::Layer;
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use casework::cases::samples::{case, id, now, people};
use page::Markup;
use people::Name;

/// Writing one, empty and with errors; one that is signed.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = FormView {
        case: case(true),
        people: people(),
        shown: Vec::new(),
        layers: vec![Layer::General, Layer::Psychology],
        heard: deadlines::CentreRules::default().in_force("child-opinion-age", date(2026, 3, 5)),
    };
    let typed =
        Typed::default().with("domains-1.domain", "care").with("domains-1.need", "Да се кърми спокойно.");
    let opened =
        Opened {
            typed, version: 2, kept: Some((now(), "Вода Водеща".to_owned())), ..Opened::default()
        };
    let mut errors = FieldErrors::one("domains", Problem::Required);
    errors.add("conclusions", Problem::Required);
    let one = OneView {
        case: case(true),
        needs: needs(),
        domains: vec![Domain {
            domain: "care".to_owned(),
            need: Some("Да се научи да къпе детето.".to_owned()),
            strength: Some("Кърми го и го успокоява.".to_owned()),
            risk: None,
        }],
        sources: Vec::new(),
        made: documents::making::sample("needs-assessment", documents::Kind::NeedsAssessment),
        may_write: true,
        has_plan: false,
    };
    vec![
        ("needs assessment, new", form_page(lang, &view, &Opened::default(), &FieldErrors::new())),
        ("needs assessment, with errors", form_page(lang, &view, &opened, &errors)),
        ("needs assessment, signed", one_page(lang, &one)),
    ]
}

fn needs() -> Needs {
    let said = |text: &str| text.to_owned();
    Needs {
        id: id(501),
        case_id: id(1),
        number: 1,
        layer: Layer::Psychology,
        person_id: id(11),
        person: Name::named("Ивайло", "Иванов", "Петров"),
        held_on: date(2026, 3, 4),
        child_voice: None,
        not_heard: Some(said("Детето е на две седмици.")),
        parents_view: said("Майката иска да го гледа."),
        wishes: said("Спокойно е в ръцете на майка си."),
        child_needs: said("Да се храни редовно."),
        background: said("Родено в термин."),
        danger: said("Няма."),
        ability: said("Има желание, липсва опит."),
        changes: said("Раздялата би му навредила."),
        circumstances: None,
        took_part: said("Майката, бабата, психолог."),
        conclusions: said("Подкрепа вкъщи за шест месеца."),
        signed_at: now(),
        signer: Some(said("Вода Водеща")),
        signer_latin: Some(said("Voda Vodeshta")),
        replaced_at: None,
    }
}
