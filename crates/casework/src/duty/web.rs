//! What the handlers of duty share.

use super::name_in;
use crate::merging;
use access::{Act, Answer, Permit, Subject, Viewer, WebError, permit, policy};
use base::{Lang, ids::CentreId, typed::Typed};
use directory::wards::WardLine;
use page::NavLink;
use store::{Db, sql};

/// Leave to do `A` in the centre that was asked for; without one, in the first where the viewer ever may.
pub async fn in_centre<A: Act>(db: &mut impl Db, viewer: &Viewer, typed: &Typed) -> Answer<Permit<A>> {
    let asked = match typed.get("centre").trim() {
        "" => first::<A>(viewer).ok_or(WebError::Forbidden)?,
        id => id.parse().map_err(|_| WebError::NotFound)?,
    };
    permit::<A>(db, viewer, Subject::Centre(asked)).await
}

/// The first centre in which the viewer ever may do `A`.
pub fn first<A: Act>(viewer: &Viewer) -> Option<CentreId> {
    let may = |role| !policy::layers(role, A::ACTION, access::Relation::Centre).is_empty();
    viewer.posts.iter().filter(|post| may(post.role)).find_map(|post| post.centre_id)
}

/// The version that a form shown again carries: the one it was read at, so that a later save still tells of a change
/// made meanwhile.
pub fn version_again(typed: &Typed, newest: i64) -> i64 {
    typed.get("_version").parse().unwrap_or(newest)
}

/// What a form shown again had been read as; a form shown for the first time is read as what `stands`.
pub fn was_read_as(typed: &Typed, stands: Typed) -> Typed {
    let was = merging::read_as(typed);
    if was.0.is_empty() { stands } else { was }
}

/// The ways to the same page of the other centres in which the viewer may do `A`; none when there is one centre only.
pub async fn centre_links<A: Act>(
    db: &mut impl Db,
    viewer: &Viewer,
    here: CentreId,
    path: &str,
) -> Answer<Vec<NavLink>> {
    let centres: Vec<(CentreId, String, String)> = sql("select c.id, c.name_bg, c.name_en from centres c
         where exists (select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.centre_id = c.id and p.action = $2 and p.layer = 'general')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .bind(A::ACTION.0)
    .all(db)
    .await?;
    if centres.len() < 2 {
        return Ok(Vec::new());
    }
    let link = |(id, bg, en): (CentreId, String, String)| NavLink {
        href: format!("{path}?centre={id}"),
        label: name_in(viewer.lang, &bg, &en).to_owned(),
        current: id == here,
        count: None,
    };
    Ok(centres.into_iter().map(link).collect())
}

/// Wards to choose from: id and full name.
pub fn ward_choices(wards: &[WardLine], lang: Lang) -> Vec<(String, String)> {
    wards.iter().map(|ward| (ward.id.to_string(), ward.full_name(lang))).collect()
}
