kubectl describe job mixed
