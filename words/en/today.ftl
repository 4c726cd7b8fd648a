# Words of today.
