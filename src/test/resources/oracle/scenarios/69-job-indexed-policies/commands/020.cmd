kubectl drain w2-k8s --force --ignore-daemonsets --pod-selector=job-name=drained --timeout=20s
