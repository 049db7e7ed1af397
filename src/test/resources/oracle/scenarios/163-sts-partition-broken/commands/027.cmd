kubectl rollout status sts/web --timeout=40s
