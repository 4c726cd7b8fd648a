//! The lines of a genogram: couples, children under their parents, brothers and sisters, grandparents.

use super::{
    Bond, Family, Tie,
    layout::{Layout, PITCH},
};

/// The size of a shape, in pixels.
pub(super) const SHAPE: i32 = 44;
/// From the top of one row to the top of the next.
pub(super) const ROW: i32 = 210;
/// From the edge of the picture to the first shape.
pub(super) const TOP: i32 = 36;
/// Where lines leave a person downwards, under the name and the remarks.
const UNDER: i32 = 142;

/// A line to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its way, as SVG writes it.
    pub(super) way: String,
    /// Drawn dashed: not everything between the two is known.
    pub(super) dashed: bool,
}

/// The upper edge of a row's shapes.
pub(super) fn top(row: usize) -> i32 {
    TOP + i32::try_from(row).unwrap_or(0) * ROW
}

/// Every line of the picture.
pub(super) fn lines(family: &Family, layout: &Layout) -> Vec<Line> {
    let mut lines: Vec<Line> =
        family.couples().into_iter().flat_map(|(a, b, bond)| couple(layout, a, b, bond)).collect();
    let mut under = vec![0; layout.rows];
    for (parents, children) in family.broods() {
        lines.push(brood(layout, &parents, &children, &mut under));
    }
    for tie in family.sound_ties() {
        match tie {
            Tie::Siblings(a, b) if !share_a_parent(family, a, b) => lines.push(siblings(layout, a, b)),
            Tie::Grandparent(a, b) if !is_linked(family, a, b) => lines.push(grandparent(layout, a, b)),
            _ => {}
        }
    }
    lines
}

/// A line from shape to shape; over the heads of those who stand between.
fn couple(layout: &Layout, a: usize, b: usize, bond: Bond) -> Vec<Line> {
    let (left, right) = if layout.x[a] <= layout.x[b] { (a, b) } else { (b, a) };
    let (from, to) = (layout.x[left], layout.x[right]);
    let high = top(layout.row[left]);
    let beside = layout.row[left] == layout.row[right] && to - from <= PITCH + 1;
    let way = if beside {
        format!("M{} {} H{}", from + SHAPE / 2, high + SHAPE / 2, to - SHAPE / 2)
    } else {
        format!("M{from} {high} V{} H{to} V{}", high - 12, top(layout.row[right]))
    };
    let mut lines = vec![Line { way, dashed: bond == Bond::Parents }];
    if bond == Bond::Parted {
        let (x, y) = ((from + to) / 2 - 14, if beside { high + SHAPE / 2 } else { high - 12 });
        lines.push(Line { way: format!("M{} {} l8 -20 m6 20 l8 -20", x - 8, y + 10), dashed: false });
    }
    lines
}

/// From the parents down, along, and down to each child. Lines of several families between the same two rows
/// run at heights of their own.
fn brood(layout: &Layout, parents: &[usize], children: &[usize], under: &mut [i32]) -> Line {
    let row = children.iter().map(|child| layout.row[*child]).min().unwrap_or(0);
    let nth = under.get_mut(row).map_or(0, |nth| {
        *nth += 1;
        *nth - 1
    });
    let along = top(row) - 20 - (nth % 4) * 7;
    let origins: Vec<(i32, i32)> = match *parents {
        [a, b] if layout.row[a] == layout.row[b] && (layout.x[a] - layout.x[b]).abs() <= PITCH + 1 => {
            vec![((layout.x[a] + layout.x[b]) / 2, top(layout.row[a]) + SHAPE / 2)]
        }
        _ => parents.iter().map(|one| (layout.x[*one], top(layout.row[*one]) + UNDER)).collect(),
    };
    let ends = children.iter().map(|child| (layout.x[*child], top(layout.row[*child])));
    let reach: Vec<i32> = origins.iter().map(|(x, _)| *x).chain(ends.clone().map(|(x, _)| x)).collect();
    let (left, right) = (reach.iter().min().unwrap_or(&0), reach.iter().max().unwrap_or(&0));
    let mut way = format!("M{left} {along} H{right}");
    for (x, y) in origins.into_iter().chain(ends) {
        way.push_str(&format!(" M{x} {y} V{along}"));
    }
    Line { way, dashed: false }
}

fn siblings(layout: &Layout, a: usize, b: usize) -> Line {
    let (high, low) = (top(layout.row[a]), top(layout.row[b]));
    let way = format!("M{} {high} V{} H{} V{low}", layout.x[a], high.min(low) - 18, layout.x[b]);
    Line { way, dashed: true }
}

/// Down, past those who stand between, and down: the parent between the two is not known.
fn grandparent(layout: &Layout, older: usize, younger: usize) -> Line {
    let (from, to) = (top(layout.row[older]) + UNDER, top(layout.row[younger]));
    let past = layout.x[younger] + PITCH / 2;
    let way = format!(
        "M{} {from} V{} H{past} V{} H{} V{to}",
        layout.x[older],
        from + 8,
        to - 14,
        layout.x[younger]
    );
    Line { way, dashed: true }
}

fn share_a_parent(family: &Family, a: usize, b: usize) -> bool {
    let others = family.parents(b);
    family.parents(a).iter().any(|parent| others.contains(parent))
}

fn is_linked(family: &Family, older: usize, younger: usize) -> bool {
    family.parents(younger).iter().any(|parent| family.parents(*parent).contains(&older))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::genogram::{Member, Shape, layout::layout};

    fn family(count: usize, ties: &[Tie]) -> Family {
        let one =
            |_| Member { name: "P".into(), notes: vec![], shape: Shape::Circle, dead: false, focus: false };
        Family { members: (0..count).map(one).collect(), ties: ties.to_vec() }
    }

    fn drawn(family: &Family) -> Vec<Line> {
        lines(family, &layout(family))
    }

    #[test]
    fn parents_of_whom_nothing_else_is_known_are_joined_by_a_dashed_line() {
        let lines = drawn(&family(3, &[Tie::Parent(0, 2), Tie::Parent(1, 2)]));
        assert_eq!(lines.iter().map(|line| line.dashed).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn who_parted_has_the_line_struck_through() {
        assert_eq!(drawn(&family(2, &[Tie::Partners(0, 1)])).len(), 1);
        assert_eq!(drawn(&family(2, &[Tie::Parted(0, 1)])).len(), 2);
    }

    #[test]
    fn a_tie_that_others_already_say_has_no_line_of_its_own() {
        let through_parents = [Tie::Parent(0, 1), Tie::Parent(0, 2), Tie::Siblings(1, 2)];
        assert_eq!(drawn(&family(3, &through_parents)).len(), 1);
        let through_the_mother = [Tie::Parent(0, 1), Tie::Parent(1, 2), Tie::Grandparent(0, 2)];
        assert_eq!(drawn(&family(3, &through_the_mother)).len(), 2);
        assert_eq!(drawn(&family(2, &[Tie::Grandparent(0, 1)])).len(), 1);
    }
}
