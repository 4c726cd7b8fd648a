//! The board over the web.

use super::{
    CriterionId, EvidenceId, NewAction, NewEvidence, NewScore, evidence,
    form::year,
    load,
    pages::{BoardView, CriteriaView, OneView, board_page, criteria_page, one_page},
    read::{self, Line},
    starter::starter,
    w, write,
};
use crate::permits::{ReadQuality, WriteQuality};
use access::{
    Act, Action, Answer, App, Ask, Form, Permit, Subject, Upload, Viewer, WebError, Write, answer,
    ask::Query,
    permit::{may, permit, permit_at_home},
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, Lang, clock,
    ids::CentreId,
    typed::{self, Typed},
};
use casework::cases;
use store::Db;

/// `GET /quality`: this year unless said; the viewer's own centre, or the first of the provider.
pub async fn board(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let today = clock::date_of(ask.now);
    let year = year(&query.0, today)?;
    let mut db = app.store.read().await?;
    let centres = read::centres(&mut db, &viewer).await?;
    let chosen = chosen(&centres.iter().map(|one| one.0).collect::<Vec<_>>(), &viewer, &query.0)?;
    let (lines, is_starter, may_write) = match chosen {
        Some(centre) => (
            read::board(&mut db, centre, year).await?.into_iter().map(|line| line.told(ask.lang)).collect(),
            read::is_starter(&mut db, centre).await?,
            may(&mut db, &viewer, Action("quality.write"), Subject::Centre(centre)).await?,
        ),
        None => (Vec::new(), false, false),
    };
    drop(db);
    let view = BoardView {
        centre: chosen,
        centres: centres.into_iter().map(|(id, bg, en)| (id, ask.lang.pick(bg, en))).collect(),
        year,
        lines,
        is_starter,
        may_write,
        today,
    };
    answer::page(&app, &ask, w::title(ask.lang), board_page(ask.lang, &view)).await
}

/// The centre that was asked for, if its board is the viewer's to see.
pub(super) fn chosen(
    centres: &[CentreId],
    viewer: &Viewer,
    query: &Typed,
) -> Result<Option<CentreId>, WebError> {
    match typed::optional_id(query.get("centre")).map_err(|_| WebError::NotFound)? {
        Some(id) if centres.contains(&id) => Ok(Some(id)),
        Some(_) => Err(WebError::NotFound),
        None => {
            let home = viewer.home().filter(|home| centres.contains(home));
            Ok(home.or_else(|| centres.first().copied()))
        }
    }
}

/// Leave to do something with a criterion, which is its centre's.
pub(super) async fn leave<A: Act>(db: &mut impl Db, viewer: &Viewer, id: CriterionId) -> Answer<Permit<A>> {
    let centre = read::centre_of(db, id).await?.ok_or(WebError::NotFound)?;
    permit::<A>(db, viewer, Subject::Centre(centre)).await
}

/// `GET /quality/criteria`
pub async fn criteria(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let view = criteria_view(&app, &ask, &viewer).await?;
    answer::page(&app, &ask, w::criteria(ask.lang), criteria_page(ask.lang, &view)).await
}

async fn criteria_view(app: &App, ask: &Ask, viewer: &Viewer) -> Answer<CriteriaView> {
    let mut db = app.store.read().await?;
    let leave = permit_at_home::<WriteQuality>(&mut db, viewer).await?;
    let year = i64::from(clock::date_of(ask.now).year());
    Ok(CriteriaView {
        count: read::board(&mut db, leave.centre, year).await?.len(),
        is_starter: read::is_starter(&mut db, leave.centre).await?,
        faults: Vec::new(),
        errors: FieldErrors::new(),
    })
}

/// `POST /quality/criteria`: every row is right, or nothing is loaded.
pub async fn load(State(app): State<App>, ask: Ask, viewer: Viewer, upload: Upload) -> Answer {
    let (form, file) = upload.needed();
    let read = match file {
        Ok(file) => load::read(&file).map_err(|faults| (faults, FieldErrors::new())),
        Err(problem) => Err((Vec::new(), FieldErrors::one("file", problem))),
    };
    match read {
        Ok(criteria) => {
            let mut write = Write::form(&app, &ask, &form).await?;
            let leave = permit_at_home::<WriteQuality>(&mut *write, &viewer).await?;
            write::load(&mut write, &leave, &criteria, false).await?;
            write.see_other_saying("/quality", &w::loaded(ask.lang, criteria.len())).await
        }
        Err((faults, errors)) => {
            let view = CriteriaView { faults, errors, ..criteria_view(&app, &ask, &viewer).await? };
            answer::page_failed(&app, &ask, w::criteria(ask.lang), criteria_page(ask.lang, &view)).await
        }
    }
}

/// `POST /quality/criteria/starter`
pub async fn load_starter(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    // Kept once; everybody reads them in their own language.
    let (criteria, _) = starter(Lang::Bg)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit_at_home::<WriteQuality>(&mut *write, &viewer).await?;
    write::load(&mut write, &leave, &criteria, true).await?;
    write.see_other_saying("/quality", &w::loaded(ask.lang, criteria.len())).await
}

/// `GET /quality/criteria/{id}`
pub async fn one(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    leave::<ReadQuality>(&mut db, &viewer, id).await?;
    let view = one_view(&mut db, &ask, &viewer, id, query.0).await?;
    drop(db);
    answer::page(&app, &ask, &view.line.code, one_page(ask.lang, &view)).await
}

async fn one_view(
    db: &mut impl Db,
    ask: &Ask,
    viewer: &Viewer,
    id: CriterionId,
    typed: Typed,
) -> Answer<OneView> {
    let today = clock::date_of(ask.now);
    let year = year(&typed, today)?;
    let line = read::one(db, id, year).await?.told(ask.lang);
    let evidence = read::evidence(db, &line, year).await?;
    let openable = evidence::openable(db, viewer, &evidence).await?;
    let colleagues = cases::read::colleagues(db, line.centre_id).await?;
    Ok(OneView {
        evidence: evidence.into_iter().zip(openable).collect(),
        actions: read::actions(db, &line).await?,
        colleagues: cases::read::options(ask.lang, &colleagues),
        may_write: may(db, viewer, Action("quality.write"), Subject::Centre(line.centre_id)).await?,
        line,
        year,
        typed,
        errors: FieldErrors::new(),
        today,
    })
}

/// The page of a criterion with what was typed in one of its forms, and what is wrong with it.
async fn again(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: CriterionId,
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    leave::<WriteQuality>(&mut db, viewer, id).await?;
    let view = OneView { errors, ..one_view(&mut db, ask, viewer, id, typed).await? };
    drop(db);
    answer::page_failed(app, ask, &view.line.code, one_page(ask.lang, &view)).await
}

fn here(id: CriterionId, year: i64) -> String {
    format!("/quality/criteria/{id}?year={year}")
}

/// `POST /quality/criteria/{id}/score`
pub async fn score(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    form: Form,
) -> Answer {
    let new = match NewScore::parse(&form.0, clock::date_of(ask.now)) {
        Ok(new) => new,
        Err(errors) => return again(&app, &ask, &viewer, id, form.0, errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = leave::<WriteQuality>(&mut *write, &viewer, id).await?;
    let line = read::one(&mut *write, id, new.year).await?;
    write::score(&mut write, &leave, &line, form.version(), &new).await?;
    write.see_other_saying(&here(id, new.year), w::scored(ask.lang)).await
}

/// `POST /quality/criteria/{id}/evidence`
pub async fn add_evidence(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    form: Form,
) -> Answer {
    let year = year(&form.0, clock::date_of(ask.now))?;
    let new = match NewEvidence::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => return again(&app, &ask, &viewer, id, form.0, errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = leave::<WriteQuality>(&mut *write, &viewer, id).await?;
    let line: Line = read::one(&mut *write, id, year).await?;
    write::add_evidence(&mut write, &leave, &line, year, &new).await?;
    write.see_other_saying(&here(id, year), w::evidence_added(ask.lang)).await
}

/// `POST /quality/evidence/{id}/removal`
pub async fn remove_evidence(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<EvidenceId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (centre, criterion, year) = read::of_evidence(&mut *write, id).await?.ok_or(WebError::NotFound)?;
    let leave = permit::<WriteQuality>(&mut *write, &viewer, Subject::Centre(centre)).await?;
    write::remove_evidence(&mut write, &leave, id).await?;
    let next = criterion.map_or_else(|| "/quality".to_owned(), |criterion| here(criterion, year));
    write.see_other_saying(&next, w::evidence_removed(ask.lang)).await
}

/// `POST /quality/criteria/{id}/actions`
pub async fn add_action(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CriterionId>,
    form: Form,
) -> Answer {
    let today = clock::date_of(ask.now);
    let year = year(&form.0, today)?;
    let done = async {
        let new = NewAction::parse(&form.0, today)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let leave = leave::<WriteQuality>(&mut *write, &viewer, id).await?;
        let line = read::one(&mut *write, id, year).await?;
        write::add_action(&mut write, &leave, &line, &new).await?;
        write.see_other_saying(&here(id, year), w::action_added(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => again(&app, &ask, &viewer, id, form.0, errors).await,
        done => done,
    }
}
