//! A form with a file: read with bounded memory, its kind told by its content and not by its name.

use crate::{Answer, App, Form, WebError, w};
use axum::extract::{FromRequest, Multipart, Request, multipart::Field};
use base::{Problem, ids::FileId, typed::Typed};
use sha2::{Digest, Sha256};

/// Most bytes of a file.
pub const MAX_BYTES: usize = store::files::MAX_BYTES;
/// Most bytes of a whole request with a file: what is over [`MAX_BYTES`] is read past and thrown away, so that the
/// person gets an answer in words and not a broken connection.
pub const MAX_BODY: usize = 4 * MAX_BYTES;
/// Most fields of a form with a file.
const MAX_FIELDS: usize = 100;
/// Most bytes of a field that is not a file.
const MAX_FIELD: usize = 256 * 1024;

/// A form with at most one file. Register its route with [`crate::Routes::post_upload`].
#[derive(Debug)]
pub struct Upload {
    /// The other fields, and under `_file` the digest of the file, so that a repeat is known as one.
    pub form: Form,
    /// The file; none when nobody chose one; what is wrong with it when it cannot be taken.
    pub file: Result<Option<Uploaded>, Problem>,
}

/// A file that can be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Uploaded {
    /// Its name on the person's device, without folders.
    pub name: String,
    /// What it is, by its content.
    pub kind: FileKind,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Uploaded {
    /// Its digest in hexadecimal.
    pub fn sha256(&self) -> String {
        hex::encode(Sha256::digest(&self.bytes))
    }

    /// Lays its bytes down under `id` and then writes the `row` that names them. The bytes come first, so that a slow
    /// store holds up no transaction; they go again when no row was written, as in a repeat.
    pub async fn keep(&self, app: &App, id: FileId, row: impl Future<Output = Answer>) -> Answer {
        app.files.put(id, &self.bytes).await?;
        let done = row.await;
        if done.is_err() {
            app.files.remove(id).await?;
        }
        done
    }
}

impl Upload {
    /// The file, or [`Problem::Required`] when none was chosen.
    pub fn needed(self) -> (Form, Result<Uploaded, Problem>) {
        (self.form, self.file.and_then(|file| file.ok_or(Problem::Required)))
    }
}

/// The kinds of files that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A document as pages.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// A photograph of a newer telephone.
    Heif,
    /// A text of Word.
    Docx,
    /// A workbook of Excel.
    Xlsx,
    /// A text of LibreOffice.
    Odt,
    /// Plain text.
    Text,
}

impl FileKind {
    /// What a file field offers to choose.
    pub const ACCEPT: &'static str = ".pdf,.jpg,.jpeg,.png,.heic,.heif,.docx,.xlsx,.odt,.txt";

    /// The kind of a file by its content; `None` when it is not taken. Plain text has no mark of its own and is
    /// known by its name and by having no control characters.
    pub fn of(bytes: &[u8], name: &str) -> Option<FileKind> {
        match infer::get(bytes).map(|kind| kind.mime_type()) {
            Some("application/pdf") => Some(FileKind::Pdf),
            Some("image/jpeg") => Some(FileKind::Jpeg),
            Some("image/png") => Some(FileKind::Png),
            Some("image/heif" | "image/heic") => Some(FileKind::Heif),
            Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document") => {
                Some(FileKind::Docx)
            }
            Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") => Some(FileKind::Xlsx),
            Some("application/vnd.oasis.opendocument.text") => Some(FileKind::Odt),
            Some(_) => None,
            None => (is_named_text(name) && is_text(bytes)).then_some(FileKind::Text),
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Jpeg => "image/jpeg",
            FileKind::Png => "image/png",
            FileKind::Heif => "image/heif",
            FileKind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            FileKind::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            FileKind::Odt => "application/vnd.oasis.opendocument.text",
            FileKind::Text => "text/plain",
        }
    }
}

/// Plain text, the text of a paper's template, or a table.
fn is_named_text(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".txt", ".typ", ".csv"].iter().any(|end| name.ends_with(end))
}

fn is_text(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r'))
}

impl FromRequest<App> for Upload {
    type Rejection = WebError;
    async fn from_request(request: Request, state: &App) -> Result<Self, WebError> {
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| WebError::BadRequest)?;
        let mut typed = Typed::default();
        let mut file = Ok(None);
        while let Some(mut field) = parts.next_field().await.map_err(refused)? {
            let name = field.name().unwrap_or_default().replace('\0', "");
            let file_name = field.file_name().map(bare_name);
            let most = if file_name.is_some() { MAX_BYTES } else { MAX_FIELD };
            let bytes = read(&mut field, most).await?;
            match (file_name, bytes) {
                (Some(_), None) => {
                    file = Err(Problem::said("file-too-large", w::file_too_large));
                }
                (Some(file_name), Some(bytes)) if !bytes.is_empty() && matches!(file, Ok(None)) => {
                    file = taken(file_name, bytes).map(Some);
                }
                (Some(_), Some(_)) => {}
                (None, None) => return Err(WebError::TooLarge),
                (None, Some(_)) if typed.0.len() >= MAX_FIELDS => return Err(WebError::BadRequest),
                (None, Some(bytes)) => {
                    let value = String::from_utf8_lossy(&bytes).replace('\0', "").replace("\r\n", "\n");
                    typed.add(&name, value);
                }
            }
        }
        if let Ok(Some(file)) = &file {
            typed.set("_file", file.sha256());
        }
        Ok(Upload { form: Form(typed), file })
    }
}

fn taken(name: String, bytes: Vec<u8>) -> Result<Uploaded, Problem> {
    let kind = FileKind::of(&bytes, &name).ok_or(Problem::said("file-kind-refused", w::file_kind_refused))?;
    Ok(Uploaded { name, kind, bytes })
}

/// The bytes of a field; `None` when there are more than `most`, which are read past.
async fn read(field: &mut Field<'_>, most: usize) -> Result<Option<Vec<u8>>, WebError> {
    let mut bytes = Vec::new();
    let mut is_over = false;
    while let Some(chunk) = field.chunk().await.map_err(refused)? {
        is_over = is_over || bytes.len() + chunk.len() > most;
        if is_over {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok((!is_over).then_some(bytes))
}

/// The last part of a path, at most 200 characters, without what no file system likes.
fn bare_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if plain.trim().is_empty() { "file".to_owned() } else { plain.trim().to_owned() }
}

fn refused(error: axum::extract::multipart::MultipartError) -> WebError {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        WebError::TooLarge
    } else {
        WebError::BadRequest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_content_says_not_its_name() {
        assert_eq!(FileKind::of(b"%PDF-1.7\n", "photo.jpg"), Some(FileKind::Pdf));
        assert_eq!(FileKind::of(b"\xff\xd8\xff\xe0....", "a.pdf"), Some(FileKind::Jpeg));
        assert_eq!(FileKind::of(b"MZ\x90\0\x03\0\0\0", "letter.pdf"), None);
        assert_eq!(FileKind::of(b"<!DOCTYPE html><script>", "letter.txt"), None);
        assert_eq!(FileKind::of(b"PK\x03\x04 anything", "a.docx"), None);
        assert_eq!(FileKind::of("Здравейте".as_bytes(), "a.TXT"), Some(FileKind::Text));
        assert_eq!(FileKind::of(b"a\0b", "a.txt"), None);
        assert_eq!(FileKind::of("Здравейте".as_bytes(), "a.md"), None);
    }

    #[test]
    fn a_name_has_no_folders() {
        assert_eq!(bare_name("C:\\Users\\me\\план.pdf"), "план.pdf");
        assert_eq!(bare_name("../../etc/passwd"), "passwd");
        assert_eq!(bare_name("  "), "file");
    }
}
