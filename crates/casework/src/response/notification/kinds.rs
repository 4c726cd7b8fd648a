//! The coded sets of a notification.

use super::w;

base::codes! {
    /// Whether the department was told, or knew.
    pub enum NotificationKind {
        /// The centre told it.
        Sent = "sent" => w::notification_sent,
        /// It knew already and said so.
        Knows = "knows" => w::notification_knows,
    }
}

base::codes! {
    /// By which way somebody was told.
    pub enum Way {
        /// By telephone.
        Phone = "phone" => w::way_phone,
        /// By e-mail.
        Email = "email" => w::way_email,
        /// In writing.
        Letter = "letter" => w::way_letter,
        /// Face to face.
        InPerson = "in-person" => w::way_in_person,
    }
}

store::coded!(NotificationKind, Way);
