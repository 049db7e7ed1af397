kubectl get pods -l app=late -o custom-columns=NODE:.spec.nodeName --sort-by=.spec.nodeName
