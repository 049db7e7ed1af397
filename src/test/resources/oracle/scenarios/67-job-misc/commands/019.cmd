kubectl get job manual -o 'jsonpath={.spec.selector} {.status}'
