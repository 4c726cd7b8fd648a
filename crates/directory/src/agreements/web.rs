//! Handlers of agreements.

use super::{
    AgreementId, AgreementRow, NewAgreement, change, form,
    pages::{self, AgreementForm, AgreementView, ListView},
    paper,
    read::{self, PAGE},
    w, write,
};
use crate::{
    acts::{ReadAgreement, WriteAgreement, permit_for},
    centres,
    filled::{Filled, Settled, settle},
    places::PlaceAnswer,
    sections::sections,
};
use access::{
    Action, Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{self, form_key},
    ask::Query,
    permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{CentreId, OrganisationId},
    typed,
    typed::Typed,
};
use page::merge;
use store::Db;

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let reminder = None;
    let view = list_view(&mut app.store.read().await?, &ask, &viewer, &query.0, reminder).await?;
    let body = pages::list(ask.lang, &sections(ask.lang, &viewer, "/agreements"), &view);
    answer::page(&app, &ask, w::agreements_title(ask.lang), body).await
}

async fn list_view(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    query: &Typed,
    reminder: Option<Filled>,
) -> Answer<ListView> {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let (today, past) = (clock::date_of(ask.now), typed::checked(query.get("past")));
    let days = read::expiring_days(db, provider).await?;
    let mut lines = read::of_viewer(db, viewer, today, past, query.get("after").parse().ok()).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|last| {
        format!("/agreements?past={}&after={}", if past { "yes" } else { "" }, last.agreement.id)
    });
    Ok(ListView {
        next,
        past,
        lines,
        may_write: viewer.may_ever(super::WRITE),
        today: (today, days),
        reminder: reminder.unwrap_or_else(|| Filled::empty(Typed::default().with("days", days.to_string()))),
    })
}

/// Sets how early one is warned of an end.
pub(super) async fn remind(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit_for::<WriteAgreement>(&mut *write, &viewer, provider).await?;
    match typed::number(form.0.get("days"), 1, 365) {
        Ok(days) => {
            let before = read::expiring_days(&mut *write, provider).await?;
            change::set_expiring_days(&mut write, &permit, provider, before, days).await?;
            write.see_other_saying("/agreements", w::reminder_set(ask.lang)).await
        }
        Err(problem) => {
            drop(write);
            let errors = FieldErrors::one("days", problem);
            let filled = Filled::again(None, form.0, errors, PlaceAnswer::none());
            let none = Typed::default();
            let view = list_view(&mut app.store.read().await?, &ask, &viewer, &none, Some(filled)).await?;
            let body = pages::list(ask.lang, &sections(ask.lang, &viewer, "/agreements"), &view);
            answer::page_failed(&app, &ask, w::agreements_title(ask.lang), body).await
        }
    }
}

pub(super) async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<AgreementId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let agreement = visible(&mut db, &viewer, id).await?;
    let view = view(&mut db, &ask, &viewer, agreement, Filled::empty(Typed::default())).await?;
    drop(db);
    let title = view.agreement.title.clone();
    answer::page(&app, &ask, &title, pages::show(ask.lang, &view)).await
}

/// An agreement of a centre whose agreements the viewer may see.
pub(super) async fn visible(db: &mut impl Db, viewer: &Viewer, id: AgreementId) -> Answer<AgreementRow> {
    let agreement = read::one(db, id).await?;
    permit::<ReadAgreement>(db, viewer, Subject::Centre(agreement.centre_id)).await?;
    Ok(agreement)
}

pub(super) async fn view(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    agreement: AgreementRow,
    paper: Filled,
) -> Answer<AgreementView> {
    let provider = centres::provider_of(db, agreement.centre_id).await?;
    Ok(AgreementView {
        centre: centres::name(db, agreement.centre_id, ask.lang).await?,
        parties: read::parties(db, agreement.id).await?,
        papers: paper::papers(db, agreement.id).await?,
        may_write: may(db, viewer, Action("agreement.write"), Subject::Centre(agreement.centre_id)).await?,
        today: (clock::date_of(ask.now), read::expiring_days(db, provider).await?),
        paper,
        agreement,
    })
}

pub(super) async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let view = choices(&mut app.store.read().await?, &viewer, ask.lang).await?;
    let typed = Typed::default().with("parties", query.0.get("organisation"));
    let body = pages::edit(ask.lang, &view, &Filled::empty(typed));
    answer::page(&app, &ask, w::agreement_add(ask.lang), body).await
}

async fn choices(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<AgreementForm> {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    permit_for::<WriteAgreement>(db, viewer, provider).await?;
    let pick = |bg: String, en: String| if lang == Lang::En { en } else { bg };
    let own = read::own_centres(db, viewer).await?;
    let partners = read::to_choose(db, provider).await?;
    let named = |kind: crate::kinds::OrganisationKind, name: String| format!("{name} ({})", kind.label(lang));
    Ok(AgreementForm {
        centres: own.into_iter().map(|(id, bg, en)| (id, pick(bg, en))).collect(),
        organisations: partners
            .into_iter()
            .map(|(id, kind, bg, en)| (id, named(kind, pick(bg, en))))
            .collect(),
        action: "/agreements".into(),
        back: "/agreements".into(),
    })
}

pub(super) async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let view = choices(&mut *write, &viewer, ask.lang).await?;
    let centre = view.centre_of(&form.0);
    let parsed = NewAgreement::parse(&form.0, &view.party_ids(), clock::date_of(ask.now));
    let (centre, new) = match (centre, parsed) {
        (Ok(centre), Ok(new)) => (centre, new),
        (centre, parsed) => {
            drop(write);
            let mut errors = parsed.err().unwrap_or_default();
            errors.check("centre_id", centre);
            let filled = Filled::again(None, form.0, errors, PlaceAnswer::none());
            let body = pages::edit(ask.lang, &view, &filled);
            return answer::page_failed(&app, &ask, w::agreement_add(ask.lang), body).await;
        }
    };
    let permit = permit::<WriteAgreement>(&mut *write, &viewer, Subject::Centre(centre)).await?;
    let id = write::create_agreement(&mut write, &permit, new).await?;
    write.see_other_saying(&format!("/agreements/{id}"), w::agreement_created(ask.lang)).await
}

pub(super) async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<AgreementId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (_, view, row) = known(&mut db, &viewer, ask.lang, id).await?;
    let typed = form::typed_of(ask.lang, &row, &read::parties(&mut db, id).await?);
    drop(db);
    let filled = Filled::of(row.version, typed, PlaceAnswer::none());
    answer::page(&app, &ask, w::agreement_edit(ask.lang), pages::edit(ask.lang, &view, &filled)).await
}

pub(super) async fn update(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<AgreementId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, view, row) = known(&mut *write, &viewer, ask.lang, id).await?;
    let parties = read::parties(&mut *write, id).await?;
    let title = w::agreement_edit(ask.lang);
    let now = form::typed_of(ask.lang, &row, &parties);
    let typed = match settle(&form.0, form.version(), &now, row.version) {
        Settled::Values(typed) => typed,
        Settled::Choose(merged) => {
            drop(write);
            let label = |field: &str| form::label(ask.lang, field);
            let options = |field: &str| form::options(&view, field);
            let body =
                merge::choose(ask.lang, &merged, &view.action, &form_key(), row.version, &label, &options);
            return answer::page_failed(&app, &ask, title, body).await;
        }
    };
    // A party with which the work has ended stays a party of what it signed.
    let mut choice = view.party_ids();
    choice.extend(parties.iter().map(|party| party.organisation_id));
    let new = match NewAgreement::parse(&typed, &choice, clock::date_of(ask.now)) {
        Ok(new) => new,
        Err(errors) => {
            drop(write);
            let filled = Filled::again(Some(row.version), typed, errors, PlaceAnswer::none());
            return answer::page_failed(&app, &ask, title, pages::edit(ask.lang, &view, &filled)).await;
        }
    };
    if !change::update_agreement(&mut write, &permit, &row, &parties, new).await? {
        return Err(WebError::Stale);
    }
    write.see_other_saying(&view.action, w::agreement_changed(ask.lang)).await
}

async fn known(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    id: AgreementId,
) -> Answer<(Permit<WriteAgreement>, AgreementForm, AgreementRow)> {
    let row = visible(db, viewer, id).await?;
    let permit = permit::<WriteAgreement>(db, viewer, Subject::Centre(row.centre_id)).await?;
    let mut view = choices(db, viewer, lang).await?;
    for party in read::parties(db, id).await? {
        if !view.organisations.iter().any(|(id, _)| *id == party.organisation_id) {
            view.organisations.push((party.organisation_id, party.name(lang).to_owned()));
        }
    }
    let at = format!("/agreements/{id}");
    Ok((permit, AgreementForm { action: at.clone(), back: at, ..view }, row))
}

impl AgreementForm {
    fn party_ids(&self) -> Vec<OrganisationId> {
        self.organisations.iter().map(|(id, _)| *id).collect()
    }

    /// The centre that is chosen; the only one there is needs no choice.
    fn centre_of(&self, form: &Typed) -> Result<CentreId, Problem> {
        match (typed::optional_id(form.get("centre_id"))?, self.centres.as_slice()) {
            (None, [(only, _)]) => Ok(*only),
            (None, _) => Err(Problem::Required),
            (Some(chosen), all) if all.iter().any(|(id, _)| *id == chosen) => Ok(chosen),
            (Some(_), _) => Err(Problem::NotOffered),
        }
    }
}
