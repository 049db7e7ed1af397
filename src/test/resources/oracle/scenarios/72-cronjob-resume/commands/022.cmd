kubectl get jobs -l kind=changed -o 'jsonpath={.items[*].metadata.ownerReferences}'
