//! What is printed: a table for each database, with the aim beside each figure.

use crate::rounds::{Spread, count};
use std::time::Duration;

/// Reads: at most so many times the bare work and an empty page.
const READ_AIM: f64 = 3.0;
/// Writes: at least so much of the rate of the bare durable transaction.
const WRITE_AIM: f64 = 0.5;
/// Megabytes at rest.
const MEMORY_AIM: f64 = 100.0;
/// Seconds from start to first answer.
const READY_AIM: f64 = 0.5;

/// What the figures were taken on.
pub fn machine() {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let (cpu, memory) = (read("/proc/cpuinfo"), read("/proc/meminfo"));
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let kilobytes = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.split_whitespace().next()?.parse::<f64>().ok());
    println!("Machine: {cores} cores ({model}), {:.0} GB", kilobytes.unwrap_or_default() / 1024.0 / 1024.0);
}

/// What a database was filled with.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// Of the database.
    pub name: &'static str,
    /// Cases.
    pub cases: usize,
    /// Notes.
    pub notes: usize,
    /// How long filling it took.
    pub took: Duration,
}

/// The rates of one thing, a second, and what they say of each other.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    asked: Spread,
    bare: Spread,
    empty: Spread,
    /// How many times the bare work and an empty page a page takes.
    cost: Spread,
    /// How much of the rate of the bare work is reached.
    share: Spread,
}

impl Figures {
    /// Of rounds of three rates each: asked, bare, empty. Ratios are taken within a round.
    pub fn of(rounds: &[[f64; 3]]) -> Self {
        let each = |figure: fn(&[f64; 3]) -> f64| Spread::of(rounds.iter().map(figure));
        Figures {
            asked: each(|[asked, ..]| *asked),
            bare: each(|[_, bare, _]| *bare),
            empty: each(|[.., empty]| *empty),
            cost: each(|[asked, bare, empty]| (1.0 / asked) / (1.0 / bare + 1.0 / empty)),
            share: each(|[asked, bare, _]| asked / bare),
        }
    }
}

/// Everything measured on one database.
#[derive(Debug)]
pub struct Table {
    made: Made,
    /// Seconds from start to first answer.
    pub ready: Spread,
    /// Megabytes.
    pub memory_after_start: f64,
    /// Megabytes.
    pub memory_after_load: f64,
    /// The first screen.
    pub today: Figures,
    /// A case page.
    pub case: Figures,
    /// The type-ahead of people.
    pub people: Figures,
    /// A signal entered.
    pub signal: Figures,
}

impl Table {
    /// Nothing measured yet.
    pub fn new(made: Made) -> Self {
        let (none, zero) = (Figures::of(&[]), Spread::of([]));
        Table {
            made,
            ready: zero,
            memory_after_start: 0.0,
            memory_after_load: 0.0,
            today: none,
            case: none,
            people: none,
            signal: none,
        }
    }

    /// Prints it.
    pub fn print(&self) {
        let Made { name, cases, notes, took } = self.made;
        let seconds = took.as_secs_f64();
        println!(
            "\n{name}: {cases} cases, {notes} notes, made in {seconds:.0} s ({:.0} cases a second)",
            count(cases) / seconds
        );
        let Spread { median, lowest, highest } = self.ready;
        let range = format!("{lowest:.2}–{highest:.2}");
        println!(
            "  {:<30}{median:>9.2} s   {range:<14} aim ≤ {READY_AIM} s   {}",
            "start to first answer",
            met(median <= READY_AIM)
        );
        for (what, memory) in [
            ("memory after the start", self.memory_after_start),
            ("memory after the load", self.memory_after_load),
        ] {
            println!(
                "  {what:<30}{memory:>9.0} MB  {:<14} aim < {MEMORY_AIM} MB  {}",
                "",
                met(memory < MEMORY_AIM)
            );
        }
        println!(
            "\n  {:<22}{:>10}{:>10}{:>10}   times bare + empty, lowest to highest",
            "", "asked/s", "bare/s", "empty/s"
        );
        for (what, figures) in
            [("today", &self.today), ("a case", &self.case), ("type-ahead of people", &self.people)]
        {
            line(what, figures, figures.cost, &format!("≤ {READ_AIM}"), figures.cost.median <= READ_AIM);
        }
        println!("  {:<52}   share of bare", "");
        let share = self.signal.share;
        line("a signal, entered", &self.signal, share, &format!("≥ {WRITE_AIM}"), share.median >= WRITE_AIM);
    }
}

fn line(what: &str, figures: &Figures, ratio: Spread, aim: &str, is_met: bool) {
    let Figures { asked, bare, empty, .. } = figures;
    let range = format!("{:.2}–{:.2}", ratio.lowest, ratio.highest);
    println!(
        "  {what:<22}{:>10.0}{:>10.0}{:>10.0}   {:>6.2}   {range:<14} aim {aim}   {}",
        asked.median,
        bare.median,
        empty.median,
        ratio.median,
        met(is_met)
    );
}

const fn met(is_met: bool) -> &'static str {
    if is_met { "met" } else { "missed" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_held_against_bare_work_and_an_empty_page() {
        let figures = Figures::of(&[[100.0, 200.0, 200.0], [50.0, 200.0, 200.0], [100.0, 100.0, 100.0]]);
        assert_eq!(figures.cost, Spread { median: 1.0, lowest: 0.5, highest: 2.0 });
        assert_eq!(figures.share, Spread { median: 0.5, lowest: 0.25, highest: 1.0 });
    }
}
