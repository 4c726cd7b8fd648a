//! Addresses of our own pages with what they are asked for.

/// A path with those fields that hold something.
pub fn with_query(path: &str, fields: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let mut is_bare = true;
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
        is_bare = false;
    }
    if is_bare { path.to_owned() } else { format!("{path}?{}", query.finish()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_stands_in_the_address() {
        assert_eq!(with_query("/cases", &[("q", ""), ("of", "")]), "/cases");
        assert_eq!(with_query("/cases", &[("q", "я & co"), ("of", "")]), "/cases?q=%D1%8F+%26+co");
    }
}
