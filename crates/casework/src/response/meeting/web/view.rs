//! What the form of a meeting begins with: nothing that the signal knows is typed twice.

use crate::{
    permits::RespondToSignal,
    response::{
        guide::{self, GuideStep},
        meeting::{MeetingKind, MeetingView, PartRole, draft_name, form::row, pages::MeetingFormView},
        party,
        web::visible,
    },
    signals::{ReporterRole, SignalView},
};
use access::{Answer, App, Ask, Viewer, answer::form_key, draft};
use base::{Code, FieldErrors, clock, ids::SignalId, typed::Typed};

/// The form of a new meeting, with the draft that was kept of it.
pub async fn blank(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    kind: Option<MeetingKind>,
) -> Answer<MeetingFormView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    let first = signal.first_met_at.is_none();
    let kind = kind.unwrap_or(if first { MeetingKind::First } else { MeetingKind::Further });
    let mut view = around(&mut db, ask, &signal, kind).await?;
    match draft::load(&mut db, viewer.user, &draft_name(id, kind)).await? {
        Some((typed, at)) => (view.typed, view.restored) = (typed, Some(at)),
        None => view.typed = begin(&signal, kind, viewer, ask),
    }
    Ok(view)
}

/// The form again, with what was typed and what is wrong with it.
pub async fn typed(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: SignalId,
    kind: MeetingKind,
    typed: Typed,
    errors: FieldErrors,
) -> Answer<MeetingFormView> {
    let mut db = app.store.read().await?;
    let (_, signal) = visible::<RespondToSignal>(&mut db, viewer, id).await?;
    Ok(MeetingFormView { typed, errors, ..around(&mut db, ask, &signal, kind).await? })
}

/// The form without its fields.
pub async fn around(
    db: &mut store::Conn,
    ask: &Ask,
    signal: &SignalView,
    kind: MeetingKind,
) -> Answer<MeetingFormView> {
    let step = match kind {
        MeetingKind::First => GuideStep::FirstMeeting,
        MeetingKind::Further => GuideStep::Counselling,
        MeetingKind::Diagnosis => GuideStep::Diagnosis,
        MeetingKind::Tripartite => GuideStep::Tripartite,
    };
    let institutions = party::institutions(db, signal.centre_id).await?;
    Ok(MeetingFormView {
        signal: format!("/signals/{}", signal.id),
        reference: signal.reference.clone(),
        kind,
        action: format!("/signals/{}/meetings", signal.id),
        version: None,
        before: Typed::default(),
        private_place: signal.private_place.clone(),
        institutions: party::options(ask.lang, &institutions),
        typed: Typed::default(),
        errors: FieldErrors::new(),
        draft: Some(draft_name(signal.id, kind)),
        restored: None,
        guidance: guide::help(db, ask, signal.centre_id, step).await?,
        key: form_key(),
    })
}

/// Now, the private place of the ward, the mother, and who called.
fn begin(signal: &SignalView, kind: MeetingKind, viewer: &Viewer, ask: &Ask) -> Typed {
    let mut typed =
        Typed::default().with("met_at", clock::local(ask.now).strftime("%d.%m.%Y %H:%M").to_string());
    if let Some(place) = &signal.private_place {
        typed = typed.with("place", place).with("private", "yes");
    }
    let family = [(PartRole::Mother, String::new())];
    let caller = hospital_role(signal.reporter_role)
        .map(|role| (role, signal.reporter_name.clone().unwrap_or_default()))
        .filter(|(_, name)| !name.is_empty());
    let rows: Vec<_> = match kind {
        MeetingKind::First | MeetingKind::Further => family.into_iter().collect(),
        MeetingKind::Diagnosis => family.into_iter().chain([(PartRole::Doctor, String::new())]).collect(),
        MeetingKind::Tripartite => [(PartRole::Centre, viewer.name.clone())]
            .into_iter()
            .chain(caller.or(Some((PartRole::Doctor, String::new()))))
            .chain([(PartRole::Cpd, String::new())])
            .collect(),
    };
    for (number, (role, name)) in (1..).zip(rows) {
        typed = typed.with(&row("participants", number, "role"), role.code());
        typed = typed.with(&row("participants", number, "name"), name);
    }
    typed
}

fn hospital_role(role: ReporterRole) -> Option<PartRole> {
    match role {
        ReporterRole::Midwife => Some(PartRole::Midwife),
        ReporterRole::Doctor => Some(PartRole::Doctor),
        ReporterRole::Nurse => Some(PartRole::Nurse),
        ReporterRole::HospitalSocialWorker => Some(PartRole::HospitalSocialWorker),
        ReporterRole::Cpd
        | ReporterRole::Mother
        | ReporterRole::Kin
        | ReporterRole::Anonymous
        | ReporterRole::Other => None,
    }
}

/// A meeting as it would be typed.
pub fn fields(view: &MeetingView) -> Typed {
    let meeting = &view.meeting;
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    let mut typed = Typed::default()
        .with("met_at", clock::local(meeting.met_at).strftime("%d.%m.%Y %H:%M").to_string())
        .with("minutes", meeting.minutes.map(|minutes| minutes.to_string()).unwrap_or_default())
        .with("place", &meeting.place)
        .with("private", if meeting.private { "yes" } else { "no" })
        .with("intention", code(meeting.intention.map(Code::code)))
        .with("father_known", code(meeting.father_known.map(Code::code)))
        .with("kin_known", code(meeting.kin_known.map(Code::code)))
        .with("consent", code(meeting.consent.map(Code::code)))
        .with("summary", &meeting.summary)
        .with("follow_up", meeting.follow_up.clone().unwrap_or_default())
        .with("decisions", view.decisions.join("\n"))
        .with("next_on", meeting.next_on.map(|on| on.strftime("%d.%m.%Y").to_string()).unwrap_or_default());
    for (number, one) in (1..).zip(&view.participants) {
        let organisation = one.organisation_id.map(|id| id.to_string()).unwrap_or_default();
        typed = typed
            .with(&row("participants", number, "role"), one.role.code())
            .with(&row("participants", number, "name"), &one.name)
            .with(&row("participants", number, "organisation"), organisation);
    }
    typed
}
