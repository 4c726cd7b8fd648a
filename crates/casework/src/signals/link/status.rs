//! What somebody without an account may see of a signal: that it was received, who took it up, by first name and role,
//! that they are on the way, that they arrived. Nothing about the mother or the child.

use access::Role;
use base::{
    Lang, clock,
    ids::{CentreId, SignalId, WardId},
    jiff::Timestamp,
};
use store::{Db, Result, sql};

store::row! {
    /// How far the answer to a signal is.
    pub struct Progress {
        /// The signal; for checking a code, never shown.
        pub id: SignalId,
        /// As people write it.
        pub reference: String,
        /// The centre that answers.
        pub centre_id: CentreId,
        /// When it came.
        pub received_at: Timestamp,
        /// When somebody took it up.
        pub accepted_at: Option<Timestamp>,
        /// Their whole name; only [`Progress::first_name`] is shown.
        pub accepted_name: Option<String>,
        /// The same in Latin letters.
        pub accepted_latin: Option<String>,
        /// What they are.
        pub role: Option<Role>,
        /// When they set off.
        pub set_off_at: Option<Timestamp>,
        /// When they arrived, or met the mother.
        pub arrived_at: Option<Timestamp>,
    }
}

impl Progress {
    /// The first name of the one who took it up.
    pub fn first_name(&self, lang: Lang) -> Option<&str> {
        let name = match lang {
            Lang::Bg => &self.accepted_name,
            Lang::En => &self.accepted_latin,
        };
        name.as_deref().and_then(|name| name.split_whitespace().next())
    }
}

/// Year and number out of what was typed: the whole reference, `2026-12`, or the number alone for this year.
pub fn number(typed: &str, now: Timestamp) -> Option<(i64, i64)> {
    let mut groups = typed.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
    let (first, second, third) = (groups.next()?, groups.next(), groups.next());
    if third.is_some() {
        return None;
    }
    match second {
        Some(number) => Some((first.parse().ok()?, number.parse().ok()?)),
        None => Some((i64::from(clock::date_of(now).year()), first.parse().ok()?)),
    }
}

/// How far the answer to a signal of a ward is. A joined signal is answered with the one it is joined to.
pub async fn of_ward(db: &mut impl Db, ward: WardId, (year, number): (i64, i64)) -> Result<Option<Progress>> {
    sql("select g.id, g.reference, g.centre_id, g.received_at, f.accepted_at, u.name as accepted_name,
                u.name_latin as accepted_latin, s.role, f.set_off_at, coalesce(f.arrived_at, f.first_met_at) as arrived_at
         from signals g
         join signals f on f.id = coalesce(g.joined_to, g.id)
         left join users u on u.id = f.accepted_by
         left join staff s on s.user_id = u.id and s.centre_id = f.centre_id and s.ended_on is null
         where g.ward_id = $1 and g.year = $2 and g.number = $3
         order by s.from_on nulls last, s.id nulls last limit 1")
    .bind(ward)
    .bind(year)
    .bind(number)
    .maybe(db)
    .await
}

/// How far the answers to the signals of the public form with this number are: one for each centre that has it.
pub async fn of_public_form(db: &mut impl Db, (year, number): (i64, i64)) -> Result<Vec<Progress>> {
    sql("select g.id, g.reference, g.centre_id, g.received_at, f.accepted_at, u.name as accepted_name,
                u.name_latin as accepted_latin,
                (select min(s.role) from staff s where s.user_id = u.id and s.centre_id = f.centre_id and s.ended_on is null)
                    as role,
                f.set_off_at, coalesce(f.arrived_at, f.first_met_at) as arrived_at
         from signals g
         join signals f on f.id = coalesce(g.joined_to, g.id)
         left join users u on u.id = f.accepted_by
         where g.channel = 'public-form' and g.year = $1 and g.number = $2
         order by g.id")
    .bind(year)
    .bind(number)
    .all(db)
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let now: Timestamp = "2026-03-05T12:30:00Z".parse().unwrap();
        for typed in ["С-2026-0012", "C-2026-0012", "2026-12", "12", " № 12 ", "2026/0012"] {
            assert_eq!(number(typed, now), Some((2026, 12)), "{typed}");
        }
        for typed in ["", "няма", "1-2-3", "99999999999999999999"] {
            assert_eq!(number(typed, now), None, "{typed}");
        }
    }
}
