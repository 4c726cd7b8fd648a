//! How a person's results changed over time.

use super::{
    pages::{ChangeView, Moment, change_page},
    read,
};
use crate::{
    instruments::{InstrumentId, read as instruments},
    permits::ReadAssessment,
    record::{self, State as Course},
    scores::w,
};
use access::{Answer, App, Ask, Subject, Viewer, WebError, answer, ask::Query, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{
    ids::{CaseId, PersonId},
    typed,
};
use casework::cases;

/// `GET /cases/{id}/assessments/change?instrument=…&person=…`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadAssessment>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = cases::read::see(&mut db, &viewer, id).await?;
    let instrument: InstrumentId = typed::id(query.0.get("instrument")).map_err(|_| WebError::NotFound)?;
    let person: PersonId = typed::id(query.0.get("person")).map_err(|_| WebError::NotFound)?;
    let title = instruments::one(&mut db, instrument).await?.title(ask.lang).to_owned();
    let mut lines = record::lines(&mut db, id, permit.layers()).await?;
    lines.retain(|one| one.instrument_id == instrument && one.person_id == person);
    lines.retain(|one| one.state == Course::Finished && one.counts);
    lines.reverse();
    let name = lines.first().map(|line| line.person.clone()).ok_or(WebError::NotFound)?;
    let forms = read::forms(&mut db, id).await?;
    let kept = record::scores_of_case(&mut db, id).await?;
    let details = record::details(&mut db, id).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.assessments-viewed")).await?;
    let moments = lines.iter().filter_map(|line| {
        let form = forms.get(&line.version_id)?;
        let scores = kept.iter().filter(|one| one.assessment_id == line.id.of());
        let (_, with_whom, number) = details.iter().find(|(of, ..)| *of == line.id)?;
        Some(Moment {
            href: format!("/cases/{id}/assessments/{}", line.id),
            held_on: line.held_on,
            by: line.by(ask.lang).to_owned(),
            with_whom: with_whom.clone(),
            number: *number,
            scores: scores.map(|one| one.line(form, ask.lang)).collect(),
        })
    });
    let view = ChangeView { case, title, person: name, moments: moments.collect() };
    let title = w::change_of(ask.lang, view.title.as_str());
    answer::page(&app, &ask, &title, change_page(ask.lang, &view)).await
}
