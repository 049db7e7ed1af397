kubectl label namespace s-119 pod-security.kubernetes.io/audit=baseline pod-security.kubernetes.io/warn=baseline --overwrite
