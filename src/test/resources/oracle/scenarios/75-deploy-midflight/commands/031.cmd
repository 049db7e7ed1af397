kubectl patch deployment web -p '{"spec":{"template":{"metadata":{"labels":{"app":"b"}}}}}'
