kubectl get pods -l job-name=hand -o 'jsonpath={.items[*].metadata.ownerReferences} {.items[*].metadata.finalizers}'
