//! The kinds of `rules/case_kinds`, with what the rest of the house adds: the words of the programme, the layer.

use access::Layer;
use base::{
    Code, Lang,
    rules::{CaseKind, KindStep, Rules},
};

/// Every kind, in the order of the programmes.
pub fn all() -> &'static [CaseKind] {
    Rules::embedded().case_kinds()
}

/// The kind of this code.
pub fn kind(code: &str) -> Option<&'static CaseKind> {
    Rules::embedded().case_kind(code)
}

/// What a kind is called: the words of its programme.
pub fn name(lang: Lang, kind: &CaseKind) -> &'static str {
    Rules::embedded().programmes().get(&kind.code).map_or("–", |programme| programme.label(lang))
}

/// The layer of a kind. One that is not known would be the most closed of them; a test proves that none is.
pub fn layer(kind: &CaseKind) -> Layer {
    Layer::from_code(&kind.layer).unwrap_or(Layer::Adoption)
}

/// The layer of a step: its own, or that of its kind.
pub fn step_layer(kind: &CaseKind, step: &KindStep) -> Layer {
    step.layer.as_deref().map_or_else(|| layer(kind), |own| Layer::from_code(own).unwrap_or(Layer::Adoption))
}

/// Whether what happens in a layer may be told in the history of the case, which all of its team read.
pub const fn is_told(layer: Layer) -> bool {
    !layer.is_closed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_in_the_layer_that_the_work_asks_for() {
        for kind in all() {
            let wanted = match kind.code.as_str() {
                "adoption" => Layer::Adoption,
                "violence" => Layer::Safety,
                _ => Layer::General,
            };
            assert_eq!(Layer::from_code(&kind.layer), Some(wanted), "{}", kind.code);
            for own in kind.steps.iter().filter_map(|step| step.layer.as_deref()) {
                assert_eq!(Layer::from_code(own), Some(Layer::Psychology), "{}", kind.code);
            }
        }
    }
}
