kubectl patch configmap blocks -p '{"metadata":{"finalizers":null}}'
