kubectl rollout status deployment/big --timeout=10s
