kubectl patch pod held -p '{"metadata":{"finalizers":["example.com/keep"]}}'
