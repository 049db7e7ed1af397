kubectl create --raw /api/v1/namespaces/s-117/pods/guarded/eviction -f guarded.json
