# Wards.
