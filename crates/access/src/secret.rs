//! What gives a secret away is told to those who read its layer, and to everybody else as [`SEALED`]. Which codes these
//! are stands in `rules/secrets.toml`; lists ask the same in SQL, through the table `secret_codes`.

use crate::Layer;
use base::{Code, rules::Rules};
use store::{Result, Tx, sql};

/// What stands for a code that one may not know.
pub const SEALED: &str = "sealed";

/// A list whose codes may give a secret away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Programmes of cases.
    Programme,
    /// Target groups.
    TargetGroup,
    /// With whom a child lives.
    CareForm,
}

impl List {
    /// As `rules/secrets.toml` names it.
    const fn code(self) -> &'static str {
        match self {
            List::Programme => "programme",
            List::TargetGroup => "target-group",
            List::CareForm => "care-form",
        }
    }

    /// The list of a field of the audit trail; none when its values are of no such list.
    fn of_field(field: &str) -> Option<List> {
        match field {
            "programme" | "case_step" => Some(List::Programme),
            "target_groups" => Some(List::TargetGroup),
            "care_form" | "lives_with" => Some(List::CareForm),
            _ => None,
        }
    }
}

/// The layer in which a code is told; none when it is no secret. One that is not known would be the most closed of them.
pub fn layer(list: List, code: &str) -> Option<Layer> {
    let layer = Rules::embedded().secrets().layer(list.code(), code)?;
    Some(Layer::from_code(layer).unwrap_or(Layer::Adoption))
}

/// The code for those who read these layers; [`SEALED`] for others.
pub fn told<'c>(list: List, code: &'c str, layers: &[Layer]) -> &'c str {
    if may_know(list, code, layers) { code } else { SEALED }
}

/// Codes for those who read these layers: what they may not know stands once, as [`SEALED`].
pub fn told_all(list: List, codes: &[String], layers: &[Layer]) -> Vec<String> {
    let mut all: Vec<String> = codes.iter().map(|code| told(list, code, layers).to_owned()).collect();
    all.sort();
    all.dedup();
    all
}

/// Whether those who read these layers may know a code.
pub fn may_know(list: List, code: &str, layers: &[Layer]) -> bool {
    layer(list, code).is_none_or(|layer| layers.contains(&layer))
}

/// Whether a value of a field of the audit trail may be told to those who read these layers.
pub fn may_know_value(field: &str, code: &str, layers: &[Layer]) -> bool {
    if matches!(field, "layer" | "layers") {
        let secret = |layer: &Layer| layer.is_secret() && !layers.contains(layer);
        return !code.split(',').filter_map(Layer::from_code).any(|layer| secret(&layer));
    }
    let bare = code.split_once('/').map_or(code, |(kind, _)| kind);
    List::of_field(field).is_none_or(|list| may_know(list, bare, layers))
}

/// Writes the codes where the SQL of lists asks them.
pub(crate) async fn publish(tx: &mut Tx) -> Result<()> {
    sql("delete from secret_codes").run(tx).await?;
    for one in Rules::embedded().secrets().codes() {
        sql("insert into secret_codes (list, code, layer) values ($1, $2, $3)")
            .bind(&one.list)
            .bind(&one.code)
            .bind(&one.layer)
            .run(tx)
            .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEAM: [Layer; 2] = [Layer::General, Layer::Safety];
    const ALL: [Layer; 2] = [Layer::General, Layer::Adoption];

    #[test]
    fn an_adoption_is_told_to_those_who_read_its_layer_alone() {
        assert_eq!(told(List::Programme, "adoption", &TEAM), SEALED);
        assert_eq!(told(List::Programme, "adoption", &ALL), "adoption");
        assert_eq!(told(List::Programme, "violence", &TEAM), "violence");
        let groups = ["TG08".to_owned(), "TG01".to_owned()];
        assert_eq!(told_all(List::TargetGroup, &groups, &TEAM), ["TG01", SEALED]);
        assert_eq!(told_all(List::TargetGroup, &groups, &ALL), ["TG01", "TG08"]);
    }

    #[test]
    fn the_trail_gives_nothing_away_either() {
        let hidden = [
            ("programme", "adoption"),
            ("case_step", "adoption/permit"),
            ("target_groups", "TG08"),
            ("care_form", "adoptive"),
            ("lives_with", "adoptive"),
            ("layer", "adoption"),
            ("layers", "general,adoption"),
        ];
        for (field, code) in hidden {
            assert!(!may_know_value(field, code, &TEAM), "{field} {code}");
            assert!(may_know_value(field, code, &ALL), "{field} {code}");
        }
        for (field, code) in [("programme", "violence"), ("layer", "safety"), ("family_name", "adoption")] {
            assert!(may_know_value(field, code, &TEAM), "{field} {code}");
        }
    }

    #[test]
    fn every_layer_of_a_secret_is_one_of_ours_and_a_secret_one() {
        for one in Rules::embedded().secrets().codes() {
            assert!(Layer::from_code(&one.layer).is_some_and(Layer::is_secret), "{}", one.code);
        }
    }
}
