# Words of signals.
