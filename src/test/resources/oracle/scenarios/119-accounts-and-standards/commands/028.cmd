kubectl label namespace s-119 pod-security.kubernetes.io/enforce-version=1.25 --overwrite
