kubectl get pod after -o 'jsonpath={.spec.priorityClassName} {.spec.priority}'
