//! Names that nobody bears, in some variety: syllables put together, the same for the same number.

use people::Name;

const GIVEN_F: [&str; 12] = [
    "Альена",
    "Бисерка",
    "Веселка",
    "Дилмана",
    "Живка",
    "Зорка",
    "Ирмена",
    "Калинка",
    "Лазара",
    "Милка",
    "Радка",
    "Цветка",
];
const GIVEN_M: [&str; 10] =
    ["Асенчо", "Богдан", "Вълко", "Драгни", "Жельо", "Калоян", "Младен", "Огнян", "Радой", "Цветан"];
const FIRST: [&str; 18] = [
    "Пра", "Опи", "Зна", "Мили", "Тодо", "Весе", "Кало", "Дими", "Рада", "Сто", "Лозе", "Бори", "Видо",
    "Гори", "Ела", "Жито", "Иско", "Яво",
];
const MIDDLE: [&str; 14] =
    ["ба", "ве", "го", "де", "жи", "зо", "ки", "ло", "ме", "ни", "по", "ре", "со", "ту"];
const LAST: [&str; 6] = ["рова", "шева", "нова", "лска", "чева", "мска"];

/// The mother of the nth case.
pub fn mother(n: usize) -> Name {
    Name::named(pick(&GIVEN_F, n), "", &family(n))
}

/// The nth worker.
pub fn worker(n: usize) -> Name {
    Name::named(pick(&GIVEN_F, n + 3), "", &family(n.wrapping_mul(7919) + 1))
}

/// Her child.
pub fn child(n: usize) -> Name {
    let given = if n.is_multiple_of(2) { pick(&GIVEN_F, n / 2 + 5) } else { pick(&GIVEN_M, n / 2) };
    Name::named(given, "", &family(n))
}

/// What is written of a visit: about as long as such notes are.
pub fn note(n: usize, nth: usize) -> String {
    format!(
        "Посещение {} по измислен случай {}. Майката беше спокойна, бебето спеше и наддава добре. Говорихме за \
         храненето, за сигурния сън и за помощта от бабата през деня. Договорихме следваща среща и обаждане при нужда.",
        nth + 1,
        n + 1
    )
}

/// The family name of the nth case.
pub fn family(n: usize) -> String {
    let spread = n.wrapping_mul(2_654_435_761);
    format!(
        "{}{}{}{}",
        pick(&FIRST, spread),
        pick(&MIDDLE, spread / 18),
        pick(&MIDDLE, spread / 252),
        pick(&LAST, spread / 3528)
    )
}

fn pick<'a>(from: &[&'a str], at: usize) -> &'a str {
    from.get(at % from.len()).copied().unwrap_or_default()
}
