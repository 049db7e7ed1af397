kubectl delete endpoints all
