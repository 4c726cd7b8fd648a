//! The viewer: who asks, as what, when and from where. Every question to the data starts here.

use crate::{Action, Role, policy};
use base::{
    Id, Lang,
    ids::{CentreId, ProviderId, UserId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

/// A sign-in.
pub enum Session {}
/// Id of a sign-in.
pub type SessionId = Id<Session>;

/// By which way a request came; it stands in the audit trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// A page of the application.
    Page,
    /// The API, with a bearer token.
    Api,
    /// A ward's link or the public form, without an account.
    Link,
    /// Work in the background.
    Job,
    /// The command line.
    Cli,
}

impl Via {
    /// As kept in the audit trail.
    pub const fn code(self) -> &'static str {
        match self {
            Via::Page => "page",
            Via::Api => "api",
            Via::Link => "link",
            Via::Job => "job",
            Via::Cli => "cli",
        }
    }
}

store::row! {
    /// A place that a user holds: a role in a centre, or in the whole network of a provider.
    pub struct Post {
        /// The role.
        pub role: Role,
        /// The provider.
        pub provider_id: ProviderId,
        /// The centre; none for the whole network.
        pub centre_id: Option<CentreId>,
    }
}

/// Who asks.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// The user.
    pub user: UserId,
    /// Name for the page's head.
    pub name: String,
    /// The language they chose.
    pub lang: Lang,
    /// What they are, and where.
    pub posts: Vec<Post>,
    /// The sign-in; none with an API token.
    pub session: Option<SessionId>,
    /// The way the request came.
    pub via: Via,
    /// The address it came from.
    pub address: String,
    /// False when a token may only read.
    pub may_write: bool,
    /// The moment of the request.
    pub at: Timestamp,
}

impl Viewer {
    /// Nobody who is signed in: a ward's link, the public form, a job, the command line.
    pub fn outside(via: Via, lang: Lang, address: &str, at: Timestamp) -> Self {
        Viewer {
            user: UserId::from_uuid(uuid::Uuid::nil()),
            name: String::new(),
            lang,
            posts: Vec::new(),
            session: None,
            via,
            address: address.to_owned(),
            may_write: true,
            at,
        }
    }

    /// The user, when somebody is signed in: for `created_by` and the like.
    pub fn user_id(&self) -> Option<UserId> {
        matches!(self.via, Via::Page | Via::Api).then_some(self.user)
    }

    /// Reads what a user is now.
    pub async fn posts_of(db: &mut impl Db, user: UserId) -> Result<Vec<Post>> {
        sql("select role, provider_id, centre_id from staff where user_id = $1 and ended_on is null order by role, id")
            .bind(user)
            .all(db)
            .await
    }

    /// True when one of their roles may ever do this; the record decides the rest.
    pub fn may_ever(&self, action: Action) -> bool {
        self.posts.iter().any(|post| policy::ever(post.role, action))
    }

    /// True when they hold the role anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.posts.iter().any(|post| post.role == role)
    }

    /// The centre they work in first; none for people of the network alone.
    pub fn home(&self) -> Option<CentreId> {
        self.posts.iter().find_map(|post| post.centre_id)
    }

    /// The provider they work for.
    pub fn provider(&self) -> Option<ProviderId> {
        self.posts.first().map(|post| post.provider_id)
    }
}
