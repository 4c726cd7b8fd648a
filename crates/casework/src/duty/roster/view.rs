//! What the page of a week shows, made from what was read.

use super::Roster;
use crate::duty::{
    cover::Stretch,
    week::{Week, later},
};
use base::{
    Lang, clock,
    ids::UserId,
    jiff::{Timestamp, civil::Date},
};
use page::NavLink;

/// A week of the roster.
#[derive(Debug, Clone)]
pub struct RosterView {
    /// The week.
    pub week: Week,
    /// The moment it is looked at.
    pub now: Timestamp,
    /// The other centres whose roster this person may see.
    pub centres: Vec<NavLink>,
    /// The wards and how they are covered.
    pub wards: Vec<WardCover>,
    /// The days, Monday first.
    pub days: Vec<DayView>,
    /// True for those who may change it.
    pub may_write: bool,
    /// True for those who may read what was handed over.
    pub may_hand_over: bool,
    /// The id of the centre, for forms.
    pub centre: String,
    /// A fresh key.
    pub key: String,
}

/// How one ward is covered in a week.
#[derive(Debug, Clone)]
pub struct WardCover {
    /// Its id.
    pub id: String,
    /// Ward and hospital.
    pub name: String,
    /// The week.
    pub whole: Stretch,
    /// Hours with somebody on duty.
    pub covered: Vec<Stretch>,
    /// Hours in which somebody must be on duty and nobody is.
    pub gaps: Vec<Stretch>,
    /// Hours with two or more, and their names.
    pub shared: Vec<(Stretch, Vec<String>)>,
}

/// One day.
#[derive(Debug, Clone)]
pub struct DayView {
    /// Which.
    pub date: Date,
    /// Those on duty, in the order they begin.
    pub shifts: Vec<ShiftCell>,
    /// Hours with nobody, and for which wards.
    pub gaps: Vec<GapView>,
}

/// One shift in a day.
#[derive(Debug, Clone)]
pub struct ShiftCell {
    /// Where it is opened.
    pub href: String,
    /// From when until when.
    pub stretch: Stretch,
    /// Who.
    pub person: String,
    /// Where they are called.
    pub phone: Option<String>,
    /// Who stands in, and where they are called.
    pub substitute: Option<(String, Option<String>)>,
    /// For which wards.
    pub wards: Vec<String>,
}

/// Hours with nobody on duty.
#[derive(Debug, Clone)]
pub struct GapView {
    /// Which hours.
    pub stretch: Stretch,
    /// The wards: id and name.
    pub wards: Vec<(String, String)>,
}

impl RosterView {
    /// Makes it from what was read; `may_write` and the rest are set by the one who asks.
    pub fn of(roster: &Roster, lang: Lang, now: Timestamp) -> Self {
        let wards: Vec<WardCover> = roster.wards.iter().map(|ward| cover(roster, ward, lang)).collect();
        let days = roster.week.days().map(|date| day(roster, &wards, date, lang)).into_iter().collect();
        RosterView {
            week: roster.week,
            now,
            centres: Vec::new(),
            wards,
            days,
            may_write: false,
            may_hand_over: false,
            centre: String::new(),
            key: String::new(),
        }
    }
}

fn cover(roster: &Roster, ward: &directory::wards::WardLine, lang: Lang) -> WardCover {
    let cover = roster.cover(ward);
    let name = |user: &UserId| {
        let planned = roster.shifts.iter().find(|planned| planned.line.user_id == *user);
        planned.map(|planned| planned.line.person(lang).to_owned()).unwrap_or_default()
    };
    WardCover {
        id: ward.id.to_string(),
        name: ward.full_name(lang),
        whole: roster.week.stretch(),
        covered: cover.covered,
        gaps: cover.gaps,
        shared: cover
            .shared
            .iter()
            .map(|(stretch, users)| (*stretch, users.iter().map(name).collect()))
            .collect(),
    }
}

fn day(roster: &Roster, wards: &[WardCover], date: Date, lang: Lang) -> DayView {
    let whole = Stretch { from: clock::start_of(date), until: clock::start_of(later(date, 1)) };
    let is_first = date == roster.week.monday();
    // A shift stands on the day it begins; what reaches in from the week before stands on Monday.
    let here = |stretch: Stretch| whole.holds(stretch.from) || (is_first && stretch.from < whole.from);
    let shifts = roster.shifts.iter().filter(|planned| here(planned.line.stretch()));
    DayView {
        date,
        shifts: shifts
            .map(|planned| ShiftCell {
                href: format!("/duty/shifts/{}", planned.line.id),
                stretch: planned.line.stretch(),
                person: planned.line.person(lang).to_owned(),
                phone: planned.line.phone.clone(),
                substitute: planned
                    .line
                    .substitute(lang)
                    .map(|name| (name.to_owned(), planned.line.substitute_phone.clone())),
                wards: roster
                    .wards
                    .iter()
                    .filter(|ward| planned.wards.contains(&ward.id))
                    .map(|ward| ward.full_name(lang))
                    .collect(),
            })
            .collect(),
        gaps: gaps(wards, whole),
    }
}

/// The gaps of a day; wards that miss the same hours stand together.
fn gaps(wards: &[WardCover], day: Stretch) -> Vec<GapView> {
    let mut gaps: Vec<GapView> = Vec::new();
    for ward in wards {
        for stretch in ward.gaps.iter().filter_map(|gap| gap.common(day)) {
            let named = (ward.id.clone(), ward.name.clone());
            match gaps.iter_mut().find(|gap| gap.stretch == stretch) {
                Some(gap) => gap.wards.push(named),
                None => gaps.push(GapView { stretch, wards: vec![named] }),
            }
        }
    }
    gaps.sort_by_key(|gap| gap.stretch);
    gaps
}
