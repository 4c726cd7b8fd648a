# Words of directory.
