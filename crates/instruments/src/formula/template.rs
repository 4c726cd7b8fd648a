//! Texts with `${name}` in them.

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Shown as it is.
    Text(&'a str),
    /// The answer of the question of that name.
    Name(&'a str),
}

/// Cuts a text at its `${name}`s; a `${` that is never closed is text.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let Some((name, later)) = after.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Name(name.trim()));
        rest = later;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_out() {
        assert_eq!(pieces("a ${ b } c"), [Piece::Text("a "), Piece::Name("b"), Piece::Text(" c")]);
        assert_eq!(pieces("${b"), [Piece::Text("${b")]);
    }
}
