kubectl rollout status deployment/web
