# The social report about candidates for foster care or adoption.

to-directorate = Social assistance directorate
