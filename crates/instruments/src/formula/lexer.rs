//! Cuts a formula into tokens.

use super::Op;
use crate::problem::FormulaFault;

/// A token with the place of its first character, from 1.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub what: Lexeme,
    pub at: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lexeme {
    Number(f64),
    Text(String),
    /// `${name}`
    Reference(String),
    /// A step of a path or, before a bracket, a function.
    Name(String),
    Op(Op),
    /// `(`, `)`, `[`, `]`, `,`, `/`, `.`, or `*` where it is a step.
    Mark(char),
    /// `..`
    Parent,
}

pub(super) fn tokens(text: &str) -> Result<Vec<Token>, FormulaFault> {
    let mut lexer = Lexer { chars: text.chars().collect(), next: 0, tokens: Vec::new() };
    while let Some(c) = lexer.peek(0) {
        lexer.one(c)?;
    }
    Ok(lexer.tokens)
}

struct Lexer {
    chars: Vec<char>,
    next: usize,
    tokens: Vec<Token>,
}

impl Lexer {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.next + ahead).copied()
    }

    fn push(&mut self, what: Lexeme, length: usize) {
        self.tokens.push(Token { what, at: self.next + 1 });
        self.next += length;
    }

    fn one(&mut self, c: char) -> Result<(), FormulaFault> {
        let second = self.peek(1);
        match c {
            c if c.is_whitespace() => self.next += 1,
            '0'..='9' => self.number(),
            '.' if second.is_some_and(|d| d.is_ascii_digit()) => self.number(),
            '.' if second == Some('.') => self.push(Lexeme::Parent, 2),
            '"' | '\'' | '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{2018}' | '\u{2019}' => self.text(c)?,
            '$' if second == Some('{') => self.reference()?,
            '(' | ')' | '[' | ']' | ',' | '/' | '.' => self.push(Lexeme::Mark(c), 1),
            '*' if self.after_operand() => self.push(Lexeme::Op(Op::Times), 1),
            '*' => self.push(Lexeme::Mark('*'), 1),
            '+' => self.push(Lexeme::Op(Op::Plus), 1),
            '-' | '\u{2212}' | '\u{2013}' => self.push(Lexeme::Op(Op::Minus), 1),
            '|' => self.push(Lexeme::Op(Op::Union), 1),
            '=' => self.push(Lexeme::Op(Op::Equal), 1),
            '!' if second == Some('=') => self.push(Lexeme::Op(Op::Unequal), 2),
            '<' if second == Some('=') => self.push(Lexeme::Op(Op::LessOrEqual), 2),
            '>' if second == Some('=') => self.push(Lexeme::Op(Op::GreaterOrEqual), 2),
            '<' => self.push(Lexeme::Op(Op::Less), 1),
            '>' => self.push(Lexeme::Op(Op::Greater), 1),
            c if c.is_alphabetic() || c == '_' => self.name(),
            c => return Err(FormulaFault::Unexpected { found: c.to_string(), at: self.next + 1 }),
        }
        Ok(())
    }

    fn number(&mut self) {
        let mut length = 0;
        let mut point = false;
        while let Some(c) = self.peek(length) {
            if c == '.' && !point {
                point = true;
            } else if !c.is_ascii_digit() {
                break;
            }
            length += 1;
        }
        let text: String = self.chars[self.next..self.next + length].iter().collect();
        self.push(Lexeme::Number(text.parse().unwrap_or(f64::NAN)), length);
    }

    /// Quotes as typed or as a word processor curls them.
    fn text(&mut self, open: char) -> Result<(), FormulaFault> {
        let closes = |c: char| match open {
            '"' | '\'' => c == open,
            '\u{2018}' | '\u{2019}' => matches!(c, '\u{2018}' | '\u{2019}'),
            _ => matches!(c, '\u{201c}' | '\u{201d}'),
        };
        let rest = &self.chars[self.next + 1..];
        let Some(length) = rest.iter().position(|c| closes(*c)) else {
            return Err(FormulaFault::Unclosed { what: open.to_string(), at: self.next + 1 });
        };
        let text = rest[..length].iter().collect();
        self.push(Lexeme::Text(text), length + 2);
        Ok(())
    }

    fn reference(&mut self) -> Result<(), FormulaFault> {
        let rest = &self.chars[self.next + 2..];
        let Some(length) = rest.iter().position(|c| *c == '}') else {
            return Err(FormulaFault::Unclosed { what: "${".to_owned(), at: self.next + 1 });
        };
        let name: String = rest[..length].iter().collect();
        if name.contains('#') {
            return Err(FormulaFault::PathRefused { path: format!("${{{name}}}") });
        }
        self.push(Lexeme::Reference(name.trim().to_owned()), length + 3);
        Ok(())
    }

    fn name(&mut self) {
        let mut length = 0;
        while let Some(c) = self.peek(length) {
            let colon = c == ':'
                && self.peek(length + 1).is_some_and(char::is_alphabetic)
                && length > 0
                && self.peek(length - 1) != Some(':');
            if !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.') || colon) {
                break;
            }
            length += 1;
        }
        let name: String = self.chars[self.next..self.next + length].iter().collect();
        let op = match name.as_str() {
            "and" => Some(Op::And),
            "or" => Some(Op::Or),
            "div" => Some(Op::Divide),
            "mod" => Some(Op::Remainder),
            _ => None,
        };
        match op.filter(|_| self.after_operand()) {
            Some(op) => self.push(Lexeme::Op(op), length),
            None => self.push(Lexeme::Name(name), length),
        }
    }

    /// Whether what stands before is an operand, as XPath tells an operator from a step.
    fn after_operand(&self) -> bool {
        match self.tokens.last().map(|token| &token.what) {
            None | Some(Lexeme::Op(_)) => false,
            Some(Lexeme::Mark(mark)) => matches!(mark, ')' | ']' | '.' | '*'),
            Some(_) => true,
        }
    }
}
