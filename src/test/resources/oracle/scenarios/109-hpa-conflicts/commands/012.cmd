kubectl patch hpa web -p '{"spec":{"minReplicas":3}}'
