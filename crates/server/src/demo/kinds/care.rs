//! Foster care, adoption, reintegration and leaving care.

use super::{EACH, FIVE, Script, Told, told};
use casework::cases::{CareForm, PersonRole};

/// The scripts.
pub const SCRIPTS: [Script; 4] = [
    Script {
        kind: "foster-care",
        group: "TG07",
        people: &[(PersonRole::Candidate, 12 * 41 + 5), (PersonRole::Candidate, 12 * 44 + 2)],
        steps: &FOSTER,
        outcome: "support-completed",
        summary: "Детето се върна при майка си, семейството се подготвя за следващо настаняване.",
        lives_with: CareForm::Parents,
        stages: FIVE,
        services: &[],
    },
    Script {
        kind: "adoption",
        group: "TG08",
        people: &[(PersonRole::Candidate, 12 * 36 + 8), (PersonRole::Candidate, 12 * 39 + 1)],
        steps: &ADOPTION,
        outcome: "moved",
        summary: "Семейството се премести; подкрепата поема центърът в новия им град.",
        lives_with: CareForm::Adoptive,
        stages: FIVE,
        services: &[],
    },
    Script {
        kind: "reintegration",
        group: "TG15",
        people: &[
            (PersonRole::Child, 12 * 6 + 4),
            (PersonRole::Mother, 12 * 28 + 7),
            (PersonRole::Kin, 12 * 54),
        ],
        steps: &REINTEGRATION,
        outcome: "stays-home",
        summary: "Детето живее у дома втора година, ходи на училище и има приятели в квартала.",
        lives_with: CareForm::Parents,
        stages: FIVE,
        services: &[],
    },
    Script {
        kind: "leaving-care",
        group: "TG06",
        people: &[(PersonRole::Child, 12 * 17 + 3)],
        steps: &LEAVING,
        outcome: "independent",
        summary: "Живее под наем и работи.",
        lives_with: CareForm::Other,
        stages: EACH,
        services: &["skills-training"],
    },
];

const FOSTER: [Told; 10] = [
    told(
        0,
        "application",
        &[
            ("applied_on", "@-3"),
            ("entry_number", "94-00-118"),
            ("candidates", "@candidates"),
            ("care", "short-term"),
            ("care", "emergency"),
            ("referees", "Учителката на сина им и съседка, която ги познава от дванайсет години."),
        ],
    ),
    told(
        30,
        "training",
        &[
            ("course", "Приемна грижа: подготовка на кандидати"),
            ("hours", "24"),
            ("attendance", "100"),
            (
                "opinion",
                "Слушат, питат и говорят открито за страховете си. Добре разбират, че детето има своя история.",
            ),
            ("ready", "ready"),
        ],
    ),
    told(
        42,
        "meeting",
        &[
            ("meeting", "home"),
            ("present", "Двамата кандидати и синът им"),
            ("room", "yes"),
            (
                "findings",
                "Има отделна стая с прозорец към двора. Синът сам показа кое легло е за „новото дете“.",
            ),
        ],
    ),
    told(
        48,
        "meeting",
        &[
            ("meeting", "children"),
            ("present", "Синът"),
            ("findings", "Иска брат, но го е страх, че няма да го водят на мачове. Говорихме за това."),
        ],
    ),
    told(
        55,
        "meeting",
        &[
            ("meeting", "referees"),
            ("present", "Съседката"),
            ("findings", "Познава ги като хора, които не повишават тон и държат на думата си."),
        ],
    ),
    told(
        62,
        "meeting",
        &[
            ("meeting", "home"),
            ("present", "Двамата кандидати и бабата"),
            ("room", "yes"),
            ("findings", "Прозорците са обезопасени; бабата ще взима детето от градина в сряда."),
        ],
    ),
    told(
        80,
        "social-report",
        &[
            ("strengths", "Търпение, ред в дома, подкрепа от близките."),
            ("risks", "Ще им трябва помощ в първите седмици и при срещите с рождените родители."),
            ("proposal", "approve"),
            ("read_on", "@0"),
        ],
    ),
    told(
        105,
        "decision",
        &[
            ("decision", "approved"),
            ("family", "professional"),
            ("order_number", "ЗД-118"),
            ("registered_on", "@0"),
        ],
    ),
    told(
        130,
        "placement",
        &[
            ("child", "@placed"),
            ("care", "short-term"),
            ("order_number", "ЗД-140"),
            ("until_on", "@180"),
            ("told", "Заспива трудно, има любима играчка, вижда се с майка си в събота."),
        ],
    ),
    told(
        160,
        "support",
        &[
            ("kind", "visit"),
            ("child_says", "„Тук кучето спи до мен.“"),
            ("family_says", "Вечерите вече са по-леки."),
            ("agreed", "Следващо посещение след две седмици; срещите с майката продължават."),
        ],
    ),
];

const ADOPTION: [Told; 9] = [
    told(
        0,
        "application",
        &[
            ("applied_on", "@-2"),
            ("candidates", "@candidates"),
            ("papers", "income"),
            ("papers", "health"),
            ("referees", "Колежка и семеен приятел, които ги познават от студенти."),
            ("motives", "След години лечение искат да бъдат родители на дете, което има нужда от тях."),
        ],
    ),
    told(
        45,
        "training",
        &[
            ("hours", "20"),
            ("attendance", "95"),
            ("opinion", "Приемат, че детето ще пита за произхода си, и се подготвят как да му отговорят."),
            ("ready", "ready"),
        ],
    ),
    told(
        60,
        "meeting",
        &[
            ("meeting", "candidates"),
            ("present", "Двамата заедно"),
            ("findings", "Разказват спокойно за годините на лечение; вземат решенията си заедно."),
        ],
    ),
    told(
        72,
        "meeting",
        &[
            ("meeting", "home"),
            ("present", "Двамата и нейната майка"),
            ("room", "yes"),
            ("findings", "Слънчева стая, още празна: искат детето само да избере цвета."),
        ],
    ),
    told(
        90,
        "study",
        &[
            ("strengths", "Сигурна връзка помежду им, голямо и топло семейство."),
            ("risks", "Бързат; нужни са им срещи, докато чакат."),
            ("child_for", "Дете до шест години."),
            ("proposal", "suitable"),
        ],
    ),
    told(
        130,
        "permit",
        &[("decision", "given"), ("number", "Р-41"), ("valid_until", "@700"), ("registered_on", "@5")],
    ),
    told(220, "waiting", &[("how", "Спокойни са, четат, помагат в детската група на сестра си.")]),
    told(
        330,
        "placement",
        &[
            ("met_on", "@-40"),
            ("decided_on", "@0"),
            ("adaptation", "Осем срещи, последните две с преспиване; детето само взе раницата си."),
        ],
    ),
    told(
        510,
        "follow-up",
        &[
            ("child", "Расте, говори повече, търси майка си, когато падне."),
            ("family", "Уморени и щастливи."),
            ("talk", "yes"),
            ("needs", "Разговор за това как да отговорят на баба и дядо."),
        ],
    ),
];

const REINTEGRATION: [Told; 7] = [
    told(
        0,
        "plan",
        &[
            ("lives_now", "foster"),
            ("returns_to", "mother"),
            ("why_placed", "Майката остана без дом след пожар."),
            ("must_change", "Постоянно жилище, доход и помощ от бабата."),
            ("child_says", "„Искам да се прибера за Коледа.“"),
            ("aimed_on", "@120"),
        ],
    ),
    told(
        12,
        "contact",
        &[
            ("how", "meeting"),
            ("with", "Майката"),
            ("course", "Рисуваха заедно; детето попита къде ще спи."),
            ("child_after", "Тихо до вечерта, после разказва на приемната си майка."),
        ],
    ),
    told(
        40,
        "contact",
        &[
            ("how", "weekend"),
            ("with", "Майката и бабата"),
            ("course", "Първа нощ у дома. Спа добре, сутринта помогна за закуската."),
        ],
    ),
    told(
        70,
        "readiness",
        &[
            ("ready", "with-support"),
            ("why", "Има жилище и работа; бабата е на една улица разстояние."),
            ("support", "Две посещения седмично през първия месец."),
        ],
    ),
    told(
        90,
        "return",
        &[
            ("returned_on", "@0"),
            ("order_number", "ЗД-77"),
            ("first_days", "Посещение на третия ден, обаждане всяка вечер през първата седмица."),
        ],
    ),
    told(
        270,
        "check",
        &[
            ("at_home", "yes"),
            ("child", "Ходи на училище, има приятел."),
            ("family", "Майката работи на една смяна."),
        ],
    ),
    told(
        450,
        "check",
        &[
            ("at_home", "yes"),
            ("child", "Спокойно е, спи само."),
            ("family", "Справят се без нас."),
            ("next", "Приключваме."),
        ],
    ),
];

const LEAVING: [Told; 4] = [
    told(
        0,
        "skills",
        &[
            ("leaves_on", "@200"),
            ("assessment", "@filled"),
            ("wants", "Да си прави сметките и да готви нещо различно от макарони."),
        ],
    ),
    told(
        3,
        "plan",
        &[
            ("home", "own"),
            ("occupation", "work"),
            ("person", "Бившата му класна"),
            ("plan", "Квартира от юни; до тогава спестява по малко всеки месец."),
        ],
    ),
    told(
        6,
        "training",
        &[
            ("skill", "money"),
            ("how_far", "together"),
            ("course", "Направихме бюджет за седмица и пазарувахме по него."),
        ],
    ),
    told(
        9,
        "training",
        &[("skill", "cooking"), ("how_far", "alone"), ("course", "Сготви леща за цялата къща.")],
    ),
];
