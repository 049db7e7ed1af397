kubectl describe job policy
