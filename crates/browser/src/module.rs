//! The module as a file for the browser, made by `build.rs`.

use page::Asset;

include!(concat!(env!("OUT_DIR"), "/module.rs"));

/// The forms' engine for the browser; what it answers is described at [`crate::Desk`].
pub fn module() -> &'static Asset {
    &MODULE
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_module_is_light_enough_for_a_phone() {
        let sent = super::module().brotli.map_or(usize::MAX, <[u8]>::len);
        assert!(sent < 250_000, "{sent} bytes");
    }
}
