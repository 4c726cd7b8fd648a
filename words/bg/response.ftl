# Words of response.
