kubectl create --raw /api/v1/namespaces/s-122/pods/nope/binding -f bind.json
