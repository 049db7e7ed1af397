kubectl patch pod fin -p '{"metadata":{"finalizers":null}}'
