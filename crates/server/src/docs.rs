//! The description of the API, OpenAPI 3.1, put together from what each area says of itself.

use access::{Action, Routes};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::LazyLock;
use utoipa::{
    OpenApi,
    openapi::{
        OpenApi as Document,
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

/// The frame of the description.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Zaedno",
        description = "The information system of a Community Support Centre.\n\n\
            Bearer tokens are bound to a user and a scope; a token may do what its user may. Writes take an \
            `Idempotency-Key` (a UUID): a repeat gets the first answer. Records that change bear an `ETag`; send it back \
            as `If-Match` and a change made meanwhile is answered with 412. Lists are paged by key: follow `next`. \
            Errors are problem documents (RFC 9457) with a JSON pointer to each field. Dates are `yyyy-mm-dd`, moments \
            RFC 3339 in UTC. `Accept-Language` chooses the words, `bg` or `en`.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    security(("token" = []))
)]
struct Frame;

/// The whole description.
pub fn document() -> Document {
    let mut document = Frame::openapi();
    for area in [
        access::openapi(),
        directory::openapi(),
        casework::openapi(),
        assessments::openapi(),
        documents::openapi(),
        plans::openapi(),
        kinds::openapi(),
        intake::openapi(),
        quality::openapi(),
        people::openapi(),
        reporting::openapi(),
        deadlines::openapi(),
    ] {
        document.merge(area);
    }
    let scheme = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
    document.components.get_or_insert_default().add_security_scheme("token", scheme);
    document
}

static TEXT: LazyLock<String> = LazyLock::new(|| document().to_pretty_json().unwrap_or_default());

/// The routes of this area.
pub fn routes() -> Routes {
    Routes::new().get("/api/v1/openapi.json", Action::PUBLIC, show)
}

async fn show() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}
