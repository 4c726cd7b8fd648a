//! Registers of the work with families: who asked for the service, what they agreed to, what they were given, where they
//! were referred. The case stands under its number; what is not for everybody is not in any of them.

use super::{
    Period,
    read::{Lines, Word, asked, asked_by_moment, said},
    w,
};
use crate::PaperId;
use base::{
    Lang, clock,
    ids::CentreId,
    jiff::{Timestamp, civil::Date},
};
use casework::cases::read::in_script;
use papers::Cell;
use people::Name;
use store::{Db, Result, sql};

store::row! {
    /// A request.
    struct Request {
        reference: String,
        received_on: Date,
        way: String,
        name: Option<Name>,
        referral_number: Option<String>,
        referral_on: Option<Date>,
        authority_bg: Option<String>,
        authority_en: Option<String>,
        state: String,
        decided_on: Option<Date>,
        case_reference: Option<String>,
        paper: Option<PaperId>,
    }
}

/// Who asked for the service.
pub(super) async fn requests(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    period: Period,
    word: Word,
) -> Result<Lines> {
    let rows: Vec<Request> =
        asked(sql("select q.reference, q.received_on, q.way, n.name, q.referral_number, q.referral_on,
                    o.name_bg as authority_bg, o.name_en as authority_en, q.state, q.decided_on,
                    c.reference as case_reference, d.id as paper
               from requests q
               left join person_names n on n.person_id = (select x.person_id from request_people x
                    where x.request_id = q.id and x.asks = true order by x.person_id limit 1)
               left join organisations o on o.id = q.organisation_id
               left join cases c on c.id = q.case_id
               left join papers d on d.subject_id = q.id and d.subject_kind = 'request' and d.kind = 'application'
                    and d.replaced_by is null
              where q.centre_id = $1 and q.received_on >= $2 and q.received_on <= $3
              order by q.received_on, q.number, q.id limit $4"), centre, period)
        .all(db)
        .await?;
    let heads = vec![
        w::number(lang),
        w::received_on(lang),
        w::way(lang),
        w::who_asks(lang),
        w::referral_number(lang),
        w::referral_on(lang),
        w::authority(lang),
        w::state(lang),
        w::decided_on(lang),
        w::case(lang),
    ];
    let lines = rows.into_iter().map(|one| {
        let cells = vec![
            one.reference.into(),
            one.received_on.into(),
            said(word, "request-way", &one.way, lang),
            one.name.map(|name| name.display(lang)).into(),
            one.referral_number.into(),
            one.referral_on.into(),
            lang.pick(one.authority_bg, one.authority_en).into(),
            said(word, "request-state", &one.state, lang),
            one.decided_on.into(),
            one.case_reference.into(),
        ];
        (one.paper, cells)
    });
    Ok((heads, lines.collect()))
}

store::row! {
    /// A consent.
    struct Consent {
        reference: String,
        given_on: Date,
        person: Name,
        giver: Name,
        purpose: String,
        detail: String,
        valid_until: Option<Date>,
        withdrawn_on: Option<Date>,
        paper: Option<PaperId>,
    }
}

/// What families agreed to, and what of it they took back.
pub(super) async fn consents(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    period: Period,
    word: Word,
) -> Result<Lines> {
    let rows: Vec<Consent> =
        asked(sql("select c.reference, k.given_on, p.name as person, g.name as giver, k.purpose, k.detail, k.valid_until,
                    k.withdrawn_on, d.id as paper
               from cases c
               join consents k on k.case_id = c.id
               join person_names p on p.person_id = k.person_id
               join person_names g on g.person_id = k.giver_id
               left join papers d on d.subject_id = k.id and d.subject_kind = 'consent' and d.replaced_by is null
              where c.centre_id = $1 and k.given_on >= $2 and k.given_on <= $3
              order by k.given_on, k.id limit $4"), centre, period)
        .all(db)
        .await?;
    let heads = vec![
        w::case(lang),
        w::given_on(lang),
        w::about_whom(lang),
        w::giver(lang),
        w::purpose(lang),
        w::detail(lang),
        w::until_on(lang),
        w::withdrawn_on(lang),
    ];
    let lines = rows.into_iter().map(|one| {
        let cells = vec![
            one.reference.into(),
            one.given_on.into(),
            one.person.display(lang).into(),
            one.giver.display(lang).into(),
            said(word, "consent-purpose", &one.purpose, lang),
            one.detail.into(),
            one.valid_until.into(),
            one.withdrawn_on.into(),
        ];
        (one.paper, cells)
    });
    Ok((heads, lines.collect()))
}

store::row! {
    /// Something that a family was given.
    struct Aid {
        reference: String,
        begun_on: Date,
        matter: String,
        text: String,
        quantity: Option<i64>,
        cents: Option<i64>,
        donor: Option<String>,
        by: Option<String>,
        by_latin: Option<String>,
    }
}

/// What families were given, what it is worth and who gave it.
pub(super) async fn material_aid(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    period: Period,
    word: Word,
) -> Result<Lines> {
    let rows: Vec<Aid> = asked(
        sql("select c.reference, a.begun_on, a.matter, a.text, a.quantity, a.cents, a.donor, u.name as by,
                    u.name_latin as by_latin
               from cases c join assistance a on a.case_id = c.id left join users u on u.id = a.user_id
              where c.centre_id = $1 and a.kind = 'material-aid' and a.begun_on >= $2 and a.begun_on <= $3
              order by a.begun_on, a.id limit $4"),
        centre,
        period,
    )
    .all(db)
    .await?;
    let heads = vec![
        w::case(lang),
        w::date(lang),
        w::what(lang),
        w::remark(lang),
        w::quantity(lang),
        w::value_eur(lang),
        w::donor(lang),
        w::by(lang),
    ];
    let lines = rows.into_iter().map(|one| {
        let cells = vec![
            one.reference.into(),
            one.begun_on.into(),
            said(word, "assistance-matter", &one.matter, lang),
            one.text.into(),
            one.quantity.map_or(Cell::Empty, Cell::Int),
            one.cents.map_or(Cell::Empty, euro),
            one.donor.into(),
            in_script(lang, &one.by, &one.by_latin).map(str::to_owned).into(),
        ];
        (None, cells)
    });
    Ok((heads, lines.collect()))
}

store::row! {
    /// A referral.
    struct Referral {
        reference: String,
        created_at: Timestamp,
        case_reference: String,
        name_bg: String,
        name_en: String,
        service: String,
        stage: String,
        sent_at: Option<Timestamp>,
        answer_by: Option<Date>,
        answered_at: Option<Timestamp>,
        outcome: Option<String>,
        by: Option<String>,
        by_latin: Option<String>,
        paper: Option<PaperId>,
    }
}

/// Where families were referred, and what came of it.
pub(super) async fn referrals(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    period: Period,
    word: Word,
) -> Result<Lines> {
    let rows: Vec<Referral> =
        asked_by_moment(sql("select r.reference, r.created_at, c.reference as case_reference, o.name_bg, o.name_en, r.service, r.stage,
                    r.sent_at, r.answer_by, r.answered_at, r.outcome, u.name as by,
                    u.name_latin as by_latin, d.id as paper
               from referrals r
               join cases c on c.id = r.case_id
               join organisations o on o.id = r.organisation_id
               join users u on u.id = r.created_by
               left join papers d on d.subject_id = r.id and d.subject_kind = 'referral' and d.replaced_by is null
              where r.centre_id = $1 and r.created_at >= $2 and r.created_at < $3
              order by r.created_at, r.id limit $4"), centre, period)
        .all(db)
        .await?;
    let heads = vec![
        w::number(lang),
        w::date(lang),
        w::case(lang),
        w::to_whom(lang),
        w::service(lang),
        w::state(lang),
        w::sent_on(lang),
        w::answer_by(lang),
        w::answered_on(lang),
        w::result(lang),
        w::by(lang),
    ];
    let day = |at: Option<Timestamp>| at.map(clock::date_of).into();
    let lines = rows.into_iter().map(|one| {
        let cells = vec![
            one.reference.into(),
            clock::date_of(one.created_at).into(),
            one.case_reference.into(),
            lang.pick(one.name_bg, one.name_en).into(),
            one.service.into(),
            said(word, "referral-stage", &one.stage, lang),
            day(one.sent_at),
            one.answer_by.into(),
            day(one.answered_at),
            one.outcome.map_or(Cell::Empty, |code| said(word, "referral-outcome", &code, lang)),
            in_script(lang, &one.by, &one.by_latin).map(str::to_owned).into(),
        ];
        (one.paper, cells)
    });
    Ok((heads, lines.collect()))
}

/// Cents as euro.
fn euro(cents: i64) -> Cell {
    // Far below the bound where a double loses a cent.
    let whole = i32::try_from(cents).map_or(f64::from(i32::MAX), f64::from);
    Cell::Decimal(whole / 100.0)
}
