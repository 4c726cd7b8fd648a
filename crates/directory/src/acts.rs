//! What is done in the directory, as types; `access/policy.toml` says who may.

use access::{
    Act, Permit, Subject, Viewer, WebError,
    permit::{OutsideAct, permit},
};
use base::ids::{CentreId, ProviderId};
use store::{Db, sql};

access::acts! {
    /// See a centre and its profile.
    ReadCentre = "centre.read",
    /// Change a centre's profile.
    WriteCentre = "centre.write",
    /// Add a centre to the provider.
    CreateCentre = "centre.create",
    /// See partner organisations and wards.
    ReadOrganisation = "organisation.read",
    /// Enter and change partner organisations, wards and their contacts.
    WriteOrganisation = "organisation.write",
    /// See agreements and their files.
    ReadAgreement = "agreement.read",
    /// Enter and change agreements.
    WriteAgreement = "agreement.write",
    /// Look up places.
    ReadPlace = "place.read",
    /// Load an edition of the classifier of places.
    ImportPlaces = "place.import",
}

// The set-up page, the demo and the command line act before anybody has an account.
impl OutsideAct for WriteCentre {}
impl OutsideAct for CreateCentre {}
impl OutsideAct for WriteOrganisation {}
impl OutsideAct for WriteAgreement {}

/// Leave to do `A` with what belongs to the provider as a whole, through one of its centres where the viewer may.
pub async fn permit_for<A: Act>(
    db: &mut impl Db,
    viewer: &Viewer,
    provider: ProviderId,
) -> Result<Permit<A>, WebError> {
    let centre: Option<CentreId> = sql("select r.centre_id from centre_relations r
         join centres c on c.id = r.centre_id
         left join permissions p on p.role = r.role and p.relation = r.relation and p.layer = 'general' and p.action = $3
         where r.user_id = $1 and c.provider_id = $2
         order by case when p.action is null then 1 else 0 end, r.centre_id limit 1")
    .bind(viewer.user)
    .bind(provider)
    .bind(A::ACTION.0)
    .maybe_value(db)
    .await?;
    permit::<A>(db, viewer, Subject::Centre(centre.ok_or(WebError::NotFound)?)).await
}

/// True when [`permit_for`] would give leave.
pub async fn may_for<A: Act>(
    db: &mut impl Db,
    viewer: &Viewer,
    provider: ProviderId,
) -> Result<bool, WebError> {
    match permit_for::<A>(db, viewer, provider).await {
        Ok(_) => Ok(true),
        Err(WebError::Forbidden | WebError::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
