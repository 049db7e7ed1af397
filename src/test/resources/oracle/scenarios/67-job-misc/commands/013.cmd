kubectl get job managed -o 'jsonpath={.spec.managedBy} {.status}'
