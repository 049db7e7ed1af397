kubectl patch job susp -p '{"spec":{"suspend":false}}'
