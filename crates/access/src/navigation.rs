//! The sections of the house that somebody may open, as every page of theirs offers them.

use crate::{App, Ask, Viewer, WebError};
use base::ids::CentreId;
use page::Nav;
use store::{Db, sql};

/// The section of partners, and what else belongs to it.
const PARTNERS: &str = "/organisations";
const OF_PARTNERS: [&str; 5] = ["/wards", "/agreements", "/centres", "/places", "/contacts"];

/// The navigation of somebody who is signed in.
pub async fn navigation(app: &App, ask: &Ask, viewer: &Viewer) -> Result<Nav, WebError> {
    let here = ask.bare_path();
    let mut links = (app.slots.nav)(viewer, ask.lang);
    let waiting = (app.slots.waiting)(app, viewer, ask.lang).await?;
    for link in &mut links {
        link.count = waiting.iter().find(|one| one.href == link.href).and_then(|one| one.count);
        link.current = is_within(here, &link.href)
            || (link.href == PARTNERS && OF_PARTNERS.iter().any(|also| is_within(here, also)));
    }
    let centre_name = match viewer.home() {
        Some(home) => centre_name(&mut app.store.read().await?, home, ask.lang).await?,
        None => String::new(),
    };
    Ok(Nav {
        user_name: viewer.name.clone(),
        centre_name,
        links,
        sign_out: "/sign-out".into(),
        account: "/account".into(),
    })
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
