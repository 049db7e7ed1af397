kubectl patch pod held -p '{"metadata":{"finalizers":null}}'
