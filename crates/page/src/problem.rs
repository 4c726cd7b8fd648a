//! What is wrong with a field, in words.

use crate::{w, when};
use base::{Lang, Problem};

/// The words of a problem.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    match problem {
        Problem::Required => w::problem_required(lang).to_owned(),
        Problem::TooLong(most) => w::problem_too_long(lang, *most),
        Problem::TooShort(least) => w::problem_too_short(lang, *least),
        Problem::NotOffered => w::problem_not_offered(lang).to_owned(),
        Problem::NotADate => w::problem_not_a_date(lang).to_owned(),
        Problem::NotATime => w::problem_not_a_time(lang).to_owned(),
        Problem::NotANumber => w::problem_not_a_number(lang).to_owned(),
        Problem::OutOfRange(least, most) => w::problem_out_of_range(lang, *least, *most),
        Problem::InFuture => w::problem_in_future(lang).to_owned(),
        Problem::Before(date) => w::problem_before(lang, when::date(lang, *date)),
        Problem::NotAnEmail => w::problem_not_an_email(lang).to_owned(),
        Problem::Taken => w::problem_taken(lang).to_owned(),
        Problem::Said(words) => (words.text)(lang).to_owned(),
    }
}
