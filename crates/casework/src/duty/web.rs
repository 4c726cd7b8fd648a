//! What the handlers of duty share.

use access::{Act, Answer, Permit, Subject, Viewer, WebError, permit, policy};
use base::{Lang, ids::CentreId, typed::Typed};
use directory::wards::WardLine;
use store::Db;

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

/// Wards to choose from: id and full name.
pub fn ward_choices(wards: &[WardLine], lang: Lang) -> Vec<(String, String)> {
    wards.iter().map(|ward| (ward.id.to_string(), ward.full_name(lang))).collect()
}
