kubectl get pods -o wide --sort-by=.spec.nodeName
