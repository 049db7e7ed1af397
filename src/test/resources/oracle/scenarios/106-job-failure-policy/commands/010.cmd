kubectl create --raw /api/v1/namespaces/s-106/pods/ignore-rmvwk/eviction -f evict.json
