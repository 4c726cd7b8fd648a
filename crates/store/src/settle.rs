//! The end of a process that had SQLite open.

use std::{
    fs,
    thread::sleep,
    time::{Duration, Instant},
};

/// How the kernel shows the name of the threads in which connections live; it cuts it to 15 characters.
const THREADS: &str = "sqlx-sqlite-wor";
/// Longer than closing ever takes.
const PATIENCE: Duration = Duration::from_secs(2);

/// Waits until every SQLite connection that was dropped is closed, two seconds at most. Blocks; call it last, when
/// runtime and store are gone.
///
/// SQLCipher frees its memory as the process exits, whether or not a thread is closing a connection meanwhile, and then
/// that thread crashes. The data is safe, but the exit code lies. After [`crate::Store::close`] there is nothing to wait
/// for. Does nothing where there is no `/proc`.
pub fn settle() {
    let started = Instant::now();
    while is_any_open() && started.elapsed() < PATIENCE {
        sleep(Duration::from_millis(1));
    }
}

fn is_any_open() -> bool {
    let Ok(threads) = fs::read_dir("/proc/self/task") else { return false };
    let mut names = threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("comm")).ok());
    names.any(|name| name.starts_with(THREADS))
}
