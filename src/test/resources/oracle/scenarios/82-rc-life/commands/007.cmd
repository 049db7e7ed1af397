kubectl get rc web -o 'jsonpath={.spec.selector} {.status}'
