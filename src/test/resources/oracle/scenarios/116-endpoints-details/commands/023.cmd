kubectl label svc all team=x
