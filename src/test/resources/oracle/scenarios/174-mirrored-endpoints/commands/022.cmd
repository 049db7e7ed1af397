kubectl patch svc ext -p '{"spec":{"selector":{"app":"web"}}}'
