kubectl label namespace s-78 pod-security.kubernetes.io/enforce=restricted --overwrite
