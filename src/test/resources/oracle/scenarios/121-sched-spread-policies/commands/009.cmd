kubectl rollout status deployment/honor --timeout=15s
