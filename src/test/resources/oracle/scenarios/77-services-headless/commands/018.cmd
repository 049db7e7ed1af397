kubectl patch svc web -p '{"spec":{"type":"LoadBalancer"}}'
