//! Putting fixed answers right: with a reason, and what stood before is kept.

use super::{
    pages::{CorrectionView, correction_page},
    web::finished,
    write,
};
use crate::{
    instruments::read as instruments,
    permits::WriteAssessment,
    questions::{self, Turning},
    record::{Assessment, AssessmentId},
    scores::w,
};
use ::instruments::{Filling, Instrument};
use access::{Answer, App, Ask, Form, Subject, Viewer, Write, answer, permit};
use axum::extract::{Path, State};
use base::{
    FieldErrors,
    ids::CaseId,
    typed::{self, Typed},
};
use casework::{
    cases::opening::MAX_REASON,
    cases::{self, CaseView},
};

/// `GET /cases/{id}/assessments/{assessment}/correction`
pub async fn begin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<WriteAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let of = finished(&mut db, &permit, id, assessment).await?;
    let form = instruments::version_by_id(&mut db, of.version_id).await?.form()?;
    drop(db);
    let view = view(&ask, case, of, &form, &Typed::default(), FieldErrors::new())?;
    answer::page(&app, &ask, w::correct(ask.lang), correction_page(ask.lang, &view)).await
}

/// `POST /cases/{id}/assessments/{assessment}/correction`: until it is sent off, steps only show the form anew.
pub async fn send(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, assessment)): Path<(CaseId, AssessmentId)>,
    posted: Form,
) -> Answer {
    let is_sent = posted.0.get("do") == "correct";
    let mut write = Write::form(&app, &ask, &posted).await?;
    let permit = permit::<WriteAssessment>(&mut *write, &viewer, Subject::Case(id)).await?;
    let of = finished(&mut *write, &permit, id, assessment).await?;
    let form = instruments::version_by_id(&mut *write, of.version_id).await?.form()?;
    let mut errors = FieldErrors::new();
    if is_sent {
        let reason = errors.check("reason", typed::text(posted.0.get("reason"), MAX_REASON));
        let answers = of.answers()?;
        let mut filling = Filling::begin(
            &form,
            &answers,
            questions::moment(of.begun_at, of.finished_at.unwrap_or(ask.now)),
        );
        questions::take(&mut filling, &posted.0);
        if let (Some(reason), true) = (reason, filling.errors().is_empty()) {
            let version = posted.version().unwrap_or(of.version);
            write::correct(&mut write, &permit, &of, version, &filling, &reason).await?;
            return write.see_other_saying(&of.address(), w::corrected_now(ask.lang)).await;
        }
    }
    let case = cases::read::see(&mut *write, &viewer, id).await?;
    drop(write);
    let view = view(&ask, case, of, &form, &posted.0, errors)?;
    let body = correction_page(ask.lang, &view);
    if is_sent {
        answer::page_failed(&app, &ask, w::correct(ask.lang), body).await
    } else {
        answer::page(&app, &ask, w::correct(ask.lang), body).await
    }
}

fn view(
    ask: &Ask,
    case: CaseView,
    of: Assessment,
    form: &Instrument,
    typed: &Typed,
    errors: FieldErrors,
) -> Answer<CorrectionView> {
    let is_sent = typed.get("do") == "correct";
    let answers = of.answers()?;
    let mut filling =
        Filling::begin(form, &answers, questions::moment(of.begun_at, of.finished_at.unwrap_or(ask.now)));
    let before = questions::outline(&filling, &of.language, ask.lang, false);
    questions::take(&mut filling, typed);
    let sheets = questions::outline(&filling, &of.language, ask.lang, is_sent);
    let wrong = if is_sent { questions::errors(&filling, &of.language, ask.lang) } else { Vec::new() };
    let turning = match typed.get("do") {
        "" => Turning::default(),
        "correct" => Turning { current: typed.get("_sheet").parse().unwrap_or(0) },
        _ => questions::turn(typed, &before, &sheets),
    };
    Ok(CorrectionView { reason: typed.get("reason").to_owned(), case, of, sheets, turning, wrong, errors })
}
