//! What every handler is given: the store, the files, the clock, the settings, and what other areas plug in.

use crate::{Answer, Viewer, audit::Together, message::Transports, password::Hasher};
use base::{Clock, Lang, ids::CaseId, jiff::civil::Date};
use page::{ClockView, Markup, NavGroup, NavLink};
use std::{future::Future, ops::Deref, pin::Pin, sync::Arc};
use store::{Store, Tx, files::Files};
use uuid::Uuid;

/// The running application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Whole>);

struct Whole {
    parts: Parts,
    looks: Together,
    hasher: Hasher,
    transports: Transports,
}

/// The parts of [`App`].
pub struct Parts {
    /// The database.
    pub store: Store,
    /// Stored files.
    pub files: Files,
    /// The time.
    pub clock: Clock,
    /// What the configuration says.
    pub settings: Settings,
    /// What other areas plug into every page.
    pub slots: Slots,
}

/// What the configuration says to the web tier.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address people use, without a slash at the end; printed on posters and in messages.
    pub base_url: String,
    /// True when people reach it over TLS: cookies are then sent over TLS alone.
    pub secure: bool,
    /// True when a reverse proxy in front sets `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// Minutes without a touch after which a page locks itself.
    pub idle_minutes: u32,
    /// Hours after which one must sign in again.
    pub session_hours: u32,
    /// True when heads of service, administrators, directors and auditors must have a second factor.
    pub second_factor_required: bool,
    /// This very program, started again to set a paper from a template of a centre's own making.
    pub program: std::path::PathBuf,
    /// True in the demo: the catcher's page is open, messages are not sent out.
    pub demo: bool,
}

/// A future that a slot gives back.
pub type Coming<'a, T> = Pin<Box<dyn Future<Output = Answer<T>> + Send + 'a>>;

/// What other areas plug into every page; `server/src/wiring.rs` fills it.
#[derive(Clone, Copy)]
pub struct Slots {
    /// The sections of the navigation that this viewer may open, in groups.
    pub nav: fn(&Viewer, Lang) -> Vec<NavGroup>,
    /// The section that a page belongs to, for pages whose address does not begin as their section's does.
    pub section: fn(&str) -> Option<&'static str>,
    /// True for a section that is offered only while something waits in it.
    pub only_waiting: fn(&str) -> bool,
    /// The running clocks that concern this viewer.
    pub clocks: for<'a> fn(&'a App, &'a Viewer, Lang) -> Coming<'a, Vec<ClockView>>,
    /// What waits for this viewer in other areas: a section, and how many things wait in it.
    pub waiting: for<'a> fn(&'a App, &'a Viewer, Lang) -> Coming<'a, Vec<NavLink>>,
    /// What is due soon, or late, by the areas that keep it, of what this viewer answers for: beside the work on the first screen.
    pub due: for<'a> fn(&'a App, &'a Viewer, Lang) -> Coming<'a, Vec<DueLine>>,
    /// Registers that an area keeps on a page of its own, beside those of all.
    pub registers: fn(&Viewer, Lang) -> Vec<NavLink>,
    /// What stands above the story of a case.
    pub case_panel: for<'a> fn(&'a App, &'a Viewer, Lang, CaseId) -> Coming<'a, Markup>,
    /// The papers of a record by its kind and id, on the pages of areas that know nothing of papers.
    pub papers: for<'a> fn(&'a App, &'a Viewer, Lang, &'static str, Uuid) -> Coming<'a, Markup>,
    /// Keeps what a record tells to its papers as it is signed, sent or corrected, for areas that know nothing of papers.
    pub signed: for<'a> fn(&'a mut Tx, &'a Viewer, &'static str, Uuid) -> Coming<'a, ()>,
    /// The page of a record by its kind, its id and its case, for those who link to it without knowing its area.
    pub address: fn(&str, Uuid, Option<CaseId>) -> Option<String>,
    /// The words for a code of another area, by the kind of the code or by record and field (`plan.stage`): for
    /// registers and histories that span the areas.
    pub word: fn(&str, &str, Lang) -> Option<String>,
}

/// Something with a day until which it is to be done.
#[derive(Debug, Clone)]
pub struct DueLine {
    /// Where it is done.
    pub href: String,
    /// What.
    pub text: String,
    /// In which case or signal, or for whom.
    pub of: Option<String>,
    /// Until when.
    pub on: Option<Date>,
}

impl App {
    /// Puts the parts together. Messages stay on the catcher's page.
    pub fn new(parts: Parts) -> Self {
        Self::sending(parts, Transports::default())
    }

    /// Puts the parts together, with ways out for messages.
    pub fn sending(parts: Parts, transports: Transports) -> Self {
        let looks = Together::new(parts.store.clone());
        App(Arc::new(Whole { parts, looks, hasher: Hasher::default(), transports }))
    }

    /// The ways out for messages.
    pub fn transports(&self) -> &Transports {
        &self.0.transports
    }

    /// Where looks at records are written together; see [`crate::looked`].
    pub fn looks(&self) -> &Together {
        &self.0.looks
    }

    /// What hashes passwords, few at a time.
    pub fn hasher(&self) -> &Hasher {
        &self.0.hasher
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}
