//! personal_number
