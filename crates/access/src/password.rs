//! Passwords: length over rules, none that can be guessed at once, kept as argon2id.

use crate::w;
use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use base::{Lang, Problem};
use std::sync::Arc;
use store::{Error, Result};
use tokio::sync::Semaphore;

/// Fewest characters.
pub const LEAST: usize = 12;
/// Most characters.
pub const MOST: usize = 128;
/// How many are hashed at one moment: each takes 19 MiB and 40 ms of a processor.
const AT_ONCE: usize = 2;

/// What is compared with when there is no such user, so that the answer takes as long.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIGhlcmUgIQ$\
                      AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A password that may be set. Never logged, never shown.
pub struct Password(String);

impl Password {
    /// Reads a password that somebody chose. `own` are words an attacker would try first: e-mail address and name.
    pub fn parse(typed: &str, own: &[&str]) -> Result<Self, Problem> {
        let length = typed.chars().count();
        if typed.is_empty() {
            return Err(Problem::Required);
        }
        if length < LEAST {
            return Err(Problem::TooShort(LEAST));
        }
        if length > MOST {
            return Err(Problem::TooLong(MOST));
        }
        if leans_on(typed, own) {
            return Err(Problem::said("password-own-words", w::password_own_words));
        }
        // Knows tens of thousands of breached passwords, names, keyboard walks and dates.
        if zxcvbn::zxcvbn(typed, own).score() < zxcvbn::Score::Three {
            return Err(Problem::said("password-guessable", w::password_guessable));
        }
        Ok(Password(typed.to_owned()))
    }

    /// A password that is taken as it is: that of the demo, where everybody may know it.
    pub fn of_demo(text: &str) -> Self {
        Password(text.to_owned())
    }
}

/// True when little is left of the password without the words that stand for its owner or the product.
fn leans_on(typed: &str, own: &[&str]) -> bool {
    let mut rest = typed.to_lowercase();
    let product = Lang::ALL.map(|lang| page::w::product(lang).to_lowercase());
    let words = own.iter().flat_map(|words| words.split(['@', '.', ' ', '-', '_'])).map(str::to_lowercase);
    for word in words.chain(product).filter(|word| word.chars().count() >= 3) {
        rest = rest.replace(&word, "");
    }
    rest.chars().count() < LEAST * 2 / 3
}

/// Hashes and compares passwords on threads of their own, a few at a time.
#[derive(Debug, Clone)]
pub struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Hasher(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Hasher {
    /// The hash to keep: argon2id, 19 MiB, two passes, with its salt.
    pub async fn hash(&self, password: Password) -> Result<String> {
        self.apart(move || {
            let hash = Argon2::default().hash_password(password.0.as_bytes());
            hash.map(|hash: PasswordHash| hash.to_string())
                .map_err(|error| Error::Config(format!("password cannot be hashed: {error}")))
        })
        .await?
    }

    /// True when the password is the one that was hashed. Without a hash it takes as long and is false.
    pub async fn fits(&self, typed: &str, hash: Option<&str>) -> Result<bool> {
        let typed: String = typed.chars().take(MOST + 1).collect();
        let known = hash.is_some();
        let hash = hash.unwrap_or(NOBODY).to_owned();
        let same = self
            .apart(move || {
                PasswordHash::new(&hash)
                    .is_ok_and(|hash| Argon2::default().verify_password(typed.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(known && same)
    }

    async fn apart<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let stopped = |_| Error::Config("passwords are no longer hashed".into());
        let turn = Arc::clone(&self.0).acquire_owned().await.map_err(stopped)?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(|error| Error::Config(format!("password: {error}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(typed: &str) -> Option<&'static str> {
        let own = ["radka.ivanova@example.bg", "Радка Иванова"];
        Password::parse(typed, &own).err().map(|problem| problem.name())
    }

    #[test]
    fn length_counts_and_no_rule_about_signs() {
        assert_eq!(wrong("късо"), Some("too-short"));
        assert_eq!(wrong(&"дълго ".repeat(40)), Some("too-long"));
        assert_eq!(wrong("четири зелени лодки вятър"), None);
        assert_eq!(wrong("morava kestrel tugboat lime"), None);
    }

    #[test]
    fn what_would_be_tried_first_is_refused() {
        assert_eq!(wrong("radkaivanova1"), Some("password-own-words"));
        assert_eq!(wrong("Zaedno2026!!"), Some("password-own-words"));
        assert_eq!(wrong("Заедно12345"), Some("too-short"));
        assert_eq!(wrong("Заедно123456"), Some("password-own-words"));
        assert_eq!(wrong("password1234"), Some("password-guessable"));
        assert_eq!(wrong("qwertyuiop12"), Some("password-guessable"));
        assert_eq!(wrong("111111111111"), Some("password-guessable"));
    }

    #[tokio::test]
    async fn a_password_fits_its_own_hash_alone() {
        let hasher = Hasher::default();
        let hash = hasher.hash(Password::of_demo("четири зелени лодки")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(hasher.fits("четири зелени лодки", Some(&hash)).await.unwrap());
        assert!(!hasher.fits("четири зелени лодка", Some(&hash)).await.unwrap());
        assert!(!hasher.fits("четири зелени лодки", None).await.unwrap());
    }

    #[test]
    fn the_hash_of_nobody_costs_as_much() {
        let nobody = PasswordHash::new(NOBODY).unwrap();
        let real = PasswordHash::new("$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIGhlcmUgIQ").unwrap();
        assert_eq!((nobody.algorithm, nobody.params), (real.algorithm, real.params));
        assert_eq!(nobody.hash.map(|hash| hash.len()), Some(32));
    }
}
