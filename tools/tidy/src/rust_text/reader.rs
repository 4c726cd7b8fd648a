//! The character by character part.

use super::Line;

/// Walks once over a file.
pub(super) struct Reader {
    text: Vec<char>,
    at: usize,
    lines: Vec<Line>,
    whole: Vec<(usize, String)>,
}

impl Reader {
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.chars().collect(), at: 0, lines: vec![Line::default()], whole: Vec::new() }
    }

    pub(super) fn read(mut self) -> Vec<Line> {
        self.walk();
        self.lines
    }

    pub(super) fn whole_strings(mut self) -> Vec<(usize, String)> {
        self.walk();
        self.whole
    }

    fn walk(&mut self) {
        while let Some(c) = self.peek(0) {
            match c {
                '/' if self.peek(1) == Some('/') => self.line_comment(),
                '/' if self.peek(1) == Some('*') => self.block_comment(),
                '"' => self.string(),
                'r' | 'b' | 'c' if self.begins_raw() => self.raw_string(),
                '\'' if self.begins_char() => self.character(),
                _ => {
                    self.code(c);
                    self.at += 1;
                }
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn code(&mut self, c: char) {
        if c == '\n' {
            self.lines.push(Line::default());
        } else if let Some(line) = self.lines.last_mut() {
            line.code.push(c);
        }
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.at += 1;
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        while let Some(c) = self.peek(0) {
            let step = match (c, self.peek(1)) {
                ('/', Some('*')) => {
                    depth += 1;
                    2
                }
                ('*', Some('/')) => {
                    depth -= 1;
                    2
                }
                ('\n', _) => {
                    self.lines.push(Line::default());
                    1
                }
                _ => 1,
            };
            self.at += step;
            if depth == 0 {
                return;
            }
        }
    }

    fn string(&mut self) {
        self.at += 1;
        let mut content = String::new();
        while let Some(c) = self.peek(0) {
            self.at += 1;
            match c {
                '"' => break,
                '\\' => {
                    content.push(c);
                    content.extend(self.peek(0));
                    self.at += 1;
                }
                _ => content.push(c),
            }
        }
        self.keep(&content, "\"\"");
    }

    /// `r"`, `r#"`, `br#"` … and not the end of a longer name. Plain `b"` and `c"` are left to `string`.
    fn begins_raw(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|i| self.text.get(i));
        if before.is_some_and(|c| c.is_alphanumeric() || *c == '_') {
            return false;
        }
        let mut ahead = usize::from(self.peek(0) != Some('r'));
        if self.peek(ahead) != Some('r') {
            return false;
        }
        ahead += 1;
        while self.peek(ahead) == Some('#') {
            ahead += 1;
        }
        self.peek(ahead) == Some('"')
    }

    fn raw_string(&mut self) {
        let mut hashes = 0;
        while let Some(c) = self.peek(0) {
            self.at += 1;
            hashes += usize::from(c == '#');
            if c == '"' {
                break;
            }
        }
        let mut content = String::new();
        while let Some(c) = self.peek(0) {
            self.at += 1;
            if c == '"' && (0..hashes).all(|i| self.peek(i) == Some('#')) {
                self.at += hashes;
                break;
            }
            content.push(c);
        }
        self.keep(&content, "\"\"");
    }

    /// `'x'` or `'\n'`, not the lifetime `'a`.
    fn begins_char(&self) -> bool {
        self.peek(1) == Some('\\') || self.peek(2) == Some('\'')
    }

    fn character(&mut self) {
        self.at += 1;
        let mut content = String::new();
        while let Some(c) = self.peek(0) {
            self.at += 1;
            if c == '\'' {
                break;
            }
            content.push(c);
            if c == '\\' {
                content.extend(self.peek(0));
                self.at += 1;
            }
        }
        self.keep(&content, "''");
    }

    fn keep(&mut self, content: &str, left: &str) {
        self.whole.push((self.lines.len(), content.to_owned()));
        for (number, part) in content.split('\n').enumerate() {
            if number > 0 {
                self.lines.push(Line::default());
            }
            if let Some(line) = self.lines.last_mut() {
                line.strings.push(part.to_owned());
            }
        }
        if let Some(line) = self.lines.last_mut() {
            line.code.push_str(left);
        }
    }
}
