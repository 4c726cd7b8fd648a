//! The sections of the house that somebody may open, as every page of theirs offers them.

use crate::{App, Ask, Viewer, WebError};
use base::ids::CentreId;
use page::Nav;
use store::{Db, sql};

/// The navigation of somebody who is signed in.
pub async fn navigation(app: &App, ask: &Ask, viewer: &Viewer) -> Result<Nav, WebError> {
    let here = ask.bare_path();
    let mut links = (app.slots.nav)(viewer, ask.lang);
    for link in &mut links {
        link.current =
            here == link.href || (link.href != "/" && here.starts_with(&format!("{}/", link.href)));
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

async fn centre_name(db: &mut impl Db, centre: CentreId, lang: base::Lang) -> Result<String, WebError> {
    let (bg, en): (String, String) =
        sql("select name_bg, name_en from centres where id = $1").bind(centre).one(db).await?;
    Ok(if lang == base::Lang::En { en } else { bg })
}
