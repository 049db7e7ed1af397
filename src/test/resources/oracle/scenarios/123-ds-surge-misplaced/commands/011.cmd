kubectl rollout status ds/agent --timeout=5s
