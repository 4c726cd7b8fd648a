//! What is done in casework, as types; `access/policy.toml` says who may.

access::acts! {
    /// See the roster.
    ReadRoster = "roster.read",
    /// Put people on duty, plan visits.
    WriteRoster = "roster.write",
    /// Note that a visit to a ward was made or missed.
    WriteVisit = "visit.write",
    /// Read what one duty tells the next.
    ReadHandover = "handover.read",
    /// Tell the next duty.
    WriteHandover = "handover.write",
    /// Give a ward its link.
    WriteWardLink = "ward-link.write",
    /// Read the guidance beside a step.
    ReadGuidance = "guidance.read",
    /// Change the guidance.
    WriteGuidance = "guidance.write",
    /// Enter a signal.
    CreateSignal = "signal.create",
    /// Read a signal.
    ReadSignal = "signal.read",
    /// Change what was entered.
    WriteSignal = "signal.write",
    /// Accept a signal.
    AcceptSignal = "signal.accept",
    /// Join signals about one child.
    JoinSignals = "signal.join",
    /// Go, meet, notify, decide.
    RespondToSignal = "signal.respond",
    /// Open a case.
    CreateCase = "case.create",
    /// Read a case.
    ReadCase = "case.read",
    /// Change the head of a case: people, team, groups, risk.
    WriteCase = "case.write",
    /// Close a case, open it again.
    CloseCase = "case.close",
    /// Read notes.
    ReadNote = "note.read",
    /// Write and sign notes.
    WriteNote = "note.write",
    /// Give and do tasks.
    WriteTask = "task.write",
    /// Read files.
    ReadFile = "file.read",
    /// Add and remove files.
    WriteFile = "file.write",
    /// Name somebody of the team to read a closed layer of a case, and take it back.
    NameReader = "reader.write",
    /// See who did and looked at what in a case.
    ReadHistory = "history.read",
}

impl access::permit::OutsideAct for CreateSignal {}
// Who takes the papers of a request brings what came late into the case that came of it.
impl access::permit::OutsideAct for WriteFile {}
