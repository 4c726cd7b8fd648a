# Words of reporting.
