//! Violence, mediation, school, behaviour.

use super::{EACH, FIVE, Script, Told, told, with};
use casework::cases::{CareForm, PersonRole};

/// The scripts.
pub const SCRIPTS: [Script; 4] = [
    Script {
        kind: "violence",
        group: "TG03",
        people: &[
            (PersonRole::Child, 12 * 8 + 2),
            (PersonRole::Mother, 12 * 31),
            (PersonRole::Father, 12 * 35 + 6),
        ],
        steps: &VIOLENCE,
        outcome: "safe-at-home",
        summary: "Майката и детето живеят в новото жилище; ограничителната заповед се спазва.",
        lives_with: CareForm::Parents,
        stages: FIVE,
        services: &[],
    },
    Script {
        kind: "parental-conflict",
        group: "TG12",
        people: &[
            (PersonRole::Child, 12 * 5 + 9),
            (PersonRole::Mother, 12 * 33 + 4),
            (PersonRole::Father, 12 * 37),
        ],
        steps: &MEDIATION,
        outcome: "agreed",
        summary: "Двамата родители спазват споразумението; детето има своя стая и в двата дома.",
        lives_with: CareForm::Parents,
        stages: FIVE,
        services: &["advocacy-mediation"],
    },
    Script {
        kind: "school-drop-out",
        group: "TG04",
        people: &[
            (PersonRole::Child, 12 * 12 + 3),
            (PersonRole::Mother, 12 * 34),
            (PersonRole::Father, 12 * 38 + 7),
        ],
        steps: &SCHOOL,
        outcome: "attends",
        summary: "Ходи редовно.",
        lives_with: CareForm::Parents,
        stages: EACH,
        services: &[],
    },
    Script {
        kind: "behaviour",
        group: "TG05",
        people: &[
            (PersonRole::Child, 12 * 13 + 6),
            (PersonRole::Mother, 12 * 39 + 2),
            (PersonRole::Father, 12 * 43),
        ],
        steps: &BEHAVIOUR,
        outcome: "improved",
        summary: "Справя се с гнева.",
        lives_with: CareForm::Parents,
        stages: EACH,
        services: &["psychological-therapy", "skills-training"],
    },
];

const VIOLENCE: [Told; 7] = [
    told(
        0,
        "signal",
        &[
            ("learnt_at", "@hour"),
            ("violence", "physical"),
            ("violence", "witness"),
            ("danger_now", "possible"),
            ("said", "Класната забеляза синини. Детето каза: „Паднах, когато татко бутна мама.“"),
        ],
    ),
    told(
        0,
        "notification",
        &[
            ("notified_at", "@hour"),
            ("whom", "cpd"),
            ("whom", "police"),
            ("received_by", "дежурният в отдела"),
            ("number", "СГ-52"),
        ],
    ),
    told(
        1,
        "safety-plan",
        &[
            ("person", "@child"),
            ("signs", "Когато вратата се тресне и мама млъкне."),
            ("place", "При баба на третия етаж."),
            ("helpers", "Баба; 112; телефон 116 111."),
            ("bag", "Раница с лекарството и тетрадката, при баба."),
        ],
    ),
    told(
        1,
        "safe-contact",
        &[
            ("person", "@mother"),
            ("ways", "school"),
            ("when", "Делник до обяд"),
            ("never", "Не звъним вечер и не пращаме писма."),
            ("cover", "Обаждаме се от училището за екскурзията."),
        ],
    ),
    told(
        1,
        "team-meeting",
        &[
            ("held_at", "@hour"),
            ("institutions", "cpd"),
            ("institutions", "police"),
            ("institutions", "school"),
            ("present", "Отдел „Закрила на детето“, инспектор от Детска педагогическа стая, класната, ние."),
            ("decisions", "Иск за ограничителна заповед; майката и детето при бабата."),
            (
                "tasks",
                "Отделът: заповед до утре. Училището: кой взима детето. Центърът: психолог два пъти седмично.",
            ),
        ],
    ),
    told(
        20,
        "recovery",
        &[("safe", "yes"), ("happened", "Бащата се обади веднъж; записано е и е съобщено.")],
    ),
    told(
        90,
        "recovery",
        &[
            ("safe", "yes"),
            ("happened", "Няма нови случки."),
            ("change", "Планът остава, раницата вече е у дома."),
        ],
    ),
];

const MEDIATION: [Told; 7] = [
    with(
        0,
        "first-talk",
        "@father",
        &[("agrees", "yes"), ("wants", "Да води детето на тренировка в сряда."), ("violence", "no")],
    ),
    with(
        3,
        "first-talk",
        "@mother",
        &[("agrees", "yes"), ("wants", "Детето да спи в своето легло в училищни дни."), ("violence", "no")],
    ),
    told(7, "mediator", &[("mediator", "@neutral"), ("accepted", "yes")]),
    told(
        14,
        "session",
        &[
            ("questions", "contacts"),
            ("questions", "holidays"),
            ("reached", "Съгласни са за срядата и за всеки втори почивен ден."),
            ("open", "Летните ваканции."),
        ],
    ),
    told(
        35,
        "agreement",
        &[
            (
                "text",
                "Сряда и всяка втора събота и неделя при бащата; лятото по три седмици при всеки, уговорено до края на април.",
            ),
            ("both_signed", "yes"),
            ("court", "yes"),
        ],
    ),
    with(
        50,
        "supervised-contact",
        "@father",
        &[
            ("child", "@child"),
            ("minutes", "60"),
            ("observed", "Строиха мост от кубчета; детето го прегърна на тръгване."),
            ("ended", "calm"),
        ],
    ),
    told(
        150,
        "follow-up",
        &[
            ("kept", "yes"),
            ("said", "И двамата казват, че е по-тихо. Детето иска едно и също колело и на двете места."),
        ],
    ),
];

const SCHOOL: [Told; 4] = [
    told(
        0,
        "situation",
        &[
            ("state", "at-risk"),
            ("school", "СУ „Първо“, шести клас"),
            ("absences", "38"),
            ("causes", "bullying"),
            ("causes", "learning"),
            ("child_says", "„Смеят се, когато чета на глас.“"),
        ],
    ),
    told(
        3,
        "school-contact",
        &[
            ("with", "Класната и училищният психолог"),
            ("agreed", "Няма да го изпитват на глас един месец; ще седи до приятеля си."),
        ],
    ),
    told(
        6,
        "return-plan",
        &[
            ("from_on", "@7"),
            ("needs", "books"),
            ("needs", "tutoring"),
            ("steps", "Първата седмица го води дядо му; вторник и четвъртък четем заедно."),
        ],
    ),
    told(14, "attendance", &[("present", "9"), ("of", "10"), ("said", "Един пропуснат час.")]),
];

const BEHAVIOUR: [Told; 4] = [
    told(
        0,
        "understanding",
        &[
            ("kinds", "aggression"),
            ("kinds", "screens"),
            ("before", "Когато загуби или му вземат телефона."),
            ("exceptions", "На тренировка и с по-малката си сестра."),
            ("commission", "no"),
        ],
    ),
    told(
        4,
        "agreement",
        &[
            ("child", "Когато ядът идва, излиза на двора."),
            ("adults", "Не викат след него и не взимат телефона без предупреждение."),
        ],
    ),
    told(
        8,
        "session",
        &[("skills", "anger"), ("skills", "rules"), ("course", "Измисли си знак с ръка вместо удар.")],
    ),
    told(12, "standing", &[("often", "rarer"), ("child_says", "„Веднъж успях да изляза.“")]),
];
