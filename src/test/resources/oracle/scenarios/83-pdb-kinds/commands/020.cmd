kubectl create --raw /api/v1/namespaces/s-83/pods/db-3/eviction -f e3.json
