kubectl get pod fin
