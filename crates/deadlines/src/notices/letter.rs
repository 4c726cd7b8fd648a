//! What the letter of the morning says: numbers of deadlines and of cases, never a name.

use super::w;
use crate::deadline::read;
use access::Layer;
use base::{Lang, clock, jiff::Timestamp};
use page::date;

/// So many of each kind are named; the others are counted.
const MOST: usize = 15;

/// A deadline that somebody is to be told of.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// True when they answer for it; a head of service is told of the others in sum.
    pub answers: bool,
    /// The number of the case or record.
    pub reference: Option<String>,
    /// Who may know of it.
    pub layer: Layer,
    /// The rule.
    pub rule_key: String,
    /// Which time, of a rule that comes round.
    pub round: u32,
    /// From when it is at risk.
    pub risk_at: Timestamp,
    /// When it is due.
    pub due_at: Timestamp,
}

/// A letter: one's own, overdue, at risk and to come; and those of others in sum.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Letter {
    overdue: Vec<Due>,
    at_risk: Vec<Due>,
    to_come: Vec<Due>,
    others_overdue: usize,
    others_at_risk: usize,
}

impl Letter {
    /// Of what somebody is to be told, as it stands at a moment.
    pub fn of(all: impl Iterator<Item = Due>, now: Timestamp) -> Letter {
        let mut letter = Letter::default();
        for due in all {
            match (due.answers, due.due_at < now, due.risk_at <= now) {
                (true, true, _) => letter.overdue.push(due),
                (true, false, true) => letter.at_risk.push(due),
                (true, false, false) => letter.to_come.push(due),
                (false, true, _) => letter.others_overdue += 1,
                (false, false, true) => letter.others_at_risk += 1,
                (false, false, false) => {}
            }
        }
        letter
    }

    /// True when there is nothing to say.
    pub fn is_empty(&self) -> bool {
        *self == Letter::default()
    }

    /// The subject line.
    pub fn subject(&self, lang: Lang) -> String {
        let pressing = self.at_risk.len() + self.to_come.len();
        match self.overdue.len() {
            0 if pressing == 0 => w::subject_centre(lang, self.others_overdue + self.others_at_risk),
            0 => w::subject_due(lang, pressing),
            overdue => w::subject_overdue(lang, overdue, pressing),
        }
    }

    /// The text.
    pub fn text(&self, lang: Lang, base_url: &str) -> String {
        let mut lines = vec![w::greeting(lang).to_owned()];
        for (title, dues) in [
            (w::part_overdue(lang), &self.overdue),
            (w::part_at_risk(lang), &self.at_risk),
            (w::part_to_come(lang), &self.to_come),
        ] {
            part(lang, &mut lines, title, dues);
        }
        if self.others_overdue + self.others_at_risk > 0 {
            lines.push(String::new());
            lines.push(w::part_centre(lang, self.others_at_risk, self.others_overdue));
        }
        lines.push(String::new());
        lines.push(w::see_all(lang, format!("{base_url}/deadlines")));
        lines.push(w::switch_off(lang, format!("{base_url}/account/deadlines")));
        lines.join("\n")
    }
}

fn part(lang: Lang, lines: &mut Vec<String>, title: &str, dues: &[Due]) {
    if dues.is_empty() {
        return;
    }
    lines.push(String::new());
    lines.push(w::part_title(lang, dues.len(), title));
    lines.extend(dues.iter().take(MOST).map(|due| format!("– {}", line(lang, due))));
    if dues.len() > MOST {
        lines.push(w::and_more(lang, dues.len() - MOST));
    }
}

fn line(lang: Lang, due: &Due) -> String {
    let name = outside(lang, due.layer, &due.rule_key, due.round);
    let day = date(lang, clock::date_of(due.due_at));
    match &due.reference {
        Some(reference) => w::line_of(lang, day, name, reference),
        None => w::line(lang, day, name),
    }
}

/// What a deadline is called outside of the house: one whose very name would give a secret away has none.
pub fn outside(lang: Lang, layer: Layer, key: &str, round: u32) -> String {
    if layer.is_secret() { w::sealed(lang).to_owned() } else { read::name(lang, key, round) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::SignedDuration;

    const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

    fn due(answers: bool, hours: i64, risk: i64) -> Due {
        Due {
            answers,
            reference: Some("2026-0012".into()),
            layer: Layer::General,
            rule_key: "plan-review".into(),
            round: 1,
            risk_at: NOW + SignedDuration::from_hours(risk),
            due_at: NOW + SignedDuration::from_hours(hours),
        }
    }

    #[test]
    fn a_letter_does_not_say_what_the_secret_of_adoption_covers() {
        let sealed =
            Due { layer: Layer::Adoption, rule_key: "adoption-follow-up".into(), ..due(true, 24, -24) };
        let text = Letter::of([sealed].into_iter(), NOW).text(Lang::Bg, "https://zaedno.example");
        assert!(text.contains("2026-0012") && text.contains("Срок по закрита част"), "{text}");
        assert!(!text.contains("осиновяване"), "{text}");
    }

    #[test]
    fn a_letter_tells_ones_own_and_counts_those_of_others() {
        let all = [
            due(true, -24, -72),
            due(true, 24, -24),
            due(true, 90, 50),
            due(false, -24, -72),
            due(false, 90, 50),
        ];
        let letter = Letter::of(all.into_iter(), NOW);
        let text = letter.text(Lang::Bg, "https://zaedno.example");
        assert!(
            text.contains("2026-0012") && text.contains("https://zaedno.example/account/deadlines"),
            "{text}"
        );
        assert_eq!(text.matches('–').count(), 3, "{text}");
        assert_eq!((letter.others_overdue, letter.others_at_risk), (1, 0));
    }

    #[test]
    fn with_nothing_to_say_there_is_no_letter() {
        assert!(Letter::of(std::iter::empty(), NOW).is_empty());
        // What others have to come is their own matter.
        assert!(Letter::of(std::iter::once(due(false, 90, 50)), NOW).is_empty());
    }

    #[test]
    fn a_long_list_is_cut_and_counted() {
        let letter = Letter::of((0..20).map(|_| due(true, -24, -72)), NOW);
        assert_eq!(letter.text(Lang::En, "x").matches('–').count(), MOST);
    }
}
