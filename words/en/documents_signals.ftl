# What the papers of a signal say.

child-of = the child of { $mother }
child-unknown = a child whose name is not known yet
mother = mother
urgent = urgent
ordinary = in the ordinary course
department = Child protection department
learned = { $at }, { $from }
told-to = { $receiver }, { $way }
wish = Please let us know what steps you will take and who will work on the case on your side.
