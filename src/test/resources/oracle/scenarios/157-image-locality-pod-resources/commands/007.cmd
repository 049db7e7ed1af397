kubectl get pods -o custom-columns=P:.metadata.name,N:.spec.nodeName
