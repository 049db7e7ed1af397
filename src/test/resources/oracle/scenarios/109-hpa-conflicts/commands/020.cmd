kubectl patch hpa web -p '{"spec":{"maxReplicas":0}}'
