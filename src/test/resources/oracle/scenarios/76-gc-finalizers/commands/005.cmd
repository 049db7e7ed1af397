kubectl get configmap owner -o 'jsonpath={.metadata.uid}'
