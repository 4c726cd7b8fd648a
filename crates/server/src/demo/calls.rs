//! What was said when somebody called, with the reasons in it. All invented.

use casework::signals::{ChildState, Reason, ReporterRole};

/// A call.
pub struct Call {
    /// Who called.
    pub by: ReporterRole,
    /// Their name; empty when they did not say it.
    pub name: &'static str,
    /// How far the child had come.
    pub child: ChildState,
    /// Why the child may be left.
    pub reasons: &'static [Reason],
    /// What was said.
    pub said: &'static str,
}

/// Calls from wards.
pub const FROM_WARDS: [Call; 12] = [
    Call {
        by: ReporterRole::Midwife,
        name: "Бистра Отделенска",
        child: ChildState::Newborn,
        reasons: &[Reason::Poverty, Reason::NoSupport],
        said: "Майката роди снощи и сутринта каза, че няма къде да отиде с бебето. Плаче, но иска да го види.",
    },
    Call {
        by: ReporterRole::Doctor,
        name: "д-р Радост Зорнишка",
        child: ChildState::Newborn,
        reasons: &[Reason::UnderAgeMother, Reason::FamilyPressure],
        said: "Момиче на 16 години, баща ѝ настоява детето да се остави. С нея може да се говори насаме до обяд.",
    },
    Call {
        by: ReporterRole::Midwife,
        name: "Снежана Ясенова",
        child: ChildState::Newborn,
        reasons: &[Reason::LivingConditions, Reason::LargeFamily],
        said: "Четвърто дете, живеят в една стая без ток. Майката пита дали държавата може да го гледа „за малко“.",
    },
    Call {
        by: ReporterRole::HospitalSocialWorker,
        name: "Десислава Посочева",
        child: ChildState::Newborn,
        reasons: &[Reason::MentalHealth, Reason::NoSupport],
        said: "Майката не посяга към бебето, не е спала две нощи. Психиатър е викан за утре.",
    },
    Call {
        by: ReporterRole::Midwife,
        name: "Мая Утринска",
        child: ChildState::Unborn,
        reasons: &[Reason::UnwantedPregnancy],
        said: "В края на осмия месец е, без прегледи досега. Казва, че ще подпише отказ още в родилната зала.",
    },
    Call {
        by: ReporterRole::Doctor,
        name: "д-р Камен Равнешки",
        child: ChildState::Newborn,
        reasons: &[Reason::NoSupport, Reason::Other],
        said: "Недоносено в кувьоз, майката си тръгна от отделението преди два дни и не вдига телефона.",
    },
    Call {
        by: ReporterRole::Nurse,
        name: "Кремена Бродова",
        child: ChildState::Newborn,
        reasons: &[Reason::NoDocuments, Reason::Poverty],
        said: "Майката е без лична карта, не знае как да запише детето. Иска да го вземе, близките я разубеждават.",
    },
    Call {
        by: ReporterRole::Midwife,
        name: "Бистра Отделенска",
        child: ChildState::Newborn,
        reasons: &[Reason::NoSupport],
        said: "Бащата не признава детето. Майката е сама в града, работи на смени и не вижда как ще се справи.",
    },
    Call {
        by: ReporterRole::Cpd,
        name: "инспектор от отдела",
        child: ChildState::Unborn,
        reasons: &[Reason::LivingConditions, Reason::NoEducation],
        said: "Бременна, другите ѝ деца са при баба им. Ражда след две седмици; молим за среща преди това.",
    },
    Call {
        by: ReporterRole::Midwife,
        name: "Снежана Ясенова",
        child: ChildState::Newborn,
        reasons: &[Reason::FamilyPressure],
        said: "Свекървата дойде с „решение“. Майката мълчи, но кърми. Добре е някой да поговори с нея днес.",
    },
    Call {
        by: ReporterRole::Mother,
        name: "",
        child: ChildState::Newborn,
        reasons: &[Reason::Poverty, Reason::LivingConditions],
        said: "Обажда се самата майка: обичам го, но нямаме отопление и се страхувам да го заведа вкъщи.",
    },
    Call {
        by: ReporterRole::Doctor,
        name: "д-р Радост Зорнишка",
        child: ChildState::Newborn,
        reasons: &[Reason::Addiction, Reason::NoSupport],
        said: "Майката признава употреба на вещества до петия месец. Бебето е под наблюдение, тя иска помощ.",
    },
];

/// Calls about older children.
pub const OLDER: [Call; 4] = [
    Call {
        by: ReporterRole::Other,
        name: "класен ръководител",
        child: ChildState::Older,
        reasons: &[Reason::NoSupport],
        said: "Детето не идва на училище от три седмици, майката е в чужбина и го оставя при съседи.",
    },
    Call {
        by: ReporterRole::Cpd,
        name: "инспектор от отдела",
        child: ChildState::Older,
        reasons: &[Reason::LivingConditions, Reason::Poverty],
        said: "Родителите питат за настаняване на по-малкото дете през зимата. Искат помощ, за да не се стига дотам.",
    },
    Call {
        by: ReporterRole::Kin,
        name: "",
        child: ChildState::Older,
        reasons: &[Reason::Other],
        said: "Бабата се грижи за внука си сама и вече не може. Пита какво ще стане с него, ако влезе в болница.",
    },
    Call {
        by: ReporterRole::Anonymous,
        name: "",
        child: ChildState::Older,
        reasons: &[Reason::Addiction],
        said: "Детето стои само до късно, родителите се карат всяка вечер. Не искам да си казвам името.",
    },
];
