# An assessment: its state, and its place among those of one occasion.

state-open = Being filled
state-finished = Finished
role-alone = One assessment
role-first = First of two independent assessments
role-second = Second of two independent assessments
role-agreed = Agreed assessment
again-moved = Another day to assess again was chosen
again-agreed = The two assessments were joined
