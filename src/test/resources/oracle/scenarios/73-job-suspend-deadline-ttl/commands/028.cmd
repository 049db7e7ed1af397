kubectl describe job deadline
