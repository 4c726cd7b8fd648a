# Words of server.
