//! What an authority has to issue is asked of it for the family: where it was handed in, when, under which number it was
//! entered there; the answer is due from that day.

use super::{
    PaperRow, w,
    write::{deadline, entry, standing, step},
};
use crate::{
    papers::Referral,
    permits::WriteRequest,
    record::{self, RequestId, subject},
    terms,
};
use access::{Answer, Permit, WebError};
use base::{
    FieldErrors, Lang, Problem,
    ids::OrganisationId,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::opening::day_until;
use deadlines::New;
use page::{Fields, Markup, html};
use store::{Tx, sql};

/// Most characters of a number.
const NUMBER_MOST: usize = 60;

/// Something that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// To whom.
    pub to: OrganisationId,
    /// When.
    pub on: Date,
    /// Under which number they entered it.
    pub entry_number: Option<String>,
}

impl Submission {
    /// Reads the three fields.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let to = errors.check("submitted_to", typed::id(typed.get("submitted_to")));
        let on = errors.check("submitted_on", day_until(typed.get("submitted_on"), today));
        let number = typed::optional_text(typed.get("entry_number"), NUMBER_MOST);
        let entry_number = errors.check("entry_number", number);
        let submission = || Some(Submission { to: to?, on: on?, entry_number: entry_number? });
        let submission = submission();
        errors.or(submission)
    }
}

/// Whether a paper is asked of an authority: the law gives it a time to answer.
pub fn is_submitted(code: &str) -> bool {
    deadline(code).is_some()
}

/// Notes where it was handed in; the time to answer runs from that day.
pub async fn submit(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: RequestId,
    (row, version): (&PaperRow, i64),
    new: &Submission,
) -> Answer<()> {
    standing(tx, permit, request).await?;
    let key = deadline(&row.paper).ok_or(WebError::NotFound)?;
    let of = Referral { organisation: Some(new.to), ..Referral::default() };
    of.check(tx, permit.centre).await.map_err(beside)?;
    let term = if row.is_missing() {
        let reference = record::read::reference(tx, request).await?;
        let started = New::by(key, permit.centre, subject(request), new.on).under(&reference);
        terms::start_again(tx, permit, started, w::counted_from_submission(permit.viewer.lang)).await?
    } else {
        None
    };
    let changed = sql("update request_papers set submitted_to = $3, submitted_on = $4, entry_number = $5,
                    due_on = coalesce($6, due_on), rule_version = coalesce($7, rule_version), version = version + 1
              where id = $1 and version = $2")
    .bind(row.id)
    .bind(version)
    .bind(new.to)
    .bind(new.on)
    .bind(new.entry_number.as_deref())
    .bind(term.as_ref().map(|term| term.due_on))
    .bind(term.as_ref().map(|term| term.version.as_str()))
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    step(tx, &permit.viewer, request, &row.paper, "submitted").await?;
    entry(permit, request, "request.paper-submitted", &row.paper)
        .set("submitted_on", new.on.to_string())
        .set("organisation_id", new.to.to_string())
        .set("entry_number", new.entry_number.clone())
        .write(tx)
        .await?;
    Ok(())
}

/// The partner stands in another field here.
fn beside(error: WebError) -> WebError {
    match error {
        WebError::Fields(_) => WebError::Fields(FieldErrors::one("submitted_to", Problem::NotOffered)),
        other => other,
    }
}

/// What is told of it in a list: to whom, when, under which number.
pub fn told(lang: Lang, row: &PaperRow) -> Option<String> {
    let on = row.submitted_on?;
    let to = row.submitted_to(lang).unwrap_or_default();
    let day = page::when::date(lang, on);
    Some(match &row.entry_number {
        Some(number) => w::submitted_under(lang, day, number.as_str(), to),
        None => w::submitted(lang, day, to),
    })
}

/// The fields. `bodies` are those who can issue it.
pub fn fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, bodies: &[(String, String)]) -> Markup {
    let mut options = vec![(String::new(), page::w::not_given(lang).to_owned())];
    options.extend(bodies.iter().cloned());
    html! {
        (fields.select("submitted_to", w::submitted_to(lang), typed.get("submitted_to"), &options).hint(w::issued_by_hint(lang)))
        (fields.text("submitted_on", w::submitted_on(lang), typed.get("submitted_on")).date())
        (fields.text("entry_number", w::entry_number(lang), typed.get("entry_number")).optional().narrow()
            .max_length(NUMBER_MOST).hint(w::entry_number_hint(lang)))
    }
}

/// The day of today in the fields, for whoever begins.
pub fn blank(lang: Lang, row: &PaperRow, today: Date) -> Typed {
    let day = page::when::date(lang, row.submitted_on.unwrap_or(today));
    Typed::default()
        .with("submitted_to", row.submitted_to.map(|id| id.to_string()).unwrap_or_default())
        .with("submitted_on", day)
        .with("entry_number", row.entry_number.clone().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{
        Id,
        jiff::{Timestamp, civil::date},
    };

    #[test]
    fn what_was_handed_in_says_where_and_when() {
        let today = date(2026, 3, 10);
        let errors = Submission::parse(&Typed::default(), today).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["submitted_to", "submitted_on"]);
        let to = Id::new(Timestamp::UNIX_EPOCH);
        let typed = Typed::default().with("submitted_to", to.to_string()).with("submitted_on", "10.03.2026");
        assert_eq!(Submission::parse(&typed, today), Ok(Submission { to, on: today, entry_number: None }));
    }

    #[test]
    fn only_what_an_authority_issues_is_handed_in() {
        assert!(is_submitted("preliminary-assessment"));
        assert!(!is_submitted("birth-certificate"));
    }
}
