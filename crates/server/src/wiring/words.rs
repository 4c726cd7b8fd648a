//! What the codes of the areas are called, for the registers and the history of a case, which span them.

use base::{Code, Lang, rules::Rules};

/// What a code is called: a line for each that a register shows, and for each field of a record that the history of
/// a case tells.
pub fn word(kind: &str, code: &str, lang: Lang) -> Option<String> {
    registered(kind, code, lang).or_else(|| told(kind, code, lang))
}

fn of<C: Code>(code: &str, lang: Lang) -> Option<String> {
    C::from_code(code).map(|known| known.label(lang).to_owned())
}

fn registered(kind: &str, code: &str, lang: Lang) -> Option<String> {
    match kind {
        "request-way" => of::<intake::ways::Way>(code, lang),
        "request-state" => of::<intake::state::State>(code, lang),
        "general-access-service" => {
            intake::general_access::Kind::from_code(code).map(|kind| kind.service(lang).to_owned())
        }
        "general-access-kind" => of::<intake::general_access::Kind>(code, lang),
        "general-access-place" => of::<intake::general_access::Place>(code, lang),
        "general-access-audience" => of::<intake::general_access::Audience>(code, lang),
        "general-access-topic" => intake::law::known(&intake::law::Law::shipped().topics, code, lang),
        "assistance-matter" | "assistance.matter" => {
            intake::assistance::Catalogue::shipped().matter(code).map(|matter| matter.label(lang).to_owned())
        }
        "consent-purpose" | "consent.purpose" => of::<plans::consents::Purpose>(code, lang),
        "referral-stage" | "referral.stage" => of::<plans::referrals::Stage>(code, lang),
        "referral-outcome" | "referral.outcome" => of::<plans::referrals::Outcome>(code, lang),
        _ => None,
    }
}

fn told(kind: &str, code: &str, lang: Lang) -> Option<String> {
    let rules = Rules::embedded();
    match kind {
        "paper.kind" => of::<documents::Kind>(code, lang),
        "plan.stage" => of::<plans::support_plans::Stage>(code, lang),
        "plan.party" => of::<plans::support_plans::PartyKind>(code, lang),
        "plan.services" | "service-agreement.services" | "request.services" => {
            rules.services().get(code).map(|service| service.label(lang).to_owned())
        }
        "service-agreement.stage" => of::<plans::service_agreements::Stage>(code, lang),
        "service-agreement.ground" | "case.ground" => of::<plans::service_agreements::Ground>(code, lang),
        "transfer.kind" => of::<plans::transfers::Kind>(code, lang),
        "transfer.stage" => of::<plans::transfers::Stage>(code, lang),
        "assessment.instrument" => assessments::instruments::title(code, lang).map(str::to_owned),
        "goal.domain" => Some(assessments::scores::domain(lang, code)),
        "goal.state" => of::<assessments::goals::State>(code, lang),
        "request.warnings" => intake::triage::noted(code, lang).map(str::to_owned),
        "request.way" => of::<intake::ways::Way>(code, lang),
        "assistance.kind" => {
            intake::assistance::Catalogue::shipped().kind(code).map(|kind| kind.label(lang).to_owned())
        }
        "assistance.outcome" => of::<intake::assistance::Outcome>(code, lang),
        "assistance.job" => of::<intake::assistance::Job>(code, lang),
        "assistance.answer" => of::<intake::assistance::applications::Reply>(code, lang),
        "person.outcome" => of::<intake::health::Outcome>(code, lang),
        "person.health_items" => intake::health::Calendar::shipped().named(code, lang),
        "person.health_item" => {
            let (item, _) = code.rsplit_once(' ')?;
            intake::health::Calendar::shipped().named(item, lang)
        }
        "person.edition" => of::<intake::rights::Edition>(code, lang),
        "signal.stage" => of::<casework::signals::Stage>(code, lang),
        _ if kind.ends_with(".rule") => rules.named(code).map(|rule| rule.name(lang).to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_history_of_a_case_tells_has_words() {
        let codes = [
            ("paper.kind", "needs-assessment"),
            ("plan.services", "skills-training"),
            ("plan.stage", "in-force"),
            ("plan.party", "family"),
            ("assessment.instrument", "satisfaction"),
            ("goal.domain", "health"),
            ("assistance.kind", "material-aid"),
            ("assistance.answer", "hired"),
            ("person.health_items", "bcg-scar"),
            ("person.health_item", "hexavalent-2 1"),
            ("person.edition", "adult"),
            ("request.warnings", "too-young"),
            ("case.rule", "referral-answer"),
            ("case.ground", "closed"),
        ];
        for (kind, code) in codes {
            assert!(word(kind, code, Lang::Bg).is_some_and(|word| word != code), "{kind} {code}");
        }
        assert_eq!(word("case.family_name", "closed", Lang::Bg), None);
    }
}
