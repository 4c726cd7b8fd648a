//! working_days
