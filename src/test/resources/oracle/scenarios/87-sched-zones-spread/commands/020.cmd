kubectl rollout status deployment/domains --timeout=15s
