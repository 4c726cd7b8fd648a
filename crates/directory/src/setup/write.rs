//! Setting the house up: provider, centre and head of service in one transaction.

use super::code;
use crate::{
    acts::CreateCentre,
    centres::{NewCentre, NewProvider, create_centre, create_provider},
};
use access::{
    Permit, Viewer,
    permit::permit_outside,
    users::{FirstHead, NewUser, create_first_head},
};
use base::ids::CentreId;
use store::{Keys, Result, Tx};

/// A house to be set up.
#[derive(Debug, Clone, PartialEq)]
pub struct NewHouse {
    /// Who runs it.
    pub provider: NewProvider,
    /// Its first centre.
    pub centre: NewCentre,
    /// Its first head of service, who also keeps users and settings.
    pub head: NewUser,
}

/// Sets the house up and uses the code up; false when the code is not the one or somebody else was faster. Then the
/// transaction must not be committed.
pub async fn set_up(
    tx: &mut Tx,
    keys: &Keys,
    viewer: &Viewer,
    typed_code: &str,
    new: NewHouse,
    password_hash: String,
) -> Result<bool> {
    if !code::take(tx, keys, typed_code).await? {
        return Ok(false);
    }
    let provider = create_provider(tx, viewer, new.provider).await?;
    let permit: Permit<CreateCentre> = permit_outside(viewer, CentreId::new(tx.at()));
    let centre = create_centre(tx, &permit, provider, new.centre).await?;
    let first = FirstHead { provider, centre, user: new.head, password_hash };
    Ok(create_first_head(tx, viewer, &first).await?.is_some())
}
