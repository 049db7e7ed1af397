kubectl rollout resume deployment/web
