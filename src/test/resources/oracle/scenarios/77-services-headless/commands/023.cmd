kubectl patch svc headless -p '{"spec":{"clusterIP":"10.96.3.3"}}'
