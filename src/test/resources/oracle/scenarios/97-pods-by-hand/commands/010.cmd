kubectl create --raw /api/v1/namespaces/s-97/pods/waits/binding -f binding.json
