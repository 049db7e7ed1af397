kubectl patch pod web-1 -p '{"metadata":{"finalizers":["example.com/keep"]}}'
