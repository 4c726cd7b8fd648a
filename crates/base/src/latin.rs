//! latin
