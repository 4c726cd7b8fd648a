//! What generated words need at run time: texts with arguments, filled in by Fluent.

use base::Lang;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

/// An argument of a text: a number (which plurals look at) or a piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text, put in as it is.
    Text(String),
    /// A whole number; plural forms follow it.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}

macro_rules! numbers {
    ($($number:ty),+) => { $(impl From<$number> for Arg {
        fn from(number: $number) -> Self {
            Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
        }
    })+ };
}
numbers!(i64, i32, i16, i8, usize, u64, u32, u16, u8);

/// The words of one file in both languages.
pub struct Bundle {
    bg: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl Bundle {
    /// Opens the two texts; the build has already checked them.
    pub fn new(bg: &str, en: &str) -> Self {
        Bundle { bg: open(Lang::Bg, bg), en: open(Lang::En, en) }
    }

    /// The text `id` with its arguments put in; the id itself should it be missing.
    pub fn format<const N: usize>(
        &self,
        lang: Lang,
        id: &str,
        arguments: [(&'static str, Arg); N],
    ) -> String {
        let bundle = lang.pick(&self.bg, &self.en);
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let mut values = FluentArgs::with_capacity(N);
        for (name, value) in arguments {
            values.set(
                name,
                match value {
                    Arg::Text(text) => FluentValue::from(text),
                    Arg::Number(number) => FluentValue::from(number),
                },
            );
        }
        bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
    }
}

fn open(lang: Lang, text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![lang.tag().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use crate::w;
    use base::Lang;

    #[test]
    fn plurals_follow_the_number() {
        assert_eq!(w::days(Lang::Bg, 1), "1 ден");
        assert_eq!(w::days(Lang::Bg, 21), "21 дни");
        assert_eq!(w::days(Lang::En, 1), "1 day");
        assert_eq!(w::hours_minutes(Lang::Bg, 3, 20), "3 ч 20 мин");
    }
}
