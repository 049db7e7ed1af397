kubectl create --raw /api/v1/namespaces/s-117/pods/db-1/eviction -f e1.json
