//! What is wrong with an assessment form and with its answers, and what its formulas say, in words.

mod formulas;
mod logic;

pub use logic::rule;

/// Words of this file, from `words/*/instruments.ftl`.
pub mod w {
    include!(concat!(env!("OUT_DIR"), "/words_instruments.rs"));
}

use base::Lang;
use instruments::{AnswerError, Fault, Problem};

/// A problem of a form with its place: `Sheet “survey”, row 12, column “relevant”: …`
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let said = fault(&problem.what, lang);
    let place = place(problem, lang);
    if place.is_empty() { said } else { format!("{place}: {said}") }
}

/// Where a problem is; empty when it is the file as a whole.
pub fn place(problem: &Problem, lang: Lang) -> String {
    let Problem { sheet, row, column, .. } = problem;
    match (sheet.as_str(), *row, column.as_str()) {
        ("", ..) => String::new(),
        (sheet, 0, "") => w::place_sheet(lang, sheet),
        (sheet, 0, column) => w::place_column(lang, column, sheet),
        (sheet, row, "") => w::place_row(lang, row.to_string(), sheet),
        (sheet, row, column) => w::place_cell(lang, column, row.to_string(), sheet),
    }
}

/// What a problem is, without its place.
pub fn fault(fault: &Fault, lang: Lang) -> String {
    match fault {
        Fault::NotAWorkbook => w::fault_not_a_workbook(lang).to_owned(),
        Fault::Damaged => w::fault_damaged(lang).to_owned(),
        Fault::Locked => w::fault_locked(lang).to_owned(),
        Fault::OldWorkbook => w::fault_old_workbook(lang).to_owned(),
        Fault::FileTooLarge { most } => w::fault_file_too_large(lang, *most),
        Fault::TooManyRows { most } => w::fault_too_many_rows(lang, *most),
        Fault::TooManyColumns { most } => w::fault_too_many_columns(lang, *most),
        Fault::CellTooLong { most } => w::fault_cell_too_long(lang, *most),
        Fault::SheetMissing { sheet } => w::fault_sheet_missing(lang, sheet),
        Fault::SheetEmpty => w::fault_sheet_empty(lang).to_owned(),
        Fault::ColumnMissing { column } => w::fault_column_missing(lang, column),
        Fault::ColumnTwice { column } => w::fault_column_twice(lang, column),
        Fault::ColumnUnknown { column, nearest } => {
            with_nearest(w::fault_column_unknown(lang, column), nearest, lang)
        }
        Fault::TypeMissing => w::fault_type_missing(lang).to_owned(),
        Fault::TypeUnknown { kind, nearest } => {
            with_nearest(w::fault_type_unknown(lang, kind), nearest, lang)
        }
        Fault::TypeRefused { kind } => w::fault_type_refused(lang, kind),
        Fault::NameMissing => w::fault_name_missing(lang).to_owned(),
        Fault::NameBad { name } => w::fault_name_bad(lang, name),
        Fault::NameTwice { name, row } => w::fault_name_twice(lang, name, row.to_string()),
        Fault::LabelMissing => w::fault_label_missing(lang).to_owned(),
        Fault::LanguageMissing { language } => w::fault_language_missing(lang, language),
        Fault::GroupOpen { name } => w::fault_group_open(lang, name),
        Fault::EndAlone => w::fault_end_alone(lang).to_owned(),
        Fault::EndOther { row } => w::fault_end_other(lang, row.to_string()),
        Fault::TooNested { most } => w::fault_too_nested(lang, *most),
        Fault::TooManyItems { most } => w::fault_too_many_items(lang, *most),
        Fault::ListUnnamed => w::fault_list_unnamed(lang).to_owned(),
        Fault::ListMissing { list, nearest } => {
            with_nearest(w::fault_list_missing(lang, list), nearest, lang)
        }
        Fault::ChoiceMissing => w::fault_choice_missing(lang).to_owned(),
        Fault::ChoiceSpace { name } => w::fault_choice_space(lang, name),
        Fault::ChoiceTwice { name, row } => w::fault_choice_twice(lang, name, row.to_string()),
        Fault::TooManyChoices { most } => w::fault_too_many_choices(lang, *most),
        Fault::FileMissing { file } => w::fault_file_missing(lang, file),
        Fault::FileKind { file } => w::fault_file_kind(lang, file),
        Fault::OtherWithFilter => w::fault_other_with_filter(lang).to_owned(),
        Fault::Formula { fault } => formulas::fault(fault, lang),
        Fault::NameUnknown { name, nearest } => {
            with_nearest(w::fault_name_unknown(lang, name), nearest, lang)
        }
        Fault::NameAmbiguous { name } => w::fault_name_ambiguous(lang, name),
        Fault::Cycle { through } => {
            let steps = through.iter().map(|(name, row)| w::cycle_step(lang, name, row.to_string()));
            w::fault_cycle(lang, steps.collect::<Vec<_>>().join(" → "))
        }
        Fault::NotANumber { text } => w::fault_not_a_number(lang, text),
        Fault::ParameterUnknown { parameter } => w::fault_parameter_unknown(lang, parameter),
        Fault::ParameterBad { parameter, text } => w::fault_parameter_bad(lang, parameter, text),
        Fault::RangeBad => w::fault_range_bad(lang).to_owned(),
        Fault::DefaultBad { text } => w::fault_default_bad(lang, text),
        Fault::TooManyRepeats { most } => w::fault_too_many_repeats(lang, *most),
        Fault::AppearanceUnknown { appearance } => w::fault_appearance_unknown(lang, appearance),
        Fault::TriggerBad { text } => w::fault_trigger_bad(lang, text),
        Fault::CalculationMissing => w::fault_calculation_missing(lang).to_owned(),
        Fault::SettingUnknown { setting } => w::fault_setting_unknown(lang, setting),
        Fault::ScaleMissing { scale, nearest } => {
            with_nearest(w::fault_scale_missing(lang, scale), nearest, lang)
        }
        Fault::ScaleTwice { scale, row } => w::fault_scale_twice(lang, row.to_string(), scale),
        Fault::ScaleEmpty { scale } => w::fault_scale_empty(lang, scale),
        Fault::ScoreImpossible { name } => w::fault_score_impossible(lang, name),
        Fault::WordUnknown { text, known } => w::fault_word_unknown(lang, known, text),
        Fault::ShareBad { text } => w::fault_share_bad(lang, text),
        Fault::BandBackwards => w::fault_band_backwards(lang).to_owned(),
        Fault::BandOverlap { row } => w::fault_band_overlap(lang, row.to_string()),
    }
}

/// What is wrong with an answer, in general words; the author's own come from `Filling::message`.
pub fn answer(error: &AnswerError, lang: Lang) -> String {
    match error {
        AnswerError::Required => w::answer_required(lang).to_owned(),
        AnswerError::Constraint => w::answer_constraint(lang).to_owned(),
        AnswerError::NotANumber => w::answer_not_a_number(lang).to_owned(),
        AnswerError::NotWhole => w::answer_not_whole(lang).to_owned(),
        AnswerError::NotADate => w::answer_not_a_date(lang).to_owned(),
        AnswerError::NotATime => w::answer_not_a_time(lang).to_owned(),
        AnswerError::NotADateTime => w::answer_not_a_date_time(lang).to_owned(),
        AnswerError::NotAPlace => w::answer_not_a_place(lang).to_owned(),
        AnswerError::NotTaken => w::answer_not_taken(lang).to_owned(),
        AnswerError::NotOffered { choice } => w::answer_not_offered(lang, choice),
        AnswerError::OutOfRange { start, end } => {
            w::answer_out_of_range(lang, end.to_string(), start.to_string())
        }
        AnswerError::NotRanked => w::answer_not_ranked(lang).to_owned(),
        AnswerError::TooMuchWork => w::answer_too_much_work(lang).to_owned(),
    }
}

fn with_nearest(said: String, nearest: &str, lang: Lang) -> String {
    if nearest.is_empty() { said } else { format!("{said} {}", w::did_you_mean(lang, nearest)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_told_with_its_place() {
        let what = Fault::NameUnknown { name: "agge".to_owned(), nearest: "age".to_owned() };
        let problem = Problem::at("survey", 12, "relevant", what);
        assert_eq!(
            super::problem(&problem, Lang::En),
            "Sheet “survey”, row 12, column “relevant”: There is no question named “agge”. Perhaps “age”?"
        );
        let trigger = Problem::of_file(Fault::TriggerBad { text: "age".to_owned() });
        assert!(super::problem(&trigger, Lang::En).ends_with("It is written ${name}."));
    }
}
