kubectl get pods -L apps.kubernetes.io/pod-index,controller-revision-hash
