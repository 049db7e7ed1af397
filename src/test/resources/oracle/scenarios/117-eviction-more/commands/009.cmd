kubectl create --raw /api/v1/namespaces/s-117/pods/db-0/eviction -f e0.json
