//! Forms filled in the browser: `instruments` as a WebAssembly module, and that module as a file for the server.
//!
//! The module takes a question in JSON and answers in JSON (`ask`); one instance fills one form. The server's build
//! makes the module (`build.rs`) and carries it (`module`). Decision 7 says why there is no wasm-bindgen.

mod ask;
mod outcome;
mod place;
mod words;
mod work;

#[cfg(target_arch = "wasm32")]
mod exports;
#[cfg(not(target_arch = "wasm32"))]
mod module;

pub use ask::Desk;
#[cfg(not(target_arch = "wasm32"))]
pub use module::module;
