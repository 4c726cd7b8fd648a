//! Pages for people without an account: a ward's form, the public form, the number they get, how far the answer is.
//! Nothing about any mother or child is ever on them.

use crate::{
    risk::Risk,
    signals::{
        ChildState, Reason, ReporterRole,
        form::{NAME_MOST, PHONE_MOST, SAID_MOST},
        link::status::Progress,
        w,
    },
};
use base::{Code, FieldErrors, Lang, phone::Phone, typed::Typed};
use page::{
    Fields, Markup, Step, StepState, button_link, buttons, date_time, form, html, steps, submit, summary_list,
};

/// Who answers at the other end.
#[derive(Debug, Clone)]
pub struct Answerer {
    /// The ward and its hospital; none on the public form.
    pub place: Option<String>,
    /// The centre; none while nobody is chosen.
    pub centre: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
}

/// A form for people without an account.
#[derive(Debug, Clone)]
pub struct ReportView {
    /// Who answers.
    pub answerer: Answerer,
    /// Where the form goes.
    pub action: String,
    /// Whom one may report to, on the public form; a ward's form is for its ward.
    pub receivers: Option<Vec<(String, String)>>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

const OF_A_WARD: [ReporterRole; 6] = [
    ReporterRole::Midwife,
    ReporterRole::Doctor,
    ReporterRole::Nurse,
    ReporterRole::HospitalSocialWorker,
    ReporterRole::Cpd,
    ReporterRole::Other,
];

const OF_THE_PUBLIC: [ReporterRole; 4] =
    [ReporterRole::Mother, ReporterRole::Kin, ReporterRole::Anonymous, ReporterRole::Other];

/// The form of a ward, or the public one.
pub fn report(lang: Lang, view: &ReportView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let is_public = view.receivers.is_some();
    let body = html! {
        @if let Some(receivers) = &view.receivers {
            (fields.select("to", w::report_to(lang), view.typed.get("to"), receivers).hint(w::report_to_hint(lang)))
        }
        (reporter(lang, &fields, view, is_public))
        (about(lang, &fields, &view.typed, is_public))
        @if is_public { (trap(lang, &fields, view)) } @else {
            // Never shown again, not even what was typed wrong.
            (fields.text("pin", w::pin(lang), "").number().autocomplete("off").hint(w::pin_hint(lang)).max_length(12))
        }
        (buttons(submit(w::report_send(lang))))
    };
    html! {
        h1 { @if is_public { (w::report_title_public(lang)) } @else { (w::report_title_ward(lang)) } }
        (lead(lang, view, is_public))
        (fields.errors())
        (form(&view.action, &view.key, None, body))
        @if is_public { p.way { a href="/report/status" { (w::status_link(lang)) } } }
        @else { p.way { a href={ (view.action) "/status" } { (w::status_link(lang)) } } }
    }
}

fn lead(lang: Lang, view: &ReportView, is_public: bool) -> Markup {
    html! {
        @if let Some(place) = &view.answerer.place { p.lead { (place) } }
        @if is_public { p.lead { (w::report_lead_public(lang)) } }
        @if let Some(centre) = &view.answerer.centre { p { (w::report_answers(lang, centre)) } }
        (urgent(lang, view.answerer.phone.as_deref()))
    }
}

/// What to do when there is no time for a form.
fn urgent(lang: Lang, phone: Option<&str>) -> Markup {
    html! {
        p {
            (w::urgent_call(lang)) " "
            @if let Some(phone) = phone {
                @let phone = Phone::read(phone);
                a href={ "tel:" (phone.canonical) } { (phone.display) } ", "
            }
            a href="tel:112" { "112" } ", "
            a href="tel:116111" { "116 111" } "."
        }
    }
}

fn reporter<'a>(lang: Lang, fields: &Fields<'a>, view: &'a ReportView, is_public: bool) -> Markup {
    let roles: &[ReporterRole] = if is_public { &OF_THE_PUBLIC } else { &OF_A_WARD };
    let roles: Vec<(String, String)> =
        roles.iter().map(|role| (role.code().to_owned(), you(lang, *role).to_owned())).collect();
    let typed = &view.typed;
    let name = fields
        .text("reporter_name", w::your_name(lang), typed.get("reporter_name"))
        .optional()
        .max_length(NAME_MOST);
    let phone = fields
        .text("reporter_phone", w::your_phone(lang), typed.get("reporter_phone"))
        .tel()
        .optional()
        .max_length(PHONE_MOST);
    fields.fieldset(
        w::you(lang),
        html! {
            (fields.radio_list("reporter_role", w::your_role(lang), Some(typed.get("reporter_role")), &roles).inline())
            @if is_public { (name.hint(w::your_name_hint(lang))) } @else { (name.autocomplete("name")) }
            (phone.hint(w::your_phone_hint(lang)).autocomplete("tel"))
        },
    )
}

/// What somebody says of themselves, where the centre would say it of another.
fn you(lang: Lang, role: ReporterRole) -> &'static str {
    if role == ReporterRole::Anonymous { w::your_role_anonymous(lang) } else { role.label(lang) }
}

fn about<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, is_public: bool) -> Markup {
    let chosen: Vec<String> = typed.all("reasons").map(str::to_owned).collect();
    let said = if is_public { w::report_said_public(lang) } else { w::said(lang) };
    html! {
        (fields.text("mother_name", w::mother_name(lang), typed.get("mother_name")).optional()
            .hint(w::mother_name_hint(lang)).max_length(NAME_MOST).autocomplete("off"))
        (fields.fieldset(w::child(lang), html! {
            (fields.radios::<ChildState>("child_state", w::child_state(lang), Some(typed.get("child_state"))).inline())
            (fields.text("child_on", w::child_on(lang), typed.get("child_on")).date().optional())
        }))
        @if !is_public {
            (fields.checkboxes::<Reason>("reasons", w::reasons(lang), &chosen).hint(w::reasons_hint(lang)).inline())
        }
        (risk(lang, fields, typed, is_public))
        (fields.textarea("said", said, typed.get("said")).hint(w::report_said_hint(lang)).max_length(SAID_MOST))
    }
}

/// A ward weighs the risk; anybody else is asked how urgent it is.
fn risk<'a>(lang: Lang, fields: &Fields<'a>, typed: &'a Typed, is_public: bool) -> page::fields::Field<'a> {
    let chosen = Some(typed.get("risk"));
    if !is_public {
        return fields.radios::<Risk>("risk", w::risk(lang), chosen).hint(w::risk_hint(lang)).inline();
    }
    let options = [
        (Risk::High, w::urgent_today(lang)),
        (Risk::Medium, w::urgent_days(lang)),
        (Risk::Low, w::urgent_later(lang)),
    ];
    let options = options.map(|(risk, label)| (risk.code().to_owned(), label.to_owned()));
    fields.radio_list("risk", w::urgent_legend(lang), chosen, &options)
}

/// A field that no person sees and only programs fill in; with something in it, it is shown, to be emptied.
fn trap<'a>(lang: Lang, fields: &Fields<'a>, view: &'a ReportView) -> Markup {
    let field = fields.text("website", w::leave_empty(lang), view.typed.get("website")).autocomplete("off");
    html! {
        @if view.errors.of("website").is_some() { (field) } @else { div.trap { (field) } }
    }
}

/// The page with the number, after the form.
#[derive(Debug, Clone)]
pub struct SentView {
    /// Who answers.
    pub answerer: Answerer,
    /// The number of the signal.
    pub reference: String,
    /// The code of a public report; a ward has its PIN.
    pub code: Option<String>,
    /// Where to see how far the answer is.
    pub status: String,
    /// Where to report once more.
    pub again: String,
}

/// Its content.
pub fn sent(lang: Lang, view: &SentView) -> Markup {
    let mut facts = vec![(w::head_reference(lang), html! { strong.number-told { (view.reference) } })];
    if let Some(code) = &view.code {
        facts.push((w::code(lang), html! { strong.number-told { (code) } }));
    }
    html! {
        h1 { (w::sent_title(lang)) }
        p.lead { @if view.code.is_some() { (w::sent_lead_public(lang)) } @else { (w::sent_lead_ward(lang)) } }
        (summary_list(&facts))
        @if let Some(centre) = &view.answerer.centre { p { (w::report_answers(lang, centre)) } }
        (urgent(lang, view.answerer.phone.as_deref()))
        (buttons(html! {
            (button_link(&view.status, w::status_link(lang)))
            (button_link(&view.again, w::report_again(lang)))
        }))
    }
}

/// The page that asks for number and PIN or code, and shows how far the answer is.
#[derive(Debug, Clone)]
pub struct StatusView {
    /// Who answers.
    pub answerer: Answerer,
    /// True on the public page, where a code is asked for and no PIN.
    pub is_public: bool,
    /// Where the form goes.
    pub action: String,
    /// Where to report.
    pub report: String,
    /// The number as typed.
    pub number: String,
    /// What was wrong.
    pub errors: FieldErrors,
    /// What was found.
    pub progress: Option<Progress>,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn status(lang: Lang, view: &StatusView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let secret = if view.is_public {
        fields.text("code", w::code(lang), "").number().autocomplete("off").max_length(12)
    } else {
        fields
            .text("pin", w::pin(lang), "")
            .number()
            .autocomplete("off")
            .max_length(12)
            .hint(w::pin_hint(lang))
    };
    let body = html! {
        (fields.text("number", w::filter_number(lang), &view.number).narrow().hint(w::filter_number_hint(lang)).max_length(20))
        (secret)
        (buttons(submit(w::status_show(lang))))
    };
    html! {
        h1 { (w::status_title(lang)) }
        @if let Some(place) = &view.answerer.place { p.lead { (place) } }
        @if let Some(progress) = &view.progress {
            section { h2 { (progress.reference) } (steps(lang, &progress_steps(lang, progress))) }
            h2 { (w::status_another(lang)) }
        }
        (fields.errors())
        (form(&view.action, &view.key, None, body))
        (urgent(lang, view.answerer.phone.as_deref()))
        p.way { a href=(view.report) { (w::report_again(lang)) } }
    }
}

/// Received, taken up by whom, on the way, there: each with its time.
fn progress_steps(lang: Lang, progress: &Progress) -> Vec<Step> {
    let name = progress.first_name(lang).unwrap_or_default();
    let role = progress.role.map_or("none", |role| role.label(lang));
    let taken_up = if name.is_empty() {
        w::progress_accepted(lang).to_owned()
    } else {
        w::progress_accepted_by(lang, name, role)
    };
    let all = [
        (w::progress_received(lang).to_owned(), Some(progress.received_at)),
        (taken_up, progress.accepted_at),
        (w::progress_on_the_way(lang).to_owned(), progress.set_off_at),
        (w::progress_arrived(lang).to_owned(), progress.arrived_at),
    ];
    // Somebody may arrive without having said that they set off.
    let last_done = all.iter().rposition(|(_, at)| at.is_some()).unwrap_or(0);
    let step = |(place, (text, at)): (usize, (String, Option<base::jiff::Timestamp>))| Step {
        text,
        href: None,
        state: match place {
            place if place <= last_done => StepState::Done,
            place if place == last_done + 1 => StepState::Current,
            _ => StepState::ToDo,
        },
        note: html! { @if let Some(at) = at { (date_time(lang, at)) } },
    };
    all.into_iter().enumerate().map(step).collect()
}
