//! What the calendar of health asks for soon, on the first screen of whoever leads the case. It is worked out when it is
//! asked, as everywhere: what is due changes with the age of a child and no record changes with it, so that a deadline would
//! stay behind the day the next time comes; and nobody of the centre is late with it.

use super::{
    due::Line,
    read::{self, Told},
};
use access::{
    App, Viewer,
    app::{Coming, DueLine},
};
use base::{
    Lang, clock,
    jiff::{ToSpan, civil::Date},
};

/// So many days ahead it is told, as the tasks beside it are.
const DAYS_AHEAD: i64 = 7;
/// So many days after its time it is still news. What is older is known, or was never written down, and stands on the
/// page of the child.
const DAYS_BACK: i64 = 30;
/// Most lines; the page of all children has the others.
const MOST: usize = 5;

/// The most pressing thing of each child in the open cases that the viewer leads.
pub fn due_today<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<DueLine>> {
    Box::pin(async move {
        let today = clock::date_of(viewer.at);
        let told = read::led_by(&mut app.store.read().await?, viewer, today).await?;
        let near = (today.saturating_sub(DAYS_BACK.days()), today.saturating_add(DAYS_AHEAD.days()));
        let mut due: Vec<_> = told.iter().filter_map(|one| line(lang, one, near)).collect();
        due.sort_by_key(|line| line.on);
        due.truncate(MOST);
        Ok(due)
    })
}

/// What came to be late not long ago or ends soon, the first of it.
fn line(lang: Lang, told: &Told, (since, until): (Date, Date)) -> Option<DueLine> {
    let soon = |line: &&Line| line.is_open() && line.by >= since && line.by <= until;
    let first = told.lines.iter().filter(soon).min_by_key(|line| line.by)?;
    Some(DueLine {
        href: format!("/cases/{}/health", told.child.case_id),
        text: first.item.label(lang).to_owned(),
        of: Some(format!("{} {}", told.child.reference, told.child.name.display(lang))),
        on: Some(first.by),
    })
}
