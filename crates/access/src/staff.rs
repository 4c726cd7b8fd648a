//! Staff: who signs in, with which roles, where and since when.

mod api;
mod form;
mod pages;
mod read;
mod web;
mod write;

use crate::{Action, Role, Routes, Viewer, policy};
use base::ids::CentreId;
pub use pages::samples;

/// The words of staff.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_staff.rs"));
}

const READ: Action = Action("staff.read");
const WRITE: Action = Action("staff.write");

/// The routes of staff.
pub fn routes() -> Routes {
    Routes::new()
        .get("/staff", READ, web::list)
        .get("/staff/new", WRITE, web::new)
        .post("/staff", WRITE, web::create)
        .get("/staff/{id}", READ, web::show)
        .post("/staff/{id}/posts", WRITE, web::appoint)
        .post("/staff/posts/{id}/end", WRITE, web::dismiss)
        .post("/staff/{id}/invitation", WRITE, web::invite)
        .post("/staff/{id}/second-factor-removal", WRITE, web::remove_second_factor)
        .get("/staff/{id}/closing", WRITE, web::ask_to_close)
        .post("/staff/{id}/closing", WRITE, web::close)
        .post("/staff/{id}/reopening", WRITE, web::reopen)
        .get("/api/v1/users", READ, api::list)
}

/// The description of the API of staff.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::openapi()
}

/// True when the viewer keeps the staff of the whole network.
fn keeps_network(viewer: &Viewer) -> bool {
    viewer.posts.iter().any(|post| post.centre_id.is_none() && policy::ever(post.role, WRITE))
}

/// The roles that a viewer may give. What is of the network is given by those of the network.
fn may_give(viewer: &Viewer, centre: Option<CentreId>) -> Vec<Role> {
    let all = <Role as base::Code>::ALL.iter().copied();
    let of_network = |role: &Role| {
        matches!(role, Role::Administrator | Role::Auditor | Role::Director | Role::Coordinator)
    };
    match (keeps_network(viewer), centre) {
        (true, Some(_)) => all.collect(),
        (true, None) => all.filter(of_network).collect(),
        (false, Some(_)) => all.filter(|role| !of_network(role)).collect(),
        (false, None) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewer::{Post, Via};
    use base::{Id, Lang, jiff::Timestamp};

    fn viewer(role: Role, centre: Option<CentreId>) -> Viewer {
        let mut viewer = Viewer::outside(Via::Page, Lang::Bg, "-", Timestamp::UNIX_EPOCH);
        viewer.posts = vec![Post { role, provider_id: Id::from_uuid(uuid::Uuid::nil()), centre_id: centre }];
        viewer
    }

    #[test]
    fn a_head_of_service_gives_no_role_of_the_network() {
        let centre = CentreId::from_uuid(uuid::Uuid::nil());
        let head = viewer(Role::Head, Some(centre));
        assert!(may_give(&head, Some(centre)).contains(&Role::CaseWorker));
        assert!(!may_give(&head, Some(centre)).contains(&Role::Auditor));
        assert!(may_give(&head, None).is_empty());
        let administrator = viewer(Role::Administrator, None);
        assert!(may_give(&administrator, None).contains(&Role::Auditor));
        assert!(!may_give(&administrator, None).contains(&Role::CaseWorker));
    }
}
