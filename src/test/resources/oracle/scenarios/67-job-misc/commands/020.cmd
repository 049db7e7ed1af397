kubectl patch job manual -p '{"spec":{"backoffLimit":1}}'
