# Sections of the application.
nav-today = Today
nav-signals = Signals
nav-cases = Cases
nav-transfers = Cases offered
nav-people = People
nav-deadlines = Deadlines
nav-duty = Duty
nav-partners = Partners
nav-instruments = Instruments
nav-registers = Registers
nav-figures = Figures
nav-audit = Audit trail
nav-staff = Staff
nav-messages = Messages
nav-requests = Requests
nav-waiting-list = Waiting list
nav-general-access = General access
