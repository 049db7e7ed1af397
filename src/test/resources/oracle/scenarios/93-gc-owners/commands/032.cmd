kubectl patch configmap last -p '{"metadata":{"finalizers":["orphan","foregroundDeletion"]}}'
