//! The sections of the house that somebody may open, as every page of theirs offers them.

use crate::{App, Ask, Viewer, WebError, app::Slots};
use base::ids::CentreId;
use page::{Nav, NavLink};
use store::{Db, sql};

/// The navigation of somebody who is signed in.
pub async fn navigation(app: &App, ask: &Ask, viewer: &Viewer) -> Result<Nav, WebError> {
    let here = ask.bare_path();
    let section = (app.slots.section)(here);
    let waiting = (app.slots.waiting)(app, viewer, ask.lang).await?;
    let mut groups = (app.slots.nav)(viewer, ask.lang);
    for link in groups.iter_mut().flat_map(|group| &mut group.links) {
        link.count = waiting.iter().find(|one| one.href == link.href).and_then(|one| one.count);
        link.current = section.map_or_else(|| is_within(here, &link.href), |section| section == link.href);
    }
    for group in &mut groups {
        group.links.retain(|link| is_offered(&app.slots, link));
    }
    let centre_name = match viewer.home() {
        Some(home) => centre_name(&mut app.store.read().await?, home, ask.lang).await?,
        None => String::new(),
    };
    Ok(Nav {
        user_name: viewer.name.clone(),
        centre_name,
        groups,
        sign_out: "/sign-out".into(),
        account: "/account".into(),
    })
}

/// False for a section that is there only while something waits in it, unless one is on its page.
fn is_offered(slots: &Slots, link: &NavLink) -> bool {
    link.current || link.count.is_some_and(|count| count > 0) || !(slots.only_waiting)(&link.href)
}

/// True for the page itself and for those below it; below the first page are no others.
fn is_within(here: &str, section: &str) -> bool {
    let below = here.strip_prefix(section);
    below.is_some_and(|rest| rest.is_empty() || (section != "/" && rest.starts_with('/')))
}

async fn centre_name(db: &mut impl Db, centre: CentreId, lang: base::Lang) -> Result<String, WebError> {
    let (bg, en): (String, String) =
        sql("select name_bg, name_en from centres where id = $1").bind(centre).one(db).await?;
    Ok(if lang == base::Lang::En { en } else { bg })
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn a_page_lies_in_its_section_alone() {
        assert!(is_within("/wards", "/wards") && is_within("/wards/1/edit", "/wards"));
        assert!(!is_within("/wardsmen", "/wards"));
        assert!(is_within("/", "/") && !is_within("/wards", "/"));
    }
}
