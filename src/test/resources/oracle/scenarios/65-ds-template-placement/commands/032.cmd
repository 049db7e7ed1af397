kubectl rollout history ds/big
