kubectl rollout history deployment/web --revision=1
