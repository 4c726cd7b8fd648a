//! The centre and its partners, through the front door.

mod agreements;
mod centres;
mod partners;
mod providers;
mod setup;
