kubectl patch deployment web -p '{"spec":{"template":{"metadata":{"labels":{"version":"b"}}}}}'
