kubectl create --raw /api/v1/namespaces/s-117/pods/free/eviction -f grace.json
