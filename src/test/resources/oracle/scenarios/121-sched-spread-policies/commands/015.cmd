kubectl rollout status deployment/ignore --timeout=15s
