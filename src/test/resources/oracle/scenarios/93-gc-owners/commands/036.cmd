kubectl patch configmap odd -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Event","name":"a","uid":""}]}}'
