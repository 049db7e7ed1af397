kubectl rollout status deployment/keyed --timeout=15s
