kubectl rollout pause deployment/web
