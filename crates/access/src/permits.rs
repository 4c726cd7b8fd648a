//! What is done in access, as types; `policy.toml` says who may.

crate::acts! {
    /// See who works in a centre.
    ReadStaff = "staff.read",
    /// Make accounts, give and end roles.
    WriteStaff = "staff.write",
    /// Open in an emergency what one may not see otherwise.
    BreakGlass = "glass.break",
    /// See what was opened in an emergency, and end it.
    ReadGlass = "glass.read",
}
