//! What a formula comes to.

mod chances;
mod compare;
mod dates;
mod functions;
mod geo;
mod paths;
mod texts;
mod val;

pub(crate) use val::{Halt, Node, Val};

use crate::{
    calendar::Moment,
    cells::Cells,
    formula::{Expr, Op},
    limits,
    plan::{Formula, Plan},
};
use std::cell::Cell;

/// Everything a formula can see.
pub(crate) struct Scene<'s, 'a> {
    pub plan: &'s Plan<'a>,
    pub cells: &'s Cells,
    pub moment: Moment,
    /// What chance comes from.
    pub seed: u64,
    /// How often chance was asked.
    pub drawn: Cell<u64>,
    /// Steps left before the form is stopped.
    pub left: &'s Cell<u64>,
}

/// Where a formula, or a condition within it, stands.
#[derive(Clone, Copy)]
pub(crate) struct Stand<'s> {
    /// The formula's names.
    pub formula: &'s Formula,
    /// The cell that the formula belongs to.
    pub own: usize,
    /// What `.` means: the same cell, or what a condition looks at.
    pub here: Node<'s>,
    /// `position()` in a condition, from 1.
    pub position: usize,
    /// `last()` in a condition.
    pub size: usize,
}

impl<'s> Scene<'s, '_> {
    /// What the formula comes to for that cell.
    pub fn run(&self, formula: &'s Formula, own: usize) -> Result<Val<'s>, Halt> {
        let stand = Stand { formula, own, here: Node::Cell(own), position: 1, size: 1 };
        self.expr(&formula.expr, stand)
    }

    /// What the formula comes to for a choice of a list.
    pub fn run_on(&self, formula: &'s Formula, own: usize, here: Node<'s>) -> Result<Val<'s>, Halt> {
        self.expr(&formula.expr, Stand { formula, own, here, position: 1, size: 1 })
    }

    /// Takes steps off what is left.
    pub(crate) fn spend(&self, steps: usize) -> Result<(), Halt> {
        let left = self.left.get().checked_sub(steps as u64);
        self.left.set(left.unwrap_or(0));
        if left.is_some() { Ok(()) } else { Err(Halt) }
    }

    /// Text that a formula has built, if it is not too long.
    pub(crate) fn built(&self, text: String) -> Result<Val<'s>, Halt> {
        self.spend(text.len() / 16)?;
        if text.len() > limits::TEXT_CHARS { Err(Halt) } else { Ok(Val::Text(text)) }
    }

    fn expr(&self, expr: &'s Expr, stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        self.spend(1)?;
        match expr {
            Expr::Number(number) => Ok(Val::Number(*number)),
            Expr::Text(text) => Ok(Val::Text(text.clone())),
            Expr::Negate(operand) => Ok(Val::Number(-self.number(operand, stand)?)),
            Expr::Chain { first, rest } => self.chain(first, rest, stand),
            Expr::Call(function, arguments) => self.call(*function, arguments, stand),
            Expr::Path(path) => Ok(Val::Nodes(self.path(path, stand)?)),
        }
    }

    fn chain(&self, first: &'s Expr, rest: &'s [(Op, Expr)], stand: Stand<'s>) -> Result<Val<'s>, Halt> {
        let mut so_far = self.expr(first, stand)?;
        for (op, operand) in rest {
            so_far = match op {
                Op::Or => Val::Bool(self.truth(&so_far) || self.condition(operand, stand)?),
                Op::And => Val::Bool(self.truth(&so_far) && self.condition(operand, stand)?),
                Op::Plus | Op::Minus | Op::Times | Op::Divide | Op::Remainder => {
                    let (left, right) = (self.as_number(&so_far), self.number(operand, stand)?);
                    Val::Number(arithmetic(*op, left, right))
                }
                Op::Union => self.union(so_far, self.expr(operand, stand)?),
                Op::Equal | Op::Unequal | Op::Less | Op::LessOrEqual | Op::Greater | Op::GreaterOrEqual => {
                    let right = self.expr(operand, stand)?;
                    Val::Bool(self.compare(*op, &so_far, &right)?)
                }
            };
        }
        Ok(so_far)
    }

    fn union(&self, left: Val<'s>, right: Val<'s>) -> Val<'s> {
        let (Val::Nodes(mut nodes), Val::Nodes(more)) = (left, right) else { return Val::Nodes(Vec::new()) };
        nodes.extend(more);
        Val::Nodes(nodes)
    }

    fn number(&self, expr: &'s Expr, stand: Stand<'s>) -> Result<f64, Halt> {
        Ok(self.as_number(&self.expr(expr, stand)?))
    }

    fn text(&self, expr: &'s Expr, stand: Stand<'s>) -> Result<String, Halt> {
        Ok(self.as_text(&self.expr(expr, stand)?))
    }

    fn condition(&self, expr: &'s Expr, stand: Stand<'s>) -> Result<bool, Halt> {
        Ok(self.truth(&self.expr(expr, stand)?))
    }
}

fn arithmetic(op: Op, left: f64, right: f64) -> f64 {
    match op {
        Op::Plus => left + right,
        Op::Minus => left - right,
        Op::Times => left * right,
        Op::Divide => left / right,
        // The sign of the dividend, as XPath has it.
        _ => left % right,
    }
}
