kubectl patch svc ext -p '{"spec":{"selector":null}}'
