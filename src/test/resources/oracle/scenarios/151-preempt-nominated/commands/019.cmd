kubectl get pod top -o 'jsonpath={.status.nominatedNodeName}'
