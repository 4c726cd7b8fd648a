//! An address as the programs may be given it: without its password, which everybody could see in the list of
//! processes.

use percent_encoding::percent_decode_str;

/// The address without its password, and the password.
pub(super) fn without_password(url: &str) -> (String, Option<String>) {
    let (url, in_query) = cut_from_query(url);
    let Some((scheme, rest)) = url.split_once("://") else { return (url, in_query) };
    let server = rest.split(['/', '?']).next().unwrap_or(rest);
    let Some((user, host)) = server.rsplit_once('@') else { return (url, in_query) };
    let Some((user, password)) = user.split_once(':') else { return (url, in_query) };
    let rest = rest.strip_prefix(server).unwrap_or_default();
    let password = percent_decode_str(password).decode_utf8_lossy().into_owned();
    (format!("{scheme}://{user}@{host}{rest}"), in_query.or(Some(password)))
}

fn cut_from_query(url: &str) -> (String, Option<String>) {
    let Some((place, query)) = url.split_once('?') else { return (url.to_owned(), None) };
    let (secret, rest): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|pair| pair.starts_with("password="));
    let password = secret.first().and_then(|pair| pair.split_once('=')).map(|(_, value)| value);
    let password = password.map(|value| percent_decode_str(value).decode_utf8_lossy().into_owned());
    let url = if rest.is_empty() { place.to_owned() } else { format!("{place}?{}", rest.join("&")) };
    (url, password)
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn the_password_is_cut_out() {
        for (url, without, password) in [
            ("postgres://a@h/d", "postgres://a@h/d", None),
            ("postgres://h:5432/d", "postgres://h:5432/d", None),
            (
                "postgres://a:b%40c@h:5432/d?sslmode=require",
                "postgres://a@h:5432/d?sslmode=require",
                Some("b@c"),
            ),
            ("postgresql://a:b@h", "postgresql://a@h", Some("b")),
            (
                "postgres://a@h/d?password=b%20c&sslmode=disable",
                "postgres://a@h/d?sslmode=disable",
                Some("b c"),
            ),
            ("postgres://a@h/d?password=b", "postgres://a@h/d", Some("b")),
        ] {
            assert_eq!(without_password(url), (without.to_owned(), password.map(str::to_owned)));
        }
    }
}
