kubectl rollout status sts/web --timeout=15s
