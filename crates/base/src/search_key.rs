//! search_key
