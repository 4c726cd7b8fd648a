//! The two languages of the product, equal citizens.

use serde::{Deserialize, Serialize};

/// A language a person reads. Bulgarian is the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bulgarian, `bg`.
    #[default]
    Bg,
    /// English, `en`.
    En,
}

impl Lang {
    /// Both, in the order they are offered.
    pub const ALL: [Lang; 2] = [Lang::Bg, Lang::En];

    /// The tag for `lang=""` and for storage: `bg` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Bg => "bg",
            Lang::En => "en",
        }
    }

    /// The language with this tag, or `None`.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|l| l.tag() == tag)
    }

    /// What is said in this language, of the same thing in both.
    pub fn pick<T>(self, bg: T, en: T) -> T {
        match self {
            Lang::Bg => bg,
            Lang::En => en,
        }
    }

    /// The other language, for the switch in the page's head.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Bg => Lang::En,
            Lang::En => Lang::Bg,
        }
    }

    /// The first language of an `Accept-Language` header that we speak; quality values are read.
    pub fn from_accept_language(header: &str) -> Option<Lang> {
        let mut best: Option<(Lang, f32)> = None;
        for part in header.split(',') {
            let mut bits = part.trim().split(';');
            let tag = bits.next().unwrap_or_default().trim();
            let quality = bits
                .find_map(|b| b.trim().strip_prefix("q="))
                .and_then(|q| q.parse::<f32>().ok())
                .unwrap_or(1.0);
            let Some(lang) = tag.get(..2).and_then(|t| Lang::from_tag(&t.to_ascii_lowercase())) else {
                continue;
            };
            if best.is_none_or(|(_, q)| quality > q) {
                best = Some((lang, quality));
            }
        }
        best.map(|(lang, _)| lang)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_best_language_wins() {
        assert_eq!(Lang::from_accept_language("en-GB,en;q=0.9,bg;q=0.8"), Some(Lang::En));
        assert_eq!(Lang::from_accept_language("de, bg;q=0.5"), Some(Lang::Bg));
        assert_eq!(Lang::from_accept_language("de"), None);
        assert_eq!(Lang::from_accept_language("я"), None);
    }
}
