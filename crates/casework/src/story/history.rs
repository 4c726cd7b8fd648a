//! Who changed the case, field by field, and who looked at it.

use super::w;
use crate::{
    cases::{
        CareForm, PersonRole, TeamRole,
        closures::Outcome,
        frame::{self, Tab},
        read,
    },
    notes::NoteKind,
    permits::ReadHistory,
    risk::Risk,
};
use access::{
    Answer, App, Ask, Subject, Viewer, answer, ask::Query, audit::Entry, looked, permit,
    trail::history_page_body,
};
use axum::extract::{Path, State};
use base::{Code, Lang, clock, ids::CaseId, rules::Rules};
use page::html;

/// `GET /cases/{id}/history`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadHistory>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let (href, after) = (format!("/cases/{id}/history"), query.0.get("after"));
    let words = app.slots.word;
    let told = |kind: &str, field: &str, code: &str, lang: Lang| {
        words(&format!("{kind}.{field}"), code, lang).or_else(|| values(field, code, lang).map(str::to_owned))
    };
    let body = history_page_body(&mut db, &viewer, ask.lang, Subject::Case(id), &href, after, &told).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.history-viewed")).await?;
    let content = html! { p.lead { (w::history_lead(ask.lang)) } (body) };
    let page = frame::page(ask.lang, &case, clock::date_of(ask.now), Tab::History, content);
    let title = format!("{} · {}", crate::cases::w::tab_history(ask.lang), case.reference);
    answer::page(&app, &ask, &title, page).await
}

/// The codes of cases in words.
fn values(field: &str, code: &str, lang: Lang) -> Option<&'static str> {
    let rules = Rules::embedded();
    match field {
        "programme" => rules.programmes().get(code).map(|named| named.label(lang)),
        "target_groups" => rules.target_groups().get(code).map(|named| named.label(lang)),
        "case_step" => rules.case_step(code).map(|step| step.name(lang)),
        "risk" => label::<Risk>(code, lang),
        "outcome" => label::<Outcome>(code, lang),
        "care_form" | "lives_with" => label::<CareForm>(code, lang),
        "kind" => label::<NoteKind>(code, lang),
        "role" => label::<PersonRole>(code, lang).or_else(|| label::<TeamRole>(code, lang)),
        _ => None,
    }
}

fn label<C: Code>(code: &str, lang: Lang) -> Option<&'static str> {
    C::from_code(code).map(|value| value.label(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_in_words() {
        assert_eq!(values("care_form", "parents", Lang::Bg), Some("При родителите"));
        assert_eq!(values("target_groups", "TG11", Lang::En), Some("Pregnant woman or girl at risk"));
        assert_eq!(values("role", "supervisor", Lang::Bg), Some("Супервизор"));
        assert_eq!(values("family_name", "high", Lang::Bg), None);
    }
}
