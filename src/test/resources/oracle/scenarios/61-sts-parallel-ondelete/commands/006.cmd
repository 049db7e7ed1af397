kubectl rollout status sts/web --timeout=10s
