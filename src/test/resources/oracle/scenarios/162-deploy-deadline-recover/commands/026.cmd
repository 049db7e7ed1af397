kubectl rollout restart deployment/web
