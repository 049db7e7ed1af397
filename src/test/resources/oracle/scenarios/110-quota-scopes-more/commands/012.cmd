kubectl patch svc np -p '{"spec":{"type":"ClusterIP"}}'
