//! What was written and signed: needs assessments, plans, reviews, reports. A case has a handful of each, so each is read
//! by itself, with what belongs to it.

use super::{signed, w as file_w};
use crate::{
    closing_reports, needs_assessments, plan_reviews, printed::LANG, progress_reports, support_plans,
};
use access::{Answer, Layer};
use base::{Code, clock};
use casework::cases::CaseView;
use documents::case_file::{Entry, Part};
use page::when;
use store::Db;

pub(super) async fn needs(db: &mut impl Db, case: &CaseView, readable: &[Layer]) -> Answer<Part> {
    use needs_assessments::{FACTORS, domains, w};
    let mut entries = Vec::new();
    for line in needs_assessments::lines(db, case.id, readable).await?.into_iter().rev() {
        let of = needs_assessments::one(db, case.id, line.id).await?;
        let mut entry = Entry::new(w::title(LANG, of.number))
            .in_layer(of.layer)
            .line(w::child(LANG), of.person.full(LANG))
            .day(w::held_on(LANG), of.held_on)
            .line(w::signed(LANG), signed(clock::date_of(of.signed_at), of.by(LANG)))
            .line(w::took_part(LANG), of.took_part.clone());
        for domain in domains(db, of.id).await? {
            let parts = [
                (w::need(LANG), &domain.need),
                (w::strength(LANG), &domain.strength),
                (w::risk(LANG), &domain.risk),
            ];
            let told: Vec<_> = parts
                .iter()
                .filter_map(|(label, text)| Some(format!("{label}: {}", text.as_deref()?)))
                .collect();
            entry = entry.text(&assessments::scores::domain(LANG, &domain.domain), Some(&told.join("\n")));
        }
        entry = entry
            .text(crate::w::child_voice(LANG), of.child_voice.as_deref())
            .text(crate::w::not_heard(LANG), of.not_heard.as_deref())
            .text(w::parents_view(LANG), Some(&of.parents_view));
        for ((_, label), text) in FACTORS.iter().zip(of.factors()) {
            entry = entry.text(label(LANG), text);
        }
        entries.push(entry.text(w::conclusions(LANG), Some(&of.conclusions)));
    }
    Ok(Part::new(file_w::needs(LANG), entries))
}

pub(super) async fn plans(db: &mut impl Db, case: &CaseView, readable: &[Layer]) -> Answer<Part> {
    use support_plans::{area, service, w};
    let mut entries = Vec::new();
    for line in support_plans::lines(db, case.id, readable).await?.into_iter().rev() {
        let whole = support_plans::whole(db, case.id, line.id).await?;
        let of = &whole.plan;
        let services: Vec<_> = whole.services.iter().map(|code| service(LANG, code)).collect();
        let parties = whole.parties.iter().map(|one| {
            let said = one
                .agrees
                .map_or(w::not_said(LANG), |yes| if yes { w::agrees(LANG) } else { w::does_not_agree(LANG) });
            let parts = [Some(one.name(LANG)), Some(said.to_owned()), one.remark.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
        });
        let goals = whole.goals.iter().map(|one| {
            format!(
                "{}: {} ({}: {}; {})",
                area(LANG, &one.area),
                one.text,
                w::indicator(LANG),
                one.indicator,
                w::until_day(LANG, when::date(LANG, one.due_on))
            )
        });
        let activities = whole.activities.iter().map(|one| {
            let parts = [
                Some(one.text.clone()),
                Some(one.responsible.clone()),
                one.partner(LANG).map(str::to_owned),
                one.frequency.clone(),
                one.until_on.map(|on| w::until_day(LANG, when::date(LANG, on))),
            ];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        });
        let partners: Vec<_> = whole.partners.iter().map(|one| one.name(LANG).to_owned()).collect();
        let ended = of.ended_at.map(clock::date_of);
        entries.push(
            Entry::new(if of.is_joint { w::joint_title(LANG, of.number) } else { w::title(LANG, of.number) })
                .in_layer(of.layer)
                .line(w::child(LANG), of.person.full(LANG))
                .line(w::state(LANG), of.stage.label(LANG).to_owned())
                .line(w::proposed(LANG), signed(clock::date_of(of.proposed_at), of.by(LANG)))
                .day(w::from_on(LANG), of.from_on)
                .day(w::ended(LANG), ended)
                .line(w::services(LANG), services.join("; "))
                .line(w::partners(LANG), partners.join("; "))
                .text(w::aim(LANG), Some(&of.aim))
                .text(w::goals(LANG), Some(&goals.collect::<Vec<_>>().join("\n")))
                .text(w::activities(LANG), Some(&activities.collect::<Vec<_>>().join("\n")))
                .text(crate::w::child_voice(LANG), of.child_view.as_deref())
                .text(w::parties(LANG), Some(&parties.collect::<Vec<_>>().join("\n")))
                .text(w::reason(LANG), of.end_reason.as_deref()),
        );
    }
    Ok(Part::new(file_w::plans(LANG), entries))
}

pub(super) async fn reviews(db: &mut impl Db, case: &CaseView, readable: &[Layer]) -> Answer<Part> {
    use plan_reviews::{goals, w};
    let mut entries = Vec::new();
    for line in plan_reviews::lines(db, case.id, readable).await?.into_iter().rev() {
        let of = plan_reviews::one(db, case.id, line.id).await?;
        let reached: Vec<_> = goals(db, of.id)
            .await?
            .into_iter()
            .map(|one| {
                let parts = [Some(format!("{}: {}", one.text, one.state.label(LANG))), one.remark];
                parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
            })
            .collect();
        let kind = if of.is_planned { w::planned(LANG) } else { w::unplanned(LANG) };
        entries.push(
            Entry::new(w::title(LANG, of.number))
                .in_layer(of.layer)
                .day(w::held_on(LANG), of.held_on)
                .line(w::kind(LANG), kind.to_owned())
                .line(w::signed(LANG), signed(clock::date_of(of.signed_at), of.by(LANG)))
                .line(w::took_part(LANG), of.took_part.clone())
                .line(w::decision(LANG), of.decision.label(LANG).to_owned())
                .day(w::next_on(LANG), of.next_on)
                .text(w::reason(LANG), of.reason.as_deref())
                .text(w::goals(LANG), Some(&reached.join("\n")))
                .text(crate::w::child_voice(LANG), of.child_view.as_deref())
                .text(crate::w::not_heard(LANG), of.not_heard.as_deref())
                .text(w::parents_view(LANG), Some(&of.parents_view))
                .text(w::conclusions(LANG), Some(&of.conclusions)),
        );
    }
    Ok(Part::new(file_w::reviews(LANG), entries))
}

pub(super) async fn reports(db: &mut impl Db, case: &CaseView, readable: &[Layer]) -> Answer<Part> {
    use progress_reports::w;
    let mut entries = Vec::new();
    for line in progress_reports::lines(db, case.id, readable).await?.into_iter().rev() {
        let of = progress_reports::one(db, case.id, line.id).await?;
        let [from, until] = [of.from_on, of.until_on].map(|day| when::date(LANG, day));
        entries.push(
            Entry::new(w::title(LANG, from, until))
                .in_layer(of.layer)
                .line(w::to_whom(LANG), of.to(LANG).to_owned())
                .line(w::signed(LANG), signed(clock::date_of(of.signed_at), of.by(LANG)))
                .text(w::course(LANG), Some(&of.course))
                .text(w::results(LANG), Some(&of.results))
                .text(w::recommendations(LANG), of.recommendations.as_deref()),
        );
    }
    Ok(Part::new(file_w::reports(LANG), entries))
}

pub(super) async fn closings(db: &mut impl Db, case: &CaseView, readable: &[Layer]) -> Answer<Part> {
    use closing_reports::w;
    let mut entries = Vec::new();
    for line in closing_reports::lines(db, case.id, readable).await?.into_iter().rev() {
        let of = closing_reports::one(db, case.id, line.id).await?;
        entries.push(
            Entry::new(w::closing_title(LANG))
                .in_layer(of.layer)
                .line(w::signed(LANG), signed(clock::date_of(of.signed_at), of.by(LANG)))
                .text(w::course(LANG), Some(&of.course))
                .text(crate::w::child_voice(LANG), of.child_voice.as_deref())
                .text(crate::w::not_heard(LANG), of.not_heard.as_deref())
                .text(w::parents_view(LANG), Some(&of.parents_view))
                .text(w::recommendations(LANG), of.recommendations.as_deref()),
        );
    }
    Ok(Part::new(w::closing_title(LANG), entries))
}
