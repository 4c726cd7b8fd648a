//! The handler of the first screen: asks what this person may see, and no more.

use super::{
    TodayView, panels,
    partner::partner,
    read,
    view::{
        ChangedCase, ClockLine, DraftLine, DueLine, DutyView, HeadView, MeetingLine, MineView, OpeningLine,
        Start, WardNow,
    },
    w,
};
use crate::{
    cases::{self, frame::family},
    duty::{
        self,
        cover::Stretch,
        handovers, name_in, on_duty,
        roster::Roster,
        visits::{self, VisitLine},
        week::{Week, later},
    },
    permits::{ReadRoster, WriteRoster},
    signals::{self, Stage},
};
use access::{Action, Answer, App, Ask, Role, Viewer, answer::page};
use axum::extract::State;
use base::{
    Lang, clock,
    ids::CentreId,
    jiff::{SignedDuration, Timestamp},
};
use deadlines::CentreRules;
use directory::setup::{StepsDone, steps};
use std::collections::{BTreeMap, HashMap};
use store::Db;

/// Most lines of one panel; whoever has more sees them on the panel's own page.
const MOST: i64 = 12;
/// How far ahead visits, meetings and tasks are shown.
const DAYS_AHEAD: i64 = 7;
/// Whoever is on duty before this is over is told all that was handed over.
const TAKES_OVER_WITHIN: SignedDuration = SignedDuration::from_hours(24);
/// How long a visit that nobody reported on is asked about.
const BACK: SignedDuration = SignedDuration::from_hours(30 * 24);

/// `GET /`
pub async fn today(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut view = view(&app, &viewer, ask.lang).await?;
    if viewer.is(Role::Partner) {
        let mut db = app.store.read().await?;
        view.partner = Some(partner(&app, &mut db, &viewer, ask.lang).await?);
    }
    view.waiting = (app.slots.waiting)(&app, &viewer, ask.lang).await?;
    page(&app, &ask, w::today_title(ask.lang), panels::today(ask.lang, &view)).await
}

/// What the viewer's first screen shows, with what is due in areas that casework knows nothing of.
pub async fn view(app: &App, viewer: &Viewer, lang: Lang) -> Answer<TodayView> {
    let mut view = of_casework(&mut app.store.read().await?, viewer, lang).await?;
    view.due.extend((app.slots.due)(app, viewer, lang).await?);
    view.due.sort_by_key(|line| (line.on.is_none(), line.on));
    Ok(view)
}

async fn of_casework(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<TodayView> {
    let may = |action| viewer.may_ever(Action(action));
    let mut view = TodayView { may_signal: may("signal.create"), ..TodayView::empty(viewer.at) };
    if let Some(centre) = duty::first::<ReadRoster>(viewer) {
        view.duty = Some(duty(db, viewer, centre, lang).await?);
    }
    if may("signal.read") {
        let running = signals::read::running(db, viewer, MOST).await?;
        view.clocks = Some(running.iter().map(|line| clock_line(line, lang)).collect());
        view.meetings = meetings(db, viewer, lang).await?;
    }
    if may("handover.read") {
        let since =
            if takes_over(view.duty.as_ref(), viewer.at) { handovers::FRESH } else { handovers::NEWS };
        let unread = handovers::read::unread(db, viewer, viewer.at - since).await?;
        view.handovers = unread.iter().map(|line| handovers::note(lang, line, &HashMap::new())).collect();
    }
    if may("visit.write") {
        view.visits = my_visits(db, viewer, lang).await?;
    }
    if may("case.read") {
        view.due = due(db, viewer, lang).await?;
        view.drafts = drafts(db, viewer, lang).await?;
        view.changed = changed(db, viewer, lang).await?;
    }
    if let Some(centre) = duty::first::<WriteRoster>(viewer) {
        let unaccepted = view.clocks.iter().flatten().filter(|line| line.stage == Stage::Received).count();
        view.head = Some(HeadView { unaccepted, ..head(db, viewer, centre, lang).await? });
    }
    if may("centre.write")
        && let Some(provider) = viewer.provider()
    {
        view.setting_up = StepsDone::read(db, provider, viewer.home()).await?.left(lang, steps::own(viewer));
    }
    if !may("case.read") {
        view.starts = starts(viewer, lang);
        view.centre = centre(db, viewer, lang).await?;
    }
    Ok(view)
}

async fn duty(db: &mut impl Db, viewer: &Viewer, centre: CentreId, lang: Lang) -> Answer<DutyView> {
    let mine = on_duty::mine(db, viewer.user, viewer.at).await?;
    let next = if mine.is_none() { on_duty::my_next(db, viewer.user, viewer.at).await? } else { None };
    let mut wards: Vec<(base::ids::WardId, WardNow)> = Vec::new();
    for line in on_duty::of_centre(db, centre, viewer.at).await? {
        if wards.last().is_none_or(|(ward, _)| *ward != line.ward_id) {
            wards.push((line.ward_id, WardNow { wards: vec![line.ward(lang)], people: Vec::new() }));
        }
        if let (Some((_, now)), Some(name), Some(until)) = (wards.last_mut(), line.person(lang), line.ends_at)
        {
            now.people.push((name.to_owned(), line.phone.clone(), until));
        }
    }
    Ok(DutyView {
        mine: mine.map(|mine| mine_view(&mine, lang)),
        next: next.map(|next| Stretch { from: next.starts_at, until: next.ends_at }),
        wards: together(wards.into_iter().map(|(_, now)| now)),
    })
}

/// Wards with the same people on duty stand together, those without anybody before the others.
fn together(wards: impl Iterator<Item = WardNow>) -> Vec<WardNow> {
    let mut all: Vec<WardNow> = Vec::new();
    for ward in wards {
        match all.iter_mut().find(|known| known.people == ward.people) {
            Some(known) => known.wards.extend(ward.wards),
            None => all.push(ward),
        }
    }
    all.sort_by_key(|ward| !ward.people.is_empty());
    all
}

fn mine_view(mine: &on_duty::MyDuty, lang: Lang) -> MineView {
    let mut substitutes: Vec<(String, Option<String>)> = Vec::new();
    for ward in &mine.wards {
        if let Some(name) = ward.substitute(lang)
            && !substitutes.iter().any(|(known, _)| known == name)
        {
            substitutes.push((name.to_owned(), ward.substitute_phone.clone()));
        }
    }
    let wards = mine.wards.iter().map(|ward| (ward.ward(lang), ward.ends_at)).collect();
    MineView { until: mine.until, wards, substitutes }
}

fn clock_line(line: &signals::read::SignalLine, lang: Lang) -> ClockLine {
    ClockLine {
        clock: line.clock(lang),
        stage: line.stage,
        risk: line.risk,
        accepted_by: line.accepted_by_name(lang).map(str::to_owned),
    }
}

async fn my_visits(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Vec<VisitLine>> {
    let end = clock::start_of(later(clock::date_of(viewer.at), DAYS_AHEAD + 1));
    let stretch = Stretch { from: viewer.at - BACK, until: end };
    let rows = visits::read::waiting_for(db, viewer.user, stretch).await?;
    Ok(rows.iter().map(|row| VisitLine::of(row, lang, viewer.at)).collect())
}

async fn meetings(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Vec<MeetingLine>> {
    let until = later(clock::date_of(viewer.at), DAYS_AHEAD);
    let meetings = read::meetings(db, viewer, until, MOST).await?;
    Ok(meetings
        .into_iter()
        .map(|meeting| MeetingLine {
            href: format!("/signals/{}", meeting.signal_id),
            on: meeting.next_on,
            ward: meeting.ward(lang).map(str::to_owned),
            reference: meeting.reference,
        })
        .collect())
}

async fn due(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Vec<DueLine>> {
    let until = later(clock::date_of(viewer.at), DAYS_AHEAD);
    let mut due: Vec<DueLine> =
        read::tasks(db, viewer, until, MOST).await?.into_iter().map(task_line).collect();
    let follow_ups = read::follow_ups(db, viewer, until, MOST).await?;
    due.extend(follow_ups.into_iter().map(|one| DueLine {
        href: format!("/cases/{}/follow-ups/{}", one.case_id, one.id),
        text: w::follow_up(lang, one.months),
        of: Some(format!("{} {}", one.reference, family(lang, &one.family_name))),
        on: Some(one.due_on),
    }));
    let assessments = read::assessments(db, viewer, until, MOST).await?;
    due.extend(assessments.into_iter().map(|one| DueLine {
        href: format!("/cases/{}/assessments", one.case_id),
        text: w::assess_again(lang, name_in(lang, &one.title_bg, &one.title_en)),
        of: Some(format!("{} {}", one.reference, family(lang, &one.family_name))),
        on: Some(one.next_on),
    }));
    let deadlines = read::deadlines(db, viewer, clock::start_of(later(until, 1)), MOST).await?;
    due.extend(deadlines.into_iter().map(|one| DueLine {
        href: format!("/deadlines/{}", one.id),
        text: cases::deadlines::name(lang, &one.rule_key),
        of: one.reference.map(|reference| match &one.family_name {
            Some(name) => format!("{reference} {}", family(lang, name)),
            None => reference,
        }),
        on: Some(clock::date_of(one.due_at)),
    }));
    Ok(due)
}

fn task_line(task: read::TaskDue) -> DueLine {
    let href = match (task.case_id, task.signal_id) {
        (Some(case), _) => format!("/cases/{case}/tasks"),
        (None, Some(signal)) => format!("/signals/{signal}"),
        (None, None) => "/".to_owned(),
    };
    DueLine { href, text: task.text, of: task.case_reference.or(task.signal_reference), on: task.due_on }
}

async fn drafts(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Vec<DraftLine>> {
    let unsigned = read::unsigned(db, viewer, MOST).await?;
    Ok(unsigned
        .into_iter()
        .map(|draft| DraftLine {
            href: format!("/cases/{}/drafts/{}", draft.case_id, draft.id),
            case: format!("{} {}", draft.reference, family(lang, &draft.family_name)),
            saved_at: draft.saved_at,
        })
        .collect())
}

async fn changed(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Vec<ChangedCase>> {
    let changed = read::changed(db, viewer, MOST).await?;
    Ok(changed
        .into_iter()
        .map(|case| ChangedCase {
            href: format!("/cases/{}", case.case_id),
            case: format!("{} {}", case.reference, family(lang, &case.family_name)),
            changed_at: case.changed_at,
            is_new: case.read_at.is_none(),
        })
        .collect())
}

async fn head(db: &mut impl Db, viewer: &Viewer, centre: CentreId, lang: Lang) -> Answer<HeadView> {
    let rules = CentreRules::read(db, centre).await?;
    let (until, days) = duty::terms::watched_until(&rules, viewer.at);
    let gaps = gaps(db, centre, Stretch { from: viewer.at, until }, lang).await?;
    let openings = read::openings(db, viewer, MOST).await?;
    let requests = read::requests_to_decide(db, centre).await?;
    let opening = |one: read::Opening| OpeningLine {
        href: match (one.case_id, one.signal_id) {
            (Some(case), _) => format!("/cases/{case}"),
            (None, Some(signal)) => format!("/signals/{signal}"),
            (None, None) => "/".to_owned(),
        },
        name: name_in(lang, &one.name, &one.name_latin).to_owned(),
        reference: one.case_reference.or(one.signal_reference).unwrap_or_default(),
        at: one.from_at,
        reason: one.reason,
    };
    let openings = openings.into_iter().map(opening).collect();
    Ok(HeadView { days, gaps, unaccepted: 0, requests, openings })
}

/// Hours of a stretch that nobody covers, by ward, over the end of a week if need be; wards that miss the same hours
/// stand together.
async fn gaps(
    db: &mut impl Db,
    centre: CentreId,
    stretch: Stretch,
    lang: Lang,
) -> Answer<Vec<(Vec<String>, i64, Stretch)>> {
    let mut missing: BTreeMap<String, Vec<Stretch>> = BTreeMap::new();
    let mut week = Week::of(clock::date_of(stretch.from));
    while week.stretch().from < stretch.until {
        let roster = Roster::read(db, centre, week).await?;
        for ward in &roster.wards {
            let gaps = roster.cover(ward).gaps.into_iter().filter_map(|gap| gap.common(stretch));
            missing.entry(ward.full_name(lang)).or_default().extend(gaps);
        }
        week = week.next();
    }
    let several = missing.len() > 1;
    let mut together: Vec<(Vec<String>, Vec<Stretch>)> = Vec::new();
    for (ward, gaps) in missing {
        match together.iter_mut().find(|(_, same)| *same == gaps) {
            Some((wards, _)) => wards.push(ward),
            None => together.push((vec![ward], gaps)),
        }
    }
    if let [(wards, _)] = together.as_mut_slice()
        && several
    {
        *wards = vec![w::every_ward(lang).to_owned()];
    }
    let told = |(wards, gaps): (Vec<String>, Vec<Stretch>)| {
        Some((wards, duty::cover::minutes(&gaps), *gaps.first()?))
    };
    Ok(together.into_iter().filter_map(told).collect())
}

/// True for those on duty, and for those whose duty begins before long: what is handed over is meant for them.
fn takes_over(duty: Option<&DutyView>, now: Timestamp) -> bool {
    duty.is_some_and(|duty| {
        duty.mine.is_some() || duty.next.is_some_and(|next| next.from < now + TAKES_OVER_WITHIN)
    })
}

/// The pages from which those begin who do not work on cases.
fn starts(viewer: &Viewer, lang: Lang) -> Vec<Start> {
    let all = [
        ("staff.read", "/staff", w::start_staff(lang), w::start_staff_text(lang)),
        ("figure.read", "/figures", w::start_figures(lang), w::start_figures_text(lang)),
        ("figure.read", "/requests/figures", w::start_requests(lang), w::start_requests_text(lang)),
        ("audit.read", "/audit", w::start_audit(lang), w::start_audit_text(lang)),
        ("centre.write", "/centres", w::start_centres(lang), w::start_centres_text(lang)),
        ("organisation.read", "/organisations", w::start_partners(lang), w::start_partners_text(lang)),
        ("rule.read", "/rules", w::start_rules(lang), w::start_rules_text(lang)),
        ("place.import", "/places/import", w::start_places(lang), w::start_places_text(lang)),
    ];
    let own = Start { href: "/account", title: w::start_account(lang), text: w::start_account_text(lang) };
    all.into_iter()
        .filter(|(action, ..)| viewer.may_ever(Action(action)))
        .map(|(_, href, title, text)| Start { href, title, text })
        .chain([own])
        .collect()
}

async fn centre(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Answer<Option<(String, Option<String>)>> {
    let Some(home) = viewer.home() else { return Ok(None) };
    let contact = read::contact(db, home).await?;
    Ok(contact.map(|one| (name_in(lang, &one.name_bg, &one.name_en).to_owned(), one.phone)))
}
