kubectl get pod refused -o custom-columns=NAME:.metadata.name,NODE:.spec.nodeName
