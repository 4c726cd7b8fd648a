//! What is done here, as types; `access/policy.toml` says who may.

access::acts! {
    /// Register a request.
    CreateRequest = "request.create",
    /// See requests and the waiting list.
    ReadRequest = "request.read",
    /// Change a request, ask for papers and take them.
    WriteRequest = "request.write",
    /// Decide on a request, order the waiting list.
    Triage = "request.triage",
    /// See the register of general access.
    ReadGeneralAccess = "general-access.read",
    /// Write into it.
    WriteGeneralAccess = "general-access.write",
}
