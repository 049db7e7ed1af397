kubectl get pods -l app=affinity -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
