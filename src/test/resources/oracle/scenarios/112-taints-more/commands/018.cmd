kubectl taint node m-k8s c-
