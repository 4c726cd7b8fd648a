//! What every test begins with.

use instruments::{Answers, Filling, Instrument, Moment, Problem, Workbook};

/// 10 March 2026, half past nine in the morning, two hours east of UTC.
pub fn moment() -> Moment {
    Moment::beginning(instruments::jiff::civil::datetime(2026, 3, 10, 9, 30, 0, 0), 120)
}

/// The form in a text of tables.
pub fn read(text: &str) -> Instrument {
    Instrument::read(&Workbook::from_markdown(text).unwrap())
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// What is wrong with the form in a text of tables.
pub fn problems(text: &str) -> Vec<Problem> {
    Instrument::read(&Workbook::from_markdown(text).unwrap()).unwrap_err()
}

/// A form with nothing answered.
pub fn begin(form: &Instrument) -> Filling<'_> {
    Filling::begin(form, &Answers::new(), moment())
}
