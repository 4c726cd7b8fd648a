//! What is done with deadlines and rules, as types; `access/policy.toml` says who may.

access::acts! {
    /// See how deadlines stand.
    ReadDeadline = "deadline.read",
    /// Start one by hand, and say that one was met.
    WriteDeadline = "deadline.write",
    /// Lift one, with a reason.
    LiftDeadline = "deadline.lift",
    /// See the rules.
    ReadRule = "rule.read",
    /// Give the centre a version of its own, and have running deadlines counted by it.
    WriteRule = "rule.write",
}
