//! The kinds of problem.

use serde::{Deserialize, Serialize};

/// What is wrong. Arguments are as the author wrote them; `nearest` is a known word much like it, or empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the sentence of each variant names its arguments")]
pub enum Fault {
    /// The file is not an Excel workbook at all.
    NotAWorkbook,
    /// The file begins like a workbook but breaks off or is damaged.
    Damaged,
    /// The file is locked with a password.
    Locked,
    /// The file is an old .xls workbook.
    OldWorkbook,
    /// The file is larger than `most` megabytes, or unpacks to more.
    FileTooLarge { most: u64 },
    /// The sheet has more than `most` rows.
    TooManyRows { most: usize },
    /// The sheet has more than `most` columns.
    TooManyColumns { most: usize },
    /// The cell has more than `most` characters.
    CellTooLong { most: usize },
    /// The workbook lacks the sheet `sheet`.
    SheetMissing { sheet: String },
    /// The sheet has nothing below its headings.
    SheetEmpty,
    /// The sheet lacks the column `column`.
    ColumnMissing { column: String },
    /// Two columns mean the same.
    ColumnTwice { column: String },
    /// The column is not known and is left out.
    ColumnUnknown { column: String, nearest: String },
    /// The row has something in it but no type.
    TypeMissing,
    /// The type is not known.
    TypeUnknown { kind: String, nearest: String },
    /// The type is known and deliberately not taken.
    TypeRefused { kind: String },
    /// The row has no name.
    NameMissing,
    /// The name has characters that a name may not have, or begins with a digit.
    NameBad { name: String },
    /// The name stands already in row `row` of the same group.
    NameTwice { name: String, row: u32 },
    /// The question has neither a label nor a hint.
    LabelMissing,
    /// The label lacks the language `language` that others have.
    LanguageMissing { language: String },
    /// A group or repeat is never ended.
    GroupOpen { name: String },
    /// An end without a beginning.
    EndAlone,
    /// The end of a group where a repeat is open, or the other way.
    EndOther { row: u32 },
    /// Groups within groups beyond `most`.
    TooNested { most: usize },
    /// More than `most` questions.
    TooManyItems { most: usize },
    /// The select names no list.
    ListUnnamed,
    /// The list does not exist.
    ListMissing { list: String, nearest: String },
    /// A choice without a name, or a list name without a choice.
    ChoiceMissing,
    /// A choice with a space in its name in a list of a select_multiple.
    ChoiceSpace { name: String },
    /// The choice stands already in row `row`.
    ChoiceTwice { name: String, row: u32 },
    /// More than `most` choices.
    TooManyChoices { most: usize },
    /// The file that goes with the workbook did not come with it.
    FileMissing { file: String },
    /// The file is of a kind that is not read (XML, GeoJSON).
    FileKind { file: String },
    /// `or_other` together with a filter of choices or a file.
    OtherWithFilter,
    /// A formula cannot be read.
    Formula { fault: FormulaFault },
    /// A name in a formula or text belongs to no question.
    NameUnknown { name: String, nearest: String },
    /// A name in a formula belongs to several questions, in different groups.
    NameAmbiguous { name: String },
    /// Formulas that wait for one another: names with their rows, in order.
    Cycle { through: Vec<(String, u32)> },
    /// The cell must be a number.
    NotANumber { text: String },
    /// The parameter is not known for this type.
    ParameterUnknown { parameter: String },
    /// The parameter's value is not of its kind.
    ParameterBad { parameter: String, text: String },
    /// A range whose start, end and step do not fit.
    RangeBad,
    /// The default is no answer of this question.
    DefaultBad { text: String },
    /// A repeat of more than `most` rows.
    TooManyRepeats { most: u32 },
    /// The appearance is not known and shows as usual.
    AppearanceUnknown { appearance: String },
    /// The trigger is not `${name}` of a question.
    TriggerBad { text: String },
    /// A calculation without a formula.
    CalculationMissing,
    /// The setting is known to other tools and has no effect here.
    SettingUnknown { setting: String },
    /// The scale is not on the sheet `scales`.
    ScaleMissing { scale: String, nearest: String },
    /// The scale stands already in row `row`.
    ScaleTwice { scale: String, row: u32 },
    /// No question counts towards the scale.
    ScaleEmpty { scale: String },
    /// The question cannot count: no number can be made of its answer.
    ScoreImpossible { name: String },
    /// The word is not one of those that the column takes.
    WordUnknown { text: String, known: String },
    /// The share must be a number from 0 to 1, or a percentage.
    ShareBad { text: String },
    /// A band that ends before it begins.
    BandBackwards,
    /// The band covers what the band in row `row` covers too.
    BandOverlap { row: u32 },
}

/// Why a formula cannot be read. `at` counts characters from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the sentence of each variant names its arguments")]
pub enum FormulaFault {
    /// Something stands where it cannot.
    Unexpected { found: String, at: usize },
    /// The formula ends too soon.
    EndsEarly,
    /// A quotation mark, a bracket or a `${` is never closed.
    Unclosed { what: String, at: usize },
    /// The function is not known.
    FunctionUnknown { name: String, nearest: String },
    /// The function is known and deliberately not taken.
    FunctionRefused { name: String },
    /// The function is not for this place (position, selected choices, columns of a list).
    ArgumentBad { name: String, argument: usize },
    /// The function takes another number of arguments.
    ArgumentCount { name: String, given: usize, least: usize, most: usize },
    /// More than `most` characters.
    TooLong { most: usize },
    /// More than `most` within one another.
    TooDeep { most: usize },
    /// The pattern of a `regex()` cannot be read.
    PatternBad { pattern: String },
    /// The axis or form of path is not taken.
    PathRefused { path: String },
}

impl Fault {
    /// Whether the form can be used all the same.
    pub fn is_notice(&self) -> bool {
        matches!(
            self,
            Self::ColumnUnknown { .. }
                | Self::LanguageMissing { .. }
                | Self::LabelMissing
                | Self::AppearanceUnknown { .. }
                | Self::SettingUnknown { .. }
                | Self::ParameterUnknown { .. }
                | Self::TypeRefused { .. }
        )
    }
}
