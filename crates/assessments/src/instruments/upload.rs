//! An uploaded workbook with the files that belong to it, read into a form: whole, or not at all.

use super::others::name_others;
use ::instruments::{Fault, Instrument as Form, Problem, Workbook, limits, workbook::Sheet};
use access::{App, Form as Posted, WebError};
use axum::extract::{
    FromRequest, Multipart, Request,
    multipart::{Field, MultipartError},
};
use base::typed::Typed;

/// Most files that belong to one workbook.
const MAX_FILES: usize = 20;
/// Most bytes of a field that is no file.
const MAX_FIELD: usize = 16 * 1024;

/// What was uploaded.
pub struct Uploaded {
    /// The other fields of the form; under `_file` the sizes and names of the files, so that a repeat is known as one.
    pub posted: Posted,
    /// Name and content of each file that was chosen.
    files: Vec<(String, Vec<u8>)>,
}

impl Uploaded {
    /// Reads the workbook.
    ///
    /// # Errors
    ///
    /// Every problem, with sheet, row and column.
    pub fn read(&self) -> Result<Taken, Vec<Problem>> {
        let tables = |name: &str| name.to_ascii_lowercase().ends_with(".csv");
        let mut books = self.files.iter().filter(|(name, _)| !tables(name));
        let not_one = || vec![Problem::of_file(Fault::NotAWorkbook)];
        let (_, bytes) = books.next().ok_or_else(not_one)?;
        let mut book = read_book(bytes)?;
        for (name, bytes) in self.files.iter().filter(|(name, _)| tables(name)) {
            book = book.with_csv(name, bytes)?;
        }
        Taken::read(&book)
    }
}

/// A form with the sheets it was read from.
pub struct Taken {
    /// The form.
    pub form: Form,
    /// Each sheet, and each table in a file beside the workbook: its name, its headings, its rows.
    pub sheets: Vec<(String, Vec<String>, Vec<Vec<String>>)>,
}

impl Taken {
    /// Reads a workbook.
    ///
    /// # Errors
    ///
    /// Every problem, with sheet, row and column.
    pub fn read(book: &Workbook) -> Result<Self, Vec<Problem>> {
        let rows = |sheet: &Sheet| sheet.rows.iter().map(|row| row.cells.clone()).collect();
        let sheets =
            book.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.headings.clone(), rows(sheet)));
        let files =
            book.files.iter().map(|(name, table)| (name.clone(), table.headings.clone(), rows(table)));
        let mut form = Form::read(book)?;
        name_others(&mut form);
        Ok(Taken { form, sheets: sheets.chain(files).collect() })
    }
}

/// A workbook from its bytes: an .xlsx file, or the table syntax as text.
pub fn read_book(bytes: &[u8]) -> Result<Workbook, Vec<Problem>> {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim_start().starts_with(['|', '#']) => Workbook::from_markdown(text),
        _ => Workbook::from_xlsx(bytes),
    }
}

impl FromRequest<App> for Uploaded {
    type Rejection = WebError;
    async fn from_request(request: Request, state: &App) -> Result<Self, WebError> {
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| WebError::BadRequest)?;
        let (mut typed, mut files) = (Typed::default(), Vec::new());
        while let Some(mut field) = parts.next_field().await.map_err(refused)? {
            let name = field.name().unwrap_or_default().to_owned();
            let Some(file) = field.file_name().map(str::to_owned) else {
                let bytes = bounded(&mut field, MAX_FIELD).await?;
                typed.add(&name, String::from_utf8_lossy(&bytes).replace('\0', ""));
                continue;
            };
            let bytes = bounded(&mut field, limits::FILE_BYTES).await?;
            if !bytes.is_empty() && files.len() < MAX_FILES {
                typed.add("_file", format!("{file} {}", bytes.len()));
                files.push((file, bytes));
            }
        }
        Ok(Uploaded { posted: Posted(typed), files })
    }
}

async fn bounded(field: &mut Field<'_>, most: usize) -> Result<Vec<u8>, WebError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        if bytes.len() + chunk.len() > most {
            return Err(WebError::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

fn refused(error: MultipartError) -> WebError {
    let is_large = error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
    if is_large { WebError::TooLarge } else { WebError::BadRequest }
}
