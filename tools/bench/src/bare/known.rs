//! What is asked about: somebody who asks, their cases, the beginnings of names, a ward to report from.

use super::Signal;
use crate::Outcome;
use access::{Viewer, viewer::Via};
use base::{
    Lang,
    ids::{CaseId, UserId, WardId},
    jiff::Timestamp,
};
use store::{Db, Store, sql};

/// Who asks: a case worker of the first centre, as in the demo.
pub const WHO: &str = "worker@demo.example";
/// So many cases are opened in turn.
const CASES: i64 = 200;

/// What is asked about.
pub struct Known {
    /// Who asks.
    pub viewer: Viewer,
    /// The signal that is entered.
    pub signal: Signal,
    cases: Vec<CaseId>,
    typed: Vec<String>,
}

impl Known {
    /// Looks it up.
    pub async fn look(store: &Store, now: Timestamp) -> Outcome<Known> {
        let mut db = store.read().await?;
        let user: UserId = sql("select id from users where email_key = $1").bind(WHO).value(&mut db).await?;
        let outside = Viewer::outside(Via::Page, Lang::Bg, "127.0.0.1", now);
        let viewer = Viewer { user, posts: Viewer::posts_of(&mut db, user).await?, ..outside };
        let centre = viewer.home().ok_or("nobody who works in a centre")?;
        let ward: WardId =
            sql("select id from wards where centre_id = $1 and closed_on is null order by id limit 1")
                .bind(centre)
                .value(&mut db)
                .await?;
        let cases = cases(&mut db, user).await?;
        let typed = typed(&mut db, centre).await?;
        if cases.is_empty() || typed.is_empty() {
            return Err("nothing was made to ask about".into());
        }
        Ok(Known { viewer, signal: Signal { centre, ward, user }, cases, typed })
    }

    /// A case for the nth time.
    pub fn case(&self, n: usize) -> CaseId {
        self.cases[n % self.cases.len()]
    }

    /// How many cases there are to choose from.
    pub fn cases(&self) -> usize {
        self.cases.len()
    }

    /// What somebody has typed of a name for the nth time.
    pub fn typed(&self, n: usize) -> &str {
        &self.typed[n % self.typed.len()]
    }
}

async fn cases(db: &mut impl Db, user: UserId) -> Outcome<Vec<CaseId>> {
    // The latest: those are open, and looked at.
    Ok(sql("select id from cases where lead_id = $1 order by changed_at desc, id limit $2")
        .bind(user)
        .bind(CASES)
        .values(db)
        .await?)
}

/// Three letters of a family name, five, a given name with the beginning of a family name.
async fn typed(db: &mut impl Db, centre: base::ids::CentreId) -> Outcome<Vec<String>> {
    let names: Vec<(String, String)> = sql("select given_name, family_name from persons
         where centre_id = $1 and naming = 'named' order by id limit 300")
    .bind(centre)
    .all(db)
    .await?;
    let beginning = |word: &str, letters: usize| word.chars().take(letters).collect::<String>();
    let type_it = |(n, (given, family)): (usize, &(String, String))| match n % 3 {
        0 => beginning(family, 3),
        1 => beginning(family, 5),
        _ => format!("{given} {}", beginning(family, 3)),
    };
    Ok(names.iter().enumerate().map(type_it).collect())
}
