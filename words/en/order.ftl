# In what order the path of a family goes: what must stand before a step.

step-referral = Referral or signal
step-assessment = Needs assessment
step-plan = Support plan
step-agreement = Agreement
step-services = Services
step-review = Review of the plan
step-closure = Closure
out-of-order = It is too early for this step. Above it says what must come before.
say-why-urgent = Say why it is urgent and cannot wait
before-you-go = Before this step
before-you-go-for = Before this step for { $name }
go-to-step = Go to: { $step }
unless-urgent = It is urgent and cannot wait
