kubectl label namespace s-119 pod-security.kubernetes.io/enforce=privileged pod-security.kubernetes.io/enforce-version- --overwrite
