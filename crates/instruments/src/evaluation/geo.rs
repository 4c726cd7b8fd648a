//! Distances and areas between places.

use super::{Halt, Scene, Stand, Val};
use crate::{
    formula::{Expr, Function},
    value::Point,
};

/// Metres from the middle of the earth, as ODK Collect has it.
const EARTH: f64 = 6_378_100.0;

impl<'s> Scene<'s, '_> {
    pub(super) fn of_places(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        let mut points = Vec::new();
        for argument in arguments {
            match self.expr(argument, stand)? {
                Val::Nodes(nodes) => {
                    self.spend(nodes.len())?;
                    points.extend(nodes.into_iter().flat_map(|node| read(&self.node_text(node))));
                }
                other => points.extend(read(&self.as_text(&other))),
            }
        }
        self.spend(points.len())?;
        Ok(Val::Number(if function == Function::Area { area(&points) } else { length(&points) }))
    }
}

/// One place, or several with semicolons between.
fn read(text: &str) -> Vec<Point> {
    text.split(';').filter_map(Point::read).collect()
}

/// Metres along the places, by the law of cosines on a sphere.
fn length(points: &[Point]) -> f64 {
    points.windows(2).map(|pair| distance(pair[0], pair[1])).sum()
}

fn distance(one: Point, other: Point) -> f64 {
    if (one.latitude, one.longitude) == (other.latitude, other.longitude) {
        return 0.0;
    }
    let (north, south) = (one.latitude.to_radians(), other.latitude.to_radians());
    let between = (one.longitude - other.longitude).to_radians();
    let cosine = north.sin() * south.sin() + north.cos() * south.cos() * between.cos();
    cosine.clamp(-1.0, 1.0).acos() * EARTH
}

/// Square metres within the places, laid out on a plane: metres north and, at each latitude, metres east of the first.
fn area(points: &[Point]) -> f64 {
    let Some(first) = points.first().filter(|_| points.len() > 2) else { return 0.0 };
    let circle = 2.0 * std::f64::consts::PI * EARTH;
    let flat: Vec<(f64, f64)> = points
        .iter()
        .map(|point| {
            let north = (point.latitude - first.latitude) * circle / 360.0;
            let east =
                (point.longitude - first.longitude) * circle * point.latitude.to_radians().cos() / 360.0;
            (north, east)
        })
        .collect();
    let closed = flat.iter().zip(flat.iter().cycle().skip(1));
    (closed.map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>() / 2.0).abs()
}
