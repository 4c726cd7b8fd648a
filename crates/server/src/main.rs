//! `zaedno`: see `zaedno --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(server::cli::run()),
        Err(error) => {
            eprintln!("zaedno: {error}");
            ExitCode::FAILURE
        }
    };
    // The threads of SQLite end before the process does, so that none is in SQLCipher when its memory goes.
    store::settle();
    done
}
