//! `zaedno`: see `zaedno --help`.

use papers::press;
use std::{
    env,
    io::{stdin, stdout},
    process::ExitCode,
};

fn main() -> ExitCode {
    // Started by the server itself, to set one paper within bounds: nothing else of the program is woken.
    if env::args_os().nth(1).is_some_and(|word| word == press::COMMAND) {
        return press::serve(stdin().lock(), stdout().lock())
            .map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS);
    }
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
