kubectl create --raw /api/v1/namespaces/s-117/pods/free2/eviction -f rv.json
