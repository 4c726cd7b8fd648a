//! Who signs for a centre, with what they are there by the staff record.

use base::ids::{CentreId, UserId};
use serde_json::{Value, json};
use store::{Db, Result, sql};

store::row! {
    /// Somebody who signs for a centre.
    pub struct Signer {
        /// Their name.
        pub name: String,
        /// What they are, as the staff record says it.
        pub post: Option<String>,
    }
}

impl Signer {
    /// As a paper prints it; `otherwise` stands for a post that the staff record does not name.
    pub fn told(&self, otherwise: &str) -> Value {
        json!({ "name": self.name, "post": self.post.as_deref().unwrap_or(otherwise) })
    }
}

/// Who leads a centre, and so signs for it.
pub async fn head_of_service(db: &mut impl Db, centre: CentreId) -> Result<Option<Signer>> {
    sql("select u.name, s.job_bg as post from staff s join users u on u.id = s.user_id
          where s.centre_id = $1 and s.role = 'head' and s.ended_on is null order by s.from_on, s.id limit 1")
    .bind(centre)
    .maybe(db)
    .await
}

/// Somebody who works in a centre, with the post they took up last.
pub async fn signer(db: &mut impl Db, centre: CentreId, user: UserId) -> Result<Option<Signer>> {
    sql("select u.name, (select s.job_bg from staff s
                          where s.user_id = u.id and s.centre_id = $2 and s.job_bg is not null and s.ended_on is null
                          order by s.from_on desc, s.id limit 1) as post
           from users u where u.id = $1")
    .bind(user)
    .bind(centre)
    .maybe(db)
    .await
}
