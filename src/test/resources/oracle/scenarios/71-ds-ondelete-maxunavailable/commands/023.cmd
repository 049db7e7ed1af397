kubectl describe ds agent
