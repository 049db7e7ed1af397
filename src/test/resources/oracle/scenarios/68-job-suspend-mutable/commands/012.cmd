kubectl patch job work -p '{"spec":{"suspend":true}}'
