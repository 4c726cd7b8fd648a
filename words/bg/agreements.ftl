# Споразумения с партньори.

state-draft = Чернова
state-in-force = В сила
state-expiring = Изтича скоро
state-expired = Изтекло
