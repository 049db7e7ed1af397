kubectl rollout history rc/web
