# Words of duty.
