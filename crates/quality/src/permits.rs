//! What is done here, as types; `access/policy.toml` says who may.

access::acts! {
    /// Put a complaint into the register.
    CreateComplaint = "complaint.create",
    /// See a complaint.
    ReadComplaint = "complaint.read",
    /// Look into a complaint and answer it.
    WriteComplaint = "complaint.write",
    /// Say who looks into a complaint.
    AssignComplaint = "complaint.assign",
    /// Take the register of complaints along.
    ExportComplaints = "complaint.export",
    /// Make and revoke the link by which people complain.
    WriteComplaintLink = "complaint-link.write",
    /// Read procedures and confirm it.
    ReadProcedure = "procedure.read",
    /// Publish procedures, see who has read them.
    WriteProcedure = "procedure.write",
    /// See what people answered, in numbers.
    ReadSatisfaction = "satisfaction.read",
    /// Make and revoke the links by which they answer.
    AskSatisfaction = "satisfaction.ask",
    /// See the board of quality.
    ReadQuality = "quality.read",
    /// Keep the board of quality.
    WriteQuality = "quality.write",
    /// See and do what one answers for on the board of quality.
    ActOnQuality = "quality.act",
}

// The link of a centre takes complaints of people without an account.
impl access::permit::OutsideAct for CreateComplaint {}
