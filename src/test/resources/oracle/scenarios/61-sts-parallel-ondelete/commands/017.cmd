kubectl rollout status sts/old --timeout=2s
