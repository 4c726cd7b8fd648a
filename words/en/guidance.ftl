# Counselling guidance beside each step. A centre may put its own in place.
# A line that begins with ## is a subheading; a line with a hyphen is a point of a list; an empty line parts paragraphs.

guidance-signal =
    Write down the words of the person who calls. A short record now is better than a full one in an hour.

    ## Do
    - Ask who calls, from which ward, and at which number you can reach them.
    - Find out whether the mother is safe, where the child is and when they will be discharged.
    - Ask what exactly the mother said or did, not only what people think of her.
    - Tell the caller what comes next and when you will be there.

    ## Do not
    - Do not ask for personal data that you do not need in order to set off.
    - Do not promise what will be decided.

    ## Questions that help
    - What worried you?
    - Does the mother know that you are calling us?
    - Has anybody close to her come to see her?
guidance-notify =
    Whoever learns that a child needs protection notifies immediately. The duty stands above professional secrecy (art. 7 of the Child Protection Act).

    ## Do
    - If the signal came to you, call the child protection department at once and send the written notification afterwards.
    - If it came from them or from the hospital, confirm that the department knows, and record with whom you spoke.
    - Ask for their reference number and the name of the social worker in charge.

    ## Do not
    - Do not put the notification off until the first meeting.
    - Do not write guesses as facts: write what was seen and who said it.
guidance-respond =
    The sooner somebody sits down beside the mother, the more possibilities stay open. Set off, and mark the time with one tap.

    ## Do
    - Call the ward to say that you are coming, and when.
    - Ask for a place where you can talk in private.
    - Take the telephone numbers you will need: child protection department, mother and baby unit, interpreter.

    ## Do not
    - Do not begin the talk in a shared room or before other mothers.
    - Do not question the staff about the mother's private life more than you need to.
guidance-first-meeting =
    The first meeting is not there to convince the mother but to hear her. A decision made under pressure seldom lasts – in either direction.

    ## Do
    - Say who you are, why you are here, for how long, and who will know what you talked about.
    - Ask how she herself is: whether she is in pain, has slept, has somebody who brings what she needs.
    - Tell her that she has the right not to answer, to change her mind, and to be supported whatever she decides.
    - Tell her what exists: aid, a mother and baby unit, support at home, kin, foster care.
    - Ask who could be her support and whether you may speak with them.
    - Agree when you will come again. Today still, or tomorrow.

    ## Do not
    - Do not judge, compare or frighten.
    - Do not make her hold, nurse or look at the child if she does not want to. Ask whether she wants to.
    - Do not ask for a signature at the first meeting unless she insists herself.
    - Do not talk before the partner or relatives until you have heard her alone.

    ## Questions that help
    - What is hardest for you today?
    - What would have to be different for you to be able to keep the child?
    - Who knows about the child? Who may learn of it?
    - What would you like the child to know about you?
    - Is there something or somebody you are afraid of?
guidance-counselling =
    Intentions change – often after the second or third meeting. Be there every day until discharge.

    ## Do
    - Begin with what she said last time.
    - Ask again what she wants and record her words, also when she hesitates.
    - Help with the nearest practical thing: clothes, papers, a call to somebody close.
    - If she has consented, bring in the father and kin.
    - If she gives the child up, help her say goodbye in the way she chooses.

    ## Do not
    - Do not use the child to move her.
    - Do not hide how long and hard the way to adoption or to return may be.

    ## Questions that help
    - What do you think today about what we talked about?
    - What has helped you in hard moments so far?
    - What could you manage alone, and for what would you need somebody?
guidance-diagnosis =
    A diagnosis is told by a doctor. You are there so that the parents understand what they heard and are not left alone with it.

    ## Before the talk
    - Agree with the doctor who says what and how much time there is.
    - Invite both parents, or somebody the mother trusts.
    - See to a quiet place, chairs for everybody and telephones switched off. If possible, have the child with them.

    ## During the talk
    - Call the child by name. It is a child first, a diagnosis second.
    - Allow silence. Tears and anger are an answer, not an obstacle.
    - Ask the doctor to explain in plain words what is known, what is not known and what comes next.
    - Ask what they have understood and what else they want to know.

    ## Do not
    - Do not say "I know how you feel", and do not console with other people's stories.
    - Do not speak of placement in the same talk unless the parents ask.

    ## After the talk
    - Hand over written names and numbers: a doctor for further questions, early intervention, parents of children with the same diagnosis, the centre.
    - Come back the next day. Most questions come then.
guidance-assessment =
    Weighing the risk does not look for the guilty; it asks what is needed for the child to be safe at home.

    ## Look at
    - The parents: health, dependence, violence, experience with other children, what they can do.
    - The home: where the child will sleep, heating, water, who else lives there.
    - Kin: who could take over care – for an hour, for a week, for good.
    - The child: weight, health, tests, general practitioner.
    - Income and rights: insurance, aid, papers.

    ## Do
    - Draw the family together with the mother: the tree, and the circle of people around her.
    - Look for the father's kin too.
    - Record strengths as carefully as risks.
    - If the risk has changed, weigh it anew and say why.

    ## Do not
    - Do not take poverty by itself for a reason to separate.
guidance-tripartite =
    Centre, hospital and child protection department decide together, and before discharge. A decision without the mother in the room is one about her, not with her.

    ## Do
    - Agree on the day at the first meeting already.
    - Invite the mother and somebody of her choice, at least for part of the meeting.
    - End with who does what until when, written down on the spot.
    - Read the decisions out before you part.

    ## Do not
    - Do not discharge the child before it is clear who receives it and with what.
    - Do not leave a task without an institution and a date.

    ## Questions that help
    - What is needed for them to go home together?
    - What do we do if the plan does not work within a week?
guidance-decision =
    The child protection department decides; your part is that the decision rests on what the mother, kin and hospital said.

    ## Do
    - Record where the child will live, when it was decided and when the child is discharged.
    - Explain the decision to the mother in plain words and tell her who will contact her tomorrow.
    - If the child stays in hospital without a parent, note from which day.

    ## When the mother consents to adoption
    - Tell her that consent can be withdrawn and that the law sets time limits. Refer her to the child protection department for the exact conditions.
    - Offer support after the consent too. Grief comes later.

    ## Do not
    - Do not present any decision as final before it is so by law.
guidance-home =
    The first two weeks at home carry the most risk. Be there before tiredness builds up.

    ## Do
    - Check that there is a baby pack, food and medicine for the very first day.
    - Help with a general practitioner, the birth certificate and aid.
    - Agree on the first home visit within three days and record the day.
    - Refer the family to the preliminary assessment and begin the support plan together with them.
    - Tell them whom to call at night and on a holiday.

    ## Do not
    - Do not turn the visit into an inspection. Begin with what works.
guidance-placed =
    Placement is not the end. The sooner the mother and the child meet, the likelier the child will return.

    ## Do
    - Arrange the first meeting of the mother with the child from the day of placement on.
    - Record what has to change for the child to return, and who helps with it.
    - Keep in touch with kin: they often become a possibility later.
    - Tell the new carers what you know of the child and its mother.

    ## Do not
    - Do not break off contact with the mother if she does not call. Try again.
guidance-follow-on =
    An ending is agreed, not announced. The family must know whom to turn to when you are no longer there.

    ## Do
    - Go together through what has changed and call it their own achievement.
    - Agree who will be the support after you – a person, a service, a doctor – and until when.
    - Agree on a call after one, three and six months and ask how it is safe to call.
    - Say that the door stays open.

    ## Do not
    - Do not close in a week in which something is falling apart.

