kubectl describe svc web headless
