kubectl get controllerrevisions -o 'custom-columns=O:.metadata.ownerReferences[0].kind,R:.revision,L:.metadata.labels.app'
