//! The HTML kit: whole pages, forms, lists, stories, charts. Pure functions of plain views;
//! no database, no clock, no request. Everything works without script and under a strict
//! content security policy: no inline script, no inline style.
//!
//! Order of modules (a later one may use an earlier one): `words`, `w`, `assets`, `when`, `problem`, `faults`,
//! `clock`, `notice`, `navigation`, `strip`, `layout`, `fields`, `form`, `list`, `story`, `chart`, `merge`,
//! `samples`.

pub mod words;

/// The words of this kit, from `words/*/page.ftl`.
pub mod w {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub mod assets;
pub mod chart;
pub mod clock;
pub mod faults;
pub mod fields;
pub mod form;
pub mod layout;
pub mod list;
pub mod merge;
pub mod navigation;
pub mod notice;
pub mod samples;
pub mod story;

mod problem;
mod strip;
pub mod when;

pub use assets::{Asset, assets};
pub use chart::{BarChart, Series, bars, bars_by_year};
pub use clock::{ClockState, ClockView, Waiting, clock_face, waiting_face};
pub use fields::{Field, Fields, error_summary, options, ticked_or_not, yes_or_no};
pub use form::{
    Confirm, Draft, button_link, buttons, confirm, folded, form, form_draft, form_filter, form_search,
    form_upload, hidden, post_button, secondary, submit, warning_button,
};
pub use layout::{Frame, layout};
pub use list::{Share, Table, Tone, card, details, links, pager, summary_list, table, tabs, tag, tally};
pub use merge::{Conflict, Merged, merge};
pub use navigation::{Nav, NavGroup, NavLink, Sign};
pub use notice::{Notice, NoticeKind, draft_restored, notice};
pub use problem::problem;
pub use samples::samples;
pub use story::{Step, StepState, TimelineItem, empty_state, steps, timeline};
pub use when::{date, date_time, duration, n_of_n, percent_of, time_of_day};

pub use maud::{self, DOCTYPE, Markup, PreEscaped, Render, html};
