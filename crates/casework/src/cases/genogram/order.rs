//! Which generation everyone is of, and who stands beside whom in it.

use super::{Family, Shape};
use std::collections::VecDeque;

/// People who stand side by side and are moved as one.
pub(super) type Block = Vec<usize>;

/// The row of each person, from 0 at the top.
pub(super) fn rows(family: &Family) -> Vec<usize> {
    let count = family.members.len();
    let mut level: Vec<Option<i32>> = vec![None; count];
    let focus = family.members.iter().position(|member| member.focus);
    for start in focus.into_iter().chain(0..count) {
        if level[start].is_some() {
            continue;
        }
        level[start] = Some(0);
        let mut waiting = VecDeque::from([start]);
        while let Some(one) = waiting.pop_front() {
            let here = level[one].unwrap_or(0);
            for (other, step) in neighbours(family, one) {
                if level[other].is_none() {
                    level[other] = Some(here + step);
                    waiting.push_back(other);
                }
            }
        }
    }
    let top = level.iter().flatten().copied().min().unwrap_or(0);
    level.into_iter().map(|level| usize::try_from(level.unwrap_or(0) - top).unwrap_or(0)).collect()
}

fn neighbours(family: &Family, one: usize) -> Vec<(usize, i32)> {
    family
        .sound_ties()
        .filter_map(|tie| match tie.ends() {
            (a, b, step) if a == one => Some((b, step)),
            (a, b, step) if b == one => Some((a, -step)),
            _ => None,
        })
        .collect()
}

/// The blocks of each row, left to right, so that kin stand near their kin and few lines cross.
pub(super) fn blocks(family: &Family, rows: &[usize]) -> Vec<Vec<Block>> {
    let mut lanes: Vec<Vec<Block>> = vec![Vec::new(); rows.iter().max().map_or(0, |last| last + 1)];
    let couples: Vec<(usize, usize)> =
        family.couples().into_iter().map(|(a, b, _)| (a, b)).filter(|(a, b)| rows[*a] == rows[*b]).collect();
    let mut taken = vec![false; family.members.len()];
    for one in 0..family.members.len() {
        if !taken[one] {
            let block = side_by_side(family, &couples, together(&couples, one));
            block.iter().for_each(|member| taken[*member] = true);
            lanes[rows[one]].push(block);
        }
    }
    for _ in 0..4 {
        for row in 0..lanes.len() {
            sort(family, &mut lanes, row);
        }
        for row in (0..lanes.len()).rev() {
            sort(family, &mut lanes, row);
        }
    }
    lanes
}

/// Everyone bound to `one` through couples.
fn together(couples: &[(usize, usize)], one: usize) -> Vec<usize> {
    let mut found = vec![one];
    let mut at = 0;
    while at < found.len() {
        for (a, b) in couples {
            for (here, there) in [(*a, *b), (*b, *a)] {
                if here == found[at] && !found.contains(&there) {
                    found.push(there);
                }
            }
        }
        at += 1;
    }
    found
}

/// A couple has the man on the left, as genograms do; who had several partners stands between them.
fn side_by_side(family: &Family, couples: &[(usize, usize)], mut people: Vec<usize>) -> Block {
    let partners = |one: usize| couples.iter().filter(|(a, b)| *a == one || *b == one).count();
    if people.len() == 2 {
        people.sort_by_key(|one| (family.members[*one].shape != Shape::Square, *one));
    } else if let Some(hub) = people.iter().copied().max_by_key(|one| (partners(*one), usize::MAX - *one)) {
        people.retain(|one| *one != hub);
        people.insert(people.len().div_ceil(2), hub);
    }
    people
}

/// Sorts the blocks of a row by where their kin stand in the other rows.
fn sort(family: &Family, lanes: &mut [Vec<Block>], row: usize) {
    let mut place = vec![0.0; family.members.len()];
    for lane in lanes.iter() {
        for (at, one) in lane.iter().flatten().enumerate() {
            place[*one] = at as f64 - lane.iter().flatten().count() as f64 / 2.0;
        }
    }
    let own: Vec<usize> = lanes[row].iter().flatten().copied().collect();
    let middle = |block: &Block| {
        let kin: Vec<f64> = block
            .iter()
            .flat_map(|one| neighbours(family, *one))
            .filter(|(other, _)| !own.contains(other))
            .map(|(other, _)| place[other])
            .collect();
        let stay = block.iter().map(|one| place[*one]).sum::<f64>() / block.len().max(1) as f64;
        if kin.is_empty() { stay } else { kin.iter().sum::<f64>() / kin.len() as f64 }
    };
    let mut keyed: Vec<(f64, Block)> =
        lanes[row].iter().map(|block| (middle(block), block.clone())).collect();
    keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
    lanes[row] = keyed.into_iter().map(|(_, block)| block).collect();
}
