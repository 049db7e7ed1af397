kubectl rollout restart sts/old
