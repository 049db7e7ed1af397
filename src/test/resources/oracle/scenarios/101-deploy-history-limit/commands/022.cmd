kubectl rollout status deployment/web --revision=9 --timeout=5s
