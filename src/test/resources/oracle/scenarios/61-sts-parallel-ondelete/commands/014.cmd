kubectl rollout status sts/old --timeout=20s
