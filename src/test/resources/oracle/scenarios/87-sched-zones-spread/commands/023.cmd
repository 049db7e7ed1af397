kubectl rollout status deployment/keys --timeout=20s
