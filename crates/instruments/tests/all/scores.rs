//! What answers come to.

use crate::forms::{moment, problems, read};
use instruments::{Answers, Fault, Filling, Score, instrument::Level};

const FORM: &str = "
| survey  | type               | name | label | scale    | weight | relevant     |
|         | integer            | open | Q     |          |        |              |
|         | select_one often   | s1   | Q     | care all | 2      |              |
|         | select_one often   | s2   | Q     | care     |        |              |
|         | select_one often   | s3   | Q     | care     |        | ${open} = 1  |
|         | select_one often   | s4   | Q     | care     |        |              |
|         | range              | r    | Q     | all      |        |              |
|         | acknowledge        | seen | Q     |          |        |              |
|         | select_multiple often | m | Q     |          |        |              |
| choices | list_name | name    | label | score |
|         | often     | never   | N     | 0     |
|         | often     | some    | S     | 1     |
|         | often     | always  | A     | 2     |
|         | often     | unknown | U     |       |
| scales  | scale    | label::English (en) | domain | method   | min_answered | missing | reverse | questions |
|         | care     | Care                | care   | sum      | 60%          |         | s2      |           |
|         | zero     | Zero                | care   | sum      | 0            | zero    |         | s*        |
|         | mean     | Mean                | care   | mean     | 0.5          |         |         | s1 s2 s4  |
|         | all      | All                 | all    | weighted |              |         |         |           |
|         | more     | More                |        | sum      | 0            |         |         | seen m    |
| bands   | scale | from | to | label::English (en) | level  | risk |
|         | care  | 4    |    | Good                | high   | low  |
|         | care  | 0    | 2  | Poor                | low    | high |
|         | care  | 2    | 4  | Fair                | middle |      |
";

fn score(answers: &[(&str, &str)], scale: &str) -> Score {
    let form = read(FORM);
    let answers = answers.iter().fold(Answers::new(), |all, (path, typed)| all.with(path, *typed));
    let filling = Filling::begin(&form, &answers, moment());
    filling.scores().into_iter().find(|score| score.scale == scale).unwrap()
}

#[test]
fn points_are_summed_and_backward_questions_turned() {
    let all = [("s1", "always"), ("s2", "never"), ("s4", "some")];
    let score = score(&all, "care");
    assert_eq!((score.value, score.of_min, score.of_max), (Some(5.0), Some(0.0), Some(6.0)));
    assert_eq!((score.answered, score.questions), (3, 3), "s3 is not asked and does not count");
    let band = score.band.unwrap();
    assert_eq!((band.label.get("en"), band.level, band.risk), ("Good", Some(Level::High), Some(Level::Low)));
}

#[test]
fn a_hidden_answer_never_counts() {
    let shown = [("open", "1"), ("s1", "some"), ("s2", "some"), ("s3", "always"), ("s4", "some")];
    assert_eq!(score(&shown, "care").value, Some(5.0));
    let hidden = [("open", "0"), ("s1", "some"), ("s2", "some"), ("s3", "always"), ("s4", "some")];
    assert_eq!(score(&hidden, "care").value, Some(3.0));
}

#[test]
fn with_too_few_answers_there_is_no_figure() {
    let few = score(&[("s1", "always")], "care");
    assert_eq!((few.value, few.band, few.answered, few.questions), (None, None, 1, 3));
    let unknown = score(&[("s1", "always"), ("s2", "unknown"), ("s4", "unknown")], "care");
    assert_eq!((unknown.value, unknown.answered), (None, 1), "an answer without a score is no answer");
}

#[test]
fn what_is_missing_counts_as_the_rest_or_as_nothing() {
    let some = [("s1", "always"), ("s2", "never")];
    assert_eq!(score(&some, "care").value, Some(6.0), "(2 + 2) of two, for three");
    assert_eq!(score(&some, "zero").value, Some(2.0));
    assert_eq!(score(&[], "zero").value, Some(0.0));
    assert_eq!(score(&[("s1", "always"), ("s4", "some")], "mean").value, Some(1.5));
}

#[test]
fn weights_weigh() {
    let score = score(&[("s1", "some"), ("r", "7")], "all");
    assert_eq!((score.value, score.of_max), (Some(3.0), Some(tidy((2.0 * 2.0 + 10.0) / 3.0))));
}

fn tidy(figure: f64) -> f64 {
    (figure * 1e9).round() / 1e9
}

#[test]
fn ticks_and_several_choices_count_together() {
    assert_eq!(score(&[("seen", "on"), ("m", "some always unknown")], "more").value, Some(4.0));
}

#[test]
fn a_figure_on_a_border_belongs_to_the_upper_band() {
    let two = score(&[("s1", "some"), ("s2", "always"), ("s4", "some")], "care");
    assert_eq!((two.value, two.band.unwrap().label.get("en").to_owned()), (Some(2.0), "Fair".to_owned()));
}

#[test]
fn what_is_wrong_with_scales_is_told() {
    let text = FORM
        .replace(
            "| care     | Care                | care   | sum ",
            "| care     | Care                | care   | som ",
        )
        .replace("60%", "many")
        .replace("care all | 2 ", "cara all | x ")
        .replace("| seen m ", "| seen m nobody ")
        .replace("| care  | 2    | 4 ", "| care  | 1    | 0 ")
        .replace("| often     | never   | N     | 0     |", "| often     | never   | N     | zero  |");
    let told: Vec<_> = problems(&text).into_iter().map(|problem| (problem.row, problem.what)).collect();
    let has =
        |row: u32, wanted: &dyn Fn(&Fault) -> bool| told.iter().any(|(at, what)| *at == row && wanted(what));
    assert!(
        has(4, &|what| matches!(what, Fault::ScaleMissing { nearest, .. } if nearest == "care")),
        "{told:#?}"
    );
    assert!(has(4, &|what| matches!(what, Fault::NotANumber { .. })), "{told:#?}");
    assert!(has(12, &|what| matches!(what, Fault::NotANumber { .. })), "{told:#?}");
    assert!(has(17, &|what| matches!(what, Fault::WordUnknown { .. })), "{told:#?}");
    assert!(has(17, &|what| matches!(what, Fault::ShareBad { .. })), "{told:#?}");
    assert!(has(21, &|what| matches!(what, Fault::NameUnknown { .. })), "{told:#?}");
    assert!(has(25, &|what| matches!(what, Fault::BandBackwards)), "{told:#?}");
}
