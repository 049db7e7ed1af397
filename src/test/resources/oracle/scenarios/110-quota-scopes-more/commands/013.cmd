kubectl patch svc plain -p '{"spec":{"type":"LoadBalancer"}}'
