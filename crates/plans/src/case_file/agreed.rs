//! What was agreed with others: agreements, consents, referrals, transfers; and the deadlines of it all.

use super::{signed, w as file_w};
use crate::{consents, printed::LANG, referrals, service_agreements, support_plans, transfers};
use access::{Answer, Layer};
use base::{Code, clock};
use casework::cases::CaseView;
use deadlines::deadline;
use documents::case_file::{Entry, Part};
use page::when;
use store::Db;

pub(super) async fn agreements(db: &mut impl Db, case: &CaseView) -> Answer<Part> {
    use service_agreements::{annexes, services, w};
    let mut entries = Vec::new();
    for line in service_agreements::lines(db, case.id).await?.into_iter().rev() {
        let of = service_agreements::one(db, case.id, line.id).await?;
        let services: Vec<_> =
            services(db, of.id).await?.iter().map(|code| support_plans::service(LANG, code)).collect();
        let annexes: Vec<_> = annexes(db, of.id)
            .await?
            .into_iter()
            .map(|one| {
                format!("{}: {}", w::annex(LANG, when::date(LANG, one.signed_on), one.number), one.text)
            })
            .collect();
        let title = of
            .reference
            .as_deref()
            .map_or_else(|| w::draft_title(LANG).to_owned(), |number| w::title(LANG, number));
        entries.push(
            Entry::new(title)
                .line(w::who_signs(LANG), of.person.full(LANG))
                .line(w::for_whom(LANG), of.child.as_ref().map(|child| child.full(LANG)))
                .line(file_w::stage(LANG), of.stage.label(LANG).to_owned())
                .line(w::basis(LANG), of.basis.clone())
                .line(w::services(LANG), services.join("; "))
                .day(w::handed_over_on(LANG), of.handed_over_on)
                .day(w::signed_on(LANG), of.signed_on)
                .day(w::from_on(LANG), of.from_on)
                .day(w::until_on(LANG), of.until_on)
                .day(w::ended_on(LANG), of.ended_on)
                .line(w::ground(LANG), of.ground.map(|ground| ground.label(LANG).to_owned()))
                .text(w::centre_duties(LANG), Some(&of.centre_duties))
                .text(w::family_duties(LANG), Some(&of.family_duties))
                .text(w::annexes(LANG), Some(&annexes.join("\n")))
                .text(w::note(LANG), of.end_note.as_deref()),
        );
    }
    Ok(Part::new(file_w::agreements(LANG), entries))
}

pub(super) async fn agreed(db: &mut impl Db, case: &CaseView) -> Answer<Part> {
    use consents::w;
    let consents = consents::of_case(db, case.id).await?;
    let entries = consents.into_iter().rev().map(|of| {
        let back = of.withdrawn_on.zip(of.withdrawn_by.as_deref());
        Entry::new(of.purpose.label(LANG))
            .line(w::about_whom(LANG), of.person.full(LANG))
            .line(w::giver(LANG), of.giver.full(LANG))
            .day(w::given_on(LANG), of.given_on)
            .day(w::valid_until(LANG), of.valid_until)
            .line(
                w::state_withdrawn(LANG),
                back.map(|(day, by)| w::withdrawn_told(LANG, by, when::date(LANG, day))),
            )
            .text(w::detail(LANG), Some(&of.detail))
            .text(w::note(LANG), of.withdrawn_note.as_deref())
    });
    Ok(Part::new(file_w::consents(LANG), entries))
}

pub(super) async fn referred(db: &mut impl Db, case: &CaseView) -> Answer<Part> {
    use referrals::w;
    let referrals = referrals::of_case(db, case.id).await?;
    let entries = referrals.into_iter().rev().map(|of| {
        Entry::new(w::one_title(LANG, of.reference.as_str()))
            .line(w::about_whom(LANG), of.person.full(LANG))
            .line(w::to_whom(LANG), of.to(LANG).to_owned())
            .line(w::service(LANG), of.service.clone())
            .line(file_w::stage(LANG), of.stage.label(LANG).to_owned())
            .line(w::registered(LANG), signed(clock::date_of(of.created_at), of.by(LANG)))
            .day(w::sent(LANG), of.sent_at.map(clock::date_of))
            .day(w::answered(LANG), of.answered_at.map(clock::date_of))
            .line(w::answered_by(LANG), of.answered_by.clone())
            .day(w::accepted_from(LANG), of.accepted_from)
            .line(w::ground(LANG), of.ground.map(|ground| ground.label(LANG).to_owned()))
            .line(w::outcome(LANG), of.outcome.map(|outcome| outcome.label(LANG).to_owned()))
            .text(w::reason(LANG), Some(&of.reason))
            .text(w::wish(LANG), Some(&of.wish))
            .text(w::answer_text(LANG), of.answer_text.as_deref())
            .text(w::outcome_text(LANG), of.outcome_text.as_deref())
    });
    Ok(Part::new(w::title(LANG), entries))
}

pub(super) async fn handed_over(db: &mut impl Db, case: &CaseView) -> Answer<Part> {
    use transfers::w;
    let transfers = transfers::of_case(db, case.id).await?;
    let entries = transfers.into_iter().rev().map(|of| {
        Entry::new(format!("{}: {}", of.kind.label(LANG), of.to(LANG)))
            .line(file_w::stage(LANG), of.stage.label(LANG).to_owned())
            .line(w::offered_by(LANG), signed(clock::date_of(of.offered_at), of.by(LANG)))
            .day(w::answer(LANG), of.decided_at.map(clock::date_of))
            .text(w::reason(LANG), Some(&of.reason))
            .text(w::hand_over(LANG), Some(&of.hand_over))
            .text(w::why_not(LANG), of.remark.as_deref())
    });
    Ok(Part::new(file_w::transfers(LANG), entries))
}

/// The deadlines of the case, met, running and lifted.
pub(super) async fn terms(db: &mut impl Db, case: &CaseView, readable: &[Layer]) -> Answer<Part> {
    let all = deadline::for_case(db, case.id).await?;
    let entries = all.into_iter().filter(|one| readable.contains(&one.layer)).map(|one| {
        Entry::new(one.name(LANG))
            .in_layer(one.layer)
            .day(file_w::due(LANG), clock::date_of(one.due_at))
            .day(file_w::met(LANG), one.met_at.map(clock::date_of))
            .day(file_w::lifted(LANG), one.lifted_at.map(clock::date_of))
    });
    Ok(Part::new(file_w::deadlines(LANG), entries))
}
