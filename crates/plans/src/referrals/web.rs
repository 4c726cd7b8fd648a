//! Referrals over the web, for the team.

pub mod door;
pub mod steps;

use super::{
    NewReferral, ReferralId, facts, link, pages,
    pages::{FormView, OneView, form_page, list_page, one_page},
    paper, read, sheet, w, write,
};
use crate::{
    consents,
    consents::Purpose,
    partners::partners_of_centre,
    permits::{May, ReadPlan, WriteReferral},
    printed,
    working::{self, Saved, Wording},
};
use access::{
    Action, Answer, App, Ask, Form, Layer, Subject, Viewer, WebError, Write, answer, audit::Entry, looked,
    permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::{CaseId, OrganisationId, PersonId},
    jiff::civil::Date,
    typed::Typed,
};
use casework::cases::{self, PersonRole, relatives};
use store::{Db, Tx};

/// A referral is read by everybody on the team.
const LAYERS: [Layer; 1] = [Layer::General];

pub(crate) const WORDING: Wording = Wording { title: w::refer, label: pages::label, codes: pages::options };

/// `GET /cases/{id}/referrals`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let may = May::of(&mut db, &viewer, id).await?;
    let referrals = read::of_case(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.referrals-viewed")).await?;
    let body = list_page(ask.lang, &case, &referrals, may.referrals, clock::date_of(ask.now));
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

/// `GET /cases/{id}/referrals/new`
pub async fn begin(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteReferral>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = form_view(&mut db, &viewer, id, clock::date_of(ask.now)).await?;
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), &LAYERS, blank(&view)).await?;
    drop(db);
    let body = form_page(ask.lang, &view, &opened, &FieldErrors::new());
    answer::page(&app, &ask, w::refer(ask.lang), body).await
}

/// `POST /cases/{id}/referrals/new`: puts it aside or registers it.
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteReferral>(&mut *write, &viewer, Subject::Case(id)).await?;
    let sheet = sheet(id);
    let saved = working::save(&mut write, viewer.user, sheet, &LAYERS, &form.0, form.version()).await?;
    let Saved::Sign(typed) = saved else {
        return working::answer(write, (&app, &ask), sheet, saved, WORDING).await;
    };
    let view = form_view(&mut *write, &viewer, id, clock::date_of(ask.now)).await?;
    let done = match parse(&typed, &view) {
        Ok(new) => write::register(&mut write, &permit, id, &new).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(referral) => {
            working::drop(&mut write, viewer.user, sheet).await?;
            let there = format!("/cases/{id}/referrals/{referral}");
            write.see_other_saying(&there, w::is_registered(ask.lang)).await
        }
        Err(WebError::Fields(errors)) => {
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::refer(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// Registers what was typed, whole: also when it is only tried to see its paper.
pub(crate) async fn registered(
    tx: &mut Tx,
    viewer: &Viewer,
    id: CaseId,
    typed: &Typed,
) -> Answer<ReferralId> {
    let permit = permit::<WriteReferral>(tx, viewer, Subject::Case(id)).await?;
    let view = form_view(tx, viewer, id, clock::date_of(tx.at())).await?;
    write::register(tx, &permit, id, &parse(typed, &view)?).await
}

/// `GET /cases/{id}/referrals/{referral}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, referral)): Path<(CaseId, ReferralId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &app, &ask, &viewer, (id, referral)).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "referral.viewed").case(id).record("referral", referral))
        .await?;
    shown(&app, &ask, &view).await
}

/// The page of a referral.
async fn shown(app: &App, ask: &Ask, view: &OneView) -> Answer {
    let title = w::one_title(ask.lang, view.referral.reference.as_str());
    let body = one_page(ask.lang, view);
    if view.errors.is_empty() {
        answer::page(app, ask, &title, body).await
    } else {
        answer::page_failed(app, ask, &title, body).await
    }
}

async fn one_view(
    db: &mut impl Db,
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, referral): (CaseId, ReferralId),
) -> Answer<OneView> {
    let case = cases::read::see(db, viewer, id).await?;
    let [write, answers] =
        permit::offered(db, viewer, Subject::Case(id), [Action("referral.write"), Action("referral.answer")])
            .await?;
    let referral = read::one(db, id, referral).await?;
    let may_write = !write.is_empty();
    let of = ("referral", referral.id.uuid());
    let made = printed::made_of(db, viewer, (id, Layer::General), of, paper::offers(&referral)).await?;
    Ok(OneView {
        facts: facts::of(db, referral.id).await?,
        consent: paper::consent(db, &referral).await?.map(|one| paper::consent_told(ask.lang, &one)),
        made,
        link: if may_write { link::address(db, app, referral.id).await? } else { None },
        pin: None,
        may_write,
        may_answer: !answers.is_empty(),
        typed: Typed::default(),
        errors: FieldErrors::new(),
        today: clock::date_of(ask.now),
        case,
        referral,
    })
}

pub(super) async fn form_view(
    db: &mut impl Db,
    viewer: &Viewer,
    id: CaseId,
    today: Date,
) -> Answer<FormView> {
    let case = cases::read::see(db, viewer, id).await?;
    let partners = partners_of_centre(db, case.centre_id).await?;
    let people = relatives::people(db, id).await?;
    let mut consents = consents::of_case(db, id).await?;
    consents.retain(|one| one.purpose == Purpose::Sharing && one.holds(today));
    Ok(FormView { case, people, partners, consents })
}

/// Reads what was typed, by what one may choose from.
pub(super) fn parse(typed: &Typed, view: &FormView) -> Result<NewReferral, FieldErrors> {
    let people: Vec<PersonId> = view.people.iter().map(|one| one.id).collect();
    let partners: Vec<OrganisationId> = view.partners.iter().map(|one| one.id).collect();
    let consents: Vec<_> = view.consents.iter().map(|one| (one.id, one.person_id)).collect();
    NewReferral::parse(typed, &people, &partners, &consents)
}

/// The form before anything is typed: nothing of the family is chosen to be told.
fn blank(view: &FormView) -> Typed {
    let child = view.people.iter().find(|one| one.role == PersonRole::Child).map(|one| one.id);
    let person = view.case.focus_id.or(child);
    Typed::default().with("person", person.map(|id| id.to_string()).unwrap_or_default())
}
