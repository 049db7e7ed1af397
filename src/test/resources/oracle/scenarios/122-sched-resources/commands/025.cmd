kubectl create --raw /api/v1/namespaces/s-122/pods/other/binding -f bindwrong.json
