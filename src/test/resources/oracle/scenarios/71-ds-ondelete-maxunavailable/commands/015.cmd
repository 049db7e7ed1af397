kubectl rollout restart ds/agent
