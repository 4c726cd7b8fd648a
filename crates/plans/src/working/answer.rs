//! What the person sees after putting a paper aside.

use super::{
    Opened, Saved, Sheet, bare,
    choices::{Choices, Options},
};
use crate::w;
use access::{Answer, App, Ask, WebError, Write, answer as web};
use base::typed::Typed;
use casework::merging;
use page::merge;

/// Answers a paper that was put aside, or that both sides changed. `form` is where its form is, `label` names a field, `codes`
/// is the list it is chosen from where only this paper has it.
pub async fn answer(
    mut write: Write,
    (app, ask): (&App, &Ask),
    sheet: Sheet,
    saved: Saved,
    (form, title): (&str, &str),
    label: &(dyn Fn(&str) -> String + Sync),
    codes: &(dyn Fn(&str) -> Options + Sync),
) -> Answer {
    match saved {
        Saved::Shown { joined: true } => write.see_other_saying(form, w::joined(ask.lang)).await,
        Saved::Shown { joined: false } => write.see_other(form).await,
        Saved::Aside => {
            write.see_other_saying(&format!("/cases/{}/path", sheet.case), w::kept(ask.lang)).await
        }
        Saved::Choose(merged, version) => {
            let choices = Choices::of_case(&mut *write, ask.lang, sheet.case).await?;
            drop(write);
            let options = |name: &str| match codes(name) {
                own if own.is_empty() => choices.of(ask.lang, name),
                own => own,
            };
            let label = |name: &str| label(name);
            let body = merge::choose(ask.lang, &merged, form, &web::form_key(), version, &label, &options);
            web::page_failed(app, ask, title, body).await
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
