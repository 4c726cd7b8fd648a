//! The register of general access: a line a contact, with whom it was and what it was about.

use super::{
    Period,
    read::{Lines, Word, asked, said},
    w,
};
use base::{Lang, ids::CentreId, jiff::civil::Date};
use casework::cases::read::in_script;
use papers::Cell;
use people::Name;
use store::{Db, Result, sql};

store::row! {
    struct Contact {
        reference: String,
        on_day: Date,
        kind: String,
        topic: String,
        place: String,
        place_text: Option<String>,
        audience: String,
        name: Option<Name>,
        people: i64,
        children: i64,
        families: i64,
        materials: i64,
        text: String,
        by: Option<String>,
        by_latin: Option<String>,
    }
}

/// Who came, or was met in the field, in a period.
pub(super) async fn contacts(
    db: &mut impl Db,
    lang: Lang,
    centre: CentreId,
    period: Period,
    word: Word,
) -> Result<Lines> {
    let rows: Vec<Contact> = asked(
        sql("select a.reference, a.on_day, a.kind, a.topic, a.place, a.place_text, a.audience, n.name, a.people, a.children,
                    a.families, a.materials, a.text, u.name as by, u.name_latin as by_latin
               from general_access a
               left join general_access_periods p on p.id = a.period_id
               left join person_names n on n.person_id = p.person_id
               left join users u on u.id = a.user_id
              where a.centre_id = $1 and a.on_day >= $2 and a.on_day <= $3
              order by a.on_day, a.number, a.id limit $4"),
        centre,
        period,
    )
    .all(db)
    .await?;
    let heads = vec![
        w::number(lang),
        w::date(lang),
        w::access_service(lang),
        w::kind(lang),
        w::topic(lang),
        w::place(lang),
        w::with_whom(lang),
        w::name(lang),
        w::people(lang),
        w::children(lang),
        w::families(lang),
        w::materials(lang),
        w::remark(lang),
        w::by(lang),
    ];
    let lines = rows.into_iter().map(|one| {
        let place = word("general-access-place", &one.place, lang).unwrap_or(one.place);
        let place = one.place_text.map_or(place.clone(), |exactly| format!("{place}, {exactly}"));
        let cells = vec![
            one.reference.into(),
            one.on_day.into(),
            said(word, "general-access-service", &one.kind, lang),
            said(word, "general-access-kind", &one.kind, lang),
            said(word, "general-access-topic", &one.topic, lang),
            place.into(),
            said(word, "general-access-audience", &one.audience, lang),
            one.name.map(|name| name.display(lang)).into(),
            Cell::Int(one.people),
            Cell::Int(one.children),
            Cell::Int(one.families),
            Cell::Int(one.materials),
            one.text.into(),
            in_script(lang, &one.by, &one.by_latin).map(str::to_owned).into(),
        ];
        (None, cells)
    });
    Ok((heads, lines.collect()))
}
