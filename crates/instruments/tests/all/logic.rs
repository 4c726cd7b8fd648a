//! When things are asked, what they come to, and what is worked out again.

use crate::forms::{begin, moment, read};
use instruments::{AnswerError, Answers, Filling, Value};

#[test]
fn a_hidden_group_takes_all_that_is_in_it_out_of_every_formula() {
    let form = read(
        "
| survey | type        | name  | label | relevant     | calculation   | constraint  | required |
|        | integer     | open  | Q     |              |               |             |          |
|        | begin group | g     | G     | ${open} = 1  |               |             |          |
|        | begin group | deep  | G     |              |               |             |          |
|        | integer     | n     | Q     |              |               | . < 10      | yes      |
|        | end group   |       |       |              |               |             |          |
|        | end group   |       |       |              |               |             |          |
|        | calculate   | twice |       |              | ${n} * 2      |             |          |
|        | calculate   | many  |       |              | count-non-empty(${n}) |     |          |
",
    );
    let mut filling = begin(&form);
    filling.set("open", "1").unwrap();
    let changed = filling.set("g/deep/n", "50").unwrap();
    assert_eq!(changed.paths, ["g/deep/n", "twice", "many"]);
    assert_eq!(filling.errors(), [("g/deep/n".to_owned(), AnswerError::Constraint)]);
    let changed = filling.set("open", "0").unwrap();
    assert_eq!(changed.paths, ["open", "g", "g/deep", "g/deep/n", "twice", "many"]);
    assert_eq!(filling.state("twice").unwrap().value, Value::Blank);
    assert_eq!(filling.state("many").unwrap().value, Value::Integer(0));
    assert_eq!(filling.errors(), [], "what is hidden is neither required nor wrong");
    assert_eq!(filling.finish().unwrap().answers.get("g/deep/n"), None);
    assert_eq!(filling.answers().get("g/deep/n"), Some(&Value::Integer(50)), "a draft keeps it");
}

#[test]
fn a_change_touches_only_what_looks_at_it() {
    let form = read(
        "
| survey | type      | name | label | calculation   |
|        | integer   | a    | Q     |               |
|        | integer   | b    | Q     |               |
|        | calculate | c    |       | ${a} + 1      |
|        | calculate | d    |       | ${c} + ${b}   |
|        | calculate | e    |       | 1 + 1         |
",
    );
    let mut filling = begin(&form);
    filling.set("b", "1").unwrap();
    assert_eq!(filling.set("a", "1").unwrap().paths, ["a", "c", "d"]);
    assert_eq!(filling.set("b", "2").unwrap().paths, ["b", "d"]);
}

#[test]
fn rows_come_and_go_by_hand() {
    let form = read(
        "
| survey | type         | name  | label | calculation  | default      |
|        | begin repeat | child | R     |              |              |
|        | text         | name  | Q     |              |              |
|        | integer      | age   | Q     |              | 1            |
|        | date         | seen  | Q     |              | today()      |
|        | calculate    | place |       | position(..) |              |
|        | begin repeat | toy   | R     |              |              |
|        | text         | what  | Q     |              |              |
|        | calculate    | whose |       | concat(${name}, position(..)) |      |
|        | end repeat   |       |       |              |              |
|        | end repeat   |       |       |              |              |
|        | calculate    | ages  |       | sum(${age})  |              |
|        | calculate    | toys  |       | count(${toy}) |             |
",
    );
    let mut filling = begin(&form);
    assert_eq!(filling.rows("child"), Some(1));
    assert_eq!(filling.state("ages").unwrap().value, Value::Integer(1));
    filling.add_repeat("child").unwrap();
    filling.add_repeat("child[2]/toy").unwrap();
    assert_eq!(filling.state("ages").unwrap().value, Value::Integer(2));
    assert_eq!(filling.state("toys").unwrap().value, Value::Integer(3));
    assert_eq!(filling.state("child[2]/seen").unwrap().value.typed(), "2026-03-10");
    filling.set("child[1]/name", "A").unwrap();
    filling.set("child[2]/name", "B").unwrap();
    assert_eq!(filling.state("child[2]/toy[2]/whose").unwrap().value.typed(), "B2");
    filling.remove_repeat("child", 1).unwrap();
    assert_eq!(filling.state("child[1]/name").unwrap().value.typed(), "B");
    assert_eq!(filling.state("child[1]/place").unwrap().value, Value::Integer(1));
    assert_eq!(filling.state("toys").unwrap().value, Value::Integer(2));
    assert_eq!(filling.state("child[2]/name"), None);
    assert!(filling.remove_repeat("child", 2).is_err());
    let again = Filling::begin(&form, &filling.answers(), moment());
    assert_eq!(again.state("child[1]/toy[2]/whose").unwrap().value.typed(), "B2");
    assert_eq!((again.rows("child"), again.rows("child[1]/toy")), (Some(1), Some(2)));
    filling.remove_repeat("child", 1).unwrap();
    let none = Filling::begin(&form, &filling.answers(), moment());
    assert_eq!(none.rows("child"), Some(0), "no row is an answer too");
}

#[test]
fn a_row_sees_its_own_answers_and_those_before_it() {
    let form = read(
        "
| survey | type         | name  | label | calculation  |
|        | begin repeat | visit | R     |              |
|        | integer      | kilos | Q     |              |
|        | calculate    | gain  |       | ${kilos} - indexed-repeat(${kilos}, ${visit}, position(..) - 1) |
|        | calculate    | of    |       | count(${visit}) |
|        | calculate    | own   |       | ../kilos     |
|        | end repeat   |       |       |              |
|        | calculate    | last  |       | ${visit}[last()]/kilos |
",
    );
    let mut filling = begin(&form);
    filling.add_repeat("visit").unwrap();
    filling.set("visit[1]/kilos", "4").unwrap();
    filling.set("visit[2]/kilos", "6").unwrap();
    let value = |filling: &Filling<'_>, path: &str| filling.state(path).unwrap().value.typed();
    assert_eq!(
        (value(&filling, "visit[1]/gain"), value(&filling, "visit[2]/gain")),
        (String::new(), "2".into())
    );
    filling.set("visit[1]/kilos", "5").unwrap();
    assert_eq!(value(&filling, "visit[2]/gain"), "1");
    assert_eq!((value(&filling, "visit[1]/of"), value(&filling, "visit[2]/own")), ("2".into(), "6".into()));
    assert_eq!(value(&filling, "last"), "6");
}

#[test]
fn a_million_rows_are_not_made() {
    let form = read(
        "
| survey | type         | name | label | repeat_count |
|        | integer      | n    | Q     |              |
|        | begin repeat | r    | R     | ${n}         |
|        | begin repeat | s    | R     | ${n}         |
|        | text         | t    | Q     |              |
|        | end repeat   |      |       |              |
|        | end repeat   |      |       |              |
",
    );
    let mut filling = begin(&form);
    filling.set("n", "1000000").unwrap();
    assert!(filling.errors().iter().any(|(_, error)| *error == AnswerError::TooMuchWork));
    filling.set("n", "2").unwrap();
    assert_eq!((filling.rows("r"), filling.rows("r[2]/s")), (Some(2), Some(2)));
    assert_eq!(filling.errors(), []);
}

#[test]
fn defaults_stand_until_they_are_wiped() {
    let form = read(
        "
| survey | type    | name  | label | default            | relevant    |
|        | text    | town  | Q     | Sofia              |             |
|        | text    | text  | Q     | a-b                |             |
|        | date    | day   | Q     | today()            |             |
|        | integer | n     | Q     | 2 + 3              |             |
|        | text    | copy  | Q     | concat(${town}, '!') |           |
|        | date    | fixed | Q     | 2026-01-01         |             |
",
    );
    let mut filling = begin(&form);
    let typed = |filling: &Filling<'_>, path: &str| filling.state(path).unwrap().value.typed();
    let all = ["town", "text", "day", "n", "copy", "fixed"].map(|path| typed(&filling, path));
    assert_eq!(all, ["Sofia", "a-b", "2026-03-10", "5", "Sofia!", "2026-01-01"]);
    filling.set("town", "").unwrap();
    assert_eq!(typed(&filling, "copy"), "Sofia!", "a default is worked out once");
    let again = Filling::begin(&form, &filling.answers(), moment());
    assert_eq!(typed(&again, "town"), "");
}

#[test]
fn a_trigger_works_out_once_when_its_question_changes() {
    let form = read(
        "
| survey | type      | name  | label | calculation     | trigger  |
|        | text      | name  | Q     |                 |          |
|        | text      | other | Q     |                 |          |
|        | dateTime  | when  | Q     | now()           | ${name}  |
|        | text      | both  | Q     | concat(${name}, ${other}) | ${name} |
",
    );
    let mut filling = begin(&form);
    assert_eq!(filling.state("when").unwrap().value, Value::Blank);
    filling.set("other", "x").unwrap();
    assert_eq!(filling.state("both").unwrap().value, Value::Blank);
    let changed = filling.set("name", "Ana").unwrap();
    assert_eq!(changed.paths, ["name", "when", "both"]);
    assert_eq!(filling.state("both").unwrap().value.typed(), "Anax");
    filling.set("both", "mine").unwrap();
    filling.set("other", "y").unwrap();
    assert_eq!(filling.state("both").unwrap().value.typed(), "mine");
}

#[test]
fn required_read_only_and_messages_follow_their_formulas() {
    let form = read(
        "
| survey | type    | name | label | required   | read_only  | constraint   | constraint_message::English (en) | constraint_message::bg | required_message |
|        | integer | a    | Q     |            |            |              |                                  |                        |                  |
|        | integer | b    | Q     | ${a} > 1   | ${a} > 2   | . <= ${a}    | At most ${a}                     | bg ${a}                | Tell us          |
",
    );
    let mut filling = begin(&form);
    filling.set("a", "2").unwrap();
    assert_eq!(filling.errors(), [("b".to_owned(), AnswerError::Required)]);
    assert_eq!(filling.message("b", &AnswerError::Required, "en"), "Tell us");
    filling.set("b", "5").unwrap();
    assert_eq!(filling.errors(), [("b".to_owned(), AnswerError::Constraint)]);
    assert_eq!(filling.message("b", &AnswerError::Constraint, "en"), "At most 2");
    assert_eq!(filling.message("b", &AnswerError::Constraint, "bg"), "bg 2");
    filling.set("a", "6").unwrap();
    let state = filling.state("b").unwrap();
    assert!(state.required && state.read_only && state.errors.is_empty());
}

#[test]
fn a_name_means_the_nearest_question_of_that_name() {
    let form = read(
        "
| survey | type        | name  | label | calculation |
|        | begin group | one   | G     |             |
|        | integer     | n     | Q     |             |
|        | calculate   | plus  |       | ${n} + 1    |
|        | end group   |       |       |             |
|        | begin group | two   | G     |             |
|        | integer     | n     | Q     |             |
|        | calculate   | plus  |       | ${n} + 10   |
|        | end group   |       |       |             |
",
    );
    let filling = Filling::begin(&form, &Answers::new().with("one/n", "1").with("two/n", "2"), moment());
    assert_eq!(filling.state("one/plus").unwrap().value, Value::Integer(2));
    assert_eq!(filling.state("two/plus").unwrap().value, Value::Integer(12));
}

#[test]
fn what_cannot_be_read_is_kept_and_told_and_counts_for_nothing() {
    let form = read(
        "| survey | type | name | label | calculation |\n| | integer | n | Q | |\n| | calculate | c | | coalesce(${n}, 'none') |",
    );
    let mut filling = begin(&form);
    filling.set("n", "many").unwrap();
    assert_eq!(filling.state("n").unwrap().value.typed(), "many");
    assert_eq!(filling.state("c").unwrap().value.typed(), "none");
    assert_eq!(filling.finish().unwrap_err(), [("n".to_owned(), AnswerError::NotANumber)]);
    let again = Filling::begin(&form, &filling.answers(), moment());
    assert_eq!(again.state("n").unwrap().value.typed(), "many");
}
