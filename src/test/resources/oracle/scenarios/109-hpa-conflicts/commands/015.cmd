kubectl patch hpa web -p '{"spec":{"maxReplicas":1,"minReplicas":1}}'
