//! The other side looks, answers, and one of the two sides tells what came of it.

use super::{
    Ground, Outcome, Referral, Step, facts,
    sending::{ANSWER, subject},
    w,
    write::{go, told},
};
use crate::permits::AnswerReferral;
use access::{
    Permit, WebError,
    audit::Entry,
    message::{self, Channel},
    viewer::Via,
};
use base::{
    FieldErrors, Lang, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};
use store::{Tx, sql};

/// Most characters of a text.
const MAX_TEXT: usize = 3000;

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAnswer {
    /// Who answers on the other side.
    pub by: String,
    /// What they say.
    pub says: Says,
}

/// What the other side says.
#[derive(Debug, Clone, PartialEq)]
pub enum Says {
    /// They take the family, from a day; whom it turns to.
    Yes(Date, String, Option<String>),
    /// They do not, and why.
    No(Ground, Option<String>),
}

impl NewAnswer {
    /// Reads an answer.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let by = errors.check("answered_by", typed::text(typed.get("answered_by"), 200));
        let words = errors.check("answer_text", typed::optional_text(typed.get("answer_text"), MAX_TEXT));
        let says = match typed.get("answer") {
            "accept" => {
                let from = errors.check("accepted_from", typed::date(typed.get("accepted_from")));
                let contact = errors.check("contact", typed::text(typed.get("contact"), 300));
                (|| Some(Says::Yes(from?, contact?, words?)))()
            }
            "refuse" => {
                let ground = errors.check("ground", typed::code::<Ground>(typed.get("ground")));
                if ground == Some(Ground::Other) && words == Some(None) {
                    errors.add("answer_text", Problem::Required);
                }
                (|| Some(Says::No(ground?, words?)))()
            }
            "" => {
                errors.add("answer", Problem::Required);
                None
            }
            _ => {
                errors.add("answer", Problem::NotOffered);
                None
            }
        };
        errors.or((|| Some(NewAnswer { by: by?, says: says? }))())
    }
}

/// What came of a referral.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOutcome {
    /// In a word.
    pub outcome: Outcome,
    /// In words.
    pub text: Option<String>,
}

impl NewOutcome {
    /// Reads what came of it.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let outcome = errors.check("outcome", typed::code::<Outcome>(typed.get("outcome")));
        let text = errors.check("outcome_text", typed::optional_text(typed.get("outcome_text"), MAX_TEXT));
        errors.or((|| Some(NewOutcome { outcome: outcome?, text: text? }))())
    }
}

/// The other side looks at it: on record each time, and the first time it is a step of its own.
///
/// # Errors
///
/// When the database fails.
pub async fn opened(
    tx: &mut Tx,
    permit: &Permit<AnswerReferral>,
    referral: &Referral,
) -> Result<(), WebError> {
    if let Some(stage) = crate::course::Course::after(referral.stage, Step::Open) {
        let at = tx.at();
        go(tx, referral, referral.version, Step::Open, permit.viewer.lang).await?;
        sql("update referrals set opened_at = $2 where id = $1").bind(referral.id).bind(at).run(tx).await?;
        told(tx, permit, referral, "referral.opened", stage, None).await?;
    }
    let shown = facts::codes(&facts::of(tx, referral.id).await?);
    Entry::under(permit, "referral.looked-at")
        .case(referral.case_id)
        .record("referral", referral.id)
        .set("facts", shown)
        .write(tx)
        .await?;
    Ok(())
}

/// The other side takes the family or refuses it: told by them through the link, or recorded by the centre.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is answered already, [`WebError::Stale`] when it went on meanwhile.
pub async fn answer(
    tx: &mut Tx,
    permit: &Permit<AnswerReferral>,
    referral: &Referral,
    version: i64,
    new: &NewAnswer,
) -> Result<(), WebError> {
    let at = tx.at();
    let (step, action) = match new.says {
        Says::Yes(..) => (Step::Accept, "referral.accepted"),
        Says::No(..) => (Step::Refuse, "referral.refused"),
    };
    let stage = go(tx, referral, version, step, permit.viewer.lang).await?;
    let (from, contact, ground, words) = match &new.says {
        Says::Yes(from, contact, words) => (Some(*from), Some(contact.as_str()), None, words.as_deref()),
        Says::No(ground, words) => (None, None, Some(*ground), words.as_deref()),
    };
    sql("update referrals set answered_at = $2, answered_by = $3, answered_via = $4, accepted_from = $5, contact = $6,
                ground = $7, answer_text = $8
          where id = $1")
    .bind(referral.id)
    .bind(at)
    .bind(&new.by)
    .bind(permit.viewer.via.code())
    .bind(from)
    .bind(contact)
    .bind(ground)
    .bind(words)
    .run(tx)
    .await?;
    deadlines::meet(tx, subject(referral.id), ANSWER, at).await?;
    told(tx, permit, referral, action, stage, None).await?;
    tell_author(tx, permit, referral).await
}

/// What came of it is told, by them or by the centre.
///
/// # Errors
///
/// [`WebError::Conflict`] when they did not take the family, [`WebError::Stale`] when it went on meanwhile.
pub async fn outcome(
    tx: &mut Tx,
    permit: &Permit<AnswerReferral>,
    referral: &Referral,
    version: i64,
    new: &NewOutcome,
) -> Result<(), WebError> {
    let at = tx.at();
    let stage = go(tx, referral, version, Step::Finish, permit.viewer.lang).await?;
    sql("update referrals set outcome = $2, outcome_text = $3, outcome_at = $4, outcome_via = $5 where id = $1")
        .bind(referral.id)
        .bind(new.outcome)
        .bind(new.text.as_deref())
        .bind(at)
        .bind(permit.viewer.via.code())
        .run(tx)
        .await?;
    told(tx, permit, referral, "referral.finished", stage, None).await?;
    tell_author(tx, permit, referral).await
}

/// What comes from outside is told to whoever referred: the number and where to read it, never whom it is about.
async fn tell_author(
    tx: &mut Tx,
    permit: &Permit<AnswerReferral>,
    referral: &Referral,
) -> Result<(), WebError> {
    if permit.viewer.via != Via::Link {
        return Ok(());
    }
    let author: Option<(String, String)> =
        sql("select email, language from users where id = $1 and closed_at is null")
            .bind(referral.author_id)
            .maybe(tx)
            .await?;
    let Some((email, language)) = author else { return Ok(()) };
    let lang = Lang::from_tag(&language).unwrap_or_default();
    let (subject, body) = (
        w::answered_subject(lang, referral.reference.as_str()),
        w::answered_letter(lang, referral.reference.as_str()),
    );
    let new = message::New {
        channel: Channel::Email,
        to: &email,
        user: Some(referral.author_id),
        centre: Some(permit.centre),
        topic: "referral.answered",
        subject: &subject,
        body: &body,
    };
    Ok(message::send(tx, new).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_accepts_says_from_when_and_whom_to_turn_to() {
        let typed = Typed::default().with("answer", "accept").with("answered_by", "Мила Примерова");
        let errors = NewAnswer::parse(&typed).unwrap_err();
        assert!(errors.of("accepted_from").is_some() && errors.of("contact").is_some());
        let whole = typed.with("accepted_from", "20.03.2026").with("contact", "кабинет 3, 02 000 00 00");
        assert!(matches!(NewAnswer::parse(&whole).unwrap().says, Says::Yes(..)));
    }

    #[test]
    fn who_refuses_says_why_and_another_reason_in_words() {
        let typed = Typed::default().with("answer", "refuse").with("answered_by", "Мила Примерова");
        assert!(NewAnswer::parse(&typed).unwrap_err().of("ground").is_some());
        assert!(NewAnswer::parse(&typed.clone().with("ground", "no-place")).is_ok());
        let other = typed.with("ground", "other");
        assert_eq!(NewAnswer::parse(&other).unwrap_err().of("answer_text"), Some(&Problem::Required));
    }
}
