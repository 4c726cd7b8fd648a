//! A complaint as it is typed: at the desk, over the API, through the link of a centre.

use super::{Against, Channel, Reason, Sender, w};
use base::{
    Code, FieldErrors, Problem, clock,
    ids::{PersonId, UserId},
    jiff::{Timestamp, civil::Date},
    typed::{self, Typed},
};
use casework::cases::opening::day_until;
use people::picker::{self, Picked};

/// Most characters of what somebody complains of.
pub const TEXT_MOST: usize = 6000;
/// Most characters of a name.
pub const NAME_MOST: usize = 120;
/// Most characters of a telephone, an address, an e-mail.
pub const CONTACT_MOST: usize = 200;

/// Who complains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody who says their name; how they are reached, if they say so.
    Named(String, Option<String>),
    /// Somebody the centre works with.
    Person(PersonId, Option<String>),
    /// Somebody who does not say who they are.
    Anonymous,
}

impl Who {
    /// Of which sort.
    pub const fn sender(&self) -> Sender {
        match self {
            Who::Named(..) => Sender::Named,
            Who::Person(..) => Sender::Person,
            Who::Anonymous => Sender::Anonymous,
        }
    }
}

/// A complaint on its way into the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComplaint {
    /// The day it came.
    pub received_on: Date,
    /// How it came.
    pub channel: Channel,
    /// Who complains.
    pub who: Who,
    /// True when a child complains.
    pub is_child: bool,
    /// Of what.
    pub reason: Reason,
    /// Against whom.
    pub against: Against,
    /// Whom, when it is somebody who works here.
    pub about: Option<UserId>,
    /// In the words of whoever complains.
    pub text: String,
    /// True when no export may name who complains.
    pub is_confidential: bool,
}

impl NewComplaint {
    /// Reads the form of the desk or the body of the API.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let received_on =
            errors.check("received_on", day_until(typed.get("received_on"), clock::date_of(now)));
        let channel = errors.check("channel", at_the_desk(typed.get("channel")));
        let who = who(typed, &mut errors);
        let reason = errors.check("reason", typed::code::<Reason>(typed.get("reason")));
        let (against, about) = against(typed, &mut errors);
        let text = errors.check("text", typed::text(typed.get("text"), TEXT_MOST));
        let new = || {
            Some(NewComplaint {
                received_on: received_on?,
                channel: channel?,
                who: who?,
                is_child: typed::checked(typed.get("is_child")),
                reason: reason?,
                against: against?,
                about: about?,
                text: text?,
                is_confidential: typed::checked(typed.get("is_confidential")),
            })
        };
        let new = new();
        errors.or(new)
    }

    /// Reads the public form: it came now, by the link; a name is said or not; nobody is asked for codes but what it is
    /// about. It is confidential: who writes there has not chosen to be named to anybody else.
    pub fn parse_outside(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        if !typed.get("website").trim().is_empty() {
            // Only a program fills in what no person sees.
            errors.add("website", Problem::said("leave-empty", w::problem_leave_empty));
        }
        let text = errors.check("text", typed::text(typed.get("text"), TEXT_MOST));
        let reason = match typed.get("reason").trim() {
            "" => Some(Reason::Other),
            code => errors.check("reason", typed::code::<Reason>(code)),
        };
        let against = match typed.get("against").trim() {
            "" => Some(Against::Service),
            code => errors.check("against", typed::code::<Against>(code)),
        };
        let name = errors.check("sender_name", typed::optional_text(typed.get("sender_name"), NAME_MOST));
        let contact =
            errors.check("sender_contact", typed::optional_text(typed.get("sender_contact"), CONTACT_MOST));
        let who = name.zip(contact).map(|said| match said {
            (Some(name), contact) => Who::Named(name, contact),
            // A telephone without a name is still somebody who can be called.
            (None, Some(contact)) => Who::Named(contact, None),
            (None, None) => Who::Anonymous,
        });
        let new = || {
            Some(NewComplaint {
                received_on: clock::date_of(now),
                channel: Channel::PublicForm,
                who: who?,
                is_child: typed.get("for") == "child",
                reason: reason?,
                against: against?,
                about: None,
                text: text?,
                is_confidential: true,
            })
        };
        let new = new();
        errors.or(new)
    }
}

/// What comes through the link comes through the link alone.
fn at_the_desk(text: &str) -> Result<Channel, Problem> {
    match typed::code::<Channel>(text)? {
        Channel::PublicForm => Err(Problem::NotOffered),
        other => Ok(other),
    }
}

fn who(typed: &Typed, errors: &mut FieldErrors) -> Option<Who> {
    let sender = errors.check("sender", typed::code::<Sender>(typed.get("sender")))?;
    let contact =
        errors.check("sender_contact", typed::optional_text(typed.get("sender_contact"), CONTACT_MOST))?;
    match sender {
        Sender::Anonymous => Some(Who::Anonymous),
        Sender::Named => {
            let name = errors.check("sender_name", typed::text(typed.get("sender_name"), NAME_MOST))?;
            Some(Who::Named(name, contact))
        }
        Sender::Person => {
            let before = errors.iter().count();
            match picker::read(typed, "person", errors) {
                Some(Picked::Known(person)) => Some(Who::Person(person, contact)),
                // A complaint makes nobody a person of the centre.
                Some(Picked::New(_)) => {
                    errors.add("person_q", Problem::said("not-known-here", w::problem_not_known));
                    None
                }
                None => {
                    if errors.iter().count() == before {
                        errors.add("person_q", Problem::Required);
                    }
                    None
                }
            }
        }
    }
}

/// Against whom; somebody is named only where it is somebody who works here.
fn against(typed: &Typed, errors: &mut FieldErrors) -> (Option<Against>, Option<Option<UserId>>) {
    let against = errors.check("against", typed::code::<Against>(typed.get("against")));
    let about = match against {
        Some(Against::Employee | Against::Head) => {
            errors.check("about_user_id", typed::optional_id(typed.get("about_user_id")))
        }
        Some(Against::Service | Against::Other) | None => Some(None),
    };
    (against, about)
}

/// The channels that are offered at the desk.
pub fn channels(lang: base::Lang) -> Vec<(String, String)> {
    let offered = Channel::ALL.iter().filter(|channel| **channel != Channel::PublicForm);
    offered.map(|channel| (channel.code().to_owned(), channel.label(lang).to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-03-10T08:30:00Z".parse().unwrap()
    }

    fn least(sender: &str) -> Typed {
        Typed::default()
            .with("received_on", "10.03.2026")
            .with("channel", "phone")
            .with("sender", sender)
            .with("reason", "attitude")
            .with("against", "service")
            .with("text", "Чаках един час.")
    }

    #[test]
    fn a_named_complaint_needs_a_name_and_an_anonymous_one_none() {
        let errors = NewComplaint::parse(&least("named"), now()).unwrap_err();
        assert_eq!(errors.of("sender_name"), Some(&Problem::Required));
        assert_eq!(NewComplaint::parse(&least("anonymous"), now()).unwrap().who, Who::Anonymous);
    }

    #[test]
    fn a_complaint_makes_nobody_a_person_of_the_centre() {
        let typed = least("person").with("person_q", "Мария Петрова").with("person", "new");
        let errors = NewComplaint::parse(&typed, now()).unwrap_err();
        assert_eq!(errors.of("person_q").map(Problem::name), Some("not-known-here"));
        let errors = NewComplaint::parse(&least("person"), now()).unwrap_err();
        assert_eq!(errors.of("person_q"), Some(&Problem::Required));
    }

    #[test]
    fn the_desk_does_not_take_what_comes_through_the_link() {
        let mut typed = least("anonymous");
        typed.set("channel", "public-form");
        let errors = NewComplaint::parse(&typed, now()).unwrap_err();
        assert_eq!(errors.of("channel"), Some(&Problem::NotOffered));
    }

    #[test]
    fn the_public_form_asks_for_words_alone() {
        let new = NewComplaint::parse_outside(&Typed::default().with("text", "Викат ми."), now()).unwrap();
        assert_eq!((new.who, new.reason, new.against), (Who::Anonymous, Reason::Other, Against::Service));
        assert!(new.is_confidential && new.channel == Channel::PublicForm);
        let typed = Typed::default().with("text", "Викат ми.").with("sender_contact", "0888 000 000");
        let new = NewComplaint::parse_outside(&typed, now()).unwrap();
        assert_eq!(new.who.sender(), Sender::Named);
        let robot = Typed::default().with("text", "x").with("website", "https://example.org");
        assert!(NewComplaint::parse_outside(&robot, now()).is_err());
    }
}
