//! `zaedno instrument`

mod answer;
mod check;

use base::Lang;
use clap::{Args, Subcommand};
use instruments::{Problem, Workbook, limits, problem::Fault};
use page::faults::{self, w};
use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Options of `zaedno instrument`.
#[derive(Debug, Args)]
pub struct Instrument {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Read a form and tell every problem with its sheet, row and column.
    #[command(
        after_help = "Example:\n  zaedno instrument check screen.xlsx --with places.csv\n\nThe form is an XLSForm workbook (.xlsx) or its tables as text (.md).\nExit code 0: in order; 1: problems."
    )]
    Check {
        #[command(flatten)]
        form: Form,
    },
    /// Fill a form with answers and print what comes of it as JSON.
    #[command(
        after_help = "Example:\n  zaedno instrument answer screen.xlsx answers.json\n\nThe answers are one JSON object by path: {\"group/question\": 3, \"children\": 1, \"children[1]/name\": \"A\"}.\nUnder \"#seed\" may stand a whole number that random(), uuid() and randomize come from.\nExit code 0: answered in full; 1: something is missing, wrong, or cannot be read."
    )]
    Answer {
        #[command(flatten)]
        form: Form,
        /// The answers as JSON.
        answers: PathBuf,
    },
}

/// The form to work with.
#[derive(Debug, Args)]
struct Form {
    /// The workbook.
    file: PathBuf,
    /// A CSV file that goes with it; may be given several times.
    #[arg(long = "with", value_name = "CSV")]
    with: Vec<PathBuf>,
    /// The language to speak in: bg or en.
    #[arg(long, default_value = "en", value_parser = language)]
    language: Lang,
}

impl Instrument {
    pub fn run(self) -> Result<ExitCode, String> {
        match self.what {
            What::Check { form } => check::run(&form),
            What::Answer { form, answers } => answer::run(&form, &answers),
        }
    }
}

impl Form {
    /// The form, or its problems; the outer error is a file that cannot be opened.
    fn read(&self) -> Result<Result<instruments::Instrument, Vec<Problem>>, String> {
        let form = bytes(&self.file)?;
        let with: Result<Vec<_>, String> =
            self.with.iter().map(|file| Ok((name(file), bytes(file)?))).collect();
        let with = with?;
        let book = workbook(&self.file, &form);
        let book =
            with.iter().fold(book, |book, (name, bytes)| book.and_then(|book| book.with_csv(name, bytes)));
        Ok(book.and_then(|book| instruments::Instrument::read(&book)))
    }
}

fn name(file: &Path) -> String {
    file.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned()
}

fn workbook(file: &Path, bytes: &[u8]) -> Result<Workbook, Vec<Problem>> {
    if file.extension().is_some_and(|end| end.eq_ignore_ascii_case("md")) {
        let text = std::str::from_utf8(bytes).map_err(|_| vec![Problem::of_file(Fault::NotAWorkbook)])?;
        return Workbook::from_markdown(text);
    }
    Workbook::from_xlsx(bytes)
}

/// One byte more than a form may have is enough to see that it is too large.
fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let most = limits::FILE_BYTES as u64 + 1;
    let read = File::open(file).and_then(|open| open.take(most).read_to_end(&mut bytes));
    read.map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(bytes)
}

/// Tells the problems, one to a line.
fn tell(problems: &[Problem], lang: Lang) -> Result<ExitCode, String> {
    let told = problems.iter().map(|problem| faults::problem(problem, lang));
    say(io::stderr().lock(), told.chain([w::not_in_order(lang, problems.len())]))?;
    Ok(ExitCode::FAILURE)
}

/// Prints lines. A reader that has seen enough and gone, as `head` does, is no error.
fn say(mut out: impl Write, lines: impl IntoIterator<Item = String>) -> Result<(), String> {
    let written = lines.into_iter().try_for_each(|line| writeln!(out, "{line}"));
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "bg or en".to_owned())
}
