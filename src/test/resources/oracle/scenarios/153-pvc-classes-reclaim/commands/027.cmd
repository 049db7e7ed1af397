kubectl patch pv s153-keep -p '{"metadata":{"finalizers":null}}'
