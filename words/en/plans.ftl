# Words shared by the parts of the family's path.

kind-needs = Needs assessment
kind-plan = Support plan
kind-agreement = Agreement
kind-review = Review of the plan
kind-report = Progress report
kind-closing = Closing report
kind-referral = Referral to another service
who-reads = Who may read it
who-reads-hint = “General” is read by the whole team.
put-aside = A draft, kept by { $name } on { $when }.
put-aside-button = Keep as a draft
more-rows = Keep and add rows
child-voice = What the child says
child-voice-hint = In the child's own words, or how the child shows what feels good and what does not.
child-voice-needed = Write what the child says, or why the child was not heard
must-be-heard = The child is { $years } years old or more and must be heard ({ $ground }).
not-heard = The child was not heard because
not-heard-hint = For example: the child is two weeks old.
joined = A colleague saved something meanwhile. Both are joined: look it through, then sign.
kept = The draft is kept. Everybody on the team can go on with it.
urgent-reason = It is urgent because
urgent-reason-hint = It stays in the paper, and the head of service sees it.
see-paper = See the paper (in a new tab)
see-paper-plain = See the paper

## The paper that proves the referral, by the way the family came
way-paper = { $way ->
    [directorate] Preliminary assessment
    [municipality] Preliminary assessment
    [application] Preliminary assessment
    [court] Court decision
    [signal] Letter
    [provider] Joint plan
   *[other] Referral
}
