//! The document that refers somebody: who issued it, under which number and date, to which services, for how long.

use super::w;
use crate::{
    law::{self, Law},
    record::RequestId,
    ways::Way,
};
use access::{Answer, WebError};
use base::{
    FieldErrors, Lang, Problem,
    ids::{CentreId, OrganisationId},
    jiff::civil::Date,
    typed::{self, Typed},
};
use directory::kinds::OrganisationKind;
use page::{Fields, Markup, html};
use store::{Db, Tx, sql};

/// Most characters of a number.
const NUMBER_MOST: usize = 60;
/// The longest term in months; more is a slip of the pen.
const TERM_MOST: i64 = 60;

/// The document that refers somebody. Everything may be missing: it may still be on its way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Referral {
    /// Who refers.
    pub organisation: Option<OrganisationId>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub on: Option<Date>,
    /// Months of the service that it gives.
    pub term_months: Option<i64>,
    /// The kinds of service that it names: codes of `rules/services.toml`.
    pub services: Vec<String>,
}

impl Referral {
    /// Reads the five fields.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let organisation = errors.check("organisation_id", typed::optional_id(typed.get("organisation_id")));
        let number =
            errors.check("referral_number", typed::optional_text(typed.get("referral_number"), NUMBER_MOST));
        let on = errors.check("referral_on", not_in_future(typed.get("referral_on"), today));
        let term_months = errors.check("term_months", months(typed.get("term_months")));
        let services = law::some_of(&Law::shipped().services, typed.all("referral_services"));
        let services = errors.check("referral_services", services);
        let referral = || {
            Some(Referral {
                organisation: organisation?,
                number: number?,
                on: on?,
                term_months: term_months?,
                services: services?,
            })
        };
        let referral = referral();
        errors.or(referral)
    }

    /// Keeps it with a request. What is left empty stays as it was.
    pub async fn keep(&self, tx: &mut Tx, centre: CentreId, request: RequestId) -> Answer<()> {
        self.check(tx, centre).await?;
        sql("update requests set organisation_id = coalesce($2, organisation_id),
                    referral_number = coalesce($3, referral_number), referral_on = coalesce($4, referral_on),
                    term_months = coalesce($5, term_months)
              where id = $1")
        .bind(request)
        .bind(self.organisation)
        .bind(self.number.as_deref())
        .bind(self.on)
        .bind(self.term_months)
        .run(tx)
        .await?;
        self.keep_services(tx, request).await
    }

    /// Keeps the services that it names. None named: those that are known stay.
    pub async fn keep_services(&self, tx: &mut Tx, request: RequestId) -> Answer<()> {
        if self.services.is_empty() {
            return Ok(());
        }
        sql("delete from request_referral_services where request_id = $1").bind(request).run(tx).await?;
        // Four services at most.
        for service in &self.services {
            sql("insert into request_referral_services (request_id, service) values ($1, $2)")
                .bind(request)
                .bind(service)
                .run(tx)
                .await?;
        }
        Ok(())
    }

    /// [`WebError::Fields`] when the organisation is none of the provider's partners.
    pub async fn check(&self, db: &mut impl Db, centre: CentreId) -> Answer<()> {
        let Some(organisation) = self.organisation else { return Ok(()) };
        let known: i64 =
            sql("select count(*) from organisations o join centres c on c.provider_id = o.provider_id
                               where o.id = $1 and c.id = $2")
            .bind(organisation)
            .bind(centre)
            .value(db)
            .await?;
        if known > 0 {
            Ok(())
        } else {
            Err(WebError::Fields(FieldErrors::one("organisation_id", Problem::NotOffered)))
        }
    }
}

fn not_in_future(text: &str, today: Date) -> Result<Option<Date>, Problem> {
    match typed::optional_date(text)? {
        Some(day) if day > today => Err(Problem::InFuture),
        day => Ok(day),
    }
}

fn months(text: &str) -> Result<Option<i64>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { typed::number(text, 1, TERM_MOST).map(Some) }
}

/// The fields of the document. `bodies` are the organisations that may have issued it.
pub fn fields<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, bodies: &[(String, String)]) -> Markup {
    let mut options = vec![(String::new(), page::w::not_given(lang).to_owned())];
    options.extend(bodies.iter().cloned());
    let services: Vec<String> = typed.all("referral_services").map(str::to_owned).collect();
    html! {
        (fields.select("organisation_id", w::issued_by(lang), typed.get("organisation_id"), &options)
            .optional().hint(w::issued_by_hint(lang)))
        (fields.text("referral_number", w::referral_number(lang), typed.get("referral_number")).optional().narrow()
            .max_length(NUMBER_MOST))
        (fields.text("referral_on", w::referral_on(lang), typed.get("referral_on")).date().optional())
        (fields.text("term_months", w::term_months(lang), typed.get("term_months")).optional().narrow()
            .inputmode("numeric").hint(w::term_months_hint(lang)))
        (fields.checkbox_list("referral_services", w::referral_services(lang), &services, &law::options(lang, &Law::shipped().services))
            .optional().hint(w::referral_services_hint(lang)))
    }
}

/// The organisations that may refer by a way, as options of a field; the centre helps to obtain a preliminary
/// assessment, so an application can get one from either authority.
pub async fn bodies(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    way: Way,
) -> store::Result<Vec<(String, String)>> {
    let kinds: &[OrganisationKind] = match way {
        Way::Application => &[OrganisationKind::SocialAssistance, OrganisationKind::Municipality],
        Way::Directorate
        | Way::Municipality
        | Way::Disability
        | Way::Protection
        | Way::Court
        | Way::Signal
        | Way::Provider => way.referred_by(),
    };
    let all = organisations(db, lang, centre).await?;
    let fits = |kind: &OrganisationKind| kinds.is_empty() || kinds.contains(kind);
    Ok(all.into_iter().filter(|(kind, ..)| fits(kind)).map(|(_, id, name)| (id, name)).collect())
}

/// Every partner of the provider that runs a centre: kind, id, name.
pub async fn organisations(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
) -> store::Result<Vec<(OrganisationKind, String, String)>> {
    let all: Vec<(OrganisationKind, OrganisationId, String, String)> =
        sql("select o.kind, o.id, o.name_bg, o.name_en from organisations o join centres c on c.provider_id = o.provider_id
              where c.id = $1 and o.closed_on is null order by o.name_bg, o.id")
        .bind(centre)
        .all(db)
        .await?;
    let named = |(kind, id, bg, en): (OrganisationKind, OrganisationId, String, String)| {
        (kind, id.to_string(), if lang == Lang::En { en } else { bg })
    };
    Ok(all.into_iter().map(named).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_referral_may_be_on_its_way_but_not_of_tomorrow() {
        let today = date(2026, 3, 10);
        assert_eq!(Referral::parse(&Typed::default(), today), Ok(Referral::default()));
        let typed = Typed::default().with("referral_on", "11.03.2026").with("term_months", "100");
        let errors = Referral::parse(&typed, today).unwrap_err();
        assert_eq!(errors.of("referral_on"), Some(&Problem::InFuture));
        assert_eq!(errors.of("term_months"), Some(&Problem::OutOfRange(1, 60)));
    }
}
