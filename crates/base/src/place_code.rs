//! place_code
