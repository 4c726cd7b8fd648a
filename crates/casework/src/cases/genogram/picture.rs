//! The picture of a genogram, as SVG made on the server. Its colours are those of the text around it.

use super::{
    Family, Member, Shape,
    layout::layout,
    lines::{ROW, SHAPE, lines, top},
};
use page::{Markup, html};

/// Letters that fit under a shape in one line.
const LETTERS: usize = 14;

/// Draws a family. `title` and `told` are what a screen reader says in place of the picture.
pub fn picture(family: &Family, title: &str, told: &str) -> Markup {
    let layout = layout(family);
    let height = top(layout.rows.saturating_sub(1)) + ROW - 40;
    html! {
        div.genogram tabindex="0" role="region" aria-label=(title) {
            svg role="img" aria-labelledby="genogram-title genogram-desc" width=(layout.width) height=(height)
                viewBox={ "0 0 " (layout.width) " " (height) } {
                title id="genogram-title" { (title) }
                desc id="genogram-desc" { (told) }
                @for line in lines(family, &layout) {
                    path class=(if line.dashed { "tie dashed" } else { "tie" }) d=(line.way) {}
                }
                @for (at, member) in family.members.iter().enumerate() {
                    (person(member, layout.x[at], top(layout.row[at])))
                }
            }
        }
    }
}

fn person(member: &Member, x: i32, y: i32) -> Markup {
    let below = y + SHAPE + 20;
    let name = wrapped(&member.name, 2);
    let notes: Vec<String> = member.notes.iter().flat_map(|note| wrapped(note, 1)).take(2).collect();
    html! {
        (outline(member.shape, x, y, 0))
        @if member.focus { (outline(member.shape, x, y, 6)) }
        @if member.dead {
            path.tie d={ "M" (x - SHAPE / 2) " " (y) " l" (SHAPE) " " (SHAPE) " m0 " (-SHAPE) " l" (-SHAPE) " " (SHAPE) } {}
        }
        text.who x=(x) y=(below) {
            @for (at, line) in name.iter().enumerate() { tspan x=(x) dy=(if at == 0 { 0 } else { 19 }) { (line) } }
            @for line in &notes { tspan.note x=(x) dy="19" { (line) } }
        }
    }
}

/// The outline of a shape, `inset` pixels inside its square.
fn outline(shape: Shape, x: i32, y: i32, inset: i32) -> Markup {
    let half = SHAPE / 2 - inset;
    let (middle, high, low) = (y + SHAPE / 2, y + inset, y + SHAPE - inset);
    html! {
        @match shape {
            Shape::Square => rect x=(x - half) y=(high) width=(half * 2) height=(half * 2) {},
            Shape::Circle => circle cx=(x) cy=(middle) r=(half) {},
            Shape::Diamond => path d={ "M" (x) " " (high) " L" (x + half) " " (middle) " L" (x) " " (low) " L" (x - half) " " (middle) " Z" } {},
            Shape::Triangle => path d={ "M" (x) " " (high) " L" (x + half) " " (low) " L" (x - half) " " (low) " Z" } {},
        }
    }
}

/// Text in at most `most` lines of [`LETTERS`]; what does not fit is cut, the whole stands in the list of people.
fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LETTERS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let whole = lines.len();
    lines.truncate(most);
    for (at, line) in lines.iter_mut().enumerate() {
        let is_cut = at + 1 == most && whole > most;
        if line.chars().count() > LETTERS || is_cut {
            *line = line.chars().take(LETTERS - 1).collect();
            line.push('…');
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_broken_and_cut() {
        assert_eq!(wrapped("Мария Петрова", 2), ["Мария Петрова"]);
        assert_eq!(wrapped("Новородено на Мария Петрова", 2), ["Новородено на", "Мария Петрова"]);
        assert_eq!(wrapped("Александра-Константина Димитрова Петрова", 2), ["Александра-Ко…", "Димитрова…"]);
    }

    #[test]
    fn the_child_in_focus_has_a_double_outline_and_the_dead_a_cross() {
        let member = Member {
            name: "A".into(),
            notes: vec!["b".into()],
            shape: Shape::Triangle,
            dead: true,
            focus: true,
        };
        let drawn = picture(&Family { members: vec![member], ties: vec![] }, "t", "d").into_string();
        assert_eq!(drawn.matches(" Z\"").count(), 2);
        assert_eq!(drawn.matches("class=\"tie\"").count(), 1);
        assert!(drawn.contains("role=\"img\"") && drawn.contains("<desc id=\"genogram-desc\">d</desc>"));
    }
}
