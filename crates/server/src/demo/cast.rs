//! Who signs in: somebody for each role. All invented.

use access::Role;

/// Somebody who signs in.
pub struct Somebody {
    /// E-mail address.
    pub email: &'static str,
    /// Name.
    pub name: &'static str,
    /// Role.
    pub role: Role,
    /// Which centre, counted from 0; none for the whole network.
    pub centre: Option<usize>,
    /// What they are by profession, in both languages.
    pub job: [&'static str; 2],
}

const fn at(
    centre: usize,
    role: Role,
    email: &'static str,
    name: &'static str,
    job: [&'static str; 2],
) -> Somebody {
    Somebody { email, name, role, centre: Some(centre), job }
}

const fn of_network(role: Role, email: &'static str, name: &'static str, job: [&'static str; 2]) -> Somebody {
    Somebody { email, name, role, centre: None, job }
}

const HEAD: [&str; 2] = ["ръководител на услугата", "head of service"];
const WORKER: [&str; 2] = ["социален работник", "social worker"];

/// The head of the first centre; see [`PEOPLE`].
pub const CHIEF: usize = 0;
/// The one on duty now.
pub const ON_DUTY: usize = 1;
/// The case worker whom the tour follows.
pub const WORKER_ONE: usize = 2;
/// Their colleague.
pub const WORKER_TWO: usize = 3;
/// The psychologist.
pub const PSYCHOLOGIST: usize = 4;
/// The physiotherapist: whom the tests of the cast look at.
#[cfg(test)]
pub const PHYSIOTHERAPIST: usize = 6;

/// Everybody; those of the first centre come first.
pub const PEOPLE: &[Somebody] = &[
    at(0, Role::Head, "head@demo.example", "Росица Пробна", HEAD),
    at(0, Role::DutyWorker, "duty@demo.example", "Деница Примерова", WORKER),
    at(0, Role::CaseWorker, "worker@demo.example", "Калина Опитова", WORKER),
    at(0, Role::CaseWorker, "colleague@demo.example", "Милен Тестов", WORKER),
    at(0, Role::Specialist, "psychologist@demo.example", "Лидия Мислева", ["психолог", "psychologist"]),
    at(0, Role::Specialist, "speech@demo.example", "Явор Думчев", ["логопед", "speech therapist"]),
    at(0, Role::Specialist, "physio@demo.example", "Виолета Движева", ["рехабилитатор", "physiotherapist"]),
    at(
        0,
        Role::Reception,
        "reception@demo.example",
        "Надежда Входова",
        ["технически сътрудник", "receptionist"],
    ),
    at(0, Role::Volunteer, "volunteer@demo.example", "Огнян Волев", ["доброволец", "volunteer"]),
    at(0, Role::Partner, "partner@demo.example", "Бистра Отделенска", ["старша акушерка", "head midwife"]),
    of_network(
        Role::Coordinator,
        "coordinator@demo.example",
        "Силвия Мрежова",
        ["координатор", "coordinator"],
    ),
    of_network(
        Role::Director,
        "director@demo.example",
        "Емил Начинов",
        ["изпълнителен директор", "director"],
    ),
    of_network(Role::Auditor, "auditor@demo.example", "Юлия Точева", ["вътрешен одитор", "auditor"]),
    of_network(Role::Administrator, "admin@demo.example", "Асен Ключов", ["администратор", "administrator"]),
    at(1, Role::Head, "head2@demo.example", "Борислав Гнездовски", HEAD),
    at(1, Role::CaseWorker, "worker2@demo.example", "Цветелина Клонкова", WORKER),
    at(2, Role::Head, "head3@demo.example", "Галина Детелинска", HEAD),
    at(2, Role::CaseWorker, "worker3@demo.example", "Пламен Стъпков", WORKER),
    at(3, Role::Head, "head4@demo.example", "Ирина Пристанска", HEAD),
    at(3, Role::CaseWorker, "worker4@demo.example", "Тодор Урочев", WORKER),
    at(4, Role::Head, "head5@demo.example", "Стоил Мостовски", HEAD),
    at(4, Role::CaseWorker, "worker5@demo.example", "Весела Пътечкова", WORKER),
];

/// The head of a centre, by their place in [`PEOPLE`].
pub fn head_of(centre: usize) -> usize {
    of_centre(centre, Role::Head)
}

/// The first case worker of a centre, by their place in [`PEOPLE`].
pub fn worker_of(centre: usize) -> usize {
    of_centre(centre, Role::CaseWorker)
}

fn of_centre(centre: usize, role: Role) -> usize {
    PEOPLE.iter().position(|one| one.centre == Some(centre) && one.role == role).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Code;

    #[test]
    fn every_role_and_every_centre_has_somebody() {
        assert!(Role::ALL.iter().all(|role| PEOPLE.iter().any(|one| one.role == *role)));
        for centre in 0..5 {
            assert_eq!(PEOPLE[head_of(centre)].centre, Some(centre));
            assert_eq!(PEOPLE[worker_of(centre)].centre, Some(centre));
        }
        assert_eq!(PEOPLE[CHIEF].role, Role::Head);
        assert_eq!(PEOPLE[ON_DUTY].role, Role::DutyWorker);
        assert_eq!((PEOPLE[WORKER_ONE].role, PEOPLE[WORKER_TWO].role), (Role::CaseWorker, Role::CaseWorker));
        assert_eq!(
            (PEOPLE[PSYCHOLOGIST].role, PEOPLE[PHYSIOTHERAPIST].role),
            (Role::Specialist, Role::Specialist)
        );
    }
}
