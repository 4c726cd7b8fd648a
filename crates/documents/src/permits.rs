//! What is done here, as types; `access/policy.toml` says who may.

access::acts! {
    /// Read and print papers.
    ReadPaper = "paper.read",
    /// Read and print papers of no case: refusals, sheets of general access.
    ReadDeskPaper = "desk-paper.read",
    /// Make papers of no case final: applications, refusals, sheets of general access.
    WriteDeskPaper = "desk-paper.write",
    /// Make papers final.
    WritePaper = "paper.write",
    /// Take the whole file of a case along.
    ExportCase = "paper.export",
    /// See how papers look and what their templates say.
    ReadTemplate = "template.read",
    /// Put a template of the centre's own in the place of ours.
    WriteTemplate = "template.write",
    /// See the registers of the centre and take them along.
    ReadRegister = "register.read",
    /// Enter what came in.
    WriteRegister = "register.write",
}
