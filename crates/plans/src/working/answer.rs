//! What the person sees after putting a paper aside.

use super::{
    Opened, Saved, Sheet, bare,
    choices::{Choices, Options},
};
use crate::w;
use access::{Answer, App, Ask, WebError, Write, answer as web};
use base::{Lang, typed::Typed};
use casework::merging;
use page::merge;

/// What the form of a paper is called, and its fields.
#[derive(Clone, Copy)]
pub struct Wording {
    /// What its page is called.
    pub title: fn(Lang) -> &'static str,
    /// What a field is called.
    pub label: fn(Lang, &str) -> String,
    /// The list that a field is chosen from, where only this paper has it.
    pub codes: fn(Lang, &str) -> Options,
}

impl Wording {
    /// Of a paper that has no lists of its own.
    pub const fn plain(title: fn(Lang) -> &'static str, label: fn(Lang, &str) -> String) -> Self {
        Wording { title, label, codes: |_, _| Vec::new() }
    }
}

/// Answers a paper that was put aside, or that both sides changed.
pub async fn answer(
    mut write: Write,
    (app, ask): (&App, &Ask),
    sheet: Sheet,
    saved: Saved,
    wording: Wording,
) -> Answer {
    let form = sheet.address();
    match saved {
        Saved::Shown { joined: true } => write.see_other_saying(&form, w::joined(ask.lang)).await,
        Saved::Shown { joined: false } => write.see_other(&form).await,
        Saved::Aside => {
            write.see_other_saying(&format!("/cases/{}/path", sheet.case), w::kept(ask.lang)).await
        }
        Saved::Choose(merged, version) => {
            let choices = Choices::of_case(&mut *write, ask.lang, sheet.case).await?;
            drop(write);
            let options = |name: &str| match (wording.codes)(ask.lang, name) {
                own if own.is_empty() => choices.of(ask.lang, name),
                own => own,
            };
            let label = |name: &str| (wording.label)(ask.lang, name);
            let body = merge::choose(ask.lang, &merged, &form, &web::form_key(), version, &label, &options);
            web::page_failed(app, ask, (wording.title)(ask.lang), body).await
        }
        Saved::Sign(_) => Err(WebError::BadRequest),
    }
}

/// The form once more, with what was typed.
pub fn again(typed: &Typed, version: Option<i64>) -> Opened {
    Opened {
        typed: bare(typed),
        was: merging::read_as(typed),
        version: version.unwrap_or(0),
        ..Opened::default()
    }
}
