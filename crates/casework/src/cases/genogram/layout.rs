//! Where everyone stands: rows by generation, children under their parents, nobody over anybody else.

use super::{
    Family,
    order::{self, Block},
};

/// From the middle of one person to the middle of the next, in pixels.
pub(super) const PITCH: i32 = 140;

/// Where each person stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// The middle of each person.
    pub(super) x: Vec<i32>,
    /// The row of each person, from 0 at the top.
    pub(super) row: Vec<usize>,
    /// How many rows there are.
    pub(super) rows: usize,
    /// From the left edge to the right one.
    pub(super) width: i32,
}

/// Finds a place for everyone.
pub(super) fn layout(family: &Family) -> Layout {
    let row = order::rows(family);
    let lanes = order::blocks(family, &row);
    let mut x = vec![0.0; family.members.len()];
    for lane in &lanes {
        for (at, one) in lane.iter().flatten().enumerate() {
            x[*one] = at as f64 * f64::from(PITCH);
        }
    }
    for _ in 0..8 {
        for lane in &lanes {
            settle(lane, &mut x, |x, block| from_parents(family, x, block));
        }
        for lane in lanes.iter().rev() {
            settle(lane, &mut x, |x, block| from_children(family, x, block));
        }
    }
    let left = x.iter().copied().fold(f64::INFINITY, f64::min);
    let x: Vec<i32> = x.iter().map(|x| (x - left).round() as i32 + PITCH / 2).collect();
    let width = x.iter().copied().max().unwrap_or(0) + PITCH / 2;
    Layout { x, row, rows: lanes.len(), width }
}

/// Moves the blocks of a row as near as can be to where they want to be, in their order and without overlap:
/// least squares under an order, solved by pooling neighbours that would collide.
fn settle(lane: &[Block], x: &mut [f64], wish: impl Fn(&[f64], &Block) -> Option<f64>) {
    let pitch = f64::from(PITCH);
    // Middles of the blocks when they are packed tight; what is left over is a sequence that must not fall.
    let mut packed = Vec::new();
    let mut edge = 0.0;
    for block in lane {
        let wide = block.len() as f64 * pitch;
        packed.push(edge + wide / 2.0);
        edge += wide;
    }
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (block, packed) in lane.iter().zip(&packed) {
        let wanted = wish(x, block).unwrap_or_else(|| middle(x, block));
        pools.push((wanted - packed, 1));
        while let [.., (a, n), (b, m)] = pools[..]
            && a > b
        {
            pools.truncate(pools.len() - 2);
            let count = n + m;
            pools.push(((a * n as f64 + b * m as f64) / count as f64, count));
        }
    }
    let shifts = pools.into_iter().flat_map(|(shift, count)| std::iter::repeat_n(shift, count));
    for ((block, packed), shift) in lane.iter().zip(&packed).zip(shifts) {
        for (at, one) in block.iter().enumerate() {
            x[*one] = packed + shift + offset(block, at);
        }
    }
}

/// Where a block would stand under the parents of its members.
fn from_parents(family: &Family, x: &[f64], block: &Block) -> Option<f64> {
    let wishes = block.iter().enumerate().filter_map(|(at, one)| {
        let parents = family.parents(*one);
        Some(mean(parents.iter().map(|parent| x[*parent]))? - offset(block, at))
    });
    mean(wishes)
}

/// Where a block would stand over the children of its members.
fn from_children(family: &Family, x: &[f64], block: &Block) -> Option<f64> {
    let broods = family.broods();
    let own = broods.iter().filter(|(parents, _)| parents.iter().any(|parent| block.contains(parent)));
    let wishes = own.filter_map(|(parents, children)| {
        let places = block.iter().enumerate().filter(|(_, one)| parents.contains(one));
        let inside = mean(places.map(|(at, _)| offset(block, at)))?;
        Some(mean(children.iter().map(|child| x[*child]))? - inside)
    });
    mean(wishes)
}

/// How far a member stands from the middle of the block.
fn offset(block: &Block, at: usize) -> f64 {
    (at as f64 - (block.len() as f64 - 1.0) / 2.0) * f64::from(PITCH)
}

fn middle(x: &[f64], block: &Block) -> f64 {
    mean(block.iter().map(|one| x[*one])).unwrap_or(0.0)
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::genogram::{Member, Shape, Tie};

    fn family(count: usize, focus: usize, ties: &[Tie]) -> Family {
        let members = (0..count).map(|at| Member {
            name: format!("P{at}"),
            notes: Vec::new(),
            shape: if at % 2 == 0 { Shape::Circle } else { Shape::Square },
            dead: false,
            focus: at == focus,
        });
        Family { members: members.collect(), ties: ties.to_vec() }
    }

    fn nobody_overlaps(layout: &Layout) {
        for a in 0..layout.x.len() {
            for b in 0..a {
                let apart = (layout.x[a] - layout.x[b]).abs();
                assert!(layout.row[a] != layout.row[b] || apart >= PITCH - 1, "{a} and {b}: {layout:?}");
            }
        }
        assert!(layout.x.iter().all(|x| *x >= PITCH / 2 && *x <= layout.width - PITCH / 2));
    }

    #[test]
    fn a_child_stands_under_the_middle_of_its_parents() {
        let layout = layout(&family(3, 2, &[Tie::Partners(0, 1), Tie::Parent(0, 2), Tie::Parent(1, 2)]));
        assert_eq!(layout.row, [0, 0, 1]);
        assert_eq!(layout.x[2], (layout.x[0] + layout.x[1]) / 2);
        assert!(layout.x[1] < layout.x[0], "the man stands on the left");
        nobody_overlaps(&layout);
    }

    #[test]
    fn generations_are_rows_and_grandparents_stand_two_above() {
        let ties = [
            Tie::Parent(0, 4),
            Tie::Parent(1, 4),
            Tie::Parent(2, 0),
            Tie::Parent(3, 0),
            Tie::Grandparent(5, 4),
            Tie::Siblings(4, 6),
            Tie::Elder(7, 4),
        ];
        let layout = layout(&family(8, 4, &ties));
        assert_eq!(layout.row, [1, 1, 0, 0, 2, 0, 2, 1]);
        nobody_overlaps(&layout);
    }

    #[test]
    fn who_had_two_partners_stands_between_them() {
        let ties = [
            Tie::Parted(0, 1),
            Tie::Partners(0, 3),
            Tie::Parent(0, 2),
            Tie::Parent(1, 2),
            Tie::Parent(0, 4),
            Tie::Parent(3, 4),
        ];
        let layout = layout(&family(5, 2, &ties));
        let (first, hub, second) = (layout.x[1], layout.x[0], layout.x[3]);
        assert!(hub > first.min(second) && hub < first.max(second), "{layout:?}");
        nobody_overlaps(&layout);
    }

    #[test]
    fn an_empty_family_a_loop_and_a_tie_to_nobody_do_no_harm() {
        assert_eq!(layout(&family(0, 0, &[])).rows, 0);
        nobody_overlaps(&layout(&family(3, 0, &[Tie::Parent(0, 1), Tie::Parent(1, 2), Tie::Parent(2, 0)])));
        nobody_overlaps(&layout(&family(2, 0, &[Tie::Parent(0, 9), Tie::Partners(1, 1)])));
    }

    /// Families of every kind of tangle, from a fixed series of numbers.
    #[test]
    fn nobody_ever_stands_over_anybody_else() {
        let mut seed = 7u64;
        let mut next = |most: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize % most
        };
        for _ in 0..300 {
            let count = 1 + next(14);
            let ties: Vec<Tie> = (0..next(24))
                .map(|_| {
                    let (a, b) = (next(count), next(count));
                    match next(6) {
                        0 => Tie::Partners(a, b),
                        1 => Tie::Parted(a, b),
                        2 => Tie::Siblings(a, b),
                        3 => Tie::Grandparent(a, b),
                        4 => Tie::Elder(a, b),
                        _ => Tie::Parent(a, b),
                    }
                })
                .collect();
            nobody_overlaps(&layout(&family(count, next(count), &ties)));
        }
    }
}
