kubectl get configmap both -o 'jsonpath={.metadata.ownerReferences[*].name}'
