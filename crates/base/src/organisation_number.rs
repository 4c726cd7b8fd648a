//! organisation_number
