//! The register of agreements with families, each with its paper.

use super::{
    Period,
    read::{Lines, asked},
    w,
};
use crate::PaperId;
use base::{Lang, ids::CentreId, jiff::civil::Date};
use people::Name;
use store::{Db, Result, sql};

store::row! {
    struct Agreement {
        reference: Option<String>,
        signed_on: Option<Date>,
        person: Name,
        case_reference: String,
        from_on: Date,
        until_on: Date,
        ended_on: Option<Date>,
        paper: Option<PaperId>,
    }
}

/// The agreements with families that were signed in a period.
pub(super) async fn agreements(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    period: Period,
) -> Result<Lines> {
    let rows: Vec<Agreement> =
        asked(sql("select a.reference, a.signed_on, n.name as person, c.reference as case_reference, a.from_on, a.until_on,
                    a.ended_on, p.id as paper
               from service_agreements a
               join cases c on c.id = a.case_id
               join person_names n on n.person_id = a.person_id
               left join papers p on p.subject_id = a.id and p.subject_kind = 'service-agreement'
                    and p.kind = 'agreement' and p.replaced_by is null
              where c.centre_id = $1 and a.signed_on >= $2 and a.signed_on <= $3
              order by a.signed_on, a.number, a.id limit $4"), centre, period)
        .all(db)
        .await?;
    let heads = vec![
        w::number(lang),
        w::signed_on(lang),
        w::who_signed(lang),
        w::case(lang),
        w::from_on(lang),
        w::until_on(lang),
        w::ended_on(lang),
    ];
    let lines = rows.into_iter().map(|one| {
        let cells = vec![
            one.reference.into(),
            one.signed_on.into(),
            one.person.display(lang).into(),
            one.case_reference.into(),
            one.from_on.into(),
            one.until_on.into(),
            one.ended_on.into(),
        ];
        (one.paper, cells)
    });
    Ok((heads, lines.collect()))
}
