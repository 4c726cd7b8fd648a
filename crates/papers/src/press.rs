//! A template of a centre's own making is set in a process of its own, with bounds on time and memory: one that never
//! ends, or asks for everything, harms nobody else. The process gets no environment, hence no key and no address.

use crate::{
    error::TemplateError,
    pdf::{Pdf, pdf},
    template::Template,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    io::{self, Read, Write},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::Duration,
};

/// The word after which the program does [`serve`] and nothing else.
pub const COMMAND: &str = "print-paper";

/// What a paper may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Seconds, by the clock on the wall.
    pub seconds: u64,
    /// Megabytes of addresses: some 600 are taken before a template asks for any.
    pub megabytes: u64,
}

impl Default for Limits {
    /// A hundred pages take less than a tenth of this; whoever signs meanwhile holds up those who write.
    fn default() -> Self {
        Limits { seconds: 10, megabytes: 2_000 }
    }
}

/// What goes to the process.
#[derive(Serialize, Deserialize)]
struct Order {
    template: String,
    data: Value,
}

/// Sets a template in a process of `program`, which is to call [`serve`] when its first argument is [`COMMAND`].
/// Blocks until that is done or the time is over.
pub fn print(
    program: &Path,
    template: &Template,
    data: &Value,
    limits: Limits,
) -> Result<Pdf, TemplateError> {
    let order = Order { template: template.source().to_owned(), data: data.clone() };
    let order = serde_json::to_vec(&order).map_err(|error| TemplateError::anywhere(error.to_string()))?;
    let mut child = start(program, limits).map_err(|error| TemplateError::anywhere(error.to_string()))?;
    let answer = talk(&mut child, order, limits);
    // Whatever came of it, nothing is left running. One that has ended already cannot be killed, which is fine.
    let _ = child.kill();
    let _ = child.wait();
    match answer {
        Some(answer) => read(&answer),
        None => Err(TemplateError::too_much()),
    }
}

/// The shell sets the bounds and then becomes the program.
fn start(program: &Path, limits: Limits) -> io::Result<Child> {
    let Limits { seconds, megabytes } = limits;
    let script = format!("ulimit -v {} -t {seconds} 2>/dev/null; exec \"$0\" {COMMAND}", megabytes * 1024);
    Command::new("/bin/sh")
        .args(["-c", &script])
        .arg(program)
        .env_clear()
        // One thread sets it: two would only reserve memory twice.
        .env("RAYON_NUM_THREADS", "1")
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

/// Gives the order and waits for the whole answer; `None` when it does not come in time.
fn talk(child: &mut Child, order: Vec<u8>, limits: Limits) -> Option<Vec<u8>> {
    let mut into = child.stdin.take()?;
    let mut from = child.stdout.take()?;
    thread::spawn(move || into.write_all(&order));
    let (done, wait) = mpsc::channel();
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = from.read_to_end(&mut answer);
        done.send(read.map(|_| answer))
    });
    wait.recv_timeout(Duration::from_secs(limits.seconds)).ok()?.ok()
}

/// A line of JSON, then the file. No line: the process came to its bounds.
fn read(answer: &[u8]) -> Result<Pdf, TemplateError> {
    let end = answer.iter().position(|byte| *byte == b'\n').ok_or_else(TemplateError::too_much)?;
    let (line, bytes) = answer.split_at(end);
    let said: Result<Pdf, TemplateError> =
        serde_json::from_slice(line).map_err(|error| TemplateError::anywhere(error.to_string()))?;
    Ok(Pdf { bytes: bytes.get(1..).unwrap_or_default().to_vec(), ..said? })
}

/// What the process does: reads one order, sets it, writes the answer.
pub fn serve(mut from: impl Read, mut into: impl Write) -> io::Result<()> {
    let mut order = Vec::new();
    from.read_to_end(&mut order)?;
    let order: Order = serde_json::from_slice(&order)?;
    let said = pdf(&Template::own(order.template), &order.data);
    serde_json::to_writer(&mut into, &said)?;
    into.write_all(b"\n")?;
    if let Ok(pdf) = &said {
        into.write_all(&pdf.bytes)?;
    }
    into.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::{fs, os::unix::fs::PermissionsExt, path::PathBuf};

    /// A program that does this with what it is told.
    fn program(folder: &tempfile::TempDir, script: &str) -> PathBuf {
        let path = folder.path().join("program");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    fn printed(script: &str) -> Result<Pdf, TemplateError> {
        let folder = tempfile::tempdir().unwrap();
        let limits = Limits { seconds: 1, ..Limits::default() };
        print(&program(&folder, script), &Template::own("x"), &json!({}), limits)
    }

    #[test]
    fn what_never_ends_is_ended() {
        assert_eq!(printed("while :; do :; done").unwrap_err(), TemplateError::too_much());
        assert_eq!(printed("exit 1").unwrap_err(), TemplateError::too_much());
    }

    #[test]
    fn the_process_gets_no_environment() {
        let told = printed(
            r#"printf '{"Err":{"line":1,"column":1,"message":"%s","fault":{"kind":"other"}}}\n' "$ZAEDNO_KEY$HOME$CARGO""#,
        );
        assert_eq!(told.unwrap_err().message, "");
    }

    #[test]
    fn an_answer_goes_through() {
        let order = serde_json::to_vec(&Order {
            template: "А #json(\"data.json\").a".into(),
            data: json!({"a": "Б"}),
        });
        let mut answer = Vec::new();
        serve(order.unwrap().as_slice(), &mut answer).unwrap();
        let pdf = read(&answer).unwrap();
        assert_eq!(pdf.pages, 1);
        assert!(pdf.bytes.starts_with(b"%PDF"));
    }
}
