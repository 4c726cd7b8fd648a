//! Tells the code of a Rust file from its strings, its comments and its tests. A small hand-made reader, enough for
//! text that compiles.

mod reader;

use reader::Reader;

/// One line of a Rust file, taken apart.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is left when comments are gone and every string or character literal is empty.
    pub code: String,
    /// The insides of the string and character literals on this line, in order.
    pub strings: Vec<String>,
    /// Whether it stands in an item marked `#[cfg(test)]`.
    pub test: bool,
}

/// The lines of a Rust file.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Reader::new(text).read();
    mark_tests(&mut lines);
    lines
}

/// Whole string literals with the line they begin on; a literal over several lines is put together again.
pub fn strings(text: &str) -> Vec<(usize, String)> {
    Reader::new(text).whole_strings()
}

fn mark_tests(lines: &mut [Line]) {
    let mut at = 0;
    while at < lines.len() {
        if lines[at].code.trim_start().starts_with("#[cfg(test)]") {
            let end = end_of_item(lines, at);
            for line in &mut lines[at..=end] {
                line.test = true;
            }
            at = end;
        }
        at += 1;
    }
}

/// The last line of the item whose attribute stands on line `from`.
fn end_of_item(lines: &[Line], from: usize) -> usize {
    let mut depth = 0;
    for (number, line) in lines.iter().enumerate().skip(from) {
        for c in line.code.chars() {
            match c {
                '{' => depth += 1,
                '}' => {
                    depth -= 1;
                    if depth == 0 {
                        return number;
                    }
                }
                ';' if depth == 0 => return number,
                _ => {}
            }
        }
    }
    lines.len() - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_leave_the_code() {
        let lines = lines("let a = \"x // y\"; // z\nlet b = 'ж'; /* one\n two */ fn f<'a>() {}\n");
        assert_eq!(lines[0].code.trim_end(), "let a = \"\";");
        assert_eq!(lines[0].strings, ["x // y"]);
        assert_eq!(lines[1].strings, ["ж"]);
        assert_eq!(lines[2].code.trim(), "fn f<'a>() {}");
    }

    #[test]
    fn raw_and_escaped_strings_end_where_they_end() {
        let text = "a(r#\"say \"hi\"\"#, \"q\\\"r\", b\"z\", '\\'', \"two\nlines\")";
        let lines = lines(text);
        assert_eq!(lines[0].strings, ["say \"hi\"", "q\\\"r", "z", "\\'", "two"]);
        assert_eq!(lines[1].strings, ["lines"]);
        assert_eq!(strings(text)[4], (1, "two\nlines".to_owned()));
    }

    #[test]
    fn only_the_item_under_the_attribute_is_a_test() {
        let text = "fn a() {}\n#[cfg(test)]\nmod tests {\n  fn b() {}\n}\nfn c() {}\n#[cfg(test)]\nmod d;\nfn e() {}";
        let tests: Vec<_> = lines(text).iter().map(|l| l.test).collect();
        assert_eq!(tests, [false, true, true, true, true, false, true, true, false]);
    }
}
