kubectl label namespace s-119 pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/enforce-version=v1.25
