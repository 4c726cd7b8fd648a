//! Ids: UUIDv7 made in Rust, typed by what they name, so that a ward's id is never taken for a person's.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, hash, marker::PhantomData, str::FromStr};
use uuid::{NoContext, Uuid};

/// The id of a `T`. `T` is only a name; a crate writes `pub type WardId = Id<Ward>`.
pub struct Id<T: ?Sized>(Uuid, PhantomData<fn() -> *const T>);

impl<T: ?Sized> Id<T> {
    /// A new id, ordered by `at`; the rest is random.
    pub fn new(at: Timestamp) -> Self {
        let seconds = u64::try_from(at.as_second()).unwrap_or(0);
        let nanos = u32::try_from(at.subsec_nanosecond()).unwrap_or(0);
        Self::from_uuid(Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, nanos)))
    }

    /// Takes a UUID that is known to name a `T`.
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Id(uuid, PhantomData)
    }

    /// The bare UUID.
    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// The same id under another name, for a table that extends another one to one.
    pub const fn of<U: ?Sized>(self) -> Id<U> {
        Id(self.0, PhantomData)
    }
}

impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Id<T> {}
impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T: ?Sized> Eq for Id<T> {}
impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T: ?Sized> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T: ?Sized> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text.trim()).map(Self::from_uuid)
    }
}
impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Uuid::deserialize(deserializer).map(Self::from_uuid)
    }
}

// What the ids of more than one crate name. Empty on purpose: only the name matters.
/// A provider of social services, who runs centres.
pub enum Provider {}
/// A Community Support Centre.
pub enum Centre {}
/// A person who signs in.
pub enum User {}
/// A partner organisation: hospital, directorate, municipality …
pub enum Organisation {}
/// A ward of a hospital.
pub enum Ward {}
/// Anyone a record is about: child, parent, kin, contact.
pub enum Person {}
/// A signal: somebody says that a child may be left.
pub enum Signal {}
/// A family case.
pub enum Case {}
/// Somebody is not content with the centre and says so.
pub enum Complaint {}
/// A stored file.
pub enum File {}
/// A place: oblast, municipality, mayoralty or settlement.
pub enum Place {}

/// Id of a provider.
pub type ProviderId = Id<Provider>;
/// Id of a centre.
pub type CentreId = Id<Centre>;
/// Id of a user.
pub type UserId = Id<User>;
/// Id of a partner organisation.
pub type OrganisationId = Id<Organisation>;
/// Id of a ward.
pub type WardId = Id<Ward>;
/// Id of a person.
pub type PersonId = Id<Person>;
/// Id of a signal.
pub type SignalId = Id<Signal>;
/// Id of a case.
pub type CaseId = Id<Case>;
/// Id of a complaint.
pub type ComplaintId = Id<Complaint>;
/// Id of a file.
pub type FileId = Id<File>;
