kubectl rollout status ds/big --timeout=20s
