kubectl rollout status rc/web
