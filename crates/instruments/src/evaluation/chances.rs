//! Functions of chance.

use super::{Halt, Scene, Stand, Val};
use crate::{
    chance,
    formula::{Expr, Function},
    limits,
};

impl<'s> Scene<'s, '_> {
    pub(super) fn of_chance(
        &self,
        function: Function,
        arguments: &'s [Expr],
        stand: Stand<'s>,
    ) -> Result<Val<'s>, Halt> {
        match (function, arguments) {
            (Function::Random, _) => Ok(Val::Number(chance::share(self.draw(stand.own)))),
            (Function::Uuid, [length]) => {
                let length = self.number(length, stand)?.clamp(0.0, limits::TEXT_CHARS as f64) as usize;
                self.spend(length)?;
                self.built((0..length).map(|_| chance::letter(self.draw(stand.own))).collect())
            }
            (Function::Uuid, _) => {
                let (high, low) = (self.draw(stand.own), self.draw(stand.own));
                Ok(Val::Text(chance::identifier(high, low)))
            }
            (_, [nodes, seed @ ..]) => {
                let nodes = self.nodes(nodes, stand)?;
                self.spend(nodes.len())?;
                let seed = seed.first().map(|seed| self.number(seed, stand)).transpose()?;
                Ok(Val::Nodes(chance::shuffled(&nodes, self.seed_for(seed, stand.own))))
            }
            (_, []) => Ok(Val::Nodes(Vec::new())),
        }
    }

    /// The seed that was asked for; where it is none yet, one of the place's own.
    pub(crate) fn seed_for(&self, asked: Option<f64>, cell: usize) -> i64 {
        match asked.filter(|seed| seed.is_finite()) {
            Some(seed) => seed as i64,
            None => (self.draw(cell) >> 1) as i64,
        }
    }

    /// The next draw for the formula of a cell.
    fn draw(&self, cell: usize) -> u64 {
        let number = self.drawn.get();
        self.drawn.set(number + 1);
        chance::draw(self.seed, &self.cells.path(cell, &self.plan.tree), number)
    }
}
