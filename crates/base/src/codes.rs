//! Coded values: small enums kept as short text in the database and in the API,
//! shown to people only through their words.

use crate::Lang;

/// A small closed set of values, each with a code for storage and words for people.
pub trait Code: Copy + Eq + Sized + 'static {
    /// Every value, in the order they are offered.
    const ALL: &'static [Self];

    /// The code kept in the database and sent over the API.
    fn code(self) -> &'static str;

    /// The words a person reads.
    fn label(self, lang: Lang) -> &'static str;

    /// The value with this code, or `None`.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// Declares a coded enum, each value with its code and the function that words it:
///
/// ```ignore
/// codes! {
///     /// How dangerous it is to wait.
///     pub enum Risk { High = "high" => w::risk_high, Low = "low" => w::risk_low }
/// }
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $value:ident = $code:literal => $word:path),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $(#[doc = concat!("`", $code, "`")] $(#[$vmeta])* $value),+ }

        impl $crate::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }
            fn label(self, lang: $crate::Lang) -> &'static str {
                match self { $(Self::$value => $word(lang)),+ }
            }
        }
    };
}
