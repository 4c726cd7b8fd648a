//! What is done here, as types; `access/policy.toml` says who may.

access::acts! {
    /// See instruments and try them out.
    ReadInstrument = "instrument.read",
    /// Upload, publish and retire instruments.
    WriteInstrument = "instrument.write",
    /// Take answers along, without names.
    ExportAnswers = "answer.export",
    /// Read what was assessed.
    ReadAssessment = "assessment.read",
    /// Assess, correct, reconcile.
    WriteAssessment = "assessment.write",
    /// Set goals and say what came of them.
    WriteGoal = "goal.write",
}
