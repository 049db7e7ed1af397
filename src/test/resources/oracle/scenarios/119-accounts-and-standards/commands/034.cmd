kubectl get serviceaccounts
