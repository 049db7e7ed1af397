kubectl rollout status ds/agent --timeout=2s
