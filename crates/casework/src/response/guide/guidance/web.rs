//! Handlers of the guidance.

use super::{
    GuideStep, changed, own,
    pages::{self, GuidanceFormView, GuidanceListView, GuidanceView},
    text, write as writing,
};
use crate::{
    permits::{ReadGuidance, WriteGuidance},
    response::{w, web::before},
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit::{may, permit_at_home},
};
use axum::extract::{Path, State};
use base::{
    Code, FieldErrors,
    typed::{self, Typed},
};
use page::merge::{self, merge};

/// `GET /guidance`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<ReadGuidance>(&mut db, &viewer).await?;
    let view = GuidanceListView { changed: changed(&mut db, permit.centre).await? };
    drop(db);
    page(&app, &ask, w::guidance_title(ask.lang), pages::list(ask.lang, &view)).await
}

/// `GET /guidance/{step}`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(step): Path<String>) -> Answer {
    let step = GuideStep::from_code(&step).ok_or(WebError::NotFound)?;
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<ReadGuidance>(&mut db, &viewer).await?;
    let (version, _) = own(&mut db, permit.centre, step).await?;
    let view = GuidanceView {
        step,
        text: text(&mut db, permit.centre, step, ask.lang).await?.into_owned(),
        own: version > 0,
        may_change: may(&mut db, &viewer, Action("guidance.write"), Subject::Centre(permit.centre)).await?,
        key: form_key(),
    };
    drop(db);
    page(&app, &ask, step.label(ask.lang), pages::show(ask.lang, &view)).await
}

/// `GET /guidance/{step}/edit`
pub async fn edit(State(app): State<App>, ask: Ask, viewer: Viewer, Path(step): Path<String>) -> Answer {
    let step = GuideStep::from_code(&step).ok_or(WebError::NotFound)?;
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<WriteGuidance>(&mut db, &viewer).await?;
    let (version, texts) = own(&mut db, permit.centre, step).await?;
    drop(db);
    let typed = fields(texts);
    let view = GuidanceFormView {
        step,
        version,
        before: typed.clone(),
        typed,
        errors: FieldErrors::new(),
        key: form_key(),
    };
    page(&app, &ask, step.label(ask.lang), pages::edit(ask.lang, &view)).await
}

/// `POST /guidance/{step}`
pub async fn write(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(step): Path<String>,
    form: Form,
) -> Answer {
    let step = GuideStep::from_code(&step).ok_or(WebError::NotFound)?;
    let version = form.version().ok_or(WebError::BadRequest)?;
    match save(&app, &ask, &viewer, step, &form, version).await {
        Err(WebError::Stale) => join(&app, &ask, &viewer, step, form).await,
        Err(WebError::Fields(errors)) => {
            let before = Typed(before(&form.0));
            let view = GuidanceFormView { step, version, before, typed: form.0, errors, key: form_key() };
            page_failed(&app, &ask, step.label(ask.lang), pages::edit(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `POST /guidance/{step}/shipped`
pub async fn take_back(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(step): Path<String>,
    form: Form,
) -> Answer {
    let step = GuideStep::from_code(&step).ok_or(WebError::NotFound)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit_at_home::<WriteGuidance>(&mut *write, &viewer).await?;
    writing::take_back(&mut write, &permit, step).await?;
    write.see_other_saying(&format!("/guidance/{}", step.code()), w::guidance_taken_back_said(ask.lang)).await
}

async fn save(app: &App, ask: &Ask, viewer: &Viewer, step: GuideStep, form: &Form, version: i64) -> Answer {
    let texts = parse(&form.0)?;
    let mut write = Write::form(app, ask, form).await?;
    let permit = permit_at_home::<WriteGuidance>(&mut *write, viewer).await?;
    writing::write(&mut write, &permit, step, version, &texts).await?;
    write.see_other_saying(&format!("/guidance/{}", step.code()), w::guidance_said(ask.lang)).await
}

/// Joins what was sent with what was saved meanwhile; asks where both sides changed the same text.
async fn join(app: &App, ask: &Ask, viewer: &Viewer, step: GuideStep, form: Form) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit_at_home::<WriteGuidance>(&mut db, viewer).await?;
    let (version, texts) = own(&mut db, permit.centre, step).await?;
    drop(db);
    let merged = merge(&before(&form.0), &form.0.0, &fields(texts).0);
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", form.0.get("_key")));
        return save(app, ask, viewer, step, &joined, version).await;
    }
    let lang = ask.lang;
    let label = |field: &str| {
        let text = if field == "text_bg" { w::guidance_text_bg(lang) } else { w::guidance_text_en(lang) };
        text.to_owned()
    };
    let action = format!("/guidance/{}", step.code());
    let choice = merge::choose(lang, &merged, &action, &form_key(), version, &label, &|_| Vec::new());
    page_failed(app, ask, page::w::merge_title(lang), choice).await
}

fn parse(typed: &Typed) -> Result<[String; 2], FieldErrors> {
    let mut errors = FieldErrors::new();
    let bg = errors.check("text_bg", typed::text(typed.get("text_bg"), 8_000));
    let en = errors.check("text_en", typed::text(typed.get("text_en"), 8_000));
    errors.or(bg.zip(en).map(|(bg, en)| [bg, en]))
}

fn fields([bg, en]: [String; 2]) -> Typed {
    Typed::default().with("text_bg", bg).with("text_en", en)
}
