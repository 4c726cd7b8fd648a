//! How long a large form takes to read and a keystroke to work out: `cargo run --release -p instruments --example measure_forms`.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on has failed")]

use instruments::{Answers, Filling, Instrument, Moment, Workbook};
use std::{
    fmt::Write,
    time::{Duration, Instant},
};

fn main() {
    let large = workbook(1_000, 0);
    let book = Workbook::from_xlsx(&large).unwrap();
    println!("read 1,000 questions, .xlsx of {} KB", large.len() / 1024);
    println!("  workbook  {:?}", median(21, || drop(Workbook::from_xlsx(&large).unwrap())));
    println!("  form      {:?}", median(21, || drop(Instrument::read(&book).unwrap())));

    let form = Instrument::read(&Workbook::from_xlsx(&workbook(500, 200)).unwrap()).unwrap();
    let moment = Moment::beginning(instruments::jiff::civil::date(2026, 3, 10).at(9, 30, 0, 0), 120);
    println!("500 questions, 200 formulas");
    println!("  begin     {:?}", median(21, || drop(Filling::begin(&form, &Answers::new(), moment))));
    let mut filling = Filling::begin(&form, &Answers::new(), moment);
    let mut digit = 0_i64;
    let mut touched = 0;
    let near = median(201, || {
        digit = (digit + 1) % 7;
        touched = filling.set("g25/q250", digit).unwrap().paths.len();
    });
    println!("  keystroke {near:?}, {touched} places changed (one formula and all sums over it)");
    let all = median(201, || {
        digit = (digit + 1) % 7;
        touched = filling.set("g0/q0", digit).unwrap().paths.len();
    });
    println!("  keystroke {all:?}, {touched} places changed (the first of a chain of all formulas)");
}

/// Questions in groups of ten; each formula adds an answer to the formula before it.
fn workbook(questions: usize, formulas: usize) -> Vec<u8> {
    let mut text = String::from(
        "type\tname\tlabel::Bulgarian (bg)\tlabel::English (en)\trelevant\tconstraint\tcalculation\n",
    );
    for n in 0..questions {
        if n % 10 == 0 {
            let _ = writeln!(text, "begin group\tg{}\tGroup\tGroup\t\t\t", n / 10);
        }
        let relevant = if n % 10 == 9 { format!("${{q{}}} > 2", n - 1) } else { String::new() };
        let _ = writeln!(text, "integer\tq{n}\tQuestion {n}\tQuestion {n}\t{relevant}\t. >= 0 and . <= 10\t");
        if n % 10 == 9 {
            text.push_str("end group\t\t\t\t\t\t\n");
        }
    }
    for n in 0..formulas {
        let before = if n == 0 { "0".to_owned() } else { format!("${{c{}}}", n - 1) };
        let _ = writeln!(text, "calculate\tc{n}\t\t\t\t\tcoalesce(${{q{}}}, 0) + {before}", n * 2);
    }
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("survey").unwrap();
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.split('\t').enumerate() {
            sheet.write(row as u32, column as u16, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn median(times: usize, mut run: impl FnMut()) -> Duration {
    let mut took: Vec<Duration> = (0..times)
        .map(|_| {
            let began = Instant::now();
            run();
            began.elapsed()
        })
        .collect();
    took.sort();
    took[times / 2]
}
