kubectl get pods -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName
