kubectl describe pod web-0
