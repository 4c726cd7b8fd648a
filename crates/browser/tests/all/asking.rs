//! The same questions to the engine here and to the module in Node.

use browser::Desk;
use instruments::Instrument;
use serde_json::{Value as Json, json};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::LazyLock,
    thread,
};

/// Questions that one instance gets, one after another.
pub struct Session(Vec<String>);

impl Session {
    /// Begins a form.
    pub fn begin(form: &Instrument) -> Self {
        Self::of_json(&json!(form))
    }

    /// Begins a form that nobody has checked.
    pub fn of_json(form: &Json) -> Self {
        let mut session = Self(Vec::new());
        let now = "2026-03-10T09:30";
        let answers = json!({"#seed": 9_007_199_254_740_991_u64});
        session.ask(
            json!({"do": "begin", "form": form, "answers": answers, "now": now, "offset": 120, "language": "bg"}),
        );
        session
    }

    /// One more question.
    pub fn ask(&mut self, question: Json) {
        self.0.push(question.to_string());
    }

    /// One more line, whatever it says.
    pub fn write(&mut self, line: String) {
        self.0.push(line);
    }

    /// The session with a last question.
    pub fn then(mut self, question: Json) -> Self {
        self.ask(question);
        self
    }
}

/// Asks both, and answers what both say.
pub fn same(sessions: &[Session]) -> Vec<Json> {
    let lines: Vec<String> = sessions.iter().map(|session| session.0.join("\n")).collect();
    let said = module(lines.join("\n\n") + "\n");
    let mut said = said.lines();
    let mut answers = Vec::new();
    for session in sessions {
        let mut desk = Desk::default();
        for question in &session.0 {
            let here = String::from_utf8(desk.answer(question.as_bytes())).unwrap();
            let there = said.next().unwrap_or_default();
            let short: String = question.chars().take(300).collect();
            assert_eq!(there, here, "to {short}");
            answers.push(serde_json::from_str(&here).unwrap());
        }
    }
    answers
}

/// What the module says to each line.
fn module(questions: String) -> String {
    static FILE: LazyLock<PathBuf> = LazyLock::new(|| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("module-{}.wasm", std::process::id()));
        fs::write(&file, browser::module().bytes).unwrap();
        file
    });
    let mut node = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/all/ask.mjs"))
        .arg(FILE.as_path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = node.stdin.take().unwrap();
    // Answers are read while questions are still written: neither side waits for the other.
    let writing = thread::spawn(move || stdin.write_all(questions.as_bytes()));
    let output = node.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "the module has ended: {}", output.status);
    String::from_utf8(output.stdout).unwrap()
}
