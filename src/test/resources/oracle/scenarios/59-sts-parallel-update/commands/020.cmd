kubectl rollout status sts/web --timeout=2s
