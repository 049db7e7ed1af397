kubectl patch pod web-494tf -p '{"metadata":{"finalizers":null}}'
