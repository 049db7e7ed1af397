kubectl patch svc pub -p '{"spec":{"selector":null}}'
