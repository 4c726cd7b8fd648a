//! Cells of a table that say more than one thing.

use page::{Markup, html, list};

/// Keeps what a cell says together: on a phone a table becomes cards, and the parts of a cell are set apart there. The
/// first cell is the name of the card and stays as it is, as does one that says nothing.
pub fn whole(cells: Vec<Markup>) -> Vec<Markup> {
    let together = |(at, cell): (usize, Markup)| {
        if at == 0 || cell.0 == list::NONE {
            cell
        } else {
            html! { span { (cell) } }
        }
    };
    cells.into_iter().enumerate().map(together).collect()
}
