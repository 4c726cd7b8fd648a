//! A key on a form of 500 questions with 200 formulas, through JSON as the page asks: here, and in WebAssembly in Node;
//! and the size of the module. `cargo run --release -p browser --example measure_module`

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on has failed")]

use browser::Desk;
use instruments::{Instrument, Workbook};
use serde_json::json;
use std::{
    env,
    fmt::Write,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

fn main() {
    let module = browser::module();
    println!("the module for the browser");
    println!("  {} KB, {} KB as sent", module.bytes.len() / 1000, module.brotli.unwrap().len() / 1000);

    let form = form();
    println!("500 questions, 200 formulas, here, asked in JSON");
    let begin = begin(&form);
    println!("  begin               {:?}", median(21, |_| drop(Desk::default().answer(begin.as_bytes()))));
    let mut desk = Desk::default();
    desk.answer(begin.as_bytes());
    for (what, path) in KEYS {
        let took = median(201, |turn| drop(desk.answer(key(path, turn).as_bytes())));
        println!("  key, {what:<14} {took:?}");
    }

    println!("the same in WebAssembly, in Node");
    let folder = env::temp_dir().join(format!("zaedno-measure-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("module.wasm"), module.bytes).unwrap();
    fs::write(folder.join("begin.json"), begin).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/measure_module.mjs");
    let done = Command::new("node")
        .arg(script)
        .arg(&folder)
        .args(KEYS.iter().flat_map(|(what, path)| [what, path]))
        .status();
    fs::remove_dir_all(&folder).unwrap();
    assert!(done.unwrap().success());
}

/// What is said of a question, and its path.
const KEYS: [(&str, &str); 2] = [("half-way", "g25/q250"), ("all follow", "g0/q0")];

fn key(path: &str, turn: usize) -> String {
    json!({"do": "set", "path": path, "value": (turn % 7).to_string()}).to_string()
}

fn begin(form: &Instrument) -> String {
    json!({"do": "begin", "form": form, "now": "2026-03-10T09:30", "offset": 120, "language": "bg"})
        .to_string()
}

/// Groups of ten questions, each with a constraint; each formula adds an answer to the formula before it.
fn form() -> Instrument {
    let mut text =
        String::from("| survey | type | name | label::bg | relevant | constraint | calculation |\n");
    for n in 0..500 {
        if n % 10 == 0 {
            let _ = writeln!(text, "| | begin group | g{} | Група | | | |", n / 10);
        }
        let relevant = if n % 10 == 9 { format!("${{q{}}} > 2", n - 1) } else { String::new() };
        let _ = writeln!(text, "| | integer | q{n} | Въпрос {n} | {relevant} | . >= 0 and . <= 10 | |");
        if n % 10 == 9 {
            text.push_str("| | end group | | | | | |\n");
        }
    }
    for n in 0..200 {
        let before = if n == 0 { "0".to_owned() } else { format!("${{c{}}}", n - 1) };
        let _ = writeln!(text, "| | calculate | c{n} | | | | coalesce(${{q{}}}, 0) + {before} |", n * 2);
    }
    Instrument::read(&Workbook::from_markdown(&text).unwrap()).unwrap()
}

fn median(times: usize, mut run: impl FnMut(usize)) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|turn| {
            let began = Instant::now();
            run(turn);
            began.elapsed()
        })
        .collect();
    took.sort();
    took[times / 2]
}
