//! What intake tells to the whole file of a case: the request that it came of, with its papers and decisions; the help.

use crate::{
    assistance::{self, AssistanceRow, Catalogue, w as help_w},
    law::{self, Law},
    papers::{self as asked_papers, PaperRow},
    record::{self, RequestId, RequestView, StepRow},
};
use access::{Action, Answer, Layer, Subject, app::Coming, permit::may};
use base::{Code, Lang};
use casework::cases::CaseView;
use documents::{
    By,
    case_file::{Entry, Part},
};
use page::when;
use store::{Db, sql};

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-file.rs"));
}

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The request and the help of a case, for those who read them.
pub fn case_file<'a>(
    db: &'a mut (dyn Db + 'a),
    by: By<'a>,
    case: &'a CaseView,
    layers: &'a [Layer],
) -> Coming<'a, Vec<Part>> {
    Box::pin(async move {
        let mut db = db;
        if !layers.contains(&Layer::General) {
            return Ok(Vec::new());
        }
        let mut parts = Vec::new();
        if may(&mut db, by.viewer, Action("request.read"), Subject::Centre(case.centre_id)).await? {
            parts.push(Part::new(w::requests(LANG), requests(&mut db, by, case).await?));
        }
        if may(&mut db, by.viewer, Action("case.read"), Subject::Case(case.id)).await? {
            let help = assistance::read::of_case(&mut db, case.id).await?;
            parts.push(Part::new(w::help(LANG), help.iter().rev().map(helped)));
        }
        Ok(parts)
    })
}

/// A case comes of one request; a family that came back has another.
async fn requests(db: &mut impl Db, by: By<'_>, case: &CaseView) -> Answer<Vec<Entry>> {
    let ids: Vec<RequestId> = sql("select id from requests where case_id = $1 order by received_on, id")
        .bind(case.id)
        .values(db)
        .await?;
    let mut entries = Vec::new();
    for id in ids {
        let of = record::see(db, by.viewer, id).await?;
        let papers = asked_papers::of(db, id).await?;
        let steps = record::steps::of(db, id).await?;
        entries.push(request(&of, &papers, &steps));
    }
    Ok(entries)
}

fn request(of: &RequestView, papers: &[PaperRow], steps: &[StepRow]) -> Entry {
    let services: Vec<_> =
        of.services.iter().map(|code| law::label(&Law::shipped().services, code, LANG)).collect();
    let papers: Vec<_> = papers.iter().map(paper).collect();
    let steps: Vec<_> = steps.iter().map(step).collect();
    Entry::new(of.reference.clone())
        .line(w::way(LANG), of.way.label(LANG).to_owned())
        .day(w::received(LANG), of.received_on)
        .line(w::referred_by(LANG), of.organisation(LANG).map(str::to_owned))
        .line(w::referral(LANG), of.referral_number.clone())
        .day(w::referral_on(LANG), of.referral_on)
        .line(w::services(LANG), services.join("; "))
        .text(w::wish(LANG), Some(&of.wish))
        .text(w::papers(LANG), Some(&papers.join("\n")))
        .text(w::steps(LANG), Some(&steps.join("\n")))
}

fn paper(one: &PaperRow) -> String {
    let name = Law::shipped().paper_label(&one.paper, LANG);
    match (one.received_on, one.waived_on) {
        (Some(day), _) => w::paper_received(LANG, when::date(LANG, day), name),
        (None, Some(_)) => w::paper_waived(LANG, name),
        (None, None) => w::paper_missing(LANG, name, when::date(LANG, one.asked_on)),
    }
}

fn step(one: &StepRow) -> String {
    let parts = [
        when::date(LANG, one.on_day),
        one.kind.label(LANG).to_owned(),
        one.by(LANG).to_owned(),
        one.text.clone(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn helped(one: &AssistanceRow) -> Entry {
    let matter = Catalogue::shipped().matter(&one.matter);
    let worth = one.cents.map(|cents| format!("{},{:02} €", cents / 100, cents % 100));
    Entry::new(matter.map_or(one.matter.as_str(), |matter| matter.label(LANG)))
        .day(help_w::begun_on(LANG), one.begun_on)
        .line(help_w::person(LANG), one.name.as_ref().map(|name| name.full(LANG)))
        .line(help_w::organisation(LANG), one.organisation(LANG).map(str::to_owned))
        .line(help_w::place(LANG), one.place.clone())
        .day(help_w::submitted_on(LANG), one.submitted_on)
        .line(help_w::entry_number(LANG), one.entry_number.clone())
        .line(help_w::quantity(LANG), one.quantity.map(|count| count.to_string()))
        .line(help_w::value(LANG), worth)
        .line(help_w::donor(LANG), one.donor.clone())
        .line(w::by(LANG), one.by(LANG).to_owned())
        .line(help_w::outcome(LANG), one.result.map(|result| result.label(LANG).to_owned()))
        .day(help_w::ended_on(LANG), one.ended_on)
        .text(help_w::text(LANG), Some(&one.text))
        .text(help_w::result_text(LANG), one.result_text.as_deref())
}
