kubectl get pods -l job-name=drained -o wide --sort-by=.spec.nodeName
