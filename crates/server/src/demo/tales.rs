//! What the notes of a case tell, in the order in which things go as a rule. All invented.

use access::Layer;
use casework::notes::NoteKind;

/// A note.
pub struct Tale {
    /// On what occasion.
    pub kind: NoteKind,
    /// Who may read it.
    pub layer: Layer,
    /// Days after the case was opened.
    pub day: i64,
    /// What is told.
    pub text: &'static str,
}

const fn general(kind: NoteKind, day: i64, text: &'static str) -> Tale {
    Tale { kind, layer: Layer::General, day, text }
}

/// Of the one who leads the case.
pub const TALES: [Tale; 10] = [
    general(
        NoteKind::HomeVisit,
        2,
        "Първо посещение у дома след изписването. Една отоплена стая, леглото на бебето е сглобено. Липсват памперси \
         и адаптирано мляко за седмица. Майката показа как го къпе; окуражих я. Уговорихме се за петък.",
    ),
    general(
        NoteKind::Phone,
        6,
        "Майката се обади сама: бебето има кожен обрив. Насочих я към личния лекар и се уверих, че има час за днес.",
    ),
    general(
        NoteKind::Accompaniment,
        11,
        "Придружих я до дирекцията за еднократната помощ. Документите са приети, липсва само бележка от болницата – \
         ще я взема при следващото посещение в отделението.",
    ),
    general(
        NoteKind::KinWork,
        17,
        "Разговор с бабата. Обижда се, че е разбрала последна, но ще взима по-голямото дете три следобеда в седмицата.",
    ),
    general(
        NoteKind::HomeVisit,
        26,
        "Бебето наддава по норма (книжката е попълнена). Бащата беше вкъщи, държи го уверено. Говорихме как да се \
         редуват нощем.",
    ),
    general(
        NoteKind::CentreVisit,
        41,
        "Дойдоха двамата в играчкотеката. Майката се запозна с още една майка от групата и си размениха телефоните.",
    ),
    general(
        NoteKind::TeamMeeting,
        62,
        "Преглед на случая в екипа: рискът е намалял, подкрепата минава на едно посещение на две седмици.",
    ),
    general(
        NoteKind::HomeVisit,
        88,
        "Спокойно посещение. Майката е започнала работа на половин ден; бебето е при бабата. Попита за ясла.",
    ),
    general(
        NoteKind::Accompaniment,
        121,
        "Подадохме заявление за ясла. Майката говори сама на гишето, аз само стоях до нея.",
    ),
    general(
        NoteKind::CentreVisit,
        148,
        "Последна среща преди закриването. Прочетохме заедно какво са постигнали; майката поиска копие „за албума“.",
    ),
];

/// Of the psychologist.
pub const OF_PSYCHOLOGIST: [Tale; 3] = [
    Tale {
        kind: NoteKind::Counselling,
        layer: Layer::Psychology,
        day: 5,
        text: "Тъга и безсъние след раждането, без мисли за нараняване. Договорени са три срещи; при влошаване – \
               консултация с психиатър.",
    },
    Tale {
        kind: NoteKind::Counselling,
        layer: Layer::Psychology,
        day: 19,
        text: "Говори за собственото си детство в дом. За пръв път нарича бебето по име. Сънят е по-добър.",
    },
    Tale {
        kind: NoteKind::Counselling,
        layer: Layer::Psychology,
        day: 47,
        text: "Закриваща среща. Разпознава кога ѝ става тежко и кого да потърси. Няма нужда от нови срещи засега.",
    },
];

/// What would endanger somebody if it were known.
pub const FOR_SAFETY: Tale = Tale {
    kind: NoteKind::Phone,
    layer: Layer::Safety,
    day: 9,
    text: "Бившият партньор я търси. Новият адрес не се съобщава на никого, включително по телефона; среща само в центъра.",
};

/// What the unsigned draft says.
pub const DRAFT: &str = "Посещение у дома. Бебето спеше. Майката разказа, че";

/// What follow-ups found, after one, three and six months.
pub const FOLLOW_UPS: [&str; 3] = [
    "Разговор по телефона: детето е здраво, майката се справя. Бабата помага.",
    "Посещение: детето прохожда край мебелите. Майката работи, приети са в яслата.",
    "Семейството се справя само. Поканихме ги на празника на центъра.",
];
