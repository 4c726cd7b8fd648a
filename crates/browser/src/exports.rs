//! What the module gives to the page. A question is written into the room, then asked; the answer stands where
//! `said` points until the next one.
//!
//! The one file that may say `unsafe`: a name that is exported could clash with another of the same name, which
//! nobody but the author can rule out. These three are the only ones of the module. No memory is touched by hand.

#![allow(unsafe_code, reason = "exported names; see above")]

use crate::Desk;
use std::cell::RefCell;

#[derive(Default)]
struct Counter {
    desk: Desk,
    question: Vec<u8>,
    answer: Vec<u8>,
}

thread_local! {
    static COUNTER: RefCell<Counter> = RefCell::default();
}

/// Makes room for a question of that many bytes and says where it is.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    COUNTER.with_borrow_mut(|counter| {
        counter.question.clear();
        counter.question.resize(length, 0);
        counter.question.as_mut_ptr()
    })
}

/// Answers the question in the room and says how many bytes the answer has.
#[unsafe(no_mangle)]
pub extern "C" fn ask() -> usize {
    COUNTER.with_borrow_mut(|counter| {
        counter.answer = counter.desk.answer(&counter.question);
        counter.answer.len()
    })
}

/// Where the answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn said() -> *const u8 {
    COUNTER.with_borrow(|counter| counter.answer.as_ptr())
}
