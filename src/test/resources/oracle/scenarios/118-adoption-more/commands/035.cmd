kubectl get pod two -o 'jsonpath={.metadata.ownerReferences}'
