kubectl rollout history deployment/web --revision=3
