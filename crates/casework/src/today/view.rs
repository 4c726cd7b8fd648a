//! What the first screen shows. A panel that is not for this person is `None`; one with nothing in it stays away.

use crate::{
    duty::{cover::Stretch, handovers::NoteView, visits::VisitLine},
    risk::Risk,
    signals::Stage,
};
pub use access::app::DueLine;

use base::jiff::{Timestamp, civil::Date};
use page::{ClockView, NavLink};

/// The first screen of one person.
#[derive(Debug, Clone)]
pub struct TodayView {
    /// The moment it is looked at.
    pub now: Timestamp,
    /// True for those who may enter a signal.
    pub may_signal: bool,
    /// Whose duty it is; none for those who do not see the roster.
    pub duty: Option<DutyView>,
    /// The signals whose clock runs; none for those who do not see signals.
    pub clocks: Option<Vec<ClockLine>>,
    /// What waits in other areas: a section, and how many things wait in it.
    pub waiting: Vec<NavLink>,
    /// What was handed over and not read yet.
    pub handovers: Vec<NoteView>,
    /// Visits to the wards.
    pub visits: Vec<VisitLine>,
    /// Meetings that were agreed on.
    pub meetings: Vec<MeetingLine>,
    /// Tasks and follow-ups.
    pub due: Vec<DueLine>,
    /// Notes that wait for a signature.
    pub drafts: Vec<DraftLine>,
    /// Cases in which something changed.
    pub changed: Vec<ChangedCase>,
    /// What the head of service answers for.
    pub head: Option<HeadView>,
    /// The wards and signals of a partner contact.
    pub partner: Option<PartnerView>,
    /// How far the set-up of the house is, in words; none when it is done, or not this person's to do.
    pub setting_up: Option<String>,
    /// Where those begin who do not work on cases.
    pub starts: Vec<Start>,
    /// The centre and its phone, for those who help there.
    pub centre: Option<(String, Option<String>)>,
}

/// What a partner contact sees.
#[derive(Debug, Clone, Default)]
pub struct PartnerView {
    /// Their wards.
    pub wards: Vec<PartnerWard>,
    /// The signals of these wards in the last weeks, the newest first.
    pub signals: Vec<PartnerSignal>,
}

/// A ward of a partner contact.
#[derive(Debug, Clone)]
pub struct PartnerWard {
    /// Ward and hospital.
    pub name: String,
    /// The centre that answers.
    pub centre: String,
    /// Where it is called.
    pub phone: Option<String>,
    /// The address of the ward's own form; none while the ward has no link.
    pub door: Option<String>,
}

/// A signal as a partner sees it.
#[derive(Debug, Clone)]
pub struct PartnerSignal {
    /// Its number.
    pub reference: String,
    /// The ward.
    pub ward: String,
    /// When it came.
    pub received_at: Timestamp,
    /// How far the answer is, in words.
    pub told: String,
}

/// Whose duty it is.
#[derive(Debug, Clone, Default)]
pub struct DutyView {
    /// One's own duty: until when, for which wards.
    pub mine: Option<MineView>,
    /// One's own next duty.
    pub next: Option<Stretch>,
    /// Who is on duty for which wards now; wards without anybody first.
    pub wards: Vec<WardNow>,
}

/// One's own duty.
#[derive(Debug, Clone)]
pub struct MineView {
    /// When the last of it ends.
    pub until: Timestamp,
    /// Each ward and when the duty for it ends.
    pub wards: Vec<(String, Timestamp)>,
    /// Who stands in, and where they are called.
    pub substitutes: Vec<(String, Option<String>)>,
}

/// Wards and who is on duty for them now.
#[derive(Debug, Clone)]
pub struct WardNow {
    /// Wards with the same people, each with its hospital.
    pub wards: Vec<String>,
    /// Who, where they are called, until when; nobody: empty.
    pub people: Vec<(String, Option<String>, Timestamp)>,
}

/// A signal whose clock runs.
#[derive(Debug, Clone)]
pub struct ClockLine {
    /// Its clock.
    pub clock: ClockView,
    /// How far the response has come.
    pub stage: Stage,
    /// How dangerous it is to wait.
    pub risk: Risk,
    /// Who took it up.
    pub accepted_by: Option<String>,
}

/// A meeting that was agreed on.
#[derive(Debug, Clone)]
pub struct MeetingLine {
    /// Where it is written down.
    pub href: String,
    /// The reference of the signal.
    pub reference: String,
    /// The day.
    pub on: Date,
    /// The ward.
    pub ward: Option<String>,
}

/// A note that waits for a signature.
#[derive(Debug, Clone)]
pub struct DraftLine {
    /// Where it is signed.
    pub href: String,
    /// The case.
    pub case: String,
    /// When it was last kept.
    pub saved_at: Timestamp,
}

/// A case in which something changed.
#[derive(Debug, Clone)]
pub struct ChangedCase {
    /// Where it is opened.
    pub href: String,
    /// The case.
    pub case: String,
    /// When it changed last.
    pub changed_at: Timestamp,
    /// True when this person has never looked at it.
    pub is_new: bool,
}

/// What the head of service answers for.
#[derive(Debug, Clone, Default)]
pub struct HeadView {
    /// For how many days ahead the roster was looked through.
    pub days: i64,
    /// Wards with hours that nobody covers in these days: names, minutes, the first gap.
    pub gaps: Vec<(Vec<String>, i64, Stretch)>,
    /// Signals that nobody has taken up.
    pub unaccepted: usize,
    /// Requests that wait for a decision.
    pub requests: i64,
    /// What was opened in an emergency.
    pub openings: Vec<OpeningLine>,
}

/// A record that somebody opened in an emergency.
#[derive(Debug, Clone)]
pub struct OpeningLine {
    /// The record.
    pub href: String,
    /// Its reference.
    pub reference: String,
    /// Who.
    pub name: String,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// Where somebody begins.
#[derive(Debug, Clone)]
pub struct Start {
    /// The page.
    pub href: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it is for.
    pub text: &'static str,
}

impl TodayView {
    /// A screen with nothing on it.
    pub fn empty(now: Timestamp) -> Self {
        TodayView {
            now,
            may_signal: false,
            duty: None,
            clocks: None,
            waiting: Vec::new(),
            handovers: Vec::new(),
            visits: Vec::new(),
            meetings: Vec::new(),
            due: Vec::new(),
            drafts: Vec::new(),
            changed: Vec::new(),
            head: None,
            partner: None,
            setting_up: None,
            starts: Vec::new(),
            centre: None,
        }
    }

    /// True when nothing waits for this person.
    pub fn is_quiet(&self) -> bool {
        self.clocks.as_ref().is_none_or(Vec::is_empty)
            && self.waiting.is_empty()
            && self.handovers.is_empty()
            && self.visits.is_empty()
            && self.meetings.is_empty()
            && self.due.is_empty()
            && self.drafts.is_empty()
            && self.changed.is_empty()
    }
}
