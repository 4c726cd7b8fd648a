//! The letters of the morning: on each working day of a centre, one to everybody who answers for something that is
//! overdue, newly at risk or due within days. Asked in one question for all who are to be told, written in one transaction with
//! the note that it was done, so that each is written once.

use super::letter::{Due, Letter};
use access::{
    Answer, Layer,
    message::{self, Channel},
};
use base::{
    clock,
    ids::{CentreId, UserId},
    jiff::{SignedDuration, Timestamp, civil::Date},
    rules::Rules,
};
use store::{Result, Tx, sql};

/// What the letters are in the list of messages.
pub const TOPIC: &str = "deadline.digest";
/// So far ahead the letter looks.
pub const AHEAD: SignedDuration = SignedDuration::from_hours(7 * 24);

store::row! {
    /// A deadline and one who is to be told of it.
    struct Told {
        user_id: UserId,
        email: String,
        language: String,
        answers: bool,
        reference: Option<String>,
        layer: Layer,
        rule_key: String,
        round: u32,
        risk_at: Timestamp,
        due_at: Timestamp,
    }
}

/// Writes the letters of a centre for the day of the transaction; how many. None when they were written already.
pub async fn write(tx: &mut Tx, centre: CentreId, base_url: &str) -> Answer<Option<usize>> {
    let day = clock::date_of(tx.at());
    if !claim(tx, centre, day).await? {
        return Ok(None);
    }
    let told = told(tx, centre).await?;
    let now = tx.at();
    let mut letters = 0;
    for of_one in told.chunk_by(|a, b| a.user_id == b.user_id) {
        let letter = Letter::of(of_one.iter().map(due), now);
        let Some(first) = of_one.first().filter(|_| !letter.is_empty()) else { continue };
        let lang = base::Lang::from_tag(&first.language).unwrap_or_default();
        let new = message::New {
            channel: Channel::Email,
            to: &first.email,
            user: Some(first.user_id),
            centre: Some(centre),
            topic: TOPIC,
            subject: &letter.subject(lang),
            body: &letter.text(lang, base_url),
        };
        message::send(tx, new).await?;
        letters += 1;
    }
    sql("update digests set letters = $3 where centre_id = $1 and day = $2")
        .bind(centre)
        .bind(day)
        .bind(i64::try_from(letters).unwrap_or(i64::MAX))
        .run(tx)
        .await?;
    Ok(Some(letters))
}

fn due(told: &Told) -> Due {
    Due {
        answers: told.answers,
        reference: told.reference.clone(),
        layer: told.layer,
        rule_key: told.rule_key.clone(),
        round: told.round,
        risk_at: told.risk_at,
        due_at: told.due_at,
    }
}

/// The beginning of the working day before: what is at risk since then was in no letter yet. What is due long after is told
/// once when it comes to be at risk, and again in its last days.
fn last_letter(now: Timestamp) -> Timestamp {
    let yesterday = clock::date_of(now).yesterday().unwrap_or(Date::MIN);
    clock::start_of(Rules::embedded().holidays().first_of_last(yesterday, 1))
}

/// Notes that the letters of a day are written; false when they were.
async fn claim(tx: &mut Tx, centre: CentreId, day: Date) -> Result<bool> {
    let at = tx.at();
    let fresh = sql("insert into digests (centre_id, day, written_at, letters) values ($1, $2, $3, 0)
         on conflict (centre_id, day) do nothing")
    .bind(centre)
    .bind(day)
    .bind(at)
    .run(tx)
    .await?;
    Ok(fresh == 1)
}

/// Everybody who is to be told, each with their deadlines. Whoever answers for one is told of it; the heads of service
/// are told of every one, of those that nobody answers for as their own. Nobody is told of what they may not know.
async fn told(tx: &mut Tx, centre: CentreId) -> Result<Vec<Told>> {
    let now = tx.at();
    sql("select u.id as user_id, u.email, u.language,
                case when l.user_id is null or l.user_id = u.id then true else false end as answers,
                l.reference, l.layer, l.rule_key, l.round, l.risk_at, l.due_at
         from (select m.id, m.user_id as told_id from deadline_lines m
                where m.centre_id = $1 and m.ended_at is null and m.user_id is not null
                  and (m.lapses = false or m.due_at >= $2)
                  and (m.due_at < $3 or (m.risk_at > $5 and m.risk_at <= $2))
               union
               select d.id, s.user_id from deadlines d
                 join staff s on s.centre_id = d.centre_id and s.role = 'head' and s.ended_on is null
                where d.centre_id = $1 and d.ended_at is null
                  and (d.lapses = false or d.due_at >= $2)
                  and (d.due_at < $3 or (d.risk_at > $5 and d.risk_at <= $2))) t
         join deadline_lines l on l.id = t.id
         join users u on u.id = t.told_id and u.closed_at is null
         where not exists (select 1 from settings q where q.scope_id = u.id and q.key = $4 and q.value = 'off')
           and (exists (select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = u.id and r.case_id = l.case_id and p.action = 'deadline.read' and p.layer = l.layer
                          and (r.until_at is null or r.until_at > $2))
                or (l.case_id is null and (l.user_id = u.id or exists (
                        select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
                        where r.user_id = u.id and r.centre_id = l.centre_id and p.action = 'deadline.read'
                          and p.layer = l.layer))))
         order by u.id, l.due_at, l.id")
    .bind(centre)
    .bind(now)
    .bind(now + AHEAD)
    .bind(super::settings::LETTER_KEY)
    .bind(last_letter(now))
    .all(tx)
    .await
}
