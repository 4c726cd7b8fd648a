# Places.
