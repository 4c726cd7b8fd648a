//! "Did you mean …": the known word nearest to one that was mistyped.

/// The known word with the fewest edits, at most a third of its length; empty when none is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let word: Vec<char> = word.to_lowercase().chars().take(60).collect();
    let most = (word.len() / 3).clamp(1, 3);
    let scored = known.into_iter().map(|other| (edits(&word, other), other));
    scored.filter(|(edits, _)| *edits <= most).min().map_or_else(String::new, |(_, other)| other.to_owned())
}

/// How many letters must be put in, left out or changed.
fn edits(word: &[char], other: &str) -> usize {
    let other: Vec<char> = other.to_lowercase().chars().take(60).collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in (1..).zip(word) {
        let mut line = vec![row];
        for (column, known) in other.iter().enumerate() {
            let changed = above[column] + usize::from(letter != known);
            line.push(changed.min(above[column + 1] + 1).min(line[column] + 1));
        }
        above = line;
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_seen() {
        assert_eq!(nearest("integr", ["text", "integer"]), "integer");
        assert_eq!(nearest("Selekted", ["selected", "sum"]), "selected");
        assert_eq!(nearest("zzz", ["text"]), "");
    }
}
