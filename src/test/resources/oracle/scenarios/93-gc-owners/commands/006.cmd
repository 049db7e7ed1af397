kubectl get configmap owner-b -o 'jsonpath={.metadata.uid}'
