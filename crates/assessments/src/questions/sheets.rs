//! A form sheet by sheet: on a phone one at a time with a way back and on, on a desk the whole form. The address and
//! the markup are the same, and no script is needed: a button of the form turns the sheet.

use super::{Sheet, Showing, nodes, w};
use base::typed::Typed;
use page::{Markup, form, html};

/// Where a person is in a form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turning {
    /// The sheet that a phone shows, from 0.
    pub current: usize,
}

/// The sheets of a form, and what stands at its end.
pub fn sheets(showing: &Showing, sheets: &[Sheet], turning: Turning, end: Markup) -> Markup {
    let asked: Vec<usize> = (0..sheets.len()).filter(|at| sheets[*at].relevant).collect();
    let current = nearest(&asked, turning.current);
    let is_last = asked.last() == Some(&current);
    html! {
        (form::hidden("_sheet", &current.to_string()))
        // What the enter key presses: keep, and stay here.
        button.unseen type="submit" name="do" value="stay" tabindex="-1" aria-hidden="true" { (page::w::save(showing.lang)) }
        @for (at, sheet) in sheets.iter().enumerate() {
            @let place = asked.iter().position(|one| *one == at);
            section class=(if at == current { "form-sheet current" } else { "form-sheet" }) id={ "sheet-" (at) }
                data-sheet=(at) hidden[!sheet.relevant] {
                @if let Some(place) = place {
                    p.sheet-count { (w::sheet_of(showing.lang, asked.len(), place + 1)) }
                }
                @if !sheet.title.is_empty() { h2 { (sheet.title) } }
                (nodes(showing, &sheet.nodes))
                @if let Some(place) = place { (turn_buttons(showing, &asked, place)) }
            }
        }
        div class=(if is_last { "form-end last" } else { "form-end" }) { (end) }
    }
}

fn turn_buttons(showing: &Showing, asked: &[usize], place: usize) -> Markup {
    let before = place.checked_sub(1).and_then(|place| asked.get(place));
    let after = asked.get(place + 1);
    html! {
        div.buttons.sheet-turn {
            @if let Some(after) = after {
                button.button type="submit" name="do" value={ "sheet:" (after) } { (w::next_sheet(showing.lang)) }
            }
            @if let Some(before) = before {
                (form::secondary(page::w::back(showing.lang), "do", &format!("back:{before}")))
            }
        }
    }
}

/// The sheet to be shown after what was pressed. Whoever goes on stays where an answer cannot be taken, or where
/// questions have come up that were not asked before.
pub fn turn(typed: &Typed, was: &[Sheet], now: &[Sheet]) -> Turning {
    let here: usize = typed.get("_sheet").parse().unwrap_or(0);
    let wanted = typed.get("do");
    let to = |text: Option<&str>| text.and_then(|number| number.parse::<usize>().ok());
    let current = match (to(wanted.strip_prefix("back:")), to(wanted.strip_prefix("sheet:"))) {
        (Some(back), _) => back,
        (None, Some(on)) if !holds_back(here, was, now) => on,
        _ => here,
    };
    Turning { current }
}

fn holds_back(here: usize, was: &[Sheet], now: &[Sheet]) -> bool {
    let Some(sheet) = now.get(here) else { return false };
    let is_wrong = sheet.leaves().iter().any(|leaf| leaf.relevant && leaf.problem.is_some());
    is_wrong || has_more(was.get(here), sheet)
}

/// The first sheet on which something is asked now that was not asked before.
pub fn more(was: &[Sheet], now: &[Sheet]) -> Option<usize> {
    now.iter().enumerate().position(|(at, sheet)| sheet.relevant && has_more(was.get(at), sheet))
}

fn has_more(was: Option<&Sheet>, now: &Sheet) -> bool {
    let asked = |sheet: &Sheet| -> Vec<String> {
        let leaves = sheet.leaves().into_iter().filter(|leaf| sheet.relevant && leaf.relevant);
        leaves.map(|leaf| leaf.path.clone()).collect()
    };
    let before = was.map(asked).unwrap_or_default();
    asked(now).iter().any(|path| !before.contains(path))
}

/// The sheet that is asked and nearest to the one wanted, that one first.
fn nearest(asked: &[usize], wanted: usize) -> usize {
    asked.iter().copied().min_by_key(|at| (at.abs_diff(wanted), *at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_that_is_not_asked_is_passed_over() {
        assert_eq!(nearest(&[0, 2, 3], 1), 0);
        assert_eq!(nearest(&[0, 2, 3], 3), 3);
        assert_eq!(nearest(&[], 5), 0);
    }

    #[test]
    fn back_always_goes_back() {
        let typed = Typed::default().with("_sheet", "2").with("do", "back:1");
        assert_eq!(turn(&typed, &[], &[]).current, 1);
        assert_eq!(turn(&typed.clone(), &[], &[]), Turning { current: 1 });
    }
}
