//! Any bytes are a workbook, or problems; what loads can be filled.

#![no_main]

use instruments::{Answers, Filling, Instrument, Moment, Workbook, jiff::civil};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Workbook::from_xlsx(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(book) = Workbook::from_markdown(text) else { return };
    let Ok(form) = Instrument::read(&book) else { return };
    let moment = Moment::beginning(civil::date(2026, 3, 10).at(9, 30, 0, 0), 120);
    let mut filling = Filling::begin(&form, &Answers::new(), moment);
    for (path, _) in filling.places() {
        let _ = filling.set(&path, "1");
    }
    let _ = (filling.finish(), filling.scores(), form.to_workbook());
});
