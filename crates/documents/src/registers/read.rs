//! What stands in each register, as a sheet: the page and the workbook show the same.

use super::{Period, Register, families, family_agreements, general_access, w};
use crate::{Kind, PaperId};
use access::{
    Layer,
    secret::{self, List},
};
use base::{
    Code, Lang, clock,
    ids::CentreId,
    jiff::{Timestamp, civil::Date},
};
use casework::cases::{catalogue, closures::Outcome, read::in_script};
use papers::{Cell, Sheet};
use store::{Db, Result, Sql, sql};

/// Most lines of a register; a longer period is asked for in parts.
const MOST: i64 = 20_000;

/// A register of a centre for a period, as it is told to those who read these layers, with the paper of each line where
/// there is one.
pub(super) async fn sheet(
    db: &mut impl Db,
    lang: Lang,
    (centre, layers): (CentreId, &[Layer]),
    register: Register,
    period: Period,
    word: Word,
) -> Result<(Sheet, Vec<Option<PaperId>>)> {
    let (heads, lines) = match register {
        Register::Out => outgoing(db, lang, centre, period).await?,
        Register::In => incoming(db, lang, centre, period).await?,
        Register::Signals => signals(db, lang, centre, period).await?,
        Register::Cases => cases(db, lang, (centre, layers), period).await?,
        Register::FamilyAgreements => family_agreements::agreements(db, lang, centre, period).await?,
        Register::Agreements => agreements(db, lang, centre, period).await?,
        Register::Requests => families::requests(db, lang, centre, period, word).await?,
        Register::GeneralAccess => general_access::contacts(db, lang, centre, period, word).await?,
        Register::Consents => families::consents(db, lang, centre, period, word).await?,
        Register::MaterialAid => families::material_aid(db, lang, centre, period, word).await?,
        Register::Referrals => families::referrals(db, lang, centre, period, word).await?,
    };
    let (papers, rows) = lines.into_iter().unzip();
    let title = register.label(lang).to_owned();
    Ok((Sheet { title, heads: heads.into_iter().map(str::to_owned).collect(), rows }, papers))
}

/// A question of a register, by days: of a centre, from, to, at most so many.
pub(super) fn asked(question: Sql, centre: CentreId, period: Period) -> Sql {
    question.bind(centre).bind(period.from).bind(period.to).bind(MOST)
}

/// The same by moments: from the beginning of the first day, before the one that follows the last.
pub(super) fn asked_by_moment(question: Sql, centre: CentreId, period: Period) -> Sql {
    let after = period.to.tomorrow().unwrap_or(period.to);
    question.bind(centre).bind(clock::start_of(period.from)).bind(clock::start_of(after)).bind(MOST)
}

/// The heads, and the lines with the paper of each.
pub(super) type Lines = (Vec<&'static str>, Vec<(Option<PaperId>, Vec<Cell>)>);

/// The words for a code of another area; see [`access::app::Slots::word`].
pub(super) type Word = fn(&str, &str, Lang) -> Option<String>;

/// A code in the words of its area; the code itself when the area does not know it any more.
pub(super) fn said(word: Word, kind: &str, code: &str, lang: Lang) -> Cell {
    word(kind, code, lang).unwrap_or_else(|| code.to_owned()).into()
}

store::row! {
    /// A line of the register of documents out.
    pub struct OutLine {
        /// The paper.
        pub id: PaperId,
        /// Its number in the year.
        pub number: i64,
        /// Its day.
        pub dated_on: Date,
        /// What it is.
        pub kind: Kind,
        /// Who may read it.
        pub layer: Layer,
        /// What it is called.
        pub title: String,
        /// The case that it belongs to.
        pub case_reference: Option<String>,
        /// Who made it final.
        pub by: Option<String>,
        /// The same in Latin letters, if there is one.
        pub by_latin: Option<String>,
        /// True when another one took its place.
        pub is_replaced: bool,
    }
}

/// What left a centre in a period, in the order of the register.
pub(super) async fn out(db: &mut impl Db, centre: CentreId, period: Period) -> Result<Vec<OutLine>> {
    asked(sql("select p.id, p.number, p.dated_on, p.kind, p.layer, p.title, c.reference as case_reference, u.name as by,
                u.name_latin as by_latin,
                p.replaced_by is not null as is_replaced
           from papers p left join cases c on c.id = p.case_id left join users u on u.id = p.made_by
          where p.centre_id = $1 and p.dated_on >= $2 and p.dated_on <= $3
          order by p.dated_on, p.number, p.id limit $4"), centre, period)
    .all(db)
    .await
}

async fn outgoing(db: &mut impl Db, lang: Lang, centre: CentreId, period: Period) -> Result<Lines> {
    let heads = vec![
        w::number(lang),
        w::date(lang),
        w::kind(lang),
        w::title(lang),
        w::case(lang),
        w::by(lang),
        w::remark(lang),
    ];
    let lines = out(db, centre, period).await?.into_iter().map(|one| {
        let remark = if one.is_replaced { w::replaced(lang) } else { "" };
        // The register has no gaps; of what is not for everybody it tells the number and the day.
        let is_open = one.layer == Layer::General;
        let paper = is_open.then_some(one.id);
        let cells = vec![
            Cell::Int(one.number),
            one.dated_on.into(),
            if is_open { one.kind.label(lang).into() } else { Cell::Empty },
            if is_open { one.title.into() } else { w::restricted(lang).into() },
            one.case_reference.into(),
            in_script(lang, &one.by, &one.by_latin).map(str::to_owned).into(),
            remark.into(),
        ];
        (paper, cells)
    });
    Ok((heads, lines.collect()))
}

store::row! {
    struct InLine {
        number: i64,
        received_on: Date,
        sender: String,
        their_number: Option<String>,
        their_date: Option<Date>,
        about: String,
        case_reference: Option<String>,
        by: Option<String>,
        by_latin: Option<String>,
    }
}

async fn incoming(db: &mut impl Db, lang: Lang, centre: CentreId, period: Period) -> Result<Lines> {
    let rows: Vec<InLine> = asked(
        sql("select p.number, p.received_on, p.sender, p.their_number, p.their_date, p.about,
                    c.reference as case_reference, u.name as by, u.name_latin as by_latin
               from incoming_papers p left join cases c on c.id = p.case_id left join users u on u.id = p.added_by
              where p.centre_id = $1 and p.received_on >= $2 and p.received_on <= $3
              order by p.received_on, p.number, p.id limit $4"),
        centre,
        period,
    )
    .all(db)
    .await?;
    let heads = vec![
        w::number(lang),
        w::received_on(lang),
        w::sender(lang),
        w::their_number(lang),
        w::their_date(lang),
        w::about(lang),
        w::case(lang),
        w::by(lang),
    ];
    let lines = rows.into_iter().map(|one| {
        let cells = vec![
            Cell::Int(one.number),
            one.received_on.into(),
            one.sender.into(),
            one.their_number.into(),
            one.their_date.into(),
            one.about.into(),
            one.case_reference.into(),
            in_script(lang, &one.by, &one.by_latin).map(str::to_owned).into(),
        ];
        (None, cells)
    });
    Ok((heads, lines.collect()))
}

async fn signals(db: &mut impl Db, lang: Lang, centre: CentreId, period: Period) -> Result<Lines> {
    type Row = (
        String,
        Timestamp,
        Option<String>,
        Option<String>,
        Option<Timestamp>,
        Option<String>,
        Option<String>,
        Option<PaperId>,
    );
    let rows: Vec<Row> = asked_by_moment(sql("select g.reference, g.called_at, w.name_bg, w.name_en, g.first_met_at, u.name,
                    u.name_latin, p.id
               from signals g left join wards w on w.id = g.ward_id left join users u on u.id = g.accepted_by
               left join papers p on p.subject_id = g.id and p.subject_kind = 'signal' and p.replaced_by is null
              where g.centre_id = $1 and g.received_at >= $2 and g.received_at < $3
              order by g.received_at, g.id limit $4"), centre, period)
    .all(db)
    .await?;
    let heads = vec![w::number(lang), w::called_at(lang), w::ward(lang), w::first_met(lang), w::by(lang)];
    let lines = rows.into_iter().map(|(reference, called, ward_bg, ward_en, met, by, by_latin, paper)| {
        let ward = lang.pick(ward_bg, ward_en);
        let moment = |at: Timestamp| Cell::DateTime(clock::local(at).datetime());
        let met = met.map_or(Cell::Empty, moment);
        let by = in_script(lang, &by, &by_latin).map(str::to_owned);
        (paper, vec![reference.into(), moment(called), ward.into(), met, by.into()])
    });
    Ok((heads, lines.collect()))
}

async fn cases(
    db: &mut impl Db,
    lang: Lang,
    (centre, layers): (CentreId, &[Layer]),
    period: Period,
) -> Result<Lines> {
    type Row = (String, Date, String, String, Option<String>, Option<String>, Option<Date>, Option<Outcome>);
    let rows: Vec<Row> = asked(
        sql("select c.reference, c.opened_on, c.family_name, c.programme, u.name, u.name_latin, c.closed_on,
                    (select x.outcome from closures x where x.case_id = c.id and x.reopened_at is null
                      order by x.closed_at desc, x.id desc limit 1)
               from cases c left join users u on u.id = c.lead_id
              where c.centre_id = $1 and c.opened_on >= $2 and c.opened_on <= $3
              order by c.opened_on, c.id limit $4"),
        centre,
        period,
    )
    .all(db)
    .await?;
    let heads = vec![
        w::number(lang),
        w::opened_on(lang),
        w::family(lang),
        w::programme(lang),
        w::lead(lang),
        w::closed_on(lang),
        w::outcome(lang),
    ];
    let lines =
        rows.into_iter().map(|(reference, opened, family, programme, lead, lead_latin, closed, outcome)| {
            let cells = vec![
                reference.into(),
                opened.into(),
                family.into(),
                catalogue::programme(lang, secret::told(List::Programme, &programme, layers)).into(),
                in_script(lang, &lead, &lead_latin).map(str::to_owned).into(),
                closed.into(),
                outcome.map(|outcome| outcome.label(lang)).into(),
            ];
            (None, cells)
        });
    Ok((heads, lines.collect()))
}

async fn agreements(db: &mut impl Db, lang: Lang, centre: CentreId, period: Period) -> Result<Lines> {
    type Row = (Option<String>, String, Option<Date>, Option<Date>, Option<Date>);
    let rows: Vec<Row> = asked(
        sql("select number, title, signed_on, from_on, until_on from agreements
              where centre_id = $1 and signed_on >= $2 and signed_on <= $3
              order by signed_on, id limit $4"),
        centre,
        period,
    )
    .all(db)
    .await?;
    let heads =
        vec![w::number(lang), w::title(lang), w::signed_on(lang), w::from_on(lang), w::until_on(lang)];
    let lines = rows.into_iter().map(|(number, title, signed, from, until)| {
        (None, vec![number.into(), title.into(), signed.into(), from.into(), until.into()])
    });
    Ok((heads, lines.collect()))
}
