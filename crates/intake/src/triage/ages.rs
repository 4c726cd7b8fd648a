//! The age of the child against the ages that a programme is meant for.

use crate::{
    law::{AgeLimit, Law},
    record::{RequestPerson, RequestView},
};
use base::{
    Lang,
    jiff::{Unit, civil::Date},
};
use casework::cases::age;
use people::Precision;

/// A child has not the age that a programme is meant for.
#[derive(Debug, Clone, PartialEq)]
pub struct WrongAge {
    /// A code of `rules/programmes.toml`.
    pub programme: String,
    /// The limit that is passed.
    pub limit: Limit,
    /// Day of birth, as far as it is known.
    pub born_on: Date,
    /// How sure it is.
    pub precision: Option<Precision>,
    /// The day on which it is looked at.
    pub on: Date,
}

/// A limit of age that is passed, in years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The programme begins at this age.
    From(i64),
    /// The programme is for children younger than this.
    Until(i64),
}

impl WrongAge {
    /// A stable name.
    pub const fn code(&self) -> &'static str {
        match self.limit {
            Limit::From(_) => "too-young",
            Limit::Until(_) => "too-old",
        }
    }

    /// How old the child is, as people say it.
    pub fn age(&self, lang: Lang) -> String {
        age::age(lang, Some(self.born_on), self.precision, None, self.on).unwrap_or_default()
    }
}

/// The limit of a programme that the child of a request passes on a day; none when the programme has none, or nobody
/// knows when the child was born.
pub fn wrong_age(request: &RequestView, programme: &str, on: Date) -> Option<WrongAge> {
    let limits = Law::shipped().age_of(programme)?;
    let child = request.child()?;
    let born_on = child.born_on.filter(|born| *born <= on)?;
    let limit = passed(limits, born_on, child, on)?;
    Some(WrongAge { programme: programme.to_owned(), limit, born_on, precision: child.precision, on })
}

/// Of a birth known by its year alone nothing is said where the child may have the age.
fn passed(limits: &AgeLimit, born_on: Date, child: &RequestPerson, on: Date) -> Option<Limit> {
    let most = i64::from(born_on.until((Unit::Year, on)).ok()?.get_years());
    let least = match child.precision {
        Some(Precision::Year | Precision::Estimated) => (most - 1).max(0),
        Some(Precision::Exact | Precision::Month | Precision::None) | None => most,
    };
    let old = limits.until_years.filter(|until| least >= *until).map(Limit::Until);
    let young = limits.from_years.filter(|from| most < *from).map(Limit::From);
    old.or(young)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{
        Ground, Id,
        jiff::{Timestamp, civil::date},
    };
    use casework::cases::PersonRole;
    use people::Name;

    fn passed_by(born_on: Date, precision: Precision) -> Option<Limit> {
        let ground = Ground { bg: "а".into(), en: "a".into() };
        let limits = AgeLimit { programme: "x".into(), from_years: Some(7), until_years: Some(18), ground };
        let child = RequestPerson {
            person_id: Id::new(Timestamp::UNIX_EPOCH),
            role: PersonRole::Child,
            asks: false,
            name: Name::named("Ния", "", ""),
            born_on: Some(born_on),
            precision: Some(precision),
            expected_on: None,
        };
        passed(&limits, born_on, &child, date(2026, 3, 10))
    }

    #[test]
    fn the_day_on_which_the_age_is_reached_counts() {
        assert_eq!(passed_by(date(2019, 3, 10), Precision::Exact), None);
        assert_eq!(passed_by(date(2019, 3, 11), Precision::Exact), Some(Limit::From(7)));
        assert_eq!(passed_by(date(2008, 3, 11), Precision::Exact), None);
        assert_eq!(passed_by(date(2008, 3, 10), Precision::Exact), Some(Limit::Until(18)));
    }

    #[test]
    fn a_year_alone_is_given_the_benefit_of_the_doubt() {
        assert_eq!(passed_by(date(2008, 1, 1), Precision::Year), None);
        assert_eq!(passed_by(date(2007, 1, 1), Precision::Estimated), Some(Limit::Until(18)));
        assert_eq!(passed_by(date(2019, 1, 1), Precision::Year), None);
        assert_eq!(passed_by(date(2020, 1, 1), Precision::Year), Some(Limit::From(7)));
    }
}
