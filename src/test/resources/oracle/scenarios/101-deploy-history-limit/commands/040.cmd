kubectl get deployment web -o 'jsonpath={.metadata.annotations.deployment\.kubernetes\.io/revision} {.status}'
