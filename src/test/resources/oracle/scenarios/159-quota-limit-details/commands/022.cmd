kubectl patch pod plain -p '{"metadata":{"labels":{"a":"b"}}}'
