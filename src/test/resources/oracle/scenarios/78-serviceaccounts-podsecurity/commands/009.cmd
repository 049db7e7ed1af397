kubectl label namespace s-78 pod-security.kubernetes.io/enforce=baseline pod-security.kubernetes.io/warn=restricted
