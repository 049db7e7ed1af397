kubectl create --raw /api/v1/namespaces/s-83/pods/db-2/eviction -f e2.json
