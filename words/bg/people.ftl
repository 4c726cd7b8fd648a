# Words of people.
