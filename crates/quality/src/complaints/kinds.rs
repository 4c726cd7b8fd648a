//! The coded values of a complaint.

use super::w;

base::codes! {
    /// How a complaint came.
    pub enum Channel {
        /// On paper, handed over.
        Written = "written" => w::channel_written,
        /// By post.
        Mail = "mail" => w::channel_mail,
        /// By e-mail.
        Email = "email" => w::channel_email,
        /// By telephone.
        Phone = "phone" => w::channel_phone,
        /// Told to somebody of the centre.
        Spoken = "spoken" => w::channel_spoken,
        /// Through the link of the centre.
        PublicForm = "public-form" => w::channel_public_form,
    }
}

base::codes! {
    /// Who complains.
    pub enum Sender {
        /// Somebody who says their name.
        Named = "named" => w::sender_named,
        /// Somebody the centre works with.
        Person = "person" => w::sender_person,
        /// Somebody who does not say who they are.
        Anonymous = "anonymous" => w::sender_anonymous,
    }
}

base::codes! {
    /// What is complained of.
    pub enum Reason {
        /// How somebody was spoken to or treated.
        Attitude = "attitude" => w::reason_attitude,
        /// The support itself.
        Support = "support" => w::reason_support,
        /// Something was refused.
        Refusal = "refusal" => w::reason_refusal,
        /// Waiting, being late, unkept hours.
        Waiting = "waiting" => w::reason_waiting,
        /// Somebody was not told or not heard.
        Information = "information" => w::reason_information,
        /// Something told in confidence became known.
        Privacy = "privacy" => w::reason_privacy,
        /// A child or somebody else is not safe.
        Safety = "safety" => w::reason_safety,
        /// Rooms, access, cleanliness.
        Conditions = "conditions" => w::reason_conditions,
        /// Money or presents were asked for.
        Payment = "payment" => w::reason_payment,
        /// Something else.
        Other = "other" => w::reason_other,
    }
}

base::codes! {
    /// Against whom a complaint is.
    pub enum Against {
        /// Nobody in particular.
        Service = "service" => w::against_service,
        /// Somebody who works in the centre.
        Employee = "employee" => w::against_employee,
        /// The head of service.
        Head = "head" => w::against_head,
        /// Somebody else: another user, a volunteer, a partner.
        Other = "other" => w::against_other,
    }
}

base::codes! {
    /// What a complaint came to.
    pub enum Outcome {
        /// It is right.
        Upheld = "upheld" => w::outcome_upheld,
        /// It is right in part.
        Partly = "partly-upheld" => w::outcome_partly,
        /// It is not right.
        NotUpheld = "not-upheld" => w::outcome_not_upheld,
        /// Whoever complained took it back.
        Withdrawn = "withdrawn" => w::outcome_withdrawn,
    }
}

store::coded!(Channel, Sender, Reason, Against, Outcome);
