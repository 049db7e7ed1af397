kubectl taint node w1-k8s maint-
kubectl taint node w2-k8s a- 
kubectl taint node w2-k8s c-
