//! A file of `rules/case_kinds` as it is written for people to edit, before it is checked.

use super::{Answered, Suggestion, Tells};
use crate::rules::Effect;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) code: String,
    pub(super) layer: String,
    pub(super) groups: Vec<String>,
    pub(super) aim_bg: String,
    pub(super) aim_en: String,
    #[serde(default)]
    pub(super) parents_alike: bool,
    pub(super) outcomes: Vec<[String; 3]>,
    #[serde(default)]
    pub(super) statuses: Vec<StatusText>,
    pub(super) step: Vec<StepText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepText {
    pub(super) code: String,
    pub(super) bg: String,
    pub(super) en: String,
    pub(super) guide_bg: String,
    pub(super) guide_en: String,
    pub(super) layer: Option<String>,
    #[serde(default)]
    pub(super) repeats: bool,
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(default)]
    pub(super) each_parent: bool,
    #[serde(default)]
    pub(super) stop_without: Vec<String>,
    #[serde(default)]
    pub(super) warn_without: Vec<String>,
    #[serde(default)]
    pub(super) needs: Vec<NeedText>,
    pub(super) when: Option<WhenText>,
    #[serde(default)]
    pub(super) renews: Vec<RenewalText>,
    #[serde(default)]
    pub(super) ends: Vec<EndText>,
    pub(super) service: Option<String>,
    #[serde(default)]
    pub(super) starts: Vec<StartText>,
    #[serde(default)]
    pub(super) meets: Vec<String>,
    #[serde(default)]
    pub(super) lifts: Vec<String>,
    pub(super) paper: Option<String>,
    pub(super) fields: Vec<FieldText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StartText {
    pub(super) rule: String,
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
    pub(super) when: Option<Answered>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StatusText {
    pub(super) code: String,
    pub(super) bg: String,
    pub(super) en: String,
    pub(super) when: Option<WhenText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhenText {
    pub(super) step: String,
    pub(super) field: Option<String>,
    #[serde(default)]
    pub(super) values: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeedText {
    pub(super) step: String,
    pub(super) field: Option<String>,
    #[serde(default)]
    pub(super) values: Vec<String>,
    pub(super) times: Option<usize>,
    pub(super) effect: Effect,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RenewalText {
    pub(super) field: String,
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) steps: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EndText {
    pub(super) field: String,
    pub(super) values: Vec<String>,
    pub(super) outcome: String,
    pub(super) then: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FieldText {
    pub(super) code: String,
    pub(super) is: Is,
    pub(super) bg: String,
    pub(super) en: String,
    #[serde(default)]
    pub(super) hint_bg: String,
    #[serde(default)]
    pub(super) hint_en: String,
    #[serde(default)]
    pub(super) required: bool,
    pub(super) required_if: Option<Answered>,
    pub(super) suggests: Option<Suggestion>,
    pub(super) role: Option<String>,
    pub(super) instrument: Option<String>,
    #[serde(default)]
    pub(super) options: Vec<[String; 3]>,
    pub(super) least: Option<i64>,
    pub(super) most: Option<i64>,
    pub(super) tells: Option<Tells>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Is {
    Text,
    LongText,
    Date,
    Moment,
    Choice,
    Choices,
    YesNo,
    Number,
    Person,
    People,
    Instrument,
    Organisation,
    NeutralColleague,
}
