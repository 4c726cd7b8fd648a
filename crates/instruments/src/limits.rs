//! How large a form may be and how long it may think. Each bound is far above what people write by hand and far below
//! what hurts a phone; past it a form is refused with words.

/// Bytes of a workbook as uploaded. The largest public forms, pictures left out, stay under 2 MB.
pub const FILE_BYTES: usize = 10 << 20;

/// Bytes of a workbook when unpacked: stops a small file that unpacks to gigabytes.
pub const UNPACKED_BYTES: u64 = 64 << 20;

/// Rows of one sheet. Lists of all settlements of a country have some 6,000.
pub const ROWS: usize = 50_000;

/// Columns of one sheet. Forms in a dozen languages have about 60.
pub const COLUMNS: usize = 250;

/// Characters of one cell, as Excel itself allows.
pub const CELL_CHARS: usize = 32_767;

/// Questions, groups and repeats of one form together.
pub const ITEMS: usize = 5_000;

/// Groups and repeats within one another. Nobody finds their way through more.
pub const NESTING: usize = 20;

/// Choices of all lists together, files included.
pub const CHOICES: usize = 100_000;

/// Characters of one formula.
pub const FORMULA_CHARS: usize = 10_000;

/// Brackets, operators and calls within one another in a formula. Keeps the reader of formulas off the end of the
/// stack, also on the small stack of WebAssembly.
pub const FORMULA_DEPTH: usize = 64;

/// Rows of one repeat.
pub const REPEATS: u32 = 500;

/// Answers of one filling, the rows of repeats multiplied out.
pub const CELLS: usize = 20_000;

/// Values that one change may look at before the form is stopped: about a second on a cheap phone.
pub const STEPS: u64 = 5_000_000;

/// Characters that a formula may build.
pub const TEXT_CHARS: usize = 1_000_000;

/// Problems told at once; past it the workbook is hardly a form.
pub const PROBLEMS: usize = 500;

/// Characters of the pattern of a `regex()`.
pub const PATTERN_CHARS: usize = 2_000;
