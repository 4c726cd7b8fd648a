//! Comparisons: of several nodes one that fits is enough.

use super::{Halt, Scene, Val};
use crate::formula::Op;

impl<'s> Scene<'s, '_> {
    pub(super) fn compare(&self, op: Op, left: &Val<'s>, right: &Val<'s>) -> Result<bool, Halt> {
        let (lefts, rights) = (self.singles(left)?, self.singles(right)?);
        for left in &lefts {
            self.spend(rights.len())?;
            if rights.iter().any(|right| self.fits(op, left, right)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Each node on its own; no node at all is one blank, so that `${removed} = ''` holds.
    fn singles(&self, val: &Val<'s>) -> Result<Vec<Val<'s>>, Halt> {
        match val {
            Val::Nodes(nodes) if nodes.is_empty() => Ok(vec![Val::Text(String::new())]),
            Val::Nodes(nodes) => {
                self.spend(nodes.len())?;
                Ok(nodes.iter().map(|node| Val::Text(self.node_text(*node))).collect())
            }
            other => Ok(vec![other.clone()]),
        }
    }

    fn fits(&self, op: Op, left: &Val<'_>, right: &Val<'_>) -> bool {
        let (a, b) = (self.as_number(left), self.as_number(right));
        match op {
            Op::Less => a < b,
            Op::LessOrEqual => a <= b,
            Op::Greater => a > b,
            Op::GreaterOrEqual => a >= b,
            Op::Unequal => !self.equal(left, right),
            _ => self.equal(left, right),
        }
    }

    fn equal(&self, left: &Val<'_>, right: &Val<'_>) -> bool {
        match (left, right) {
            (Val::Bool(_), _) | (_, Val::Bool(_)) => self.truth(left) == self.truth(right),
            (Val::Number(_), _) | (_, Val::Number(_)) => {
                let (a, b) = (self.as_number(left), self.as_number(right));
                // Sums of tenths are not exact; nobody means the fifteenth digit.
                a == b || (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
            }
            _ => self.as_text(left) == self.as_text(right),
        }
    }
}
