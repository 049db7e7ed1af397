kubectl get svc sel -o 'jsonpath={.spec.selector} {.spec.ports}'
