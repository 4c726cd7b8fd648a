//! Every part of the kit, empty, full and with errors: rendered by tests, looked at by people.
//! The people in it are made up.

use crate::{
    BarChart, ClockView, Confirm, Draft, Fields, Frame, Markup, Nav, NavGroup, NavLink, Notice, NoticeKind,
    Render, Series, Share, Sign, Step, StepState, Table, TimelineItem, Tone, Waiting, form, html, layout,
    list, merge, notice, story, w, when,
};
use base::{FieldErrors, Lang, Problem, codes, jiff::Timestamp, jiff::civil};

codes! {
    /// A small set of values to show choices with.
    enum Answer { Yes = "yes" => w::yes, No = "no" => w::no, Unknown = "unknown" => w::unknown }
}

/// The moment all samples are of: 5 March 2026, 14:30 in Sofia.
fn now() -> Timestamp {
    Timestamp::from_second(1_772_713_800).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn minutes_from_now(minutes: i64) -> Timestamp {
    Timestamp::from_second(now().as_second() + minutes * 60).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn say(lang: Lang, bg: &'static str, en: &'static str) -> &'static str {
    lang.pick(bg, en)
}

/// Every part, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    vec![
        ("buttons", buttons(lang)),
        ("form, empty", form_sample(lang, &FieldErrors::new(), false)),
        ("form, full", form_sample(lang, &FieldErrors::new(), true)),
        ("form, with errors", form_sample(lang, &wrong(), true)),
        ("search", search(lang)),
        ("upload", upload(lang)),
        ("merge", merging(lang)),
        ("confirm", confirming(lang)),
        ("facts", facts(lang)),
        ("table", table(lang, 3)),
        ("table, empty", table(lang, 0)),
        ("timeline", timeline(lang)),
        ("steps", steps(lang)),
        ("charts", charts(lang)),
        ("notices", notices(lang)),
        ("clocks, stopped", stopped(lang)),
    ]
}

/// A whole page with every part on it.
pub fn sample_page(lang: Lang, failed: bool, body: Markup) -> Markup {
    let nav = nav(lang);
    let mut frame = Frame::new(lang, say(lang, "Днес", "Today"), "/today?day=2026-03-05", now());
    frame.nav = Some(&nav);
    frame.failed = failed;
    frame.idle_minutes = Some(15);
    frame.clocks = clocks(lang);
    frame.notices = vec![Notice {
        kind: NoticeKind::Success,
        text: html! { (say(lang, "Сигналът е записан.", "The signal is recorded.")) },
        undo: Some(("/signals/1/undo".to_owned(), w::undo(lang).to_owned())),
    }];
    let headed = body.0.contains("<h1");
    layout(&frame, html! { @if !headed { h1 { (frame.title) } } (body) })
}

/// A page for people who are not signed in.
pub fn sample_door(lang: Lang) -> Markup {
    let errors = FieldErrors::new();
    let fields = Fields::new(lang, &errors);
    let frame = Frame::new(lang, say(lang, "Вход", "Sign in"), "/sign-in", now());
    let body = html! {
        h1 { (frame.title) }
        (form::form("/sign-in", "key", None, html! {
            (fields.text("email", say(lang, "Имейл", "E-mail"), "").email().autocomplete("username"))
            (fields.text("password", say(lang, "Парола", "Password"), "").password().autocomplete("current-password"))
            (form::buttons(form::submit(w::r#continue(lang))))
        }))
    };
    layout(&frame, body)
}

fn nav(lang: Lang) -> Nav {
    let link = |bg, en, current, count| NavLink {
        href: "/today".to_owned(),
        label: say(lang, bg, en).to_owned(),
        current,
        count,
    };
    let group = |bg, en, sign, links| NavGroup { label: say(lang, bg, en).to_owned(), sign, links };
    Nav {
        user_name: say(lang, "Мария Петрова", "Maria Petrova").to_owned(),
        centre_name: say(lang, "ЦОП „Слънце“, Русе", "CSC Sun, Ruse").to_owned(),
        groups: vec![
            group("Днес", "Today", Sign::Home, vec![link("Днес", "Today", false, None)]),
            group(
                "Вход",
                "Intake",
                Sign::Inbox,
                vec![link("Сигнали", "Signals", true, Some(3)), link("Заявки", "Requests", false, None)],
            ),
            group(
                "Случаи",
                "Cases",
                Sign::Folder,
                vec![link("Случаи", "Cases", false, None), link("Хора", "People", false, None)],
            ),
            group("Срокове", "Deadlines", Sign::Clock, vec![link("Дежурства", "Duty", false, Some(0))]),
            group("Качество", "Quality", Sign::Star, vec![link("Справки", "Figures", false, None)]),
            group("Център", "Centre", Sign::Building, vec![link("Партньори", "Partners", false, None)]),
        ],
        sign_out: "/sign-out".to_owned(),
        account: "/account".to_owned(),
    }
}

/// Every section there is, in one row.
fn links(lang: Lang) -> Vec<NavLink> {
    nav(lang).groups.into_iter().flat_map(|group| group.links).collect()
}

fn clocks(lang: Lang) -> Vec<ClockView> {
    let clock = |bg, en, started, due| ClockView {
        href: "/signals/1".to_owned(),
        label: say(lang, bg, en).to_owned(),
        started: minutes_from_now(started),
        due: minutes_from_now(due),
        stopped: None,
        waits: None,
    };
    let waits = Waiting { since: minutes_from_now(-22), until: minutes_from_now(-7) };
    let unaccepted = clock("С-2026-0031, Родилно отделение", "С-2026-0031, Maternity ward", -22, 1418);
    vec![
        ClockView { waits: Some(waits), ..unaccepted },
        clock(
            "Реакция до 24 часа: родилно отделение",
            "Response within 24 hours: maternity ward",
            -1240,
            200,
        ),
        clock("Предварителна оценка", "Preliminary assessment", -4000, 3000),
        clock("План за подкрепа", "Support plan", -1000, 9000),
        clock("Доклад до отдел „Закрила на детето“", "Report to the child protection department", -2000, -65),
    ]
}

fn stopped(lang: Lang) -> Markup {
    let mut done = clocks(lang);
    for clock in &mut done {
        clock.stopped = Some(minutes_from_now(-60));
    }
    html! { @for clock in &done { p { (clock.label) " " (crate::clock_face(lang, clock, now())) } } }
}

fn wrong() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.add("name", Problem::Required);
    errors.add("born", Problem::NotADate);
    errors.add("story", Problem::TooLong(20));
    errors.add("asked", Problem::NotOffered);
    errors.add("children", Problem::OutOfRange(0, 20));
    errors.add("again", Problem::Before(civil::date(2026, 3, 5)));
    errors
}

fn form_sample(lang: Lang, errors: &FieldErrors, full: bool) -> Markup {
    let fields = Fields::new(lang, errors);
    let given = |value: &'static str| if full { value } else { "" };
    let reasons = [("poverty", "Бедност", "Poverty"), ("housing", "Жилище", "Housing")]
        .map(|(value, bg, en)| (value.to_owned(), say(lang, bg, en).to_owned()));
    let body = html! {
        (fields.fieldset(say(lang, "Майката", "The mother"), html! {
            (fields.text("name", say(lang, "Име и фамилия", "Full name"), given("Иванка Тестова")).autocomplete("off"))
            (fields.text("born", say(lang, "Дата на раждане", "Date of birth"), given("31.02.1999")).date())
            (fields.text("phone", say(lang, "Телефон", "Telephone"), given("0888 123 456")).tel().optional()
                .hint(say(lang, "Ако можем да звъним без риск за нея", "If we may call without risk to her")))
            (fields.text("children", say(lang, "Колко деца има", "How many children"), given("3")).number())
        }))
        (fields.textarea("story", say(lang, "Какво се случи", "What happened"), given("Обади се акушерката от родилното."))
            .hint(say(lang, "С думите на човека, който се обади", "In the words of the person who called")))
        (fields.select("reason", say(lang, "Главна причина", "Main reason"), given("housing"), &reasons))
        (fields.select_code::<Answer>("known", say(lang, "Позната ли е на центъра", "Known to the centre"), None))
        (fields.radios::<Answer>("asked", say(lang, "Попитана ли е самата тя", "Has she been asked"), full.then_some("yes")))
        (fields.yes_no("home", say(lang, "Има ли къде да отиде", "Has she a place to go"), full.then_some("no")))
        (fields.checkboxes::<Answer>("heard", say(lang, "Кой знае", "Who knows"), &["no".to_owned()]))
        (fields.checkbox("urgent", say(lang, "Изписват я днес", "She is discharged today"), full))
        (fields.text("again", say(lang, "Следваща среща", "Next meeting"), given("05.03.2026 10:00")).datetime())
        (form::buttons(html! {
            (form::submit(w::save(lang)))
            (form::secondary(w::sign(lang), "then", "sign"))
            (form::button_link("/signals", w::cancel(lang)))
        }))
    };
    let draft = Draft { name: "signal-new", saved: full.then_some("14:32") };
    form::form_draft(lang, draft, "/signals", "0190-key", full.then_some(3), fields.with_errors(body))
}

fn search(lang: Lang) -> Markup {
    let errors = FieldErrors::new();
    let fields = Fields::new(lang, &errors);
    html! {
        (form::form_search("/people", html! {
            (fields.text("q", say(lang, "Име или телефон", "Name or telephone"), "").search().suggest("/people/suggest", "found"))
            (form::submit(w::search(lang)))
        }))
        div #found aria-live="polite" {}
        (form::form_filter("/people", w::filter(lang), html! {
            (fields.text("since", say(lang, "От дата", "From"), "").date().optional())
            (fields.text("until", say(lang, "До дата", "Until"), "").date().optional())
        }))
        (form::folded(w::add(lang), false, html! { (fields.text("alias", say(lang, "Прякор", "Nickname"), "")) }))
        (list::links(lang, &links(lang)))
        (list::pager(lang, Some("/people?after=1")))
        (list::pager(lang, None))
    }
}

fn upload(lang: Lang) -> Markup {
    let errors = FieldErrors::new();
    let fields = Fields::new(lang, &errors);
    form::form_upload(
        "/files",
        "key",
        None,
        html! {
            (fields.file("paper", say(lang, "Снимка на заявлението", "Photo of the application"), "image/*,.pdf").several())
            (fields.text("number", say(lang, "Входящ номер", "Reference number"), "СИГ-2026-0017").read_only())
            (fields.text("at", say(lang, "Час", "Time"), "9:05").time())
            (fields.text("mail", say(lang, "Имейл", "E-mail"), "").email().autocomplete("email").max_length(200))
            (fields.hidden("case", "1"))
            (form::buttons(form::submit(w::send(lang))))
        },
    )
}

fn merging(lang: Lang) -> Markup {
    let pairs = |values: [&str; 3]| -> Vec<(String, String)> {
        ["name", "story", "phone"]
            .into_iter()
            .zip(values)
            .map(|(n, v)| (n.to_owned(), v.to_owned()))
            .collect()
    };
    let merged = merge(
        &pairs(["Иванка", "", ""]),
        &pairs(["Иванка", "Майката иска да говори със сестра си.\nСестрата живее в Русе.", "0888 123 456"]),
        &pairs(["Иванка Тестова", "Сестрата може да я приеме.", "0899 123 456"]),
    );
    let label = |field: &str| match field {
        "story" => say(lang, "Какво се случи", "What happened").to_owned(),
        _ => say(lang, "Телефон", "Telephone").to_owned(),
    };
    merge::choose(lang, &merged, "/signals/1", "key", 4, &label, &|_| Vec::new())
}

fn confirming(lang: Lang) -> Markup {
    crate::confirm(
        lang,
        &Confirm {
            question: say(lang, "Да приключим ли случая?", "Close the case?"),
            text: html! { p { (say(lang, "Семейството ще получи писмо.", "The family will receive a letter.")) } },
            action: "/cases/1/close",
            key: "key",
            version: Some(2),
            yes: w::confirm(lang),
            grave: true,
            no_href: "/cases/1",
        },
    )
}

fn facts(lang: Lang) -> Markup {
    let tags = html! {
        (list::tag(say(lang, "нов", "new"), Tone::Info)) " " (list::tag(w::verified(lang), Tone::Good)) " "
        (list::tag(w::not_verified(lang), Tone::Warn)) " " (list::tag(say(lang, "висок риск", "high risk"), Tone::Bad)) " "
        (list::tag(say(lang, "приключен", "closed"), Tone::Neutral))
    };
    html! {
        (list::tabs(lang, &links(lang)))
        (list::card(say(lang, "Сигнал", "Signal"), Some("/signals/1"), list::summary_list(&[
            (say(lang, "Получен", "Received"), html! { (when::date_time(lang, now())) }),
            (say(lang, "Състояние", "State"), tags),
            (say(lang, "Баща", "Father"), html! { (w::unknown(lang)) }),
            (say(lang, "Адрес", "Address"), html! { (w::not_given(lang)) }),
            (say(lang, "Мерки", "Measures"), html! { (w::none(lang)) }),
            (say(lang, "Подготвени семейства", "Families prepared"), html! { (when::percent_of(lang, 17, 20)) }),
        ])))
        (list::details(w::show(lang), html! { p { (when::duration(lang, 3_065)) } }))
        (list::tally(say(lang, "Доволни ли са", "Are they content"), (say(lang, "Отговор", "Answer"), say(lang, "Брой", "Count")), &[
            Share { label: w::yes(lang).to_owned(), percent: Some(85), told: when::percent_of(lang, 17, 20) },
            Share { label: w::no(lang).to_owned(), percent: None, told: w::unknown(lang).to_owned() },
        ]))
    }
}

fn table(lang: Lang, rows: usize) -> Markup {
    let row = |name: &'static str| {
        vec![
            html! { a href="/cases/1" { (name) } },
            html! { (list::tag(say(lang, "в работа", "under way"), Tone::Info)) },
            html! { (when::date(lang, civil::date(2026, 3, 5))) },
            html! { "3" },
        ]
    };
    let names = ["Случай 2026-0017", "Случай 2026-0018", "Случай 2026-0019"];
    Table::new(say(lang, "Моите случаи", "My cases"))
        .head(say(lang, "Случай", "Case"))
        .head(say(lang, "Състояние", "State"))
        .head(say(lang, "Преглед", "Review"))
        .number(say(lang, "Деца", "Children"))
        .rows(names.into_iter().take(rows).map(row))
        .foot(vec![html! { (w::total(lang)) }, html! {}, html! {}, html! { "9" }])
        .empty(story::empty_state(
            say(lang, "Тук ще са случаите, които водите.", "The cases you lead will stand here."),
            form::button_link("/signals/new", w::add(lang)),
        ))
        .render()
}

fn timeline(lang: Lang) -> Markup {
    let item = |minutes, kind, title, body| TimelineItem {
        at: minutes_from_now(minutes),
        title: html! { (title) },
        by: say(lang, "Мария Петрова", "Maria Petrova").to_owned(),
        body: html! { p { (body) } },
        kind: String::from(kind),
    };
    let story = story::timeline(
        lang,
        &[
            item(
                -90,
                say(lang, "посещение", "visit"),
                say(lang, "Среща с майката в отделението", "Meeting the mother on the ward"),
                say(
                    lang,
                    "Иска да види детето. Сестра ѝ ще дойде утре.",
                    "She wants to see the child. Her sister will come tomorrow.",
                ),
            ),
            item(
                -300,
                say(lang, "сигнал", "signal"),
                say(lang, "Обаждане от родилното", "Call from the ward"),
                "",
            ),
        ],
    );
    html! { h2 { (say(lang, "Какво се случи", "What happened")) } (story) }
}

fn steps(lang: Lang) -> Markup {
    let step = |bg, en, state, note: Markup| Step {
        text: say(lang, bg, en).to_owned(),
        href: Some("/signals/1".to_owned()),
        state,
        note,
    };
    html! {
        p { (w::steps_done(lang, 4, 1)) }
        (story::steps(lang, &[
            step("Среща с майката", "Meet the mother", StepState::Done, html! { (when::date_time(lang, now())) }),
            step("Предварителна оценка", "Preliminary assessment", StepState::Current, html! {}),
            step("Тристранна среща", "Tripartite meeting", StepState::Skipped, html! {}),
            step("План за подкрепа", "Support plan", StepState::ToDo, html! {}),
        ]))
    }
}

fn charts(lang: Lang) -> Markup {
    let reasons = BarChart {
        id: "reasons".to_owned(),
        title: say(lang, "Причини за риск", "Reasons for risk").to_owned(),
        description: say(lang, "Бедността води, следва липсата на жилище.", "Poverty leads, then housing.")
            .to_owned(),
        category: say(lang, "Причина", "Reason").to_owned(),
        categories: [
            say(lang, "Крайна бедност", "Extreme poverty"),
            say(lang, "Няма къде да живее с детето", "No place to live with the child"),
            say(lang, "Натиск от близките", "Pressure from relatives"),
        ]
        .map(str::to_owned)
        .to_vec(),
        series: vec![Series { label: w::total(lang).to_owned(), values: vec![Some(41), Some(23), None] }],
    };
    let years = BarChart {
        id: "years".to_owned(),
        title: say(lang, "Сигнали и предотвратени изоставяния", "Signals and abandonments prevented")
            .to_owned(),
        description: say(lang, "И двете растат от 2022 г.", "Both have grown since 2022.").to_owned(),
        category: w::year(lang).to_owned(),
        categories: (2021..=2025).map(|year: i16| year.to_string()).collect(),
        series: vec![
            Series {
                label: say(lang, "Сигнали", "Signals").to_owned(),
                values: [31, 28, 40, 52, 57].map(Some).to_vec(),
            },
            Series {
                label: say(lang, "Останали в семейството", "Stayed with the family").to_owned(),
                values: [19, 20, 31, 43, 50].map(Some).to_vec(),
            },
        ],
    };
    html! { (crate::bars(lang, &reasons)) (crate::bars_by_year(lang, &years)) }
}

fn notices(lang: Lang) -> Markup {
    let text = say(lang, "Срокът за отговор е 24 часа.", "The answer is due within 24 hours.");
    html! {
        @for kind in [NoticeKind::Success, NoticeKind::Info, NoticeKind::Warning, NoticeKind::Error] {
            (notice(lang, &Notice::new(kind, text)))
        }
        (crate::draft_restored(lang, now()))
    }
}

/// The words that every area borrows.
fn buttons(lang: Lang) -> Markup {
    let words = [
        w::back(lang),
        w::print(lang),
        w::remove(lang),
        w::change(lang),
        w::close(lang),
        w::open(lang),
        w::download(lang),
        w::filter(lang),
        w::all(lang),
        w::first_page(lang),
    ];
    html! {
        (form::buttons(html! { @for word in words { (form::button_link("/", word)) } }))
        (form::post_button("/cases/1/star", "key", Some(1), w::add(lang)))
        (form::warning_button(w::remove(lang)))
    }
}
