kubectl patch pod fin -p '{"metadata":{"finalizers":["x.example.com/more"]}}'
