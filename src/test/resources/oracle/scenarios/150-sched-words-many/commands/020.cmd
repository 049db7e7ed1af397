kubectl patch pod toomuch -p '{"spec":{"tolerations":[{"key":"side","operator":"Exists"}]}}'
