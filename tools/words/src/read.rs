//! Reads one Fluent file into messages with their text and arguments.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource},
    parser,
    unicode::unescape_unicode_to_string,
};
use std::collections::{BTreeMap, BTreeSet};

/// The messages of one file by id.
pub type Words = BTreeMap<String, Word>;

/// One message: what it takes, and what it says.
#[derive(Debug, Default)]
pub struct Word {
    /// The names of its arguments.
    pub arguments: BTreeSet<String>,
    /// The whole text when nothing has to be filled in.
    pub text: Option<String>,
    /// The text for the documentation, arguments in braces.
    pub shown: String,
}

/// The messages of a file, and everything wrong with it.
pub fn read(file: &str, source: &str) -> (Words, Vec<String>) {
    let mut reasons = Vec::new();
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source.get(..error.pos.start).unwrap_or(source).matches('\n').count() + 1;
                reasons.push(format!("{file}:{line}: {error}"));
            }
            resource
        }
    };
    let book = Book::open(&resource, file, &mut reasons);
    let mut words = Words::new();
    for (id, pattern) in &book.messages {
        let mut word = Word::default();
        let mut trail = vec![(*id).to_owned()];
        match book.walk(pattern, &mut word, &mut trail) {
            Ok(()) => {
                word.text = word.arguments.is_empty().then(|| word.shown.clone());
                words.insert((*id).to_owned(), word);
            }
            Err(reason) => reasons.push(format!("{file}: {id} {reason}")),
        }
        if words.get(*id).is_some_and(|word| word.arguments.contains("lang")) {
            reasons.push(format!("{file}: {id}: an argument may not be called lang"));
        }
    }
    (words, reasons)
}

struct Book<'a> {
    messages: BTreeMap<&'a str, &'a Pattern<&'a str>>,
    terms: BTreeMap<&'a str, &'a Pattern<&'a str>>,
}

impl<'a> Book<'a> {
    fn open(resource: &'a Resource<&'a str>, file: &str, reasons: &mut Vec<String>) -> Self {
        let mut book = Book { messages: BTreeMap::new(), terms: BTreeMap::new() };
        for entry in &resource.body {
            let (id, attributes, twice) = match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    let Some(value) = &message.value else {
                        reasons.push(format!("{file}: {id} has no text"));
                        continue;
                    };
                    (id, &message.attributes, book.messages.insert(id, value).is_some())
                }
                Entry::Term(term) => {
                    (term.id.name, &term.attributes, book.terms.insert(term.id.name, &term.value).is_some())
                }
                _ => continue,
            };
            if twice {
                reasons.push(format!("{file}: {id} stands twice"));
            }
            if !attributes.is_empty() {
                reasons.push(format!("{file}: {id} has attributes, which are not used here"));
            }
        }
        book
    }

    fn walk(&self, pattern: &Pattern<&str>, word: &mut Word, trail: &mut Vec<String>) -> Result<(), String> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => word.shown.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression, word, trail)?,
            }
        }
        Ok(())
    }

    fn expression(
        &self,
        expression: &Expression<&str>,
        word: &mut Word,
        trail: &mut Vec<String>,
    ) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, word, trail),
            Expression::Select { selector, variants } => {
                let mut aside = Word::default();
                self.inline(selector, &mut aside, trail)?;
                if aside.arguments.is_empty() {
                    return Err("chooses between variants without an argument".to_owned());
                }
                word.arguments.extend(aside.arguments);
                // The documentation shows the variant for "all others"; arguments come from all of them.
                for variant in variants {
                    if variant.default {
                        self.walk(&variant.value, word, trail)?;
                    } else {
                        let mut aside = Word::default();
                        self.walk(&variant.value, &mut aside, trail)?;
                        word.arguments.extend(aside.arguments);
                    }
                }
                Ok(())
            }
        }
    }

    fn inline(
        &self,
        inline: &InlineExpression<&str>,
        word: &mut Word,
        trail: &mut Vec<String>,
    ) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                word.shown.push_str(&unescape_unicode_to_string(value));
                Ok(())
            }
            InlineExpression::NumberLiteral { value } => {
                word.shown.push_str(value);
                Ok(())
            }
            InlineExpression::VariableReference { id } => {
                word.arguments.insert(id.name.to_owned());
                word.shown.push_str(&format!("{{{}}}", id.name));
                Ok(())
            }
            InlineExpression::FunctionReference { id, arguments } => {
                if arguments.positional.is_empty() {
                    return Err(format!("calls {} with nothing", id.name));
                }
                arguments.positional.iter().try_for_each(|argument| self.inline(argument, word, trail))
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.follow(self.messages.get(id.name), id.name, word, trail)
            }
            InlineExpression::TermReference { id, attribute: None, .. } => {
                self.follow(self.terms.get(id.name), &format!("-{}", id.name), word, trail)
            }
            InlineExpression::MessageReference { id, .. } | InlineExpression::TermReference { id, .. } => {
                Err(format!("refers to an attribute of {}", id.name))
            }
            InlineExpression::Placeable { expression } => self.expression(expression, word, trail),
        }
    }

    fn follow(
        &self,
        pattern: Option<&&Pattern<&str>>,
        id: &str,
        word: &mut Word,
        trail: &mut Vec<String>,
    ) -> Result<(), String> {
        let pattern = pattern.ok_or_else(|| format!("refers to {id}, which is not in this file"))?;
        if trail.iter().any(|seen| seen == id) {
            return Err(format!("refers to itself through {id}"));
        }
        trail.push(id.to_owned());
        self.walk(pattern, word, trail)?;
        trail.pop();
        Ok(())
    }
}
