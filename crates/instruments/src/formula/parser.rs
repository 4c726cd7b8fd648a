//! Puts tokens together.

use super::{
    Expr, Function, Op, Path, Start, Step, To,
    lexer::{Lexeme, Token},
};
use crate::{limits, problem::FormulaFault};

type Parsed<T> = Result<T, FormulaFault>;

pub(super) fn parse(tokens: Vec<Token>, length: usize) -> Parsed<Expr> {
    let mut parser = Parser { tokens, next: 0, depth: 0, paths: 0, length };
    let expr = parser.expr()?;
    match parser.peek() {
        None => Ok(expr),
        Some(_) => Err(parser.unexpected()),
    }
}

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
    paths: usize,
    length: usize,
}

/// From the loosest operators to the tightest.
const LEVELS: [&[Op]; 6] = [
    &[Op::Or],
    &[Op::And],
    &[Op::Equal, Op::Unequal],
    &[Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual],
    &[Op::Plus, Op::Minus],
    &[Op::Times, Op::Divide, Op::Remainder],
];

impl Parser {
    fn peek(&self) -> Option<&Lexeme> {
        self.tokens.get(self.next).map(|token| &token.what)
    }

    fn take_mark(&mut self, mark: char) -> bool {
        let found = matches!(self.peek(), Some(Lexeme::Mark(m)) if *m == mark);
        self.next += usize::from(found);
        found
    }

    fn unexpected(&self) -> FormulaFault {
        let Some(token) = self.tokens.get(self.next) else { return FormulaFault::EndsEarly };
        let found = match &token.what {
            Lexeme::Number(number) => crate::number::text(*number),
            Lexeme::Text(text) => format!("'{text}'"),
            Lexeme::Reference(name) => format!("${{{name}}}"),
            Lexeme::Name(name) => name.clone(),
            Lexeme::Op(op) => op.sign().to_owned(),
            Lexeme::Mark(mark) => mark.to_string(),
            Lexeme::Parent => "..".to_owned(),
        };
        FormulaFault::Unexpected { found, at: token.at }
    }

    fn expr(&mut self) -> Parsed<Expr> {
        self.depth += 1;
        if self.depth > limits::FORMULA_DEPTH {
            return Err(FormulaFault::TooDeep { most: limits::FORMULA_DEPTH });
        }
        let expr = self.level(0);
        self.depth -= 1;
        expr
    }

    fn level(&mut self, level: usize) -> Parsed<Expr> {
        let Some(ops) = LEVELS.get(level) else { return self.negation() };
        let first = self.level(level + 1)?;
        let mut rest = Vec::new();
        while let Some(Lexeme::Op(op)) =
            self.peek().filter(|l| matches!(l, Lexeme::Op(op) if ops.contains(op)))
        {
            let op = *op;
            self.next += 1;
            rest.push((op, self.level(level + 1)?));
        }
        Ok(if rest.is_empty() { first } else { Expr::Chain { first: Box::new(first), rest } })
    }

    fn negation(&mut self) -> Parsed<Expr> {
        let mut negative = false;
        while self.peek() == Some(&Lexeme::Op(Op::Minus)) {
            self.next += 1;
            negative = !negative;
        }
        let operand = self.union()?;
        Ok(if negative { Expr::Negate(Box::new(operand)) } else { operand })
    }

    fn union(&mut self) -> Parsed<Expr> {
        let first = self.operand()?;
        let mut rest = Vec::new();
        while self.peek() == Some(&Lexeme::Op(Op::Union)) {
            self.next += 1;
            rest.push((Op::Union, self.operand()?));
        }
        Ok(if rest.is_empty() { first } else { Expr::Chain { first: Box::new(first), rest } })
    }

    fn operand(&mut self) -> Parsed<Expr> {
        let called = matches!(self.tokens.get(self.next + 1).map(|t| &t.what), Some(Lexeme::Mark('(')));
        match self.peek().cloned() {
            Some(Lexeme::Number(number)) => {
                self.next += 1;
                Ok(Expr::Number(number))
            }
            Some(Lexeme::Text(text)) => {
                self.next += 1;
                Ok(Expr::Text(text))
            }
            Some(Lexeme::Mark('(')) => {
                let open = self.tokens[self.next].at;
                self.next += 1;
                let inside = self.expr()?;
                self.close(')', '(', open)?;
                Ok(inside)
            }
            Some(Lexeme::Name(name)) if called => self.call(&name),
            Some(_) => self.path(),
            None => Err(FormulaFault::EndsEarly),
        }
    }

    fn close(&mut self, mark: char, open: char, at: usize) -> Parsed<()> {
        if self.take_mark(mark) {
            Ok(())
        } else if self.peek().is_none() {
            Err(FormulaFault::Unclosed { what: open.to_string(), at: at.min(self.length) })
        } else {
            Err(self.unexpected())
        }
    }

    fn call(&mut self, name: &str) -> Parsed<Expr> {
        let open = self.tokens[self.next + 1].at;
        if name == "instance" || name == "current" {
            return self.path();
        }
        let function = Function::named(name)?;
        self.next += 2;
        let arguments = self.arguments(open)?;
        let (least, most) = function.arguments();
        if arguments.len() < least || arguments.len() > most {
            let given = arguments.len();
            return Err(FormulaFault::ArgumentCount { name: name.to_owned(), given, least, most });
        }
        function.check(&arguments)?;
        if matches!(self.peek(), Some(Lexeme::Mark('[' | '/'))) {
            return Err(self.unexpected());
        }
        Ok(Expr::Call(function, arguments))
    }

    fn arguments(&mut self, open: usize) -> Parsed<Vec<Expr>> {
        let mut arguments = Vec::new();
        if self.take_mark(')') {
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expr()?);
            if !self.take_mark(',') {
                self.close(')', '(', open)?;
                return Ok(arguments);
            }
        }
    }

    fn path(&mut self) -> Parsed<Expr> {
        let number = self.paths;
        self.paths += 1;
        let mut path = Path { number, start: Start::Here, filters: Vec::new(), steps: Vec::new() };
        match self.peek().cloned() {
            Some(Lexeme::Reference(name)) => {
                self.next += 1;
                path.start = Start::Name(name);
                path.filters = self.filters()?;
            }
            Some(Lexeme::Mark('/')) => path.start = Start::Root,
            Some(Lexeme::Mark('.')) => self.next += 1,
            Some(Lexeme::Name(name))
                if self.tokens.get(self.next + 1).map(|t| &t.what) == Some(&Lexeme::Mark('(')) =>
            {
                path.start = self.start_called(&name)?;
                path.filters = self.filters()?;
            }
            Some(_) => path.steps.push(self.step()?),
            None => return Err(FormulaFault::EndsEarly),
        }
        while self.take_mark('/') {
            if self.peek() == Some(&Lexeme::Mark('/')) {
                return Err(FormulaFault::PathRefused { path: "//".to_owned() });
            }
            let step = self.step()?;
            path.steps.push(step);
        }
        Ok(Expr::Path(path))
    }

    /// `current()` or `instance('list')`.
    fn start_called(&mut self, name: &str) -> Parsed<Start> {
        let open = self.tokens[self.next + 1].at;
        self.next += 2;
        let arguments = self.arguments(open)?;
        match (name, &arguments[..]) {
            ("current", []) => Ok(Start::Current),
            ("instance", [Expr::Text(list)]) => Ok(Start::List(list.clone())),
            _ => Err(FormulaFault::ArgumentBad { name: name.to_owned(), argument: 1 }),
        }
    }

    fn step(&mut self) -> Parsed<Step> {
        let to = match self.peek() {
            Some(Lexeme::Parent) => To::Parent,
            Some(Lexeme::Mark('.')) => To::Itself,
            Some(Lexeme::Mark('*')) => To::Any,
            Some(Lexeme::Name(name)) => To::Child(name.clone()),
            _ => return Err(self.unexpected()),
        };
        self.next += 1;
        Ok(Step { to, filters: self.filters()? })
    }

    fn filters(&mut self) -> Parsed<Vec<Expr>> {
        let mut filters = Vec::new();
        while let Some(Lexeme::Mark('[')) = self.peek() {
            let open = self.tokens[self.next].at;
            self.next += 1;
            filters.push(self.expr()?);
            self.close(']', '[', open)?;
        }
        Ok(filters)
    }
}

impl Op {
    /// As it is written.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Equal => "=",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Divide => "div",
            Self::Remainder => "mod",
            Self::Union => "|",
        }
    }
}
