//! The guidance that comes with the product.

use super::GuideStep;
use base::Lang;

mod w {
    include!(concat!(env!("OUT_DIR"), "/words_guidance.rs"));
}

/// The guidance of a step that comes with the product.
pub fn shipped(step: GuideStep, lang: Lang) -> &'static str {
    let words = match step {
        GuideStep::Signal => w::guidance_signal,
        GuideStep::Notify => w::guidance_notify,
        GuideStep::Respond => w::guidance_respond,
        GuideStep::FirstMeeting => w::guidance_first_meeting,
        GuideStep::Counselling => w::guidance_counselling,
        GuideStep::Diagnosis => w::guidance_diagnosis,
        GuideStep::Assessment => w::guidance_assessment,
        GuideStep::Tripartite => w::guidance_tripartite,
        GuideStep::Decision => w::guidance_decision,
        GuideStep::Home => w::guidance_home,
        GuideStep::Placed => w::guidance_placed,
        GuideStep::FollowOn => w::guidance_follow_on,
    };
    words(lang)
}
