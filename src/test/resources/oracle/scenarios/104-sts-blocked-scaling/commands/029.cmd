kubectl rollout restart sts/web
