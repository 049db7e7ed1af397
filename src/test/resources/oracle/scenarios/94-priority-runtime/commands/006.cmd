kubectl get pod plain -o 'jsonpath={.spec.priorityClassName} {.spec.priority} {.spec.preemptionPolicy}'
