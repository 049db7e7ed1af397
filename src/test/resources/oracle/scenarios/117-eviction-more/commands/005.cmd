kubectl rollout status sts/db --timeout=20s
