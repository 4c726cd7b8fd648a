//! Handlers of ties.

use super::{
    KinshipId, NewKinship, add_kinship, end_kinship,
    pages::{EndView, FormView, end_page, form_page},
};
use crate::{
    KinKind, Sex,
    permits::{CreatePerson, WritePerson},
    persons::read::{KinLine, kin},
    picker::{self, Picked},
    w,
    web::{name_of, show_form, writing},
};
use access::{
    Answer, App, Ask, Form, Layer, Permit, Viewer, WebError, Write, answer::form_key, permit::permit_at_home,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{FieldErrors, Problem, clock, ids::PersonId, jiff::civil::Date, typed, typed::Typed};
use store::{Db, sql};

/// The empty form.
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    show(&app, &ask, &viewer, id, &Typed::default(), &FieldErrors::new()).await
}

/// A new tie, perhaps to somebody who is entered with it.
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    if picker::is_looking(&form.0, "relative") {
        return show(&app, &ask, &viewer, id, &form.0, &FieldErrors::new()).await;
    }
    let told = match Told::parse(&form.0) {
        Ok(told) => told,
        Err(errors) => return show(&app, &ask, &viewer, id, &form.0, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    let relative = told.relative(&mut write, &viewer, &permit).await?;
    if relative == id {
        drop(write);
        let errors = FieldErrors::one("relative_q", Problem::said("same-person", w::kin_same_person));
        return show(&app, &ask, &viewer, id, &form.0, &errors).await;
    }
    let Told { kind, from_on, note, .. } = told;
    let new = NewKinship { from_on, note, ..NewKinship::new(id, relative, kind) };
    add_kinship(&mut write, &permit, &new).await?;
    write.see_other_saying(&format!("/people/{id}"), w::kin_added(ask.lang)).await
}

/// A tie as the form tells it.
struct Told {
    picked: Picked,
    kind: KinKind,
    from_on: Option<Date>,
    note: Option<String>,
}

impl Told {
    fn parse(form: &Typed) -> Result<Told, FieldErrors> {
        let mut errors = FieldErrors::new();
        let picked = picker::read(form, "relative", &mut errors);
        if picked.is_none() && errors.is_empty() {
            errors.add("relative_q", Problem::Required);
        }
        let kind = errors.check("kind", typed::code::<KinKind>(form.get("kind")));
        let from_on = errors.check("from_on", typed::optional_date(form.get("from_on")));
        let note = errors.check("note", typed::optional_text(form.get("note"), 300));
        let told = match (picked, kind, from_on, note) {
            (Some(picked), Some(kind), Some(from_on), Some(note)) => {
                Some(Told { picked, kind, from_on, note })
            }
            _ => None,
        };
        errors.or(told)
    }

    /// Somebody known must be of the same centre; to tie them, knowing of them is enough.
    async fn relative(
        &self,
        write: &mut Write,
        viewer: &Viewer,
        permit: &Permit<WritePerson>,
    ) -> Result<PersonId, WebError> {
        if let Picked::Known(id) = &self.picked {
            let known: Option<PersonId> =
                sql("select id from persons where id = $1 and centre_id = $2 and merged_into is null")
                    .bind(*id)
                    .bind(permit.centre)
                    .maybe_value(&mut **write)
                    .await?;
            return known.ok_or(WebError::NotFound);
        }
        let create = permit_at_home::<CreatePerson>(&mut **write, viewer).await?;
        let kind = self.kind;
        let sexed = move |new: &mut crate::NewPerson| match kind {
            KinKind::Mother => new.sex = Sex::Female,
            KinKind::Father => new.sex = Sex::Male,
            _ => {}
        };
        self.picked.clone().resolve(write, &create, sexed).await
    }
}

/// The page on which a tie ends.
pub async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, tie)): Path<(PersonId, KinshipId)>,
) -> Answer {
    show_end(&app, &ask, &viewer, id, tie, &Typed::default(), &FieldErrors::new()).await
}

/// A tie ends, or was recorded by mistake.
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, tie)): Path<(PersonId, KinshipId)>,
    form: Form,
) -> Answer {
    let mistake = typed::checked(form.0.get("mistake"));
    let until = match typed::date(form.0.get("until_on")) {
        _ if mistake => None,
        Ok(until) if until <= clock::date_of(ask.now) => Some(until),
        wrong => {
            let errors = FieldErrors::one("until_on", wrong.err().unwrap_or(Problem::InFuture));
            return show_end(&app, &ask, &viewer, id, tie, &form.0, &errors).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    end_kinship(&mut write, &permit, id, tie, until).await?;
    write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
}

async fn one(
    db: &mut impl Db,
    viewer: &Viewer,
    permit: &Permit<WritePerson>,
    person: PersonId,
    tie: KinshipId,
) -> Answer<KinLine> {
    let lines = kin(db, viewer, person, permit.layers()).await?;
    lines.into_iter().find(|line| line.id == tie).ok_or(WebError::NotFound)
}

async fn show(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    person: PersonId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    let permit = writing(&mut db, viewer, person).await?;
    let name = name_of(&mut db, ask.lang, person).await?;
    let found = picker::look(&mut db, viewer, typed.get("relative_q")).await?;
    drop(db);
    let view = FormView {
        person,
        name: &name,
        typed,
        found: &found,
        may_seal: permit.covers(Layer::Adoption),
        errors,
        key: &form_key(),
        now: ask.now,
    };
    show_form(app, ask, w::kin_add(ask.lang), errors, form_page(ask.lang, &view)).await
}

async fn show_end(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    person: PersonId,
    tie: KinshipId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    let permit = writing(&mut db, viewer, person).await?;
    let line = one(&mut db, viewer, &permit, person, tie).await?;
    let name = name_of(&mut db, ask.lang, person).await?;
    drop(db);
    let keys = [form_key(), form_key()];
    let view = EndView { person, name: &name, line: &line, typed, errors, keys: [&keys[0], &keys[1]] };
    show_form(app, ask, w::kin_change(ask.lang), errors, end_page(ask.lang, &view)).await
}
