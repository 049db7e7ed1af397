kubectl describe svc all pub headless
