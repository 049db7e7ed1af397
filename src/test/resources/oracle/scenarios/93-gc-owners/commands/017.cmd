kubectl patch configmap odd -p '{"metadata":{"ownerReferences":[{"apiVersion":"v1","kind":"Unknown","name":"x","uid":"0b7d7827-6d5f-4718-a2fb-88e6c99a3f8f"}]}}'
