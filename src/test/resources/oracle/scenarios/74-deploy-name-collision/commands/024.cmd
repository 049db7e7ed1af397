kubectl get deployment web -o 'jsonpath={.status.collisionCount} {.metadata.annotations}'
