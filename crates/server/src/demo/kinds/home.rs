//! Prevention of abandonment, pregnancy, family support, counselling.

use super::{EACH, Script, Told, told};
use casework::cases::{CareForm, PersonRole};

/// The scripts.
pub const SCRIPTS: [Script; 5] = [
    Script {
        kind: "prevention-of-abandonment",
        group: "TG01",
        people: &[(PersonRole::Child, 0), (PersonRole::Mother, 12 * 22 + 3), (PersonRole::Kin, 12 * 47)],
        steps: &PREVENTION,
        outcome: "with-kin",
        summary: "Майката и бебето живеят при лелята; бебето има личен лекар и наддава добре.",
        lives_with: CareForm::Kin,
        stages: EACH,
        services: &[],
    },
    Script {
        kind: "pregnancy-at-risk",
        group: "TG11",
        people: &[(PersonRole::Mother, 12 * 16 + 2), (PersonRole::Kin, 12 * 38 + 5)],
        steps: &PREGNANCY,
        outcome: "with-mother",
        summary: "Детето се роди в термин и е при майка си; тя се върна в училище във вечерна форма.",
        lives_with: CareForm::Parents,
        stages: EACH,
        services: &[],
    },
    Script {
        kind: "family-support",
        group: "TG10",
        people: &[(PersonRole::Child, 26), (PersonRole::Mother, 12 * 27), (PersonRole::Father, 12 * 30)],
        steps: &SMALL,
        outcome: "reached",
        summary: "Детето говори с изречения и ходи на ясла; родителите играят с него всеки ден.",
        lives_with: CareForm::Parents,
        stages: EACH,
        services: &["skills-training"],
    },
    Script {
        kind: "family-support-older",
        group: "TG02",
        people: &[
            (PersonRole::Child, 12 * 10 + 4),
            (PersonRole::Mother, 12 * 36),
            (PersonRole::Father, 12 * 40),
        ],
        steps: &OLDER,
        outcome: "reached",
        summary: "Бащата работи отново; вечер у дома е тихо и децата учат на масата.",
        lives_with: CareForm::Parents,
        stages: EACH,
        services: &[],
    },
    Script {
        kind: "general",
        group: "TG09",
        people: &[
            (PersonRole::Child, 12 * 14 + 1),
            (PersonRole::Mother, 12 * 41),
            (PersonRole::Father, 12 * 45),
        ],
        steps: &GENERAL,
        outcome: "answered",
        summary: "Помощта е отпусната; семейството знае къде да пита следващия път.",
        lives_with: CareForm::Parents,
        stages: EACH,
        services: &[],
    },
];

const PREVENTION: [Told; 4] = [
    told(
        0,
        "first-talk",
        &[
            ("place", "Стаята за разговори в отделението"),
            ("intention", "hesitates"),
            ("causes", "poverty"),
            ("causes", "no-support"),
            ("heard", "Не е казала на майка си. Нарича бебето по име."),
        ],
    ),
    told(
        1,
        "network",
        &[("who", "Бабата и лелята"), ("offers", "Лелята дава стая за зимата."), ("father", "known")],
    ),
    told(
        2,
        "crisis-counselling",
        &[
            ("state", "Плака, после поиска да го нахрани."),
            ("with-child", "cares"),
            ("needs", "Дрешки за изписване."),
        ],
    ),
    told(
        3,
        "tripartite",
        &[
            ("hospital", "@hospital"),
            ("present", "Отделението, отдел „Закрила на детето“, ние"),
            ("decisions", "Изписване при лелята в петък."),
        ],
    ),
];

const PREGNANCY: [Told; 4] = [
    told(
        0,
        "first-talk",
        &[
            ("due_on", "@120"),
            ("under_age", "yes"),
            ("check_ups", "none"),
            ("intention", "hesitates"),
            ("fears", "Че баща ѝ ще я изгони и че ще спре училище."),
        ],
    ),
    told(2, "under-age", &[("guardian", "@kin"), ("guardian_told", "yes"), ("notified_on", "@0")]),
    told(
        6,
        "health",
        &[("doctor", "Женската консултация"), ("found", "И двете са добре."), ("next_on", "@28")],
    ),
    told(10, "network", &[("who", "Майка ѝ и съученичката ѝ."), ("father", "unknown")]),
];

const SMALL: [Told; 4] = [
    told(
        0,
        "first-visit",
        &[
            ("strengths", "Четат му всяка вечер."),
            ("hard", "Говори малко; не знаят дали е нормално."),
            ("first", "Игри за реч у дома"),
        ],
    ),
    told(4, "development", &[("areas", "speech"), ("seen", "Разбира всичко, сочи, казва пет думи.")]),
    told(
        8,
        "parenting",
        &[
            ("topics", "bond"),
            ("topics", "father"),
            ("father", "yes"),
            ("course", "Бащата измисли песен за обуването."),
        ],
    ),
    told(30, "standing", &[("alone", "Играят всеки ден."), ("network", "Бабата и групата.")]),
];

const OLDER: [Told; 4] = [
    told(
        0,
        "first-visit",
        &[
            ("strengths", "Вечерят заедно."),
            ("hard", "Баща им остана без работа и у дома се вика."),
            ("first", "Един тих час след училище"),
        ],
    ),
    told(
        4,
        "child-talk",
        &[("said", "Страх го е, че ще се преместят."), ("wishes", "Да не се карат пред него.")],
    ),
    told(
        8,
        "family-meeting",
        &[
            ("present", "Родителите и двете деца"),
            ("agreed", "Сметките се обсъждат след девет, без децата."),
            ("kept", "partly"),
        ],
    ),
    told(30, "standing", &[("changed", "По-тихо е."), ("network", "Чичото.")]),
];

const GENERAL: [Told; 3] = [
    told(
        0,
        "question",
        &[
            ("topics", "upbringing"),
            ("topics", "rights"),
            ("said", "Двама тийнейджъри и едно бебе; не стигат ръце и пари."),
            ("wants", "Да разберат какви помощи има."),
        ],
    ),
    told(
        5,
        "consultation",
        &[
            ("by", "social"),
            ("course", "Прегледахме правата им и попълнихме заявление."),
            ("agreed", "Ще говорят с класната."),
        ],
    ),
    told(12, "standing", &[("helped", "partly"), ("said", "Чакат отговор.")]),
];
