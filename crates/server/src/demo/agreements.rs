//! The agreements with the partners: a draft, some in force, one that soon ends, one that ended.

use super::partners::Partners;
use access::{Answer, Permit};
use base::{
    ids::OrganisationId,
    jiff::{Span, civil::Date},
};
use directory::{
    acts::WriteAgreement,
    agreements::{NewAgreement, create_agreement},
};
use store::Tx;

/// Enters the agreements of a centre as they stand today; the first centre has one of each state.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<WriteAgreement>,
    partners: &Partners,
    place: usize,
    today: Date,
) -> Answer<()> {
    let day = |months: i32| today.saturating_add(Span::new().months(months));
    let department = partners.departments.iter().copied();
    for (number, hospital) in (1..).zip(&partners.hospitals) {
        let parties = std::iter::once(*hospital).chain(department.clone()).collect();
        // The first runs out in three weeks.
        let until = if number == 1 && place == 0 {
            today.saturating_add(Span::new().days(21))
        } else {
            day(14 + number)
        };
        let title = "Тристранно споразумение за превенция на изоставянето";
        write(tx, permit, title, &format!("{}-{number}", place + 1), Some((day(-22), Some(until))), parties)
            .await?;
    }
    if place == 0 {
        let other = |number: usize| partners.others.get(number).copied().into_iter().collect::<Vec<_>>();
        let title = "Споразумение за насочване към звено „Майка и бебе“";
        write(tx, permit, title, "1-11", Some((day(-40), Some(day(-4)))), other(4)).await?;
        write(tx, permit, "Договор за финансиране „Първи дни“", "1-12", Some((day(-8), None)), other(5))
            .await?;
        let title = "Споразумение за ползване на услугата от жители на община Люлякино";
        write(tx, permit, title, "1-14", Some((day(-18), Some(day(18)))), other(7)).await?;
        write(tx, permit, "Споразумение за ранен прием в детска градина", "1-13", None, other(3)).await?;
    } else {
        let parties = department.chain(partners.others.iter().copied().take(2)).collect();
        let title = "Рамково споразумение за сътрудничество";
        write(tx, permit, title, &format!("{}-9", place + 1), Some((day(-15), Some(day(21)))), parties)
            .await?;
    }
    Ok(())
}

async fn write(
    tx: &mut Tx,
    permit: &Permit<WriteAgreement>,
    title: &str,
    number: &str,
    term: Option<(Date, Option<Date>)>,
    parties: Vec<OrganisationId>,
) -> Answer<()> {
    let new = NewAgreement {
        title: title.to_owned(),
        number: Some(number.to_owned()),
        signed_on: term.map(|(from, _)| from),
        from_on: term.map(|(from, _)| from),
        until_on: term.and_then(|(_, until)| until),
        note: None,
        parties,
    };
    create_agreement(tx, permit, new).await?;
    Ok(())
}
