kubectl drain w1-k8s w3-k8s --pod-selector=app=web
