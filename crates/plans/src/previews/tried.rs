//! Signing for a look.

use crate::{
    closing_reports, needs_assessments, plan_reviews, progress_reports, referrals, service_agreements,
    support_plans,
    working::{Kind, Sheet, Wording},
};
use access::{Answer, App, Ask, Viewer, WebError};
use base::{FieldErrors, typed::Typed};
use documents::Maker;
use store::Tx;
use uuid::Uuid;

/// What stands where a text is still to be written.
const DOTS: &str = "……………………………";

/// What is written, and which paper of it is wanted where it makes several.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub sheet: Sheet,
    pub paper: Option<documents::Kind>,
}

/// The paper of what was typed, as a draft. A text that is still empty is shown as dots.
///
/// # Errors
///
/// [`WebError::Fields`] with what is missing and cannot be shown as dots, and whatever signing refuses.
pub(super) async fn look(app: &App, ask: &Ask, viewer: &Viewer, wanted: Wanted, typed: &Typed) -> Answer {
    let missing = match attempt(app, ask, viewer, wanted, typed).await {
        Err(WebError::Fields(missing)) => missing,
        done => return done,
    };
    match attempt(app, ask, viewer, wanted, &dotted(typed, &missing)).await {
        Err(WebError::Fields(left)) => Err(WebError::Fields(still(&missing, &left))),
        done => done,
    }
}

async fn attempt(app: &App, ask: &Ask, viewer: &Viewer, wanted: Wanted, typed: &Typed) -> Answer {
    let mut tx = app.store.begin(ask.now).await?;
    let (papers, record) = signed(&mut tx, viewer, wanted.sheet, typed).await?;
    let maker = match (wanted.paper, wanted.sheet.kind) {
        (Some(paper), _) => papers.iter().find(|one| one.kind == paper).copied(),
        // Of a joint plan one looks at the whole: what each partner does.
        (None, Kind::Plan) => Some(support_plans::whole_paper(&mut tx, record).await?),
        (None, _) => papers.first().copied(),
    };
    let maker = maker.ok_or(WebError::NotFound)?;
    documents::unsaved(app, ask.lang, tx, viewer, (maker, record)).await
}

/// Signs what was typed, the way its form does; its papers and the id of the record.
async fn signed(
    tx: &mut Tx,
    viewer: &Viewer,
    sheet: Sheet,
    typed: &Typed,
) -> Answer<(&'static [Maker], Uuid)> {
    let id = sheet.case;
    Ok(match sheet.kind {
        Kind::Needs => {
            (needs_assessments::PAPERS, needs_assessments::signed(tx, viewer, id, typed).await?.uuid())
        }
        Kind::Plan => (support_plans::PAPERS, support_plans::proposed(tx, viewer, id, typed).await?.uuid()),
        Kind::Agreement => {
            (service_agreements::PAPERS, service_agreements::handed_over(tx, viewer, id, typed).await?.uuid())
        }
        Kind::Review => (plan_reviews::PAPERS, plan_reviews::signed(tx, viewer, id, typed).await?.uuid()),
        Kind::Report => {
            (progress_reports::PAPERS, progress_reports::signed(tx, viewer, id, typed).await?.uuid())
        }
        Kind::Closing => {
            (closing_reports::PAPERS, closing_reports::signed(tx, viewer, id, typed).await?.uuid())
        }
        Kind::Referral => (referrals::PAPERS, referrals::registered(tx, viewer, id, typed).await?.uuid()),
    })
}

/// What the form of a paper is called, and its fields.
pub(super) const fn wording(kind: Kind) -> Wording {
    match kind {
        Kind::Needs => needs_assessments::WORDING,
        Kind::Plan => support_plans::WORDING,
        Kind::Agreement => service_agreements::WORDING,
        Kind::Review => plan_reviews::WORDING,
        Kind::Report => progress_reports::WORDING,
        Kind::Closing => closing_reports::WORDING,
        Kind::Referral => referrals::WORDING,
    }
}

/// What was typed, with dots where something is missing and nothing stands.
fn dotted(typed: &Typed, missing: &FieldErrors) -> Typed {
    let mut dotted = typed.clone();
    for (field, _) in missing.iter().filter(|(field, _)| typed.get(field).trim().is_empty()) {
        dotted.set(field, DOTS);
    }
    dotted
}

/// What dots cannot stand for, told as it was told first.
fn still(missing: &FieldErrors, left: &FieldErrors) -> FieldErrors {
    let mut still = FieldErrors::new();
    for (field, problem) in left.iter() {
        still.add(field, missing.of(field).unwrap_or(problem).clone());
    }
    still
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Problem;

    #[test]
    fn an_empty_text_becomes_dots_and_what_was_typed_stays() {
        let mut missing = FieldErrors::one("aim", Problem::Required);
        missing.add("from_on", Problem::Required);
        missing.add("review_on", Problem::InFuture);
        let typed = Typed::default().with("review_on", "01.01.2020");
        let dotted = dotted(&typed, &missing);
        assert_eq!(dotted.get("aim"), DOTS);
        assert_eq!(dotted.get("review_on"), "01.01.2020");
    }

    #[test]
    fn what_cannot_be_dots_is_told_as_it_was_first() {
        let missing = FieldErrors::one("from_on", Problem::Required);
        let left = FieldErrors::one("from_on", Problem::NotADate);
        assert_eq!(still(&missing, &left).of("from_on"), Some(&Problem::Required));
    }
}
