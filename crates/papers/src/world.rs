//! All that a template can reach: the frame, its data and the typeface. No file, no network, no clock.

use crate::{
    error::TemplateError,
    letters::{BOOK, FACES, writable},
    template::{FRAME, Template},
};
use serde_json::Value;
use std::sync::LazyLock;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one template and its data.
pub(crate) struct Closed {
    template: Source,
    frame: Source,
    data_id: FileId,
    data: Bytes,
}

impl Closed {
    /// A template with data in it. The files have fixed names, so that nothing is kept of them for the next.
    pub(crate) fn new(template: &Template, data: &Value) -> Result<Self, TemplateError> {
        Ok(Closed {
            template: Source::new(file("paper.typ")?, template.source().to_owned()),
            frame: Source::new(file("frame.typ")?, FRAME.to_owned()),
            data_id: file("data.json")?,
            data: Bytes::from_string(writable(data).to_string()),
        })
    }

    /// Where in the template the fault is; of one inside the frame, where the template called for it.
    pub(crate) fn error(&self, fault: &SourceDiagnostic) -> TemplateError {
        let spans = fault.trace.iter().map(|point| point.span.into());
        let place = std::iter::once(fault.span).chain(spans).find_map(|span: typst::syntax::DiagSpan| {
            if span.id() != Some(self.template.id()) {
                return None;
            }
            let range = typst::WorldExt::range(self, span)?;
            self.template.lines().byte_to_line_column(range.start)
        });
        match place {
            Some((line, column)) => TemplateError::at(line + 1, column + 1, fault.message.as_str()),
            None => TemplateError::anywhere(fault.message.as_str()),
        }
    }
}

fn file(name: &str) -> Result<FileId, TemplateError> {
    let path = VirtualPath::new(name).map_err(|_| TemplateError::anywhere(name))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Closed {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            id if id == self.template.id() => Ok(self.template.clone()),
            id if id == self.frame.id() => Ok(self.frame.clone()),
            other => Err(none(other)),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id { Ok(self.data.clone()) } else { Err(none(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn none(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
