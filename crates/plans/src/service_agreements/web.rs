//! Agreements with families over the web.

use super::{
    AgreementId, Ending, NewAgreement, Signing, annex,
    pages::{FormView, OneView, end_page, form_page, one_page, sign_page, title},
    paper, read, sheet, w, write,
};
use crate::{
    permits::{May, ReadPlan, WritePlan, WriteServiceAgreement},
    printed, support_plans,
    way_in::{self, WayIn},
    working::{self, Saved, Wording},
};
use access::{
    Answer, App, Ask, Form, Layer, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry,
    looked, permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang, clock,
    ids::{CaseId, PersonId},
    jiff::{ToSpan, civil::Date},
    typed::{self, Typed},
};
use casework::{
    cases::{
        self, CaseView, PersonRole,
        relatives::{self, CasePerson},
    },
    order::{self, Step},
};
use deadlines::CentreRules;
use store::{Db, Tx};

/// The usual term of an agreement, where the referral says none; the family and the worker set it.
const USUAL_MONTHS: i64 = 6;
/// An agreement is read by everybody on the team.
const LAYERS: [Layer; 1] = [Layer::General];

/// What the form of this paper is called, and its fields.
pub(crate) const WORDING: Wording = Wording::plain(w::write_title, label);

/// `GET /cases/{id}/agreements/new`, for `?person=` where somebody is named.
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteServiceAgreement>(&mut db, &viewer, Subject::Case(id)).await?;
    let today = clock::date_of(ask.now);
    let mut view = view(&mut db, &viewer, id).await?;
    let whom = working::whom(&query.0, &view.people, view.case.focus_id);
    let blank = blank(&mut db, &view, whom, today).await?;
    let opened = working::open(&mut db, &viewer, ask.lang, sheet(id), &LAYERS, blank).await?;
    view.before = judged(&mut db, &viewer, &view, &opened.typed).await?;
    drop(db);
    let body = form_page(ask.lang, &view, &opened, &FieldErrors::new());
    answer::page(&app, &ask, w::write_title(ask.lang), body).await
}

/// `POST /cases/{id}/agreements/new`: puts it aside or hands the draft over.
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteServiceAgreement>(&mut *write, &viewer, Subject::Case(id)).await?;
    let sheet = sheet(id);
    let saved = working::save(&mut write, viewer.user, sheet, &LAYERS, &form.0, form.version()).await?;
    let Saved::Sign(typed) = saved else {
        return working::answer(write, (&app, &ask), sheet, saved, WORDING).await;
    };
    let mut view = view(&mut *write, &viewer, id).await?;
    let done = match NewAgreement::parse(&typed, &ids(&view), clock::date_of(ask.now)) {
        Ok(new) => write::hand_over(&mut write, &permit, id, &new).await,
        Err(errors) => Err(errors.into()),
    };
    match done {
        Ok(agreement) => {
            working::drop(&mut write, viewer.user, sheet).await?;
            let there = format!("/cases/{id}/agreements/{agreement}");
            write.see_other_saying(&there, w::is_handed_over(ask.lang)).await
        }
        Err(WebError::Fields(errors)) => {
            view.before = judged(&mut *write, &viewer, &view, &form.0).await?;
            drop(write);
            let opened = working::again(&form.0, form.version());
            let body = form_page(ask.lang, &view, &opened, &errors);
            answer::page_failed(&app, &ask, w::write_title(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

/// Hands over what was typed, whole: also when it is only tried to see its paper.
pub(crate) async fn handed_over(
    tx: &mut Tx,
    viewer: &Viewer,
    id: CaseId,
    typed: &Typed,
) -> Answer<AgreementId> {
    let permit = permit::<WriteServiceAgreement>(tx, viewer, Subject::Case(id)).await?;
    let today = clock::date_of(tx.at());
    let view = view(tx, viewer, id).await?;
    write::hand_over(tx, &permit, id, &NewAgreement::parse(typed, &ids(&view), today)?).await
}

/// `GET /cases/{id}/agreements/{agreement}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, agreement).await?;
    drop(db);
    let entry =
        Entry::under(&permit, "service-agreement.viewed").case(id).record("service-agreement", agreement);
    looked::record(&app, entry).await?;
    let title = title(ask.lang, view.of.reference.as_deref());
    answer::page(&app, &ask, &title, one_page(ask.lang, &view)).await
}

/// `GET /cases/{id}/agreements/{agreement}/signature`
pub async fn sign_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit::<WriteServiceAgreement>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, agreement).await?;
    let rules = CentreRules::read(&mut db, leave.centre).await?;
    drop(db);
    let today = clock::date_of(ask.now);
    let typed = Typed::default().with("signed_on", today.to_string());
    let child_signs = crate::terms::signs_itself(&rules, view.of.child_born_on, today);
    let body = sign_page(ask.lang, (&view.case, child_signs), &view.of, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::sign(ask.lang), body).await
}

/// `POST /cases/{id}/agreements/{agreement}/signature`: the plan that waits for it begins.
pub async fn sign(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit::<WriteServiceAgreement>(&mut *write, &viewer, Subject::Case(id)).await?;
    let mut view = one_view(&mut *write, &viewer, id, agreement).await?;
    view.of.version = form.version().unwrap_or(view.of.version);
    let today = clock::date_of(ask.now);
    let rules = CentreRules::read(&mut *write, leave.centre).await?;
    match Signing::parse(&form.0, view.of.handed_over_on, view.of.child_born_on, &rules, today) {
        Ok(signing) => {
            write::sign(&mut write, &leave, &view.of, &signing).await?;
            let begun = match permit::<WritePlan>(&mut *write, &viewer, Subject::Case(id)).await {
                Ok(leave) => write::begin_plan(&mut write, &leave, &view.of).await?,
                Err(WebError::Forbidden) => false,
                Err(error) => return Err(error),
            };
            let said = if begun { w::is_signed_and_begun(ask.lang) } else { w::is_signed(ask.lang) };
            write.see_other_saying(&format!("/cases/{id}/agreements/{agreement}"), said).await
        }
        Err(errors) => {
            drop(write);
            let child_signs = crate::terms::signs_itself(&rules, view.of.child_born_on, today);
            let body = sign_page(ask.lang, (&view.case, child_signs), &view.of, &form.0, &errors);
            answer::page_failed(&app, &ask, w::sign(ask.lang), body).await
        }
    }
}

/// `GET /cases/{id}/agreements/{agreement}/ending`
pub async fn end_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteServiceAgreement>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = one_view(&mut db, &viewer, id, agreement).await?;
    drop(db);
    let typed = Typed::default().with("ended_on", clock::date_of(ask.now).to_string());
    let body = end_page(ask.lang, &view.case, &view.of, &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::end(ask.lang), body).await
}

/// `POST /cases/{id}/agreements/{agreement}/ending`
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, agreement)): Path<(CaseId, AgreementId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteServiceAgreement>(&mut *write, &viewer, Subject::Case(id)).await?;
    let mut view = one_view(&mut *write, &viewer, id, agreement).await?;
    view.of.version = form.version().unwrap_or(view.of.version);
    match Ending::parse(&form.0, clock::date_of(ask.now)) {
        Ok(ending) => {
            write::end(&mut write, &permit, &view.of, &ending).await?;
            write
                .see_other_saying(&format!("/cases/{id}/agreements/{agreement}"), w::has_ended(ask.lang))
                .await
        }
        Err(errors) => {
            drop(write);
            let body = end_page(ask.lang, &view.case, &view.of, &form.0, &errors);
            answer::page_failed(&app, &ask, w::end(ask.lang), body).await
        }
    }
}

pub(super) async fn one_view(
    db: &mut impl Db,
    viewer: &Viewer,
    id: CaseId,
    agreement: AgreementId,
) -> Answer<OneView> {
    let of = read::one(db, id, agreement).await?;
    let annexes = annex::of(db, agreement).await?;
    let at = (id, Layer::General);
    Ok(OneView {
        made: printed::made_of(db, viewer, at, ("service-agreement", agreement.uuid()), paper::offers(&of))
            .await?,
        annexes_made: paper::annexes_made(db, viewer, id, &annexes).await?,
        services: read::services(db, agreement).await?,
        annexes,
        may_write: May::of(db, viewer, id).await?.agreements,
        case: cases::read::see(db, viewer, id).await?,
        of,
    })
}

async fn view(db: &mut impl Db, viewer: &Viewer, id: CaseId) -> Answer<FormView> {
    Ok(FormView {
        case: cases::read::see(db, viewer, id).await?,
        people: relatives::people(db, id).await?,
        before: order::Verdict::default(),
    })
}

/// What the order of the path says before an agreement for the child that the form names, or for whoever signs for
/// themselves.
async fn judged(
    db: &mut impl Db,
    viewer: &Viewer,
    view: &FormView,
    typed: &Typed,
) -> Result<order::Verdict, WebError> {
    let named = |field| typed::optional_id(typed.get(field)).ok().flatten();
    let whom = named("child").or_else(|| named("person"));
    order::before_told(db, viewer, Step::Agreement, (view.case.id, whom)).await
}

fn ids(view: &FormView) -> Vec<PersonId> {
    view.people.iter().map(|one| one.id).collect()
}

/// The form before anything is typed: the parent, the child, the services of the plan, the usual duties.
async fn blank(db: &mut impl Db, view: &FormView, whom: Option<PersonId>, today: Date) -> Answer<Typed> {
    let id = view.case.id;
    let way = way_in::way_in(db, id).await?;
    let until = today.saturating_add(way.term_months.unwrap_or(USUAL_MONTHS).months());
    let signs = [PersonRole::Mother, PersonRole::Father, PersonRole::Carer, PersonRole::Candidate];
    let person = signs.iter().find_map(|role| view.people.iter().find(|one| one.role == *role));
    let signs = |one: &&CasePerson| Some(one.id) == whom && signs.contains(&one.role);
    let for_themselves = view.people.iter().find(signs);
    let (person, child) = (for_themselves.or(person), whom.filter(|_| for_themselves.is_none()));
    let mut typed = Typed::default()
        .with("person", person.map(|one| one.id.to_string()).unwrap_or_default())
        .with("child", child.map(|id| id.to_string()).unwrap_or_default())
        .with("basis", basis(&view.case, &way))
        .with("basis_on", way.referral_on.map(|day| day.to_string()).unwrap_or_default())
        .with("from_on", today.to_string())
        .with("until_on", until.to_string())
        .with("fee", "0")
        // The paper itself is Bulgarian, whoever writes it.
        .with("centre_duties", w::usual_centre_duties(Lang::Bg))
        .with("family_duties", w::usual_family_duties(Lang::Bg))
        .with("handed_over_on", today.to_string());
    let plan = match whom {
        Some(whom) => support_plans::current_of(db, id, whom).await?,
        None => support_plans::current(db, id).await?,
    };
    if let Some(plan) = plan {
        for service in support_plans::whole(db, id, plan).await?.services {
            typed.add("services", service);
        }
    } else {
        // Without a plan, what the referral names is what is known.
        for service in way_in::referral_services(db, &way).await? {
            typed.add("services", service);
        }
    }
    Ok(typed)
}

/// What the case knows of the way in: the referral of an accepted request before everything else.
fn basis(case: &CaseView, way: &WayIn) -> String {
    let paper = way.paper(Lang::Bg);
    match (&way.referral_number, way.authority(Lang::Bg)) {
        (Some(number), Some(authority)) => {
            return w::basis_request(Lang::Bg, authority, number.as_str(), paper);
        }
        (Some(number), None) => return w::basis_request_bare(Lang::Bg, number.as_str(), paper),
        (None, _) => {}
    }
    match (&case.cpd_case_number, &case.signal_reference, &way.request_reference) {
        (Some(number), ..) => w::basis_cpd(Lang::Bg, number.as_str()),
        (None, Some(reference), _) => w::basis_signal(Lang::Bg, reference.as_str()),
        (None, None, Some(reference)) => w::basis_asked(Lang::Bg, reference.as_str()),
        (None, None, None) => String::new(),
    }
}

fn label(lang: Lang, field: &str) -> String {
    let known = match field {
        "person" => w::who_signs(lang),
        "child" => w::for_whom(lang),
        "basis" => w::basis(lang),
        "basis_on" => w::basis_on(lang),
        "from_on" => w::from_on(lang),
        "until_on" => w::until_on(lang),
        "fee" => w::fee(lang),
        "centre_duties" => w::centre_duties(lang),
        "family_duties" => w::family_duties(lang),
        "handed_over_on" => w::handed_over_on(lang),
        "urgent_reason" => crate::w::urgent_reason(lang),
        _ => "",
    };
    known.to_owned()
}
