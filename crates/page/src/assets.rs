//! Style, script, icon and typeface, built from `web/` and carried in the binary.
//! A name carries a hash of the content, so that a browser may keep it for ever.

/// One file for the browser.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Where it is served, `/assets/…`.
    pub path: &'static str,
    /// Its media type.
    pub mime: &'static str,
    /// The file.
    pub bytes: &'static [u8],
    /// The file packed with gzip, where that pays.
    pub gzip: Option<&'static [u8]>,
    /// The file packed with brotli, where that pays.
    pub brotli: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Every file for the browser.
pub fn assets() -> &'static [Asset] {
    ASSETS
}

/// The file at this path, or `None`.
pub fn asset(path: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.path == path)
}

pub(crate) fn style_path() -> &'static str {
    STYLE
}

pub(crate) fn script_path() -> &'static str {
    SCRIPT
}

/// The script of pages on which a form is filled.
pub fn filling_path() -> &'static str {
    FILLING
}

pub(crate) fn icon_path() -> &'static str {
    ICON
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_the_page_asks_for_is_there() {
        for path in [super::STYLE, super::SCRIPT, super::ICON, super::FILLING] {
            assert!(super::asset(path).is_some(), "{path}");
        }
    }

    /// The first visit: style, script and typeface; the page itself is to stay within the rest of 80 KB.
    #[test]
    fn the_first_visit_is_light() {
        let sent = |asset: &super::Asset| asset.brotli.unwrap_or(asset.bytes).len();
        let first = super::assets().iter().filter(|asset| asset.path != super::FILLING);
        let all: usize = first.map(sent).sum();
        assert!(all < 72_000, "{all} bytes");
        let style = super::asset(super::STYLE).map(sent).unwrap_or_default();
        assert!(style < 12_000, "{style} bytes of style");
    }
}
