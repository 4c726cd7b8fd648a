# Words of cases.
